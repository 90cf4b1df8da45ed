using System;
// A value type implements an interface over a reference type: code that is shared over references calls it through a constraint.
interface IBuffer<TSelf, TStream> where TSelf : struct, IBuffer<TSelf, TStream> { TSelf Read(TStream s); int Count { get; } void Add(TStream s); string Plain(TStream s) => "default " + s; }
struct Buffer : IBuffer<Buffer, string>
{
    private int _count;
    public Buffer Read(string s) => new Buffer { _count = _count + s.Length };
    public int Count => _count;
    public void Add(string s) => _count += s.Length;
}
struct Both : IBuffer<Both, string>, IBuffer<Both, object>
{
    private int _count;
    Both IBuffer<Both, string>.Read(string s) => new Both { _count = _count + s.Length };
    Both IBuffer<Both, object>.Read(object s) => new Both { _count = _count + 100 };
    public int Count => _count;
    void IBuffer<Both, string>.Add(string s) => _count += s.Length;
    void IBuffer<Both, object>.Add(object s) => _count += 1000;
}
static class Program
{
    static int Run<TBuffer, TStream>(TStream s, TBuffer buffer) where TBuffer : struct, IBuffer<TBuffer, TStream>
    {
        buffer = buffer.Read(s);
        buffer = buffer.Read(s);
        buffer.Add(s);
        return buffer.Count;
    }
    static string Default<TBuffer, TStream>(TStream s, TBuffer buffer) where TBuffer : struct, IBuffer<TBuffer, TStream> => buffer.Plain(s);
    static void Main()
    {
        Console.WriteLine(Run<Buffer, string>("abc", default));
        Console.WriteLine(Run<Both, string>("abcd", default));
        Console.WriteLine(Run<Both, object>("abcd", default));
        Console.WriteLine(Default<Buffer, string>("abc", default));
    }
}

// Methods with one, two and many suspension points, resumed at each of them.
// covers: 8.22
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate<T> : INotifyCompletion
{
    Action next;
    T value;
    Exception error;
    public Gate<T> GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public T GetResult()
    {
        var e = error;
        error = null;
        var v = value;
        value = default;
        return e == null ? v : throw e;
    }
    void Run() { var run = next; next = null; run(); }
    public void Open(T v) { value = v; Run(); }
    public void Fail(Exception e) { error = e; Run(); }
}
class P
{
    static Gate<int> gate = new();
    static async Task<int> One() => await gate;
    static async Task<int> Two() => await gate * 10 + await gate;
    static async Task<string> Many(int n)
    {
        string s = "";
        switch (n)
        {
            case 0: s += await gate; goto case 3;
            case 1: s += await gate; s += await gate; break;
            case 2: s += "-" + await gate; goto case 1;
            case 3: s += "+" + await gate; if (s.Length < 6) goto case 0; break;
            default: while (true) { int v = await gate; if (v < 0) break; s += v; } break;
        }
        s += ":" + await gate + await gate + await gate;
        return s;
    }
    static string Feed(Task t, params int[] values)
    {
        foreach (var v in values) gate.Open(v);
        return t is Task<int> i ? "" + i.Result : ((Task<string>)t).Result;
    }
    static void Main()
    {
        WriteLine(Feed(One(), 4));
        WriteLine(Feed(Two(), 4, 2));
        WriteLine(Feed(Many(0), 1, 2, 3, 4, 5, 6, 7, 8, 9));
        WriteLine(Feed(Many(1), 1, 2, 3, 4, 5));
        WriteLine(Feed(Many(2), 1, 2, 3, 4, 5, 6));
        WriteLine(Feed(Many(3), 1, 2, 3, 4, 5, 6, 7, 8));
        WriteLine(Feed(Many(9), 1, 2, 3, -1, 4, 5, 6));
    }
}

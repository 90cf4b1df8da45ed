// Stream: CopyTo, ReadExactly, ReadAtLeast, Null, Synchronized, derived streams.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        MemoryStream source = new(Enumerable.Range(0, 300).Select(i => (byte)i).ToArray()), target = new();
        source.CopyTo(target, 64);
        target.Position = 250;
        Show(target.Length, target.ReadAtLeast(new byte[10], 5), target.ReadAtLeast(new byte[100], 90, false), Stream.Null.Read(new byte[5], 0, 5), Stream.Null.Length, Stream.Synchronized(target) != target);
        Counting counting = new();
        counting.Write([1, 2, 3], 0, 3);
        counting.WriteByte(4);
        counting.Write([5, 6]);
        counting.Flush();
        Show(counting.Log, counting.Read(new byte[4], 0, 4), counting.ReadByte());
        Try(() => { target.ReadExactly(new byte[5]); return null; });
        Try(() => { target.CopyTo(null); return null; });
        Try(() => { target.CopyTo(new MemoryStream(), 0); return null; });
        Try(() => { target.CopyTo(new MemoryStream([1], false)); return null; });
        Try(() => counting.Seek(0, SeekOrigin.Begin));
        Try(() => counting.Length);
        Try(() => counting.ReadTimeout);
    }
}

class Counting : Stream
{
    public readonly List<string> Log = [];
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() => Log.Add("flush");
    public override int Read(byte[] buffer, int offset, int count) { if (count == 0) return 0; buffer[offset] = 77; return 1; }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => Log.Add("write " + count);
}

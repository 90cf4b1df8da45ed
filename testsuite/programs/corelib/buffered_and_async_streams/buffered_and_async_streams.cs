// BufferedStream and asynchronous reading and writing.
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
        MemoryStream inner = new();
        BufferedStream buffered = new(inner, 8);
        buffered.Write([1, 2, 3]);
        Show(inner.Length, buffered.Length, buffered.Position, buffered.BufferSize);
        buffered.Write([4, 5, 6, 7, 8, 9, 10]);
        buffered.Flush();
        Show(inner.ToArray());
        buffered.Position = 1;
        Show(buffered.ReadByte(), buffered.Seek(-2, SeekOrigin.End), buffered.ReadByte(), buffered.Read(new byte[5], 0, 5));
        Run().GetAwaiter().GetResult();
        Try(() => new BufferedStream(null));
        Try(() => new BufferedStream(inner, 0));
    }

    static async Task Run()
    {
        MemoryStream m = new();
        await m.WriteAsync(new byte[] { 1, 2, 3 });
        await m.WriteAsync(new byte[] { 4, 5 }, 0, 2);
        m.Position = 0;
        byte[] b = new byte[4];
        Show(await m.ReadAsync(b), b, await m.ReadAsync(b, 0, 4), await m.ReadAsync(b));
        m.Position = 0;
        MemoryStream copy = new();
        await m.CopyToAsync(copy);
        Show(copy.ToArray());
        StreamWriter w = new(copy, leaveOpen: true);
        await w.WriteLineAsync("line");
        await w.WriteAsync("end");
        await w.DisposeAsync();
        copy.Position = 5;
        StreamReader r = new(copy);
        Show(await r.ReadLineAsync(), await r.ReadToEndAsync(), await r.ReadLineAsync());
        try { await m.ReadAsync(b, new CancellationToken(true)); } catch (OperationCanceledException e) { Show(e.GetType().Name); }
        try { await m.ReadExactlyAsync(new byte[50]); } catch (EndOfStreamException e) { Show(e.Message); }
        await foreach (string line in Lines()) Show(line);
    }

    static async IAsyncEnumerable<string> Lines()
    {
        StringReader r = new("x\ny");
        while (await r.ReadLineAsync() is { } line) yield return line;
    }
}

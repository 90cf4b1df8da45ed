// Channels: bounded, unbounded, completion, full modes.
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
using System.Threading.Channels;

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
        Run().Wait();
    }

    static async Task Run()
    {
        Channel<int> c = Channel.CreateUnbounded<int>();
        for (int i = 0; i < 5; i++) Show(c.Writer.TryWrite(i));
        Show(c.Reader.Count, c.Reader.CanCount, c.Reader.TryPeek(out int peek), peek, await c.Reader.ReadAsync(), c.Reader.TryRead(out int got), got);
        c.Writer.Complete();
        List<int> rest = [];
        await foreach (int i in c.Reader.ReadAllAsync()) rest.Add(i);
        Show(rest, c.Writer.TryWrite(9), c.Reader.Completion.IsCompletedSuccessfully, await c.Reader.WaitToReadAsync(), c.Writer.TryComplete());
        try { await c.Writer.WriteAsync(1); } catch (ChannelClosedException e) { Show(e.Message); }
        try { c.Writer.Complete(); } catch (ChannelClosedException e) { Show(e.Message); }
        foreach (BoundedChannelFullMode mode in Enum.GetValues<BoundedChannelFullMode>())
        {
            List<int> dropped = [];
            Channel<int> b = Channel.CreateBounded<int>(new BoundedChannelOptions(2) { FullMode = mode }, dropped.Add);
            for (int i = 0; i < 4; i++) b.Writer.TryWrite(i);
            b.Writer.Complete(new FormatException("over"));
            rest.Clear();
            while (b.Reader.TryRead(out int i)) rest.Add(i);
            Show(mode, rest, dropped);
            try { await b.Reader.ReadAsync(); } catch (Exception e) { Show(e.GetType().Name, e.InnerException?.Message); }
        }
        Channel<string> p = Channel.CreateUnboundedPrioritized(new UnboundedPrioritizedChannelOptions<string> { Comparer = StringComparer.Ordinal });
        foreach (string s in "c a b".Split()) p.Writer.TryWrite(s);
        Show(await p.Reader.ReadAsync(), await p.Reader.ReadAsync());
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

class Program
{
    static async Task Main()
    {
        var c = Channel.CreateUnbounded<int>();
        Task p = Task.Run(async () => {
            for (int i = 0; i < 20; i++) { await c.Writer.WriteAsync(i); if (i % 7 == 0) await Task.Yield(); }
            c.Writer.Complete();
        });
        int sum = 0;
        await foreach (int i in c.Reader.ReadAllAsync()) sum += i;
        await p;
        Console.WriteLine(sum + " " + c.Reader.Completion.IsCompleted + c.Writer.TryWrite(1));
        var b = Channel.CreateBounded<string>(2);
        Console.WriteLine(b.Writer.TryWrite("a") + "" + b.Writer.TryWrite("b") + b.Writer.TryWrite("c"));
        ValueTask w = b.Writer.WriteAsync("d");
        Console.WriteLine(w.IsCompleted);
        Console.WriteLine(await b.Reader.ReadAsync());
        await w;
        Console.WriteLine(b.Reader.TryRead(out string s) + s + b.Reader.TryPeek(out s) + s + b.Reader.Count);
        b.Writer.Complete(new InvalidOperationException("closed"));
        Console.WriteLine(await b.Reader.ReadAsync());
        try { await b.Reader.ReadAsync(); } catch (ChannelClosedException e) { Console.WriteLine(e.InnerException.Message); }
        try { await b.Reader.Completion; } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(b.Writer.TryComplete());
        var drop = Channel.CreateBounded<int>(new BoundedChannelOptions(2) { FullMode = BoundedChannelFullMode.DropOldest });
        for (int i = 0; i < 5; i++) drop.Writer.TryWrite(i);
        drop.Writer.Complete();
        Console.WriteLine(string.Join(",", await ToList(drop.Reader.ReadAllAsync())));
        var many = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleReader = false });
        int total = 0;
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () => {
            while (await many.Reader.WaitToReadAsync()) while (many.Reader.TryRead(out int v)) Interlocked.Add(ref total, v);
        })).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(k => Task.Run(async () => { for (int i = 1; i <= 25; i++) await many.Writer.WriteAsync(i); })));
        many.Writer.Complete();
        await Task.WhenAll(readers);
        Console.WriteLine(total);
        using var cts = new CancellationTokenSource();
        var wait = many.Reader.ReadAsync(cts.Token);
        try { await wait; } catch (ChannelClosedException) { Console.WriteLine("closed"); }
        var fresh = Channel.CreateUnbounded<int>();
        var pending = fresh.Reader.ReadAsync(cts.Token);
        cts.Cancel();
        try { await pending; } catch (OperationCanceledException) { Console.WriteLine("cancelled read"); }
        // A pipeline of three stages.
        Channel<int> s1 = Channel.CreateBounded<int>(1), s2 = Channel.CreateBounded<int>(1);
        Task stage1 = Task.Run(async () => {
            for (int i = 1; i <= 10; i++) await s1.Writer.WriteAsync(i);
            s1.Writer.Complete();
        }), stage2 = Task.Run(async () => {
            await foreach (int i in s1.Reader.ReadAllAsync()) await s2.Writer.WriteAsync(i * i);
            s2.Writer.Complete();
        });
        Console.WriteLine(string.Join(" ", await ToList(s2.Reader.ReadAllAsync())));
        await Task.WhenAll(stage1, stage2);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        int ticks = 0;
        while (ticks < 3 && await timer.WaitForNextTickAsync()) ticks++;
        Console.WriteLine(ticks);
        await Parallel.ForEachAsync(Enumerable.Range(0, 10), async (i, ct) => {
            await Task.Yield();
            Interlocked.Add(ref ticks, i);
        });
        Console.WriteLine(ticks);
        Console.WriteLine((await AsyncEnumerableRange(5).ToListAsync()).Count);
    }
    static async Task<List<T>> ToList<T>(IAsyncEnumerable<T> s)
    {
        var l = new List<T>();
        await foreach (T t in s) l.Add(t);
        return l;
    }
    static async IAsyncEnumerable<int> AsyncEnumerableRange(int n)
    {
        for (int i = 0; i < n; i++) { await Task.Yield(); yield return i; }
    }
}

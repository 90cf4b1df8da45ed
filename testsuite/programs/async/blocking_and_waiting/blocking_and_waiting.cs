using System;
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static async Task<int> Slow(int n) { await Task.Delay(1); return n; }
    static async Task Fail() { await Task.Yield(); throw new InvalidOperationException("failed"); }

    static int Main()
    {
        Console.WriteLine(Slow(3).Result + Slow(4).GetAwaiter().GetResult());
        Task t = Slow(1); t.Wait(); Console.WriteLine(t.IsCompletedSuccessfully + " " + t.Wait(0));
        try { Fail().Wait(); } catch (AggregateException e) { Console.WriteLine("agg " + e.InnerException.Message); }
        try { Fail().GetAwaiter().GetResult(); } catch (InvalidOperationException e) { Console.WriteLine("bare " + e.Message); }
        Console.WriteLine(Task.WaitAll(new[] { Slow(1), Slow(2) }, 10000) + " " + new TaskCompletionSource().Task.Wait(1));
        try
        {
            Task.WaitAll(Fail(), Slow(1), Fail());
        }
        catch (AggregateException e) { Console.WriteLine(e.InnerExceptions.Count); }
        int first = Task.WaitAny(new TaskCompletionSource().Task, Slow(1)); Console.WriteLine(first);
        using var cts = new CancellationTokenSource();
        cts.Cancel();
        try
        {
            new TaskCompletionSource().Task.Wait(cts.Token);
        }
        catch (OperationCanceledException) { Console.WriteLine("wait cancelled"); }
        var tcs = new TaskCompletionSource<string>();
        new Thread(() => { Thread.Sleep(2); tcs.SetResult("from thread"); }).Start();
        Console.WriteLine(tcs.Task.Result);
        Console.WriteLine(Task.Run(() => Task.Run(() => Slow(5).Result).Result).Result);
        Console.WriteLine(Task.Run(async () => await Slow(6) + await Task.Run(() => 7)).GetAwaiter().GetResult());
        var many = new Task<int>[20];
        for (int i = 0; i < 20; i++)
        {
            int k = i;
            many[i] = Task.Run(async () => { int s = 0; for (int j = 0; j < 5; j++) s += await Slow(k) - j; return s; });
        }
        int total = 0;
        foreach (var m in many) total += m.Result;
        Console.WriteLine(total);
        var sem = new SemaphoreSlim(1);
        int inside = 0, bad = 0;
        var ts = new Task[6];
        for (int i = 0; i < 6; i++) ts[i] = Task.Run(async () => {
            for (int j = 0; j < 10; j++)
            {
                await sem.WaitAsync();
                try
                {
                    if (Interlocked.Increment(ref inside) != 1) bad++;
                    await Task.Yield();
                    Interlocked.Decrement(ref inside);
                }
                finally { sem.Release(); }
            }
        });
        Task.WaitAll(ts);
        Console.WriteLine(bad + " " + sem.CurrentCount);
        var ev = new ManualResetEventSlim();
        Task later = Task.Run(() => { ev.Wait(); return 1; });
        Console.WriteLine(later.IsCompleted);
        ev.Set();
        later.Wait();
        Console.WriteLine(later.Status);
        Timer timer = null;
        var fired = new TaskCompletionSource<int>();
        timer = new Timer(_ => fired.TrySetResult(9), null, 1, -1);
        Console.WriteLine(fired.Task.Result);
        timer.Dispose();
        return Slow(21).Result;
    }
}

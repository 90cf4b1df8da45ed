using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static async Task<int> Work(CancellationToken ct, Task gate)
    {
        for (int i = 0; ; i++)
        {
            ct.ThrowIfCancellationRequested();
            if (i == 3) await gate.WaitAsync(ct);
            if (i > 3) await Task.Yield();
            if (i == 5) return i;
        }
    }
    static async Task Show(string n, Func<Task> f)
    {
        try
        {
            await f();
            Console.WriteLine(n + " ran");
        }
        catch (OperationCanceledException e)
        {
            Console.WriteLine(n + " " + e.GetType().Name + " " + e.CancellationToken.IsCancellationRequested);
        }
        catch (Exception e) { Console.WriteLine(n + " other " + e.GetType().Name + " " + e.Message); }
    }

    static async Task Main()
    {
        var cts = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        Task<int> w = Work(cts.Token, gate.Task);
        Console.WriteLine(w.IsCompleted);
        cts.Cancel();
        await Show("work", () => w);
        Console.WriteLine(w.Status + " " + w.IsCanceled + " " + (w.Exception == null));
        gate.SetResult();
        Console.WriteLine(await Work(default, gate.Task));
        await Show("already", () => Task.Delay(1000, cts.Token));
        await Show("run", () => Task.Run(() => { }, cts.Token));
        await Show("from", () => Task.FromCanceled(cts.Token));
        await Show("thrown", async () => { await Task.Yield(); throw new OperationCanceledException("custom"); });
        await Show("thrown with token", async () => { await Task.Yield(); cts.Token.ThrowIfCancellationRequested(); });
        Task thrown = ((Func<Task>)(async () => { await Task.Yield(); throw new OperationCanceledException(); }))();
        try { await thrown; } catch (OperationCanceledException) { }
        Console.WriteLine(thrown.Status);
        var order = new List<string>();
        var c2 = new CancellationTokenSource();
        c2.Token.Register(() => order.Add("first"));
        var reg = c2.Token.Register(() => order.Add("removed"));
        c2.Token.Register(s => order.Add((string)s), "state");
        reg.Dispose();
        Console.WriteLine(reg.Unregister());
        c2.Cancel();
        c2.Token.Register(() => order.Add("late"));
        Console.WriteLine(string.Join(",", order));
        c2.Cancel();
        Console.WriteLine(order.Count + " " + c2.Token.CanBeCanceled + CancellationToken.None.CanBeCanceled + new CancellationToken(true).IsCancellationRequested + (c2.Token == c2.Token));
        var c3 = new CancellationTokenSource();
        c3.Token.Register(() => throw new Exception("callback 1"));
        c3.Token.Register(() => throw new Exception("callback 2"));
        try
        {
            c3.Cancel();
        }
        catch (AggregateException e) { Console.WriteLine(e.InnerExceptions.Count + e.InnerExceptions[0].Message); }
        var l1 = new CancellationTokenSource();
        var l2 = new CancellationTokenSource();
        var linked = CancellationTokenSource.CreateLinkedTokenSource(l1.Token, l2.Token);
        l2.Cancel();
        Console.WriteLine(linked.IsCancellationRequested + " " + l1.IsCancellationRequested);
        using var timed = new CancellationTokenSource(TimeSpan.FromMilliseconds(2));
        await Show("timed", () => Task.Delay(Timeout.Infinite, timed.Token));
        var ca = new CancellationTokenSource();
        ca.CancelAfter(1);
        await Show("after", () => new TaskCompletionSource().Task.WaitAsync(ca.Token));
        await Show("timeout", () => new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromMilliseconds(1)));
        var d = new CancellationTokenSource();
        d.Dispose();
        try { d.Cancel(); } catch (ObjectDisposedException) { Console.WriteLine("disposed"); }
        try { _ = d.Token; } catch (ObjectDisposedException) { Console.WriteLine("token"); }
        var tcs = new TaskCompletionSource<int>();
        using (cts.Token.Register(() => tcs.TrySetCanceled(cts.Token))) await Show("tcs", () => tcs.Task);
        Console.WriteLine(tcs.TrySetResult(5) + " " + tcs.Task.Status);
        try { tcs.SetResult(1); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        var async = new CancellationTokenSource();
        await async.CancelAsync();
        Console.WriteLine(async.IsCancellationRequested + " " + async.TryReset());
        var sem = new SemaphoreSlim(0);
        var cs = new CancellationTokenSource();
        Task sw = sem.WaitAsync(cs.Token);
        cs.Cancel();
        await Show("semaphore", () => sw);
        Console.WriteLine(sem.CurrentCount);
    }
}

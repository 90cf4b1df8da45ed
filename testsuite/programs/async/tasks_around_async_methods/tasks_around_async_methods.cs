// Async methods under Task.Run, StartNew and Unwrap, ContinueWith, attached children, WhenEach, WaitAsync, Lazy, timers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<int> Slow(int n) { await Task.Yield(); if (n < 0) throw new ArgumentException("negative"); return n; }
    static async Task Main()
    {
        WriteLine(await Task.Run(() => Slow(1)) + await Task.Run(async () => await Slow(2)) + await await Task.Factory.StartNew(() => Slow(3)) + await Task.Factory.StartNew(async () => await Slow(4)).Unwrap());
        WriteLine(await Slow(5).ContinueWith(t => t.Result * 2) + await Slow(6).ContinueWith(t => Slow(t.Result + 1)).Unwrap());
        WriteLine(await Slow(-1).ContinueWith(t => t.Exception.InnerException.Message, TaskContinuationOptions.OnlyOnFaulted));
        var not = Slow(1).ContinueWith(_ => "no", TaskContinuationOptions.OnlyOnFaulted); try { await not; } catch (TaskCanceledException) { WriteLine("not run"); }
        int done = 0;
        await Task.Factory.StartNew(() => { for (int i = 0; i < 3; i++) Task.Factory.StartNew(() => { Thread.Sleep(1); Interlocked.Increment(ref done); }, TaskCreationOptions.AttachedToParent); });
        WriteLine(done);
        var gates = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource<int>()).ToArray(); var order = new List<int>();
        var each = Task.Run(async () => { await foreach (var t in Task.WhenEach(gates.Select(g => g.Task))) { int v = await t; lock (order) order.Add(v); } });
        foreach (int i in new[] { 2, 0, 1 }) { gates[i].SetResult(i); SpinWait.SpinUntil(() => { lock (order) return order.Contains(i); }, 5000); }
        await each; WriteLine(string.Join(",", order));
        try { await Task.Delay(-1).WaitAsync(TimeSpan.FromMilliseconds(5)); } catch (TimeoutException) { WriteLine("timeout"); }
        WriteLine(await Slow(8).WaitAsync(TimeSpan.FromSeconds(10)));
        try { await Task.WhenAll(Slow(-1), Slow(1), Slow(-2)); } catch (ArgumentException e) { WriteLine(e.Message); }
        var all = Task.WhenAll(Slow(-1), Slow(-2)); try { await all; } catch (ArgumentException) { WriteLine(all.Exception.InnerExceptions.Count); }
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1)); int ticks = 0; while (await timer.WaitForNextTickAsync()) if (++ticks == 3) timer.Dispose(); WriteLine(ticks);
        WriteLine(Task.WaitAny([Task.Delay(-1), Slow(1)]) + " " + Slow(9).GetAwaiter().GetResult() + " " + Task.WaitAll([Slow(1), Slow(2)], 5000));
        var lazy = new Lazy<Task<int>>(() => Slow(10)); WriteLine(await lazy.Value + await lazy.Value);
    }
}

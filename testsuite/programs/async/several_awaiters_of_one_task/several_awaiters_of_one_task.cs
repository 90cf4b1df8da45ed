// One task awaited by many frames: each wakes once with the result, inline or in parallel.
// covers: parallel-continuations
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly List<int> order = new();
    static async Task<int> Wait(Task<int> t, int id) { int r = await t; lock (order) order.Add(id); return r + id; }
    static async ValueTask<int> WaitValue(ValueTask<int> t, int id) { int r = await t.ConfigureAwait(false); lock (order) order.Add(id); return r * id; }
    static async Task<string> Fails(Task<int> t, int id) { try { return (await t).ToString(); } catch (InvalidOperationException e) { return e.Message + id; } }
    static int inside, most;
    static async Task Parallel(Task t, Barrier b) { await t; await Task.Yield(); b.SignalAndWait(TimeSpan.FromSeconds(10)); Interlocked.Increment(ref inside); }
    static async Task<int> Same(Task<int> t) => await t + await t + await t.ConfigureAwait(false);
    static void Main()
    {
        var source = new TaskCompletionSource<int>();
        var all = Enumerable.Range(1, 10).Select(i => Wait(source.Task, i)).ToArray();
        source.SetResult(100);
        WriteLine(string.Join(",", all.Select(t => t.Result)) + " ran " + string.Join(",", order.Order()));
        order.Clear();
        source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        all = Enumerable.Range(1, 10).Select(i => WaitValue(new(source.Task), i).AsTask()).ToArray();
        source.SetResult(3);
        WriteLine(string.Join(",", all.Select(t => t.Result)) + " " + order.Count);
        source = new();
        var failing = Enumerable.Range(0, 5).Select(i => Fails(source.Task, i)).ToArray();
        source.SetException(new InvalidOperationException("failed "));
        WriteLine(string.Join(",", failing.Select(t => t.Result)));
        var gate = new TaskCompletionSource();
        ThreadPool.SetMinThreads(8, 8);
        using var barrier = new Barrier(4);
        var parallel = Enumerable.Range(0, 4).Select(_ => Parallel(gate.Task, barrier)).ToArray();
        gate.SetResult();
        Task.WaitAll(parallel);
        WriteLine("together " + inside);
        source = new();
        var same = Same(source.Task);
        source.SetResult(7);
        WriteLine(same.Result);
    }
}

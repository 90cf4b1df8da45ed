// Several frames that await one task run at the same time when it is done: each may block until the others have come as far.
// covers: parallel-continuations
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly Barrier barrier = new(3);
    static async Task<int> Awaits(Task t, int n) { await t; barrier.SignalAndWait(); return n; }
    static async ValueTask<int> Value(Task<int> t, int n) { int r = await t.ConfigureAwait(false); barrier.SignalAndWait(); return r + n; }
    static async Task<int> Deep(Task t, int n) { if (n > 0) return await Deep(t, n - 1) + 1; await t; barrier.SignalAndWait(); return 0; }
    static void Main()
    {
        ThreadPool.SetMinThreads(6, 6);
        var gate = new TaskCompletionSource();
        Task<int>[] all = [Awaits(gate.Task, 1), Awaits(gate.Task, 2), Deep(gate.Task, 3)];
        gate.SetResult();
        WriteLine(all.Sum(t => t.Result));
        var source = new TaskCompletionSource<int>();
        all = [Value(source.Task, 1).AsTask(), Value(source.Task, 2).AsTask(), Awaits(source.Task, 3)];
        source.SetResult(10);
        WriteLine(all.Sum(t => t.Result));
    }
}

// What flows with the execution context into pool work, timers, continuations, other threads; each branch has its own.
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly AsyncLocal<int> depth = new();
    static async Task<string> OnThread() { depth.Value = 4; var t = new TaskCompletionSource<int>(); new Thread(() => t.SetResult(depth.Value)).Start(); string s = "" + await t.Task; t = new(); new Thread(() => t.SetResult(depth.Value)).UnsafeStart(); return s + await t.Task; }
    static async Task<int> Depth(int n) { depth.Value++; if (n > 0) { int d = await Depth(n - 1); await Task.Yield(); return d * 10 + depth.Value; } await Task.Yield(); return depth.Value; }
    static async Task<string> Branches()
    {
        depth.Value = 1;
        var a = Task.Run(async () => { depth.Value = 2; await Task.Yield(); return depth.Value; });
        var b = Task.Run(async () => { await Task.Yield(); return depth.Value; });
        var c = Task.Delay(1).ContinueWith(_ => depth.Value);
        depth.Value = 3;
        return $"{await a} {await b} {await c} {depth.Value}";
    }
    static async Task<string> Timer() { depth.Value = 7; var t = new TaskCompletionSource<int>(); using var timer = new System.Threading.Timer(_ => t.TrySetResult(depth.Value), null, 1, -1); depth.Value = 8; return await t.Task + " " + depth.Value; }
    static async Task Main()
    {
        WriteLine(await OnThread() + depth.Value);
        WriteLine(await Depth(4) + " " + depth.Value);
        WriteLine(await Branches() + " " + depth.Value); WriteLine(await Timer());
        var kept = ExecutionContext.Capture(); depth.Value = 50;
        int seen = -1; ExecutionContext.Run(kept, _ => seen = depth.Value, null); WriteLine(seen + " " + depth.Value);
        int viaRun = await await Task.Factory.StartNew(async () => { await Task.Yield(); return depth.Value; }); WriteLine(viaRun);
    }
}

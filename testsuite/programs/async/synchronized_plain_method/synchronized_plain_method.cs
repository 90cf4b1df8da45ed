// A synchronized plain method that returns a task releases its lock at return, not when the task is done.
// covers: 8.70 regression/synchronized-async-version
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    readonly TaskCompletionSource gate = new();
    static readonly TaskCompletionSource<int> staticGate = new();
    [MethodImpl(MethodImplOptions.Synchronized)]
    public Task Held() { WriteLine("held inside " + Monitor.IsEntered(this)); return gate.Task; }
    [MethodImpl(MethodImplOptions.Synchronized)]
    public Task Calls() { WriteLine("calls inside " + Monitor.IsEntered(this)); return Slow(); }
    [MethodImpl(MethodImplOptions.Synchronized)]
    public Task Throws() => throw new InvalidOperationException("thrown");
    [MethodImpl(MethodImplOptions.Synchronized)]
    public static Task<int> Static() { WriteLine("static inside " + Monitor.IsEntered(typeof(P))); return staticGate.Task; }
    async Task Slow() { WriteLine("slow " + Monitor.IsEntered(this)); await gate.Task; }
    bool Free() { bool free = false; var t = new Thread(() => { free = Monitor.TryEnter(this); if (free) Monitor.Exit(this); }); t.Start(); t.Join(); return free; }
    async Task Await() { await Held(); WriteLine("after held"); await Calls(); WriteLine("after calls"); }
    static async Task<int> AwaitStatic() => await Static();
    static void Main()
    {
        var p = new P();
        var t = p.Await();
        WriteLine($"suspended: done {t.IsCompleted}, free {p.Free()}, mine {Monitor.IsEntered(p)}");
        var calls = p.Calls();
        WriteLine($"called: free {p.Free()}");
        p.gate.SetResult();
        t.Wait(); calls.Wait();
        try { p.Throws(); } catch (InvalidOperationException e) { WriteLine(e.Message + " " + p.Free()); }
        var s = AwaitStatic();
        WriteLine("static: mine " + Monitor.IsEntered(typeof(P)));
        staticGate.SetResult(5);
        WriteLine(s.Result);
    }
}

// During a resumed run nothing but the locals holds what the activation held when it was suspended.
// covers: 8.5
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate : INotifyCompletion
{
    Action next;
    public Gate GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public void GetResult() { }
    public void Open() { var run = next; next = null; run(); }
}
static class Heap
{
    public static void Collect()
    {
        for (int i = 0; i < 3; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }
    }
}
class Payload { }
class P
{
    static Gate gate = new();
    static WeakReference weak;
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Payload Make() { var p = new Payload(); weak = new WeakReference(p); return p; }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Report(string s) { Heap.Collect(); WriteLine(s + " " + weak.IsAlive); }
    static async Task Callee(Payload p) { await gate; GC.KeepAlive(p); }
    static async Task Body()
    {
        await Callee(Make());
        await gate;
        Report("after the next await");
    }
    static async Task Main()
    {
        var t = Body();
        Report("suspended");
        gate.Open();
        gate.Open();
        await t;
    }
}

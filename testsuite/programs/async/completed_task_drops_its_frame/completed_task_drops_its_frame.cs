// What only the locals of a finished activation held is collected, though its task lives on.
// covers: 8.4
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
class Payload { public int Value = 5; }
class P
{
    static Gate gate = new();
    static WeakReference weak;
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Payload Make() { var p = new Payload(); weak = new WeakReference(p); return p; }
    static async Task<int> Body()
    {
        var p = Make();
        await gate;
        p.Value++;
        await gate;
        return p.Value;
    }
    static async Task<int> Outer() { int r = await Body(); await gate; return r; }
    static async Task Failing() { var p = Make(); await gate; GC.KeepAlive(p); throw new Exception("end"); }
    static void Main()
    {
        var t = Body();
        gate.Open();
        Heap.Collect();
        WriteLine("suspended " + weak.IsAlive);
        gate.Open();
        Heap.Collect();
        WriteLine("finished " + weak.IsAlive + " " + t.Result);
        t = Outer();
        gate.Open(); gate.Open();
        Heap.Collect();
        WriteLine("callee finished " + weak.IsAlive + " " + t.IsCompleted);
        gate.Open();
        WriteLine(t.Result);
        var f = Failing();
        gate.Open();
        Heap.Collect();
        WriteLine("failed " + weak.IsAlive + " " + f.Status);
    }
}

// A struct rebuilt field by field after its last use does not keep alive what it held before.
// covers: 8.12
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
class Payload { public int V = 3; }
class P
{
    struct Two { public Payload A; public object B; }
    static Gate gate = new();
    static WeakReference weak;
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Payload Make() { var p = new Payload(); weak = new WeakReference(p); return p; }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Take(Two t) => t.A == null ? 0 : t.A.V;
    static async Task<int> Body()
    {
        Two t; t.A = Make(); t.B = null;
        int sum = Take(t);
        t.A = null;
        await gate;
        sum += Take(t);
        t.A = new Payload(); t.B = "x";
        await gate;
        return sum + Take(t);
    }
    static Two Build(object o) => new Two { B = o };
    // Defined anew as a whole after the await: by an initializer, by its default, by a call.
    static async Task<int> Initialized() { var t = new Two { A = Make(), B = weak }; int n = Take(t); await gate; t = new Two { A = new Payload(), B = "y" }; n += Take(t); await gate; return n + Take(t); }
    static async Task<int> Default() { var t = new Two { A = Make() }; int n = Take(t); await gate; t = default; n += Take(t); await gate; return n + Take(t); }
    static async Task<int> OfCall() { var t = new Two { A = Make() }; int n = Take(t); await gate; t = Build("b"); n += Take(t); await gate; return n + Take(t); }
    static async Task<int> InLoop() { int n = 0; for (int i = 0; i < 2; i++) { var t = new Two { A = i == 0 ? Make() : null }; n += Take(t); await gate; t = Build(i); n += Take(t); } return n; }
    static void Show(string name, Func<Task<int>> f)
    {
        var t = f();
        Heap.Collect();
        bool alive = weak.IsAlive;
#if !RUNTIME_ASYNC
        alive = false; // The fields of a state machine keep what they held.
#endif
        gate.Open(); gate.Open();
        WriteLine($"{name} {alive} {t.Result}");
    }
    static void Main()
    {
        Show("initialized", Initialized); Show("default", Default); Show("of a call", OfCall); Show("in a loop", InLoop);
        var t = Body();
        Heap.Collect();
        WriteLine(weak.IsAlive);
        gate.Open();
        gate.Open();
        WriteLine(t.Result);
    }
}

// The result of an await is collected once the body has dropped it, while the activation is suspended again.
// covers: 8.3
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate<T> : INotifyCompletion
{
    Action next;
    T value;
    Exception error;
    public Gate<T> GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public T GetResult()
    {
        var e = error;
        error = null;
        var v = value;
        value = default;
        return e == null ? v : throw e;
    }
    void Run() { var run = next; next = null; run(); }
    public void Open(T v) { value = v; Run(); }
    public void Fail(Exception e) { error = e; Run(); }
}
static class Heap
{
    public static void Collect()
    {
        for (int i = 0; i < 3; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }
    }
}
class Payload { public int Value; public WeakReference Make() => new(this); }
class P
{
    static Gate<Payload> gate = new();
    static Gate<int> other = new();
    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference Feed(int v) { var p = new Payload { Value = v }; gate.Open(p); return new WeakReference(p); }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Use(Payload p) => p.Value;
    static async Task<int> Inner() => Use(await gate);
    static async Task<int> Direct()
    {
        int sum = Use(await gate);
        sum += await other;
        sum += Use(await gate);
        return sum + await other;
    }
    static async Task<int> Nested() { int a = await Inner(); return a + await other; }
    struct Held { public int N; public Payload P; public object O; }
    static async Task<Payload> Get() => await gate;
    static async Task<Held> GetHeld() { var p = await gate; return new Held { N = 1, P = p, O = p }; }
    // The next await has a result of the same kind: its place must not hold the last one.
    static async Task<int> SameKind() { int s = Use(await Get()); s += Use(await Get()); return s + Use(await Get()); }
    static async Task<int> SameStruct() { int s = Use((await GetHeld()).P); s += Use((await GetHeld()).P); return s + Use(await Get()); }
    static async Task<int> Dropped() { await Get(); await GetHeld(); await Get(); return 5; }
    static void Chain(string name, Func<Task<int>> f)
    {
        var t = f(); string s = name;
        for (int i = 0; i < 3; i++) { var w = Feed(100 + i); Heap.Collect(); s += " " + w.IsAlive; }
        WriteLine(s + " " + t.Result);
    }
    static void Main()
    {
        var t = Direct();
        var w = Feed(10);
        Heap.Collect();
        WriteLine(w.IsAlive);
        other.Open(1);
        w = Feed(20);
        Heap.Collect();
        WriteLine(w.IsAlive);
        other.Open(2);
        WriteLine(t.Result);
        t = Nested();
        w = Feed(40);
        Heap.Collect();
        WriteLine(w.IsAlive);
        other.Open(3);
        WriteLine(t.Result);
        Chain("references", SameKind); Chain("structs", SameStruct); Chain("dropped", Dropped);
    }
}

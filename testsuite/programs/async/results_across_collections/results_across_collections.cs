// Results and exceptions held only by suspended chains survive collections at every point.
// covers: 8.31
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
class P
{
    class Node { public int V; public Node Next; public override string ToString() => V + (Next == null ? "" : ">" + Next); }
    static Gate<Node> gate = new();
    static async Task<Node> Leaf(int v) { var n = await gate; Heap.Collect(); n.V += v; return n; }
    static async Task<Node> Middle(int v)
    {
        var own = new Node { V = v };
        own.Next = await Leaf(v * 10);
        Heap.Collect();
        return own;
    }
    static async Task<string> Root()
    {
        var a = await Middle(1);
        var b = await Middle(2);
        try { await Middle(3); }
        catch (InvalidOperationException e) { Heap.Collect(); return a + " " + b + " " + e.Message + e.Data["n"]; }
        return null;
    }
    static void Main()
    {
        var t = Root();
        Heap.Collect();
        gate.Open(new Node { V = 100 });
        Heap.Collect();
        gate.Open(new Node { V = 200, Next = new Node { V = 300 } });
        var error = new InvalidOperationException("at the end ");
        error.Data["n"] = new Node { V = 9 };
        gate.Fail(error);
        Heap.Collect();
        WriteLine(t.Result);
    }
}

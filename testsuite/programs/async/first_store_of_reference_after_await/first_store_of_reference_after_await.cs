// References whose first store is a full one before the await, after it, or on one path only: all zero before that.
// covers: 8.6
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
class P
{
    static Gate gate = new();
    struct Pair { public string A; public object B; }
    static async Task<string> Body(int kind)
    {
        string before = "b" + kind;
        Pair pair;
        if (kind > 0) await gate;
        pair.A = "p" + kind; pair.B = null;
        string only = null;
        object[] array;
        switch (kind)
        {
            case 0: only = "zero"; array = null; break;
            case 1: array = new object[] { before }; await gate; break;
            default: await gate; array = new object[kind]; pair.B = array; only = "many"; await gate; break;
        }
        GC.Collect();
        return $"{before} {pair.A} {pair.B != null} {only ?? "null"} {array?.Length ?? -1}";
    }
    static void Main()
    {
        WriteLine(Body(0).Result);
        var t = Body(1);
        gate.Open(); GC.Collect(); gate.Open();
        WriteLine(t.Result);
        t = Body(3);
        for (int i = 0; i < 3; i++) { GC.Collect(); gate.Open(); }
        WriteLine(t.Result);
    }
}

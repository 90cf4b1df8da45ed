// Structs that a call returns through a buffer live over awaits.
// covers: 8.13
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
    struct Big { public long A, B, C, D; public string S; public override string ToString() => $"{A},{B},{C},{D},{S}"; }
    static Gate gate = new();
    [MethodImpl(MethodImplOptions.NoInlining)] static Big Make(int n) => new Big { A = n, B = n * 2, C = n * 3, D = -n, S = "s" + n };
    static async Task<Big> MakeAsync(int n) { await gate; return Make(n); }
    static async Task<string> Body()
    {
        var a = Make(1);
        await gate;
        var b = await MakeAsync(2);
        await gate;
        var c = await MakeAsync(3);
        a = Make(4);
        await gate;
        (a, b) = (b, a);
        await gate;
        return $"{a} | {b} | {c}";
    }
    static async ValueTask<Big> Pass(int n) { var r = await MakeAsync(n); r.A++; await gate; return r; }
    static void Main()
    {
        var t = Body();
        for (int i = 0; i < 6; i++) gate.Open();
        WriteLine(t.Result);
        var v = Pass(9);
        gate.Open(); gate.Open();
        WriteLine(v.Result);
    }
}

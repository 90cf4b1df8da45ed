// Vectors of each size, alone and in structs, over awaits; neighbours keep their values.
// covers: 8.18 8.24
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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
    struct Mixed { public byte A; public Vector128<int> V; public byte B; public Vector256<long> W; public short C; }
    static Gate gate = new();
    static async Task<string> Body()
    {
        byte before = 1; var v = Vector128.Create(1, 2, 3, 4); int between = 2; var w = Vector256.Create(5L, 6, 7, 8); long after = 3;
        var x = Vector512.Create(9); string s = "end";
        var m = new Mixed { A = 4, V = v, B = 5, W = w, C = 6 };
        await gate;
        v += v; between++; m.V += m.V; x += Vector512.Create(1);
        await gate;
        w -= Vector256.Create(1L); m.W = w; m.C++;
        await gate;
        return $"{before} {v} {between} {w} {after} {x.GetElement(15)} {s} {m.A} {m.V} {m.B} {m.W} {m.C}";
    }
    static async Task<Vector128<double>> Result() { await gate; return Vector128.Create(1.5, 2.5); }
    static async Task<Vector3> Sum(Vector3 a) { var b = a * 2; await gate; var c = await Result(); return a + b + new Vector3((float)c[0], (float)c[1], 0); }
    static void Main()
    {
        var t = Body();
        for (int i = 0; i < 3; i++) gate.Open();
        WriteLine(t.Result);
        var u = Sum(new Vector3(1, 2, 3));
        gate.Open(); gate.Open();
        WriteLine(u.Result);
    }
}

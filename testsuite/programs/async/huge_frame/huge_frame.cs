// A frame of more than a hundred locals and many result types lives over awaits.
// covers: 8.23 regression/Runtime_115613
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
    struct K { public long A, B, C, D, E, F, G, H; public override string ToString() => $"{A + B + C + D + E + F + G + H}"; }
    [InlineArray(300)] struct Wide { long first; }
    static Gate gate = new();
    static async Task<T> Give<T>(T v) { await gate; return v; }
    static async Task<string> Body()
    {
        long a0 = 1, a1 = 2, a2 = 3, a3 = 4, a4 = 5, a5 = 6, a6 = 7, a7 = 8, a8 = 9, a9 = 10;
        string s0 = "a", s1 = "b", s2 = "c", s3 = "d", s4 = "e", s5 = "f", s6 = "g", s7 = "h";
        K k0 = new() { A = 1 }, k1 = new() { B = 2 }, k2 = new() { C = 3 }, k3 = new() { H = 4 };
        Wide w = default; for (int i = 0; i < 300; i++) w[i] = i;
        Wide x = w; x[299] = -1;
        var r1 = await Give((byte)1); var r2 = await Give(2.5); var r3 = await Give("three"); var r4 = await Give(new K { D = 44 });
        var r5 = await Give((1, "x")); var r6 = await Give(6m); var r7 = await Give(7f); var r8 = await Give<int?>(8); var r9 = await Give(DateTime.UnixEpoch);
        var ra = await Give(w); var rb = await Give('b'); var rc = await Give(new[] { 1, 2 }); var rd = await Give(Guid.Empty); var re = await Give((short)-3);
        long sum = 0; for (int i = 0; i < 300; i++) sum += w[i] * 2 - x[i] - ra[i];
        return $"{a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9} {s0}{s1}{s2}{s3}{s4}{s5}{s6}{s7} {k0} {k1} {k2} {k3} {sum} "
            + $"{r1} {r2} {r3} {r4} {r5} {r6} {r7} {r8} {r9:yyyy} {ra[5]} {rb} {rc.Length} {rd} {re}";
    }
    static void Main()
    {
        var t = Body();
        while (!t.IsCompleted) { GC.Collect(); gate.Open(); }
        WriteLine(t.Result);
    }
}

// Structs with narrow fields, changed by compound assignments, then awaited over.
// covers: 8.16
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
    struct S { public byte A; public short B; public bool C; public sbyte D; public char E; public ushort F; }
    static Gate gate = new();
    static async Task<string> Body()
    {
        var s = new S();
        s.A++; s.D--;
        await gate;
        s.A *= 200; s.B *= 3; s.B -= 7; s.E += 'a';
        await gate;
        s.A += 100; s.C |= true; s.D >>= 1; s.F--;
        await gate;
        s.A >>= 1; s.C ^= true; s.B <<= 8; s.E++; s.F /= 2;
        await gate;
        return $"{s.A} {s.B} {s.C} {s.D} {s.E} {s.F}";
    }
    static async Task<string> Locals()
    {
        byte a = 250; short b = short.MaxValue; sbyte c = -128; char d = 'z'; bool e = false; ushort f = 1;
        await gate;
        a += 10; b++; c--; d -= (char)25; e = !e; f -= 2;
        await gate;
        a *= 3; b /= 2; c ^= 5; e &= true; f %= 1000;
        await gate;
        return $"{a} {b} {c} {d} {e} {f}";
    }
    static void Main()
    {
        var t = Body();
        for (int i = 0; i < 4; i++) gate.Open();
        WriteLine(t.Result);
        t = Locals();
        for (int i = 0; i < 3; i++) gate.Open();
        WriteLine(t.Result);
    }
}

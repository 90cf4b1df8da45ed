// Copies of default nested structs in async methods without awaits.
// covers: 8.17
using System;
using System.Threading.Tasks;
using static System.Console;

#pragma warning disable CS1998
public struct S0 { public bool F0; public sbyte F1; public bool F2; public byte F3; public S0(byte f3) : this() { F3 = f3; } }
public struct S1 { public S0 F0; public S0 F1; public S1(S0 f0) : this() { F0 = f0; } }
class P
{
    static async Task<S1> Copy() { var v = new S1(new S0(0)); S0 w = v.F1; return new S1(w); }
    static async Task<S1> Set() { var v = new S1(new S0(3)); v.F1 = v.F0; v.F1.F2 = true; return v; }
    static async ValueTask<S0> Default() { S0 x = default; x.F1 = -1; S0 y = x; x = default; return y.F1 == -1 ? x : y; }
    static async Task<string> Sum()
    {
        var a = await Copy(); var b = await Set(); var c = await Default();
        return Show(a) + " " + Show(b) + " " + Show(c);
    }
    static string Show(S1 s) => Show(s.F0) + Show(s.F1);
    static string Show(S0 s) => $"[{s.F0} {s.F1} {s.F2} {s.F3}]";
    static void Main()
    {
        for (int i = 0; i < 3; i++) WriteLine(Sum().Result);
    }
}

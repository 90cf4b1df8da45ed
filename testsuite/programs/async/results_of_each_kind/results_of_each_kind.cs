// Everything a task can hold: returned at once, after a suspension, from a try, from several frames, in Task and ValueTask.
// covers: returns small 8.28
using System;
using System.Numerics;
using System.Threading.Tasks;
using static System.Console;

struct Two { public int A, B; public override string ToString() => $"{A}/{B}"; }
struct Three { public byte A; public short B; public byte C; public override string ToString() => $"{A}/{B}/{C}"; }
struct WithRef { public string A; public int B; public override string ToString() => $"{A}/{B}"; }
struct Big { public long A, B, C, D, E; public string F; public override string ToString() => $"{A}{B}{C}{D}{E}{F}"; }
struct OneFloat { public float F; public override string ToString() => F.ToString(); }
struct FloatAndInt { public double D; public int I; public override string ToString() => $"{D}/{I}"; }
struct Nested { public Two T; public WithRef R; public OneFloat F; public override string ToString() => $"{T} {R} {F}"; }
class P
{
    static async Task<T> Now<T>(T t) => t;
    static async Task<T> Later<T>(T t) { await Task.Yield(); return t; }
    static async ValueTask<T> Value<T>(T t) { await Task.Yield(); return t; }
    static async Task<T> InTry<T>(T t) { try { await Task.Yield(); return await Later(t); } finally { await Task.Yield(); } }
    static async Task<T> Caught<T>(T t) { try { await Task.Yield(); throw new Exception(); } catch (Exception) { return await Value(t); } }
    static async Task<T> Deep<T>(T t, int n) => n == 0 ? await Value(t) : await Deep(t, n - 1);
    static async Task Show<T>(T t)
    {
        string[] all = [$"{await Now(t)}", $"{await Later(t)}", $"{await Value(t)}", $"{await InTry(t)}", $"{await Caught(t)}", $"{await Deep(t, 4)}"];
        foreach (string s in all) if (s != all[0]) Write("differs: " + s + " ");
        WriteLine(all[0]);
    }
    static async Task Main()
    {
        await Show(true); await Show((sbyte)-5); await Show((byte)250); await Show((short)-30000); await Show((ushort)60000); await Show('z');
        await Show(int.MinValue); await Show(uint.MaxValue); await Show(long.MinValue); await Show(ulong.MaxValue); await Show((nint)(-1)); await Show(1.5f); await Show(double.Epsilon); await Show(decimal.MaxValue);
        await Show(new Two { A = 1, B = 2 }); await Show(new Three { A = 1, B = -2, C = 3 }); await Show(new WithRef { A = "a", B = 2 }); await Show(new Big { A = 1, E = 5, F = "f" });
        await Show(new OneFloat { F = 2.5f }); await Show(new FloatAndInt { D = 0.1, I = 3 }); await Show(new Nested { R = new() { A = "r" } });
        await Show((int?)5); await Show((int?)null ?? -1); await Show(new Complex(1, 2)); await Show(new Vector4(1, 2, 3, 4)); await Show(Guid.Empty); await Show("text"); await Show(new DateTime(2020, 1, 2).Ticks);
    }
}

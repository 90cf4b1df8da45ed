// Inline arrays, explicit layouts, nested generics structs, nullable structs and tuples of eight, whole and in parts, over awaits.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using static System.Console;

[InlineArray(5)] struct Five<T> { T first; }
[StructLayout(LayoutKind.Explicit)] struct Union { [FieldOffset(0)] public int I; [FieldOffset(0)] public float F; [FieldOffset(2)] public short S; [FieldOffset(8)] public string T; }
struct Pair<A, B> { public A First; public B Second; public override string ToString() => $"<{First},{Second}>"; }
unsafe struct Fixed { public fixed byte Bytes[6]; public int Sum() { int s = 0; for (int i = 0; i < 6; i++) s += Bytes[i]; return s; } public void Set(int i, byte b) => Bytes[i] = b; }
class P
{
    static async Task<T> Slow<T>(T t) { await Task.Yield(); GC.Collect(); return t; }
    static int Sum(ReadOnlySpan<int> s) { int r = 0; foreach (int i in s) r += i; return r; }
    static async Task<string> Inline() { var a = new Five<int>(); var b = new Five<string>(); for (int i = 0; i < 5; i++) { a[i] = i; b[i] = "s" + i; if (i % 2 == 0) await Task.Yield(); } var c = await Slow(b); c[4] = "c"; int at = await Slow(1), more = await Slow(10); a[at] += more; return Sum(a) + b[4] + c[4] + c[0]; }
    static async Task<string> Explicit() { var u = new Union { F = 1.5f, T = "t" }; await Task.Yield(); u.S++; var v = await Slow(u); v.T += u.I; return $"{u.F} {v.I == u.I} {v.T.Length}"; }
    static async Task<string> Nested() { var p = new Pair<Pair<string, int?>, Pair<decimal, (byte, object)>> { First = { First = "a", Second = 3 }, Second = { First = 1.5m, Second = (7, "o") } }; await Task.Yield(); p.First.Second += await Slow(1); p.Second.Second.Item1 += 2; var q = await Slow(p); p.First.First = null; return q.ToString() + p; }
    static async Task<string> Tuples() { var t = (1, "two", 3.0, 'f', 5L, (byte)6, 7u, "eight", 9m); await Task.Yield(); t.Item8 += await Slow("!"); var s = await Slow(t); (s.Item1, t.Item1) = (t.Item5 > 4 ? 50 : 0, s.Item1 + 1); return $"{s} {t.Item1}"; }
    static async Task<int> Buffers() { var f = new Fixed(); for (int i = 0; i < 6; i++) { f.Set(i, (byte)(i * 40)); if (i == 3) await Task.Yield(); } var g = await Slow(f); g.Set(0, 9); return f.Sum() * 1000 + g.Sum(); }
    static async Task<string> Nullables() { Pair<int, string>? n = null; await Task.Yield(); n ??= await Slow(new Pair<int, string> { First = 1, Second = "x" }); var m = await Slow(n); n = null; await Task.Yield(); return m?.ToString() + (n is null); }
    static async Task Main() { WriteLine(await Inline()); WriteLine(await Explicit()); WriteLine(await Nested()); WriteLine(await Tuples()); WriteLine(await Buffers()); WriteLine(await Nullables()); }
}

// Async methods with many parameters of all kinds and widths, through tasks, virtual and interface slots, delegates and generics.
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

record struct Big(long A, double B, string C, int D);
interface I { Task<string> M(int a, long b, string c, Big d, double e, float f, byte g, object h, decimal i, char j, short k, Guid l, int? m, (int, string) n, in int o, CancellationToken p, params string[] q); }
class C : I
{
    public virtual async Task<string> M(int a, long b, string c, Big d, double e, float f, byte g, object h, decimal i, char j, short k, Guid l, int? m, (int, string) n, int o, CancellationToken p, params string[] q)
    {
        await Task.Yield();
        string s = $"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l} {m} {n} {o}";
        await Task.Yield();
        return s + $" {p.CanBeCanceled} {q.Length} {a + b + g + k}";
    }
    Task<string> I.M(int a, long b, string c, Big d, double e, float f, byte g, object h, decimal i, char j, short k, Guid l, int? m, (int, string) n, in int o, CancellationToken p, params string[] q) => M(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q);
}
class P
{
    static async Task<T> Pick<T>(int n, T a, T b, T c, T d, T e, T f, T g, T h, T i, T j) { await Task.Yield(); GC.Collect(); T[] all = [a, b, c, d, e, f, g, h, i, j]; return all[n]; }
    static async ValueTask<double> Floats(float a, double b, float c, double d, float e, double f, float g, double h, float i, double j, float k, double l) { await Task.Yield(); return a + b * 2 + c + d * 2 + e + f * 2 + g + h * 2 + i + j * 2 + k + l * 2; }
    static async Task<int> Bytes(byte a, sbyte b, short c, ushort d, byte e, sbyte f, bool g, char h, byte i, short j) { await Task.Yield(); return a + b + c + d + e + f + (g ? 1 : 0) + h + i + j; }
    delegate Task<string> Many(int a, Big b, string c, Big d, long e, object f);
    static async Task<string> OfDelegate(int a, Big b, string c, Big d, long e, object f) { await Task.Yield(); return $"{a} {b.A} {c} {d.C} {e} {f}"; }
    static async Task Main()
    {
        I i = new C(); var big = new Big(1, 2.5, "c", 4);
        WriteLine(await i.M(1, -2, "three", big, 5.5, 6.5f, 7, 8, 9.5m, 'j', -11, Guid.Empty, 13, (14, "x"), 15, default, "p", "q"));
        WriteLine(await new C().M(1, -2, null, default, 5.5, 6.5f, 255, null, 9.5m, 'j', -11, Guid.Empty, null, default, 15, new CancellationTokenSource().Token));
        for (int n = 0; n < 10; n += 3) Write(await Pick(n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9) + await Pick(n, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j") + " ");
        WriteLine(await Pick(9, big, big, big, big, big, big, big, big, big, big with { A = 99 }));
        WriteLine(await Floats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) + await Bytes(255, -128, -32768, 65535, 1, -1, true, 'A', 2, 3));
        Many m = OfDelegate; WriteLine(await m(1, big, "s", big, 5, 'f'));
    }
}

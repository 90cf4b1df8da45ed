// Values of every kind computed before, between and after suspensions in one loop: each turn checks all of them.
// covers: 3.6
using System;
using System.Text;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static int turns;
    static async Task Maybe(int i) { if (i % 3 != 1) await Task.Yield(); turns++; }
    static async Task<string> Run(int n, string name, (long, string) pair, double[] data)
    {
        int i1 = 1; long l = 2; short sh = 3; byte b = 4; char c = 'a'; bool flip = false; float f = 0.5f; double d = 1; decimal m = 1; string s = ""; object o = null; int[] a = [1]; StringBuilder sb = new(); Guid g = Guid.Empty; DateTime t = new(2020, 1, 1); int? q = null; (int X, string Y) tu = (0, ""); Action act = () => i1++; var span = TimeSpan.Zero; nint ni = 5; ulong ul = ulong.MaxValue; Int128 big = 1;
        for (int i = 0; i < n; i++)
        {
            i1 += i; l *= 3; sh++; b += 7; await Maybe(i);
            c++; flip = !flip; f *= 2; d += f; await Maybe(i + 1);
            m += 0.25m; s += c; o = i % 2 == 0 ? s : (object)i; a = [.. a, i]; sb.Append(i); await Maybe(i + 2);
            t = t.AddDays(i); q = flip ? q ?? i : null; tu = (tu.X + i, tu.Y + name[i % name.Length]); act(); span += TimeSpan.FromSeconds(i); ni <<= 1; ul -= (ulong)l; big *= 7;
            data[i % data.Length] += d; pair.Item1 += i; await Maybe(i);
            if (a.Length != i + 2 || s.Length != i + 1 || tu.Y.Length != i + 1) throw new Exception("wrong at " + i);
        }
        return $"{i1} {l} {sh} {b} {(int)c} {flip} {f} {d} {m} {s} {o} {a.Length} {sb} {t:yyyyMMdd} {q} {tu} {span} {ni} {ul} {big} {pair} {data[0]} {g == default}";
    }
    static async Task Main() { WriteLine(await Run(12, "name", (5, "p"), new double[5])); WriteLine(turns); }
}

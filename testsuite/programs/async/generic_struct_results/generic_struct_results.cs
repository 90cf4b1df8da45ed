// Generic methods over value types of every width that await with yields and return their argument's type.
// covers: 8.82 returns
using System;
using System.Threading.Tasks;
using static System.Console;

struct Refs { public string A; public int N; public object B; public override string ToString() => A + N + B; }
struct Wide { public long A, B, C, D; public override string ToString() => $"{A},{B},{C},{D}"; }
struct Mixed<T> { public byte First; public T Middle; public short Last; public override string ToString() => $"{First}:{Middle}:{Last}"; }
struct Empty { }
class P
{
    static async Task<T> Same<T>(T t) where T : struct { await Task.Yield(); return t; }
    static async Task<T> Through<T>(T t, int depth) where T : struct
    {
        T before = t;
        T r = depth == 0 ? await Same(t) : await Through(t, depth - 1);
        await Task.Yield();
        return r.Equals(before) ? r : default;
    }
    static async ValueTask<(T, T?)> Pair<T>(T t) where T : struct => (await Through(t, 1), await Through(t, 2));
    static async Task<Mixed<T>> Mix<T>(T t) where T : struct { var m = new Mixed<T> { First = 1, Last = -2 }; m.Middle = await Through(t, 1); return await Through(m, 1); }
    static async Task Show<T>(T t) where T : struct { WriteLine($"{typeof(T).Name} {await Pair(t)} {await Mix(t)}"); }
    static async Task Main()
    {
        await Show((byte)255); await Show((sbyte)-1); await Show('c'); await Show(short.MinValue); await Show(true);
        await Show(-1); await Show(uint.MaxValue); await Show(long.MinValue); await Show(1.5f); await Show(-2.5); await Show(1.25m);
        await Show(DayOfWeek.Friday); await Show(new Refs { A = "a", N = 3, B = "b" }); await Show(new Wide { A = 1, B = 2, C = 3, D = 4 });
        await Show((1, "two", 3.0)); await Show(new Empty()); await Show((Int128)5 << 70); await Show(TimeSpan.FromMinutes(1));
    }
}

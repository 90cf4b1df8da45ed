// Results of every primitive type, extreme values, with and without suspension, through Task and ValueTask.
// covers: 8.28 small
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<T> A<T>(T v, bool y) { if (y) await Task.Yield(); return v; }
    static async ValueTask<T> B<T>(T v, bool y) { if (y) await Task.Yield(); return v; }
    static async Task<T> C<T>(T v, bool y) { T a = await A(v, y); T b = await B(a, !y); return b; }
    static async Task Show<T>(params T[] values)
    {
        foreach (T v in values)
            foreach (bool y in new[] { false, true })
                Write($"{await A(v, y)} {await B(v, y)} {await C(v, y)} ");
        WriteLine(typeof(T).Name);
    }
    static async Task Main()
    {
        await Show(true, false);
        await Show<sbyte>(-128, 127);
        await Show<byte>(0, 255);
        await Show<short>(short.MinValue, short.MaxValue);
        await Show<ushort>(0, ushort.MaxValue);
        await Show('a', 'é');
        await Show(int.MinValue, int.MaxValue);
        await Show<uint>(0, uint.MaxValue);
        await Show(long.MinValue, long.MaxValue);
        await Show(ulong.MaxValue);
        await Show(1.5f, float.NegativeInfinity);
        await Show(double.Epsilon, double.NaN);
        await Show<nint>(-1, 1);
        await Show(decimal.MaxValue);
        await Show<Int128>(Int128.MinValue);
        await Show(DayOfWeek.Friday);
        await Show("text", null);
        await Show<int?>(null, 3);
    }
}

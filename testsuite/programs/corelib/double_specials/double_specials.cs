// Double and Single: specials, comparisons, rounding, text.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        foreach (double d in new[] { 0.0, -0.0, 1, -1.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, 1e16, 123456789.125, 0.1 + 0.2, 1 / 3.0 })
            Show(d, double.IsNaN(d), double.IsFinite(d), double.IsInfinity(d), double.IsNegative(d), double.IsNormal(d), double.IsSubnormal(d), double.IsInteger(d), d.CompareTo(1), d.Equals(d), d.GetHashCode(), d.ToString("R", CultureInfo.InvariantCulture), d.ToString("G5", CultureInfo.InvariantCulture), BitConverter.DoubleToInt64Bits(d).ToString("x"));
        foreach (float f in new[] { 0.1f, 1 / 3f, 16777217f, float.MaxValue, float.Epsilon, float.NaN, -0f, 3.4e-5f }) Show(f, (double)f, f.ToString("G9", CultureInfo.InvariantCulture), float.IsNegative(f), f.GetHashCode(), MathF.Round(f, 2), (int)Math.Clamp(f, -100f, 100f));
        Show(double.Max(1, double.NaN), double.MaxNumber(1, double.NaN), double.MinMagnitude(-3, 2), double.BitIncrement(1), double.BitDecrement(1), double.ScaleB(1.5, 4), double.ILogB(1000), double.FusedMultiplyAdd(2, 3, 4), double.Ieee754Remainder(5, 3), double.Lerp(1, 3, 0.25), double.Hypot(3, 4), double.RootN(16, 4), double.CopySign(2, -0.0));
        Show(0.0 == -0.0, double.NaN == double.NaN, double.NaN.Equals(double.NaN), double.NaN < 1, double.NaN != double.NaN, (int)3.99, (int)-3.99, (long)1e18, 5.0 % 3, -5.5 % 2, 5 % double.PositiveInfinity);
        Try(() => checked((int)double.Parse("1e20", CultureInfo.InvariantCulture)));
        Try(() => checked((byte)double.Parse("NaN", CultureInfo.InvariantCulture)));
        Try(() => double.Parse("1.5.2", CultureInfo.InvariantCulture));
        Try(() => double.Parse(null));
    }
}

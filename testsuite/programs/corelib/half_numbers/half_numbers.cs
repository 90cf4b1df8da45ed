// Half: arithmetic, limits, text, conversions.
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
        foreach (double d in new[] { 0, 1, 1.5, -2.25, 65504, 65520, 1e-8, 0.1, 1 / 3.0, double.NaN, double.PositiveInfinity, 2049, 6.1e-5 }) { Half h = (Half)d; Show(h, (float)h, (double)h, BitConverter.HalfToUInt16Bits(h).ToString("x4"), Half.IsNaN(h), Half.IsFinite(h), Half.IsSubnormal(h), Half.IsInteger(h), h.GetHashCode()); }
        Half a = (Half)3.5, b = (Half)1.25;
        Show(a + b, a - b, a * b, a / b, a % b, -a, a > b, a.CompareTo(b), Half.Max(a, b), Half.Sqrt(a), Half.Abs(-a), Half.Round(a), Half.Truncate(a), Half.Parse("1.5", CultureInfo.InvariantCulture), Half.MaxValue, Half.MinValue, Half.Epsilon, Half.Pi, Half.E);
        Show((int)a, (Half)(short)5, (byte)(Half)200, a.ToString("F3", CultureInfo.InvariantCulture), a.ToString("E2", CultureInfo.InvariantCulture), Half.TryParse("x", out _), Half.BitIncrement(a), Half.Sin(a), Half.Pow(a, b), Half.Exp(b), Half.Log(a));
        Try(() => Half.Parse("abc"));
        Try(() => checked((byte)(Half)300f));
    }
}

// Math and MathF: rounding modes, integers, transcendental functions.
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
        foreach (double x in new[] { 2.5, -2.5, 3.5, 0.5, -0.5, 1.25, 2.675, double.NaN, 1e17 }) Show(x, Math.Round(x), Math.Round(x, 1), Math.Round(x, MidpointRounding.AwayFromZero), Math.Round(x, 1, MidpointRounding.ToZero), Math.Round(x, MidpointRounding.ToPositiveInfinity), Math.Floor(x), Math.Ceiling(x), Math.Truncate(x), Math.Abs(x));
        Show(Math.Max(3, -5), Math.Min(1.5, double.NaN), Math.Pow(2, 0.5), Math.Sqrt(-1), Math.Exp(1), Math.Log(10), Math.Log(8, 2), Math.Log10(1000), Math.Log2(8), Math.Sin(1), Math.Cos(1), Math.Tan(1), Math.Atan2(1, -1), Math.Sinh(1), Math.Asin(2), Math.IEEERemainder(5, 3), Math.BigMul(int.MaxValue, int.MaxValue), Math.DivRem(-7, 2), Math.Clamp(5, 1, 3), Math.CopySign(1, -2), Math.ScaleB(1, 10), Math.ILogB(100));
        Show(Math.BigMul(ulong.MaxValue, 3UL, out ulong low), low, Math.Sign(-3.5), Math.FusedMultiplyAdd(2, 3, 1), Math.BitIncrement(1.0), Math.MaxMagnitude(-3, 2), Math.ReciprocalEstimate(2) > 0.49, MathF.Round(2.5f), MathF.Sqrt(2), MathF.Pow(2, 10), MathF.Atan2(1, 1), Math.Tau, Math.E, Math.PI);
        Try(() => Math.Abs(int.MinValue));
        Try(() => Math.Sign(double.NaN));
        Try(() => Math.Clamp(1, 3, 2));
        Try(() => Math.Round(1.5, 16));
        Try(() => Math.Round(1.5, (MidpointRounding)9));
        Try(() => Math.DivRem(1, int.Parse("0"), out _));
        Try(() => Math.Abs(decimal.MinValue));
        Try(() => Math.Round(1m, -1));
    }
}

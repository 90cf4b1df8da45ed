// double: operators, rounding, comparison, generic-math members.
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
        double[] values = [(double)0, (double)1, (double)(-2.5), (double)0.1, (double)7, (double)1000.25, double.NaN, double.PositiveInfinity, double.MaxValue];
        foreach (double a in values)
        {
            foreach (double b in values)
            {
                Show(a + b, a - b, a == b, a < b, a >= b, a != b, a.CompareTo(b), a.Equals(b), double.Max(a, b), double.Min(a, b), double.MaxMagnitude(a, b), double.CopySign(a, b));
                Try(() => a * b);
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(double.Abs(a), double.Round(a), double.Floor(a), double.Ceiling(a), double.Truncate(a), double.Round(a, 1), double.Round(a, 0, MidpointRounding.AwayFromZero), double.IsInteger(a), double.IsNegative(a), double.IsEvenInteger(a), a.GetHashCode() == ((object)a).GetHashCode());
            Try(() => double.Sign(a));
            Try(() => double.Clamp(a, (double)1, (double)5));
            Try(() => double.Clamp(a, (double)5, (double)1));
            Try(() => checked((int)a));
            Try(() => int.CreateSaturating(a));
            Try(() => checked((byte)a));
        }
    }
}

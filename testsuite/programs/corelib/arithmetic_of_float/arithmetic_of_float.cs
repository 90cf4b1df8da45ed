// float: operators, rounding, comparison, generic-math members.
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
        float[] values = [(float)0, (float)1, (float)(-2.5), (float)0.1, (float)7, (float)1000.25, float.NaN, float.PositiveInfinity, float.MaxValue];
        foreach (float a in values)
        {
            foreach (float b in values)
            {
                Show(a + b, a - b, a == b, a < b, a >= b, a != b, a.CompareTo(b), a.Equals(b), float.Max(a, b), float.Min(a, b), float.MaxMagnitude(a, b), float.CopySign(a, b));
                Try(() => a * b);
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(float.Abs(a), float.Round(a), float.Floor(a), float.Ceiling(a), float.Truncate(a), float.Round(a, 1), float.Round(a, 0, MidpointRounding.AwayFromZero), float.IsInteger(a), float.IsNegative(a), float.IsEvenInteger(a), a.GetHashCode() == ((object)a).GetHashCode());
            Try(() => float.Sign(a));
            Try(() => float.Clamp(a, (float)1, (float)5));
            Try(() => float.Clamp(a, (float)5, (float)1));
            Try(() => checked((int)a));
            Try(() => int.CreateSaturating(a));
            Try(() => checked((byte)a));
        }
    }
}

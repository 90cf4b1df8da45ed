// Half: operators, rounding, comparison, generic-math members.
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
        Half[] values = [(Half)0, (Half)1, (Half)(-2.5), (Half)0.1, (Half)7, (Half)1000.25, Half.NaN, Half.PositiveInfinity, Half.MaxValue];
        foreach (Half a in values)
        {
            foreach (Half b in values)
            {
                Show(a + b, a - b, a == b, a < b, a >= b, a != b, a.CompareTo(b), a.Equals(b), Half.Max(a, b), Half.Min(a, b), Half.MaxMagnitude(a, b), Half.CopySign(a, b));
                Try(() => a * b);
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(Half.Abs(a), Half.Round(a), Half.Floor(a), Half.Ceiling(a), Half.Truncate(a), Half.Round(a, 1), Half.Round(a, 0, MidpointRounding.AwayFromZero), Half.IsInteger(a), Half.IsNegative(a), Half.IsEvenInteger(a), a.GetHashCode() == ((object)a).GetHashCode());
            Try(() => Half.Sign(a));
            Try(() => Half.Clamp(a, (Half)1, (Half)5));
            Try(() => Half.Clamp(a, (Half)5, (Half)1));
            Try(() => checked((int)a));
            Try(() => int.CreateSaturating(a));
            Try(() => checked((byte)a));
        }
    }
}

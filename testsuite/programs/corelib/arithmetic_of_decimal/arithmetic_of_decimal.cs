// decimal: operators, rounding, comparison, generic-math members.
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
        decimal[] values = [(decimal)0, (decimal)1, (decimal)(-2.5), (decimal)0.1, (decimal)7, (decimal)1000.25];
        foreach (decimal a in values)
        {
            foreach (decimal b in values)
            {
                Show(a + b, a - b, a == b, a < b, a >= b, a != b, a.CompareTo(b), a.Equals(b), decimal.Max(a, b), decimal.Min(a, b), decimal.MaxMagnitude(a, b), decimal.CopySign(a, b));
                Try(() => a * b);
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(decimal.Abs(a), decimal.Round(a), decimal.Floor(a), decimal.Ceiling(a), decimal.Truncate(a), decimal.Round(a, 1), decimal.Round(a, 0, MidpointRounding.AwayFromZero), decimal.IsInteger(a), decimal.IsNegative(a), decimal.IsEvenInteger(a), a.GetHashCode() == ((object)a).GetHashCode());
            Try(() => decimal.Sign(a));
            Try(() => decimal.Clamp(a, (decimal)1, (decimal)5));
            Try(() => decimal.Clamp(a, (decimal)5, (decimal)1));
            Try(() => checked((int)a));
            Try(() => int.CreateSaturating(a));
            Try(() => checked((byte)a));
        }
    }
}

// long: operators, checked arithmetic, shifts, generic-math members.
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
        long[] values = [0, 1, 2, 7, 100, long.MaxValue, long.MinValue, long.MaxValue / 2, -1, -7];
        foreach (long a in values)
        {
            foreach (long b in values)
            {
                Show(unchecked((long)(a + b)), unchecked((long)(a - b)), unchecked((long)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), long.Max(a, b), long.Min(a, b));
                Try(() => checked((long)(a + b)));
                Try(() => checked((long)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((long)(a << 3)), a >> 2, a >>> 2, unchecked((long)~a), long.PopCount(a), long.LeadingZeroCount(a), long.TrailingZeroCount(a), long.IsPow2(a), long.IsEvenInteger(a), long.RotateLeft(a, 3), long.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), long.Sign(a), long.Clamp(a, 1, 50), long.DivRem(a, 7));
            Try(() => checked((long)(a - 1)));
            Try(() => long.Abs(a));
            Try(() => long.Log2(a == 0 ? (long)1 : long.Max(a, 1)));
        }
    }
}

// nuint: operators, checked arithmetic, shifts, generic-math members.
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
        nuint[] values = [0, 1, 2, 7, 100, nuint.MaxValue, nuint.MinValue, nuint.MaxValue / 2];
        foreach (nuint a in values)
        {
            foreach (nuint b in values)
            {
                Show(unchecked((nuint)(a + b)), unchecked((nuint)(a - b)), unchecked((nuint)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), nuint.Max(a, b), nuint.Min(a, b));
                Try(() => checked((nuint)(a + b)));
                Try(() => checked((nuint)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((nuint)(a << 3)), a >> 2, a >>> 2, unchecked((nuint)~a), nuint.PopCount(a), nuint.LeadingZeroCount(a), nuint.TrailingZeroCount(a), nuint.IsPow2(a), nuint.IsEvenInteger(a), nuint.RotateLeft(a, 3), nuint.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), nuint.Sign(a), nuint.Clamp(a, 1, 50), nuint.DivRem(a, 7));
            Try(() => checked((nuint)(a - 1)));
            Try(() => a);
            Try(() => nuint.Log2(a == 0 ? (nuint)1 : nuint.Max(a, 1)));
        }
    }
}

// nint: operators, checked arithmetic, shifts, generic-math members.
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
        nint[] values = [0, 1, 2, 7, 100, nint.MaxValue, nint.MinValue, nint.MaxValue / 2, -1, -7];
        foreach (nint a in values)
        {
            foreach (nint b in values)
            {
                Show(unchecked((nint)(a + b)), unchecked((nint)(a - b)), unchecked((nint)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), nint.Max(a, b), nint.Min(a, b));
                Try(() => checked((nint)(a + b)));
                Try(() => checked((nint)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((nint)(a << 3)), a >> 2, a >>> 2, unchecked((nint)~a), nint.PopCount(a), nint.LeadingZeroCount(a), nint.TrailingZeroCount(a), nint.IsPow2(a), nint.IsEvenInteger(a), nint.RotateLeft(a, 3), nint.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), nint.Sign(a), nint.Clamp(a, 1, 50), nint.DivRem(a, 7));
            Try(() => checked((nint)(a - 1)));
            Try(() => nint.Abs(a));
            Try(() => nint.Log2(a == 0 ? (nint)1 : nint.Max(a, 1)));
        }
    }
}

// ulong: operators, checked arithmetic, shifts, generic-math members.
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
        ulong[] values = [0, 1, 2, 7, 100, ulong.MaxValue, ulong.MinValue, ulong.MaxValue / 2];
        foreach (ulong a in values)
        {
            foreach (ulong b in values)
            {
                Show(unchecked((ulong)(a + b)), unchecked((ulong)(a - b)), unchecked((ulong)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), ulong.Max(a, b), ulong.Min(a, b));
                Try(() => checked((ulong)(a + b)));
                Try(() => checked((ulong)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((ulong)(a << 3)), a >> 2, a >>> 2, unchecked((ulong)~a), ulong.PopCount(a), ulong.LeadingZeroCount(a), ulong.TrailingZeroCount(a), ulong.IsPow2(a), ulong.IsEvenInteger(a), ulong.RotateLeft(a, 3), ulong.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), ulong.Sign(a), ulong.Clamp(a, 1, 50), ulong.DivRem(a, 7));
            Try(() => checked((ulong)(a - 1)));
            Try(() => a);
            Try(() => ulong.Log2(a == 0 ? (ulong)1 : ulong.Max(a, 1)));
        }
    }
}

// short: operators, checked arithmetic, shifts, generic-math members.
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
        short[] values = [0, 1, 2, 7, 100, short.MaxValue, short.MinValue, short.MaxValue / 2, -1, -7];
        foreach (short a in values)
        {
            foreach (short b in values)
            {
                Show(unchecked((short)(a + b)), unchecked((short)(a - b)), unchecked((short)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), short.Max(a, b), short.Min(a, b));
                Try(() => checked((short)(a + b)));
                Try(() => checked((short)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((short)(a << 3)), a >> 2, a >>> 2, unchecked((short)~a), short.PopCount(a), short.LeadingZeroCount(a), short.TrailingZeroCount(a), short.IsPow2(a), short.IsEvenInteger(a), short.RotateLeft(a, 3), short.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), short.Sign(a), short.Clamp(a, 1, 50), short.DivRem(a, 7));
            Try(() => checked((short)(a - 1)));
            Try(() => short.Abs(a));
            Try(() => short.Log2(a == 0 ? (short)1 : short.Max(a, 1)));
        }
    }
}

// sbyte: operators, checked arithmetic, shifts, generic-math members.
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
        sbyte[] values = [0, 1, 2, 7, 100, sbyte.MaxValue, sbyte.MinValue, sbyte.MaxValue / 2, -1, -7];
        foreach (sbyte a in values)
        {
            foreach (sbyte b in values)
            {
                Show(unchecked((sbyte)(a + b)), unchecked((sbyte)(a - b)), unchecked((sbyte)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), sbyte.Max(a, b), sbyte.Min(a, b));
                Try(() => checked((sbyte)(a + b)));
                Try(() => checked((sbyte)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((sbyte)(a << 3)), a >> 2, a >>> 2, unchecked((sbyte)~a), sbyte.PopCount(a), sbyte.LeadingZeroCount(a), sbyte.TrailingZeroCount(a), sbyte.IsPow2(a), sbyte.IsEvenInteger(a), sbyte.RotateLeft(a, 3), sbyte.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), sbyte.Sign(a), sbyte.Clamp(a, 1, 50), sbyte.DivRem(a, 7));
            Try(() => checked((sbyte)(a - 1)));
            Try(() => sbyte.Abs(a));
            Try(() => sbyte.Log2(a == 0 ? (sbyte)1 : sbyte.Max(a, 1)));
        }
    }
}

// UInt128: operators, checked arithmetic, shifts, generic-math members.
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
        UInt128[] values = [0, 1, 2, 7, 100, UInt128.MaxValue, UInt128.MinValue, UInt128.MaxValue / 2];
        foreach (UInt128 a in values)
        {
            foreach (UInt128 b in values)
            {
                Show(unchecked((UInt128)(a + b)), unchecked((UInt128)(a - b)), unchecked((UInt128)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), UInt128.Max(a, b), UInt128.Min(a, b));
                Try(() => checked((UInt128)(a + b)));
                Try(() => checked((UInt128)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((UInt128)(a << 3)), a >> 2, a >>> 2, unchecked((UInt128)~a), UInt128.PopCount(a), UInt128.LeadingZeroCount(a), UInt128.TrailingZeroCount(a), UInt128.IsPow2(a), UInt128.IsEvenInteger(a), UInt128.RotateLeft(a, 3), UInt128.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), UInt128.Sign(a), UInt128.Clamp(a, 1, 50), UInt128.DivRem(a, 7));
            Try(() => checked((UInt128)(a - 1)));
            Try(() => a);
            Try(() => UInt128.Log2(a == 0 ? (UInt128)1 : UInt128.Max(a, 1)));
        }
    }
}

// ushort: operators, checked arithmetic, shifts, generic-math members.
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
        ushort[] values = [0, 1, 2, 7, 100, ushort.MaxValue, ushort.MinValue, ushort.MaxValue / 2];
        foreach (ushort a in values)
        {
            foreach (ushort b in values)
            {
                Show(unchecked((ushort)(a + b)), unchecked((ushort)(a - b)), unchecked((ushort)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), ushort.Max(a, b), ushort.Min(a, b));
                Try(() => checked((ushort)(a + b)));
                Try(() => checked((ushort)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((ushort)(a << 3)), a >> 2, a >>> 2, unchecked((ushort)~a), ushort.PopCount(a), ushort.LeadingZeroCount(a), ushort.TrailingZeroCount(a), ushort.IsPow2(a), ushort.IsEvenInteger(a), ushort.RotateLeft(a, 3), ushort.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), ushort.Sign(a), ushort.Clamp(a, 1, 50), ushort.DivRem(a, 7));
            Try(() => checked((ushort)(a - 1)));
            Try(() => a);
            Try(() => ushort.Log2(a == 0 ? (ushort)1 : ushort.Max(a, 1)));
        }
    }
}

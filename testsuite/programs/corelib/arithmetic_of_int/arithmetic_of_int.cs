// int: operators, checked arithmetic, shifts, generic-math members.
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
        int[] values = [0, 1, 2, 7, 100, int.MaxValue, int.MinValue, int.MaxValue / 2, -1, -7];
        foreach (int a in values)
        {
            foreach (int b in values)
            {
                Show(unchecked((int)(a + b)), unchecked((int)(a - b)), unchecked((int)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), int.Max(a, b), int.Min(a, b));
                Try(() => checked((int)(a + b)));
                Try(() => checked((int)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((int)(a << 3)), a >> 2, a >>> 2, unchecked((int)~a), int.PopCount(a), int.LeadingZeroCount(a), int.TrailingZeroCount(a), int.IsPow2(a), int.IsEvenInteger(a), int.RotateLeft(a, 3), int.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), int.Sign(a), int.Clamp(a, 1, 50), int.DivRem(a, 7));
            Try(() => checked((int)(a - 1)));
            Try(() => int.Abs(a));
            Try(() => int.Log2(a == 0 ? (int)1 : int.Max(a, 1)));
        }
    }
}

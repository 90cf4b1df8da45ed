// Int128: operators, checked arithmetic, shifts, generic-math members.
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

    static void Narrow(Int128 a)
    {
        Try(() => checked((sbyte)a));
        Try(() => checked((short)a));
        Try(() => checked((int)a));
        Try(() => checked((long)a));
        Try(() => checked((nint)a));
        Try(() => checked((byte)a));
        Try(() => checked((ulong)a));
        Try(() => sbyte.CreateChecked(a));
    }

    static void Main()
    {
        Int128[] values = [0, 1, 2, 7, 100, Int128.MaxValue, Int128.MinValue, Int128.MaxValue / 2, -1, -7];
        foreach (Int128 a in values)
        {
            foreach (Int128 b in values)
            {
                Show(unchecked((Int128)(a + b)), unchecked((Int128)(a - b)), unchecked((Int128)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), Int128.Max(a, b), Int128.Min(a, b));
                Try(() => checked((Int128)(a + b)));
                Try(() => checked((Int128)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((Int128)(a << 3)), a >> 2, a >>> 2, unchecked((Int128)~a), Int128.PopCount(a), Int128.LeadingZeroCount(a), Int128.TrailingZeroCount(a), Int128.IsPow2(a), Int128.IsEvenInteger(a), Int128.RotateLeft(a, 3), Int128.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), Int128.Sign(a), Int128.Clamp(a, 1, 50), Int128.DivRem(a, 7));
            Try(() => checked((Int128)(a - 1)));
            Try(() => Int128.Abs(a));
            Narrow(a);
            Try(() => Int128.Log2(a == 0 ? (Int128)1 : Int128.Max(a, 1)));
        }
        Int128[] edges = [sbyte.MinValue, sbyte.MinValue - 1, short.MinValue, short.MinValue - 1, int.MinValue, (long)int.MinValue - 1, long.MinValue, long.MaxValue, (Int128)long.MaxValue + 1];
        foreach (Int128 edge in edges)
            Narrow(edge);
    }
}

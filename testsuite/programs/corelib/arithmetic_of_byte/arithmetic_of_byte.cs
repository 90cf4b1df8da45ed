// byte: operators, checked arithmetic, shifts, generic-math members.
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
        byte[] values = [0, 1, 2, 7, 100, byte.MaxValue, byte.MinValue, byte.MaxValue / 2];
        foreach (byte a in values)
        {
            foreach (byte b in values)
            {
                Show(unchecked((byte)(a + b)), unchecked((byte)(a - b)), unchecked((byte)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), byte.Max(a, b), byte.Min(a, b));
                Try(() => checked((byte)(a + b)));
                Try(() => checked((byte)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((byte)(a << 3)), a >> 2, a >>> 2, unchecked((byte)~a), byte.PopCount(a), byte.LeadingZeroCount(a), byte.TrailingZeroCount(a), byte.IsPow2(a), byte.IsEvenInteger(a), byte.RotateLeft(a, 3), byte.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), byte.Sign(a), byte.Clamp(a, 1, 50), byte.DivRem(a, 7));
            Try(() => checked((byte)(a - 1)));
            Try(() => a);
            Try(() => byte.Log2(a == 0 ? (byte)1 : byte.Max(a, 1)));
        }
    }
}

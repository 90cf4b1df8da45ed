// uint: operators, checked arithmetic, shifts, generic-math members.
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
        uint[] values = [0, 1, 2, 7, 100, uint.MaxValue, uint.MinValue, uint.MaxValue / 2];
        foreach (uint a in values)
        {
            foreach (uint b in values)
            {
                Show(unchecked((uint)(a + b)), unchecked((uint)(a - b)), unchecked((uint)(a * b)), a & b, a | b, a ^ b, a == b, a < b, a >= b, a.CompareTo(b), uint.Max(a, b), uint.Min(a, b));
                Try(() => checked((uint)(a + b)));
                Try(() => checked((uint)(a * b)));
                Try(() => a / b);
                Try(() => a % b);
            }
            Show(unchecked((uint)(a << 3)), a >> 2, a >>> 2, unchecked((uint)~a), uint.PopCount(a), uint.LeadingZeroCount(a), uint.TrailingZeroCount(a), uint.IsPow2(a), uint.IsEvenInteger(a), uint.RotateLeft(a, 3), uint.RotateRight(a, 3), a.GetHashCode() == ((object)a).GetHashCode(), a.Equals((object)a), uint.Sign(a), uint.Clamp(a, 1, 50), uint.DivRem(a, 7));
            Try(() => checked((uint)(a - 1)));
            Try(() => a);
            Try(() => uint.Log2(a == 0 ? (uint)1 : uint.Max(a, 1)));
        }
    }
}

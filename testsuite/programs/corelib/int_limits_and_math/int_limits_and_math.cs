// Int32 and its relatives: limits, checked arithmetic, generic-math members.
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
        Show(int.MaxValue, int.MinValue, uint.MaxValue, long.MinValue, ulong.MaxValue, short.MinValue, byte.MaxValue, sbyte.MinValue, nint.MaxValue, nuint.MinValue);
        Show(int.Abs(-5), int.Clamp(50, 1, 10), int.CopySign(3, -1), int.DivRem(17, 5), int.IsPow2(64), int.LeadingZeroCount(1), int.Log2(1000), int.Max(3, 9), int.MaxMagnitude(-9, 3), int.PopCount(255), int.RotateLeft(1, 33), int.Sign(-7), int.TrailingZeroCount(8));
        Show(uint.RotateRight(1, 1), ulong.PopCount(ulong.MaxValue), byte.LeadingZeroCount(1), sbyte.Abs(-100), short.IsEvenInteger(3), long.IsNegative(-1), int.IsOddInteger(5), int.CreateChecked(5L), int.CreateSaturating(5000000000L), int.CreateTruncating(5000000000L), byte.CreateSaturating(-3));
        Try(() => checked(int.MaxValue + int.Parse("1")));
        Try(() => checked((byte)int.Parse("256")));
        Try(() => int.Abs(int.MinValue));
        Try(() => int.MinValue / int.Parse("-1"));
        Try(() => 1 / int.Parse("0"));
        Try(() => byte.CreateChecked(256));
        Try(() => int.Clamp(1, 5, 2));
        Show(unchecked(int.MaxValue + 1), unchecked((byte)300), -7 / 2, -7 % 2, -7 >> 1, -7 >>> 28, 1 << 35, ~0, 5 & 3, 5 | 3, 5 ^ 3);
        Show(5.CompareTo(7), 5.CompareTo(null), 5.Equals(5L), 5.Equals((object)5), 5.GetHashCode(), (-1L).GetHashCode(), 5.GetTypeCode(), ((IConvertible)5).ToDouble(null));
        Try(() => 5.CompareTo("5"));
    }
}

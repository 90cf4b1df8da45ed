// Int128 and UInt128: arithmetic, text, conversions.
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
        Int128 big = Int128.Parse("170141183460469231731687303715884105727"), small = -12345;
        UInt128 unsigned = UInt128.MaxValue;
        Show(big, small, unsigned, Int128.MinValue, big / 1000, big % 1000, small * small, big >> 64, unsigned >> 100, unsigned << 64);
        Show(small.ToString("X"), unsigned.ToString("X"), big.ToString("N0", CultureInfo.InvariantCulture), small.ToString("D10"), ((Int128)255).ToString("x8"), big.ToString("E5", CultureInfo.InvariantCulture));
        Show((long)small, (double)big, (decimal)(Int128)123456789012345678, (Int128)1e20, (UInt128)3.99, Int128.PopCount(big), Int128.LeadingZeroCount(1), Int128.TrailingZeroCount(256), Int128.Log2(1024), Int128.IsPow2(1024), Int128.Abs(small), Int128.Sign(small));
        Show(Int128.DivRem(big, 7), big.CompareTo(small), small < big, Int128.Max(small, big) == big, Int128.TryParse("12x", out _), UInt128.TryParse("ffff", NumberStyles.HexNumber, null, out UInt128 hex), hex, big.GetHashCode() == big.GetHashCode());
        Try(() => checked(big + 1));
        Try(() => checked((long)big));
        Try(() => big / Int128.Parse("0"));
        Try(() => UInt128.Parse("-1"));
        Try(() => Int128.Parse("170141183460469231731687303715884105728"));
        Try(() => checked((UInt128)small));
        Try(() => (decimal)unsigned);
    }
}

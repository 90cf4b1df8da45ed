// BigInteger: creation, arithmetic, bits, text, conversions.
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
        BigInteger a = BigInteger.Parse("123456789012345678901234567890"), b = -987654321;
        Show(a, a + b, a * b, a / b, a % b, BigInteger.Pow(b, 5), BigInteger.ModPow(3, 1000, 1000007), BigInteger.GreatestCommonDivisor(a, b), BigInteger.Abs(b), -a, BigInteger.DivRem(a, 1000), a >> 40, b << 70, a & b, a | b, a ^ b, ~a, a.Sign, a.IsEven, a.IsPowerOfTwo, a.GetBitLength(), a.GetByteCount(), BigInteger.Log(a), BigInteger.Log10(a));
        Show(a.ToString("X"), b.ToString("x"), a.ToString("N0", CultureInfo.InvariantCulture), a.ToString("E4", CultureInfo.InvariantCulture), a.ToString("D40"), b.ToString("R"));
        Show(a.ToByteArray(), new BigInteger([255]), new BigInteger([255], isUnsigned: true), new BigInteger(1e20), new BigInteger(3.99m), (int)b, (double)a, (decimal)b, (BigInteger)long.MinValue, BigInteger.Max(a, b), a.CompareTo(b), a > 5, a == a + 0, BigInteger.TryParse("12a", out _), BigInteger.PopCount(255), BigInteger.TrailingZeroCount(1024), BigInteger.Clamp(a, 0, 10), BigInteger.IsPow2(8));
        Try(() => a / BigInteger.Zero);
        Try(() => (int)a);
        Try(() => BigInteger.Pow(2, -1));
        Try(() => new BigInteger(double.NaN));
        Try(() => new BigInteger(double.PositiveInfinity));
        Try(() => BigInteger.Parse("x"));
        Try(() => BigInteger.Parse(null));
        Try(() => BigInteger.ModPow(2, -1, 5));
        Try(() => a.ToString("Q"));
        Try(() => BigInteger.Log(-1));
        Try(() => a.CompareTo("x"));
    }
}

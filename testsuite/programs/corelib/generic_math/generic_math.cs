// Generic math: one algorithm over many number types.
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
        Show(Sum(1, 2, 3), Sum(1.5, 2.5), Sum(1m, 2.25m), Sum<Half>((Half)1, (Half)2), Sum<BigInteger>(1, 2), Sum<byte>(1, 2), Sum<Int128>(5, 6), Sum(new Complex(1, 2), new Complex(3, 4)), Average<double>(1, 2, 4), Average<int>(1, 2, 4), Average<decimal>(1, 2, 4));
        Show(Parse<int>("12"), Parse<double>("1.5"), Parse<decimal>("2.50"), Parse<long>("-3"), Parse<Guid>("00000000-0000-0000-0000-000000000001"), Parse<DateOnly>("2020-01-02").DayNumber, Parse<char>("x"));
        Show(Convert<int, byte>(300), Convert<double, int>(1e20), Convert<long, float>(16777217), Convert<int, BigInteger>(-5), Bits<int>(10), Bits<ulong>(255), IsEven(7), IsEven(8m), Power(3, 4), Power(1.5, 3), Horner(2.0, 1, 2, 3), Clamp(5, 1, 3), Gcd(48, 18), Gcd(BigInteger.Pow(2, 70), 1024));
        Try(() => Parse<int>("x"));
        Try(() => Checked<int, byte>(300));
        Try(() => Checked<double, long>(double.NaN));
    }

    static T Sum<T>(params T[] values) where T : INumberBase<T> { T sum = T.Zero; foreach (T v in values) sum += v; return sum; }
    static T Average<T>(params T[] values) where T : INumber<T> => Sum(values) / T.CreateChecked(values.Length);
    static T Parse<T>(string s) where T : IParsable<T> => T.Parse(s, CultureInfo.InvariantCulture);
    static TTo Convert<TFrom, TTo>(TFrom v) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> => TTo.CreateSaturating(v);
    static TTo Checked<TFrom, TTo>(TFrom v) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> => TTo.CreateChecked(v);
    static T Bits<T>(T v) where T : IBinaryInteger<T> => T.PopCount(v) << 1;
    static bool IsEven<T>(T v) where T : INumberBase<T> => T.IsEvenInteger(v);
    static T Power<T>(T b, int e) where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T> { T r = T.MultiplicativeIdentity; for (; e > 0; e--) r *= b; return r; }
    static T Horner<T>(T x, params T[] c) where T : INumber<T> { T r = T.Zero; foreach (T k in c) r = r * x + k; return r; }
    static T Clamp<T>(T v, T a, T b) where T : INumber<T> => T.Clamp(v, a, b);
    static T Gcd<T>(T a, T b) where T : IBinaryInteger<T> => b == T.Zero ? a : Gcd(b, a % b);
}

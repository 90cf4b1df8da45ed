using System;
using System.Numerics;
using System.Linq;

interface IVec<S, N> where S : IVec<S, N> where N : INumber<N>
{
    static abstract S Zero { get; }
    static abstract S operator +(S a, S b);
    static abstract S operator *(S a, N k);
    N Dot(S o);
}
record struct V2<N>(N X, N Y) : IVec<V2<N>, N> where N : INumber<N>
{
    public static V2<N> Zero => default;
    public static V2<N> operator +(V2<N> a, V2<N> b) => new(a.X + b.X, a.Y + b.Y);
    public static V2<N> operator *(V2<N> a, N k) => new(a.X * k, a.Y * k);
    public N Dot(V2<N> o) => X * o.X + Y * o.Y;
}
readonly struct Mod : IAdditionOperators<Mod, Mod, Mod>, IMultiplyOperators<Mod, Mod, Mod>, IAdditiveIdentity<Mod, Mod>, IMultiplicativeIdentity<Mod, Mod>, IEquatable<Mod>
{
    readonly int v;
    public Mod(int n) { v = (n % 7 + 7) % 7; }
    public static Mod operator +(Mod a, Mod b) => new(a.v + b.v);
    public static Mod operator *(Mod a, Mod b) => new(a.v * b.v);
    public static Mod AdditiveIdentity => new(0);
    public static Mod MultiplicativeIdentity => new(1);
    public bool Equals(Mod o) => v == o.v;
    public override string ToString() => v + "m";
}

class Program
{
    static S Sum<S, N>(params S[] a) where S : IVec<S, N> where N : INumber<N>
    {
        S s = S.Zero;
        N k = N.One;
        foreach (S x in a) { s += x * k; k += N.One; }
        return s;
    }
    static T Horner<T>(T x, params T[] c) where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        T r = T.AdditiveIdentity;
        foreach (T k in c) r = r * x + k;
        return r;
    }
    static T Pow<T>(T b, int n) where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T>
    {
        T r = T.MultiplicativeIdentity;
        for (; n > 0; n >>= 1, b *= b) if ((n & 1) == 1) r *= b;
        return r;
    }
    static T Gcd<T>(T a, T b) where T : IBinaryInteger<T> => b == T.Zero ? a : Gcd(b, a % b);
    static T Mean<T>(T[] a) where T : INumber<T>
    {
        T s = T.Zero;
        foreach (T t in a) s += t;
        return s / T.CreateChecked(a.Length);
    }
    static string Limits<T>() where T : IMinMaxValue<T> => T.MinValue + ".." + T.MaxValue;
    static T Sqrt<T>(T x) where T : IFloatingPoint<T>
    {
        T g = x;
        for (int i = 0; i < 30; i++) g = (g + x / g) / T.CreateChecked(2);
        return g;
    }
    static int Bits<T>(T t) where T : IBinaryInteger<T>, IUnsignedNumber<T>
    {
        int n = 0;
        while (t != T.Zero) { n += int.CreateTruncating(t & T.One); t >>= 1; }
        return n;
    }
    static bool TryP<T>(string s, out T t) where T : IParsable<T> => T.TryParse(s, null, out t);
    static T ParseAll<T>(string s) where T : ISpanParsable<T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        T sum = T.AdditiveIdentity;
        foreach (Range r in s.AsSpan().Split(',')) sum += T.Parse(s.AsSpan(r), null);
        return sum;
    }
    static string Sat<A, B>(A a) where A : INumber<A> where B : INumber<B>
    {
        string c;
        try { c = B.CreateChecked(a).ToString(); } catch (OverflowException) { c = "ovf"; }
        return c + "/" + B.CreateSaturating(a) + "/" + B.CreateTruncating(a);
    }

    static void Main()
    {
        Console.WriteLine(Sum<V2<int>, int>(new(1, 2), new(3, 4)) + " " + Sum<V2<double>, double>(new(0.5, 1), new(1, 1)) + " " + new V2<decimal>(1.5m, 2).Dot(new(2, 3)));
        Console.WriteLine(Horner(2, 1, 2, 3) + " " + Horner(0.5, 1, 2, 3) + " " + Horner(new Mod(3), new Mod(5), new Mod(6)) + " " + Horner(10m, 1, 2.5m) + " " + Horner<BigInteger>(100, 1, 2, 3));
        Console.WriteLine(Pow(3, 13) + " " + Pow(1.5, 4) + " " + Pow(new Mod(3), 100) + " " + Pow<BigInteger>(2, 100) + " " + Pow(2UL, 63));
        Console.WriteLine(Gcd(48, 36) + " " + Gcd(1071L, 462L) + " " + Gcd<byte>(200, 75) + " " + Gcd<BigInteger>(BigInteger.Pow(6, 20), BigInteger.Pow(4, 15)));
        Console.WriteLine(Mean(new[] { 1, 2, 4 }) + " " + Mean(new[] { 1.0, 2, 4 }) + " " + Mean(new[] { 1m, 2, 4 }));
        Console.WriteLine(Limits<sbyte>() + " " + Limits<ushort>() + " " + Limits<long>() + " " + Limits<char>().Length);
        Console.WriteLine(Sqrt(2.0) + " " + Sqrt(2f) + " " + Sqrt(2m));
        Console.WriteLine(Bits(255u) + Bits<byte>(170) + Bits(ulong.MaxValue));
        Console.WriteLine(TryP("12", out int i) + "" + i + TryP("x", out double d) + d + TryP("2024-01-02", out DateTime dt) + dt.Year);
        Console.WriteLine(ParseAll<int>("1,2,3") + " " + ParseAll<double>("0.5,1.25") + " " + ParseAll<decimal>("1.10,2"));
        Console.WriteLine(Sat<int, byte>(300) + " " + Sat<int, byte>(-1) + " " + Sat<double, int>(1e10) + " " + Sat<long, short>(70000) + " " + Sat<float, ulong>(-5) + " " + Sat<int, char>(65));
        Console.WriteLine(int.Sign(-5) + " " + double.Abs(-2.5) + " " + int.DivRem(17, 5) + " " + long.RotateLeft(1, 63) + " " + byte.TrailingZeroCount(8) + " " + double.Lerp(0, 10, 0.25) + " " + int.Log2(1000) + " " + double.IsInteger(2.0) + " " + int.IsNegative(-1) + " " + uint.IsPow2(64) + " " + double.MaxMagnitude(-3, 2) + " " + decimal.IsCanonical(1.10m));
    }
}

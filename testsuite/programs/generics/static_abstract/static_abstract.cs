using System;
using System.Numerics;

interface IShape<TSelf> where TSelf : IShape<TSelf>
{
    static abstract string Kind { get; }
    static abstract TSelf Make(int n);
    static virtual string Describe(TSelf t) => TSelf.Kind + ":" + t;
    static abstract TSelf operator +(TSelf a, TSelf b);
    static abstract implicit operator int(TSelf t);
}
struct Sq(int s) : IShape<Sq>
{
    public static string Kind => "sq";
    public static Sq Make(int n) => new Sq(n);
    public override string ToString() => "S" + s;
    public static Sq operator +(Sq a, Sq b) => new Sq((int)a + b);
    public static implicit operator int(Sq q) => q.V;
    int V => s;
}
class Ci(int r) : IShape<Ci>
{
    public static string Kind => "ci";
    public static Ci Make(int n) => new Ci(n * 10);
    public override string ToString() => "C" + r;
    public static string Describe(Ci c) => "own " + c;
    public static Ci operator +(Ci a, Ci b) => new Ci(a.R * b.R);
    public static implicit operator int(Ci c) => c.R;
    int R => r;
}
interface INamed { static abstract string Name { get; } static virtual int Id => 1; }
class A : INamed { public static string Name => "A"; }
class B : A, INamed { static string INamed.Name => "B explicit"; static int INamed.Id => 2; }
class C : B { public static new string Name => "C hides"; }

class Program
{
    static string Use<T>(int n) where T : IShape<T>
    {
        T a = T.Make(n), b = T.Make(n + 1);
        int sum = a + b;
        return T.Kind + " " + T.Describe(a) + " " + (a + b) + " " + sum;
    }
    static string Who<T>() where T : INamed => T.Name + T.Id;
    static T Sum<T>(params T[] xs) where T : INumber<T> { T s = T.Zero; foreach (T x in xs) s += x; return s; }
    static T Power<T>(T b, int e) where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T>
    {
        T r = T.MultiplicativeIdentity;
        for (int i = 0; i < e; i++) r *= b;
        return r;
    }
    static T Parse<T>(string s) where T : IParsable<T> => T.Parse(s, null);
    static bool Less<T>(T a, T b) where T : IComparisonOperators<T, T, bool> => a < b;
    static TOut Conv<TIn, TOut>(TIn x) where TIn : INumberBase<TIn> where TOut : INumberBase<TOut> => TOut.CreateTruncating(x);
    static T Checked<T>(T a) where T : IAdditionOperators<T, T, T> => checked(a + a);
    static Func<int, T> Maker<T>() where T : IShape<T> => T.Make;

    static void Main()
    {
        Console.WriteLine(Use<Sq>(3)); Console.WriteLine(Use<Ci>(3));
        Console.WriteLine(Who<A>() + " " + Who<B>() + " " + Who<C>());
        Console.WriteLine(Sum(1, 2, 3) + " " + Sum(1.5, 2.5) + " " + Sum(1m, 0.1m) + " " + Sum<byte>(200, 100) + " " + Sum('a'.ToString().Length, 2L));
        Console.WriteLine(Power(3, 5) + " " + Power(1.5, 3) + " " + Power(2L, 40) + " " + Power(2, 33));
        Console.WriteLine(Parse<int>("42") + Parse<double>("1.5") + " " + Parse<Guid>("00000000-0000-0000-0000-000000000001"));
        Console.WriteLine(Less(1, 2) + " " + Less(2.5, double.NaN) + " " + Less('b', 'a'));
        Console.WriteLine(Conv<int, byte>(300) + " " + Conv<double, int>(3.99) + " " + Conv<long, float>(1L << 40));
        try { Console.WriteLine(Checked(int.MaxValue)); } catch (OverflowException) { Console.WriteLine("checked generic"); }
        Console.WriteLine(Checked(1.5));
        Console.WriteLine(Maker<Sq>()(9) + " " + Maker<Ci>()(9));
        Console.WriteLine(int.Max(3, 4) + " " + double.Clamp(5, 0, 1) + " " + int.LeadingZeroCount(1) + " " + byte.PopCount(255) + " " + long.IsPow2(64) + " " + int.IsOddInteger(-3));
    }
}

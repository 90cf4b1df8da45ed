using System;

readonly struct Meters(double v)
{
    public double V => v;
    public static implicit operator Meters(double d) => new(d);
    public static implicit operator double(Meters m) => m.V;
    public static explicit operator Feet(Meters m) => new(m.V * 3.25);
    public override string ToString() => V + "m";
    public static bool operator <(Meters a, Meters b) => a.V < b.V;
    public static bool operator >(Meters a, Meters b) => a.V > b.V;
    public static Meters operator -(Meters a) => new(-a.V);
    public static Meters operator ++(Meters a) => new(a.V + 1);
    public static Meters operator %(Meters a, int n) => new(a.V % n);
    public static Meters operator ~(Meters a) => new(0);
    public static bool operator !(Meters a) => a.V == 0;
    public static Meters operator >>>(Meters a, int n) => new(a.V / (1 << n));
}
readonly struct Feet(double v)
{
    public double V => v;
    public override string ToString() => v + "ft";
    public static implicit operator Feet(int n) => new(n);
}
class Big
{
    readonly int[] d;
    public Big(params int[] d) { this.d = d; }
    public static Big operator +(Big a, Big b)
    {
        int[] r = new int[Math.Max(a.d.Length, b.d.Length) + 1];
        int c = 0;
        for (int i = 0; i < r.Length; i++)
        {
            int s = (i < a.d.Length ? a.d[i] : 0) + (i < b.d.Length ? b.d[i] : 0) + c;
            r[i] = s % 10;
            c = s / 10;
        }
        return new Big(r);
    }
    public static Big operator *(Big a, int n) { Big r = new(); for (int i = 0; i < n; i++) r += a; return r; }
    public static implicit operator Big(int n)
    {
        int[] d = new int[10];
        for (int i = 0; i < 10; i++, n /= 10) d[i] = n % 10;
        return new Big(d);
    }
    public static explicit operator long(Big b)
    {
        long r = 0;
        for (int i = b.d.Length - 1; i >= 0; i--) r = r * 10 + b.d[i];
        return r;
    }
    public override string ToString()
    {
        string s = "";
        for (int i = d.Length - 1; i >= 0; i--) s += d[i];
        return s.TrimStart('0').PadLeft(1, '0');
    }
    public static bool operator ==(Big a, Big b) => ReferenceEquals(a, b) || a?.ToString() == b?.ToString();
    public static bool operator !=(Big a, Big b) => !(a == b);
    public override bool Equals(object o) => o is Big b && this == b;
    public override int GetHashCode() => ToString().Length;
}
struct Maybe<T>
{
    public T V;
    public bool Has;
    public static implicit operator Maybe<T>(T t) => new() { V = t, Has = true };
    public static bool operator true(Maybe<T> m) => m.Has;
    public static bool operator false(Maybe<T> m) => !m.Has;
    public static Maybe<T> operator |(Maybe<T> a, Maybe<T> b) => a.Has ? a : b;
    public static Maybe<T> operator &(Maybe<T> a, Maybe<T> b) => a.Has ? b : a;
    public static explicit operator T(Maybe<T> m) => m.Has ? m.V : throw new InvalidOperationException("nothing");
    public override string ToString() => Has ? "some " + V : "none";
}

class Program
{
    static int evals; static Maybe<int> M(int n) { evals++; return n < 0 ? default : n; }
    static void Main()
    {
        Meters m = 2.5;
        double d = m * 2;
        m = m + 1;
        Console.WriteLine(m + " " + d + " " + (Feet)m + " " + (m > 2) + (m < 1.0) + " " + -m + " " + m++ + ++m + " " + m % 2 + ~m + !m + (m >>> 1));
        Feet f = 5;
        Console.WriteLine(f);
        Meters? nm = null;
        Console.WriteLine((nm + 1 == null) + " " + (nm > m) + " " + (-nm).HasValue);
        m -= 0.5;
        m *= 2;
        Console.WriteLine(m);
        Big a = 999999999, b = 1;
        Console.WriteLine(a + b + " " + (a + a) * 3 + " " + (long)(a + 2) + " " + (b == 1) + (a != b) + (a == null) + (null == (Big)null));
        Big fib0 = 0, fib1 = 1;
        for (int i = 0; i < 100; i++) (fib0, fib1) = (fib1, fib0 + fib1);
        Console.WriteLine(fib0);
        a += 5;
        a *= 2;
        Console.WriteLine(a);
        Maybe<int> none = default;
        Console.WriteLine((M(1) || M(2)) + " " + evals + " " + (M(-1) || M(3)) + " " + evals + " " + (M(-1) && M(5)) + " " + evals + " " + (M(4) && M(6)) + " " + (M(-1) ? "t" : "f") + (int)M(8));
        try { Console.WriteLine((int)none); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Maybe<string> s = "text";
        Console.WriteLine(s);
        if (s) Console.WriteLine("has");
        while (none) { }
        Maybe<Maybe<int>> nest = M(1);
        Console.WriteLine(nest);
        object o = (Maybe<int>)5;
        Console.WriteLine(o);
        decimal dec = (decimal)(double)m;
        Console.WriteLine(dec + (decimal)1.5f + (int)'a' + (char)98 + (byte)3.7m);
        long l = 5;
        float fl = l;
        fl += d > 1 ? 1 : 2L;
        Console.WriteLine(fl);
        int i1 = 'a' + 1;
        i1 += (int)2.7;
        short sh = (short)(i1 * 1000);
        sh += 1;
        Console.WriteLine(i1 + " " + sh);
    }
}

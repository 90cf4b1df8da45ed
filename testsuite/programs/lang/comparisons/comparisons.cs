using System;

class Program
{
    static void Show(bool a, bool b, bool c, bool d, bool e, bool f)
    {
        Console.Write(a ? 1 : 0); Console.Write(b ? 1 : 0); Console.Write(c ? 1 : 0);
        Console.Write(d ? 1 : 0); Console.Write(e ? 1 : 0); Console.WriteLine(f ? 1 : 0);
    }
    static void I(int a, int b) { Show(a < b, a <= b, a > b, a >= b, a == b, a != b); }
    static void U(uint a, uint b) { Show(a < b, a <= b, a > b, a >= b, a == b, a != b); }
    static void L(long a, long b) { Show(a < b, a <= b, a > b, a >= b, a == b, a != b); }
    static void UL(ulong a, ulong b) { Show(a < b, a <= b, a > b, a >= b, a == b, a != b); }
    static void F(float a, float b) { Show(a < b, a <= b, a > b, a >= b, a == b, a != b); }
    static void D(double a, double b) { Show(a < b, a <= b, a > b, a >= b, a == b, a != b); }

    // The negated branches: with NaN `!(a < b)` is not `a >= b`.
    static int Branches(double a, double b)
    {
        int r = 0;
        if (!(a < b)) r |= 1;
        if (!(a <= b)) r |= 2;
        if (!(a > b)) r |= 4;
        if (!(a >= b)) r |= 8;
        if (!(a == b)) r |= 16;
        if (!(a != b)) r |= 32;
        if (a < b) r |= 64;
        if (a >= b) r |= 128;
        return r;
    }

    static void Main()
    {
        I(1, 2); I(2, 1); I(-1, 1); I(5, 5); I(int.MinValue, int.MaxValue);
        U(1, 2); U(uint.MaxValue, 1); U(7, 7);
        L(1L << 40, 1); L(-1, 1L << 33); L(long.MinValue, long.MinValue);
        UL(ulong.MaxValue, 0); UL(1UL << 63, 1);
        F(1.5f, 1.5f); F(float.NaN, 1); F(float.NegativeInfinity, float.PositiveInfinity);
        D(0.0, -0.0); D(double.NaN, double.NaN); D(1, double.NaN); D(double.Epsilon, 0);
        Console.WriteLine(Branches(1, 2));
        Console.WriteLine(Branches(2, 1));
        Console.WriteLine(Branches(2, 2));
        Console.WriteLine(Branches(double.NaN, 2));
        Console.WriteLine(Branches(2, double.NaN));
        Console.WriteLine(Branches(double.NegativeInfinity, double.PositiveInfinity));
        object o = "x", p = null;
        Console.WriteLine(o == p);
        Console.WriteLine(o != null);
        Console.WriteLine(p == null);
    }
}

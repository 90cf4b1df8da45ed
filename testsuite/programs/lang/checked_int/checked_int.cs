using System;

class Program
{
    static void Try(string name, Func<object> f)
    {
        try { Console.WriteLine(name + " = " + f()); }
        catch (OverflowException e) { Console.WriteLine(name + " " + e.Message); }
        catch (DivideByZeroException e) { Console.WriteLine(name + " " + e.Message); }
    }

    static void Main()
    {
        int max = int.MaxValue, min = int.MinValue, one = 1, zero = 0, neg = -1;
        long lmax = long.MaxValue, lmin = long.MinValue;
        uint umax = uint.MaxValue, u0 = 0;
        ulong ulmax = ulong.MaxValue;
        checked
        {
            Try("add", () => max + one);
            Try("add ok", () => max + neg);
            Try("sub", () => min - one);
            Try("mul", () => max * 2);
            Try("mul min", () => min * neg);
            Try("neg", () => -min);
            Try("div", () => min / neg);
            Try("rem", () => min % neg);
            Try("div0", () => one / zero);
            Try("rem0", () => one % zero);
            Try("ladd", () => lmax + one);
            Try("lmul", () => lmax * neg);
            Try("lmul min", () => lmin * neg);
            Try("ldiv", () => lmin / neg);
            Try("uadd", () => umax + 1u);
            Try("usub", () => u0 - 1u);
            Try("umul", () => umax * umax);
            Try("ulmul", () => ulmax * 2);
            Try("ulmul ok", () => (ulmax / 2) * 2);
            Try("byte", () => (byte)(max & 511));
            Try("sbyte", () => (sbyte)umax);
            Try("uint", () => (uint)neg);
            Try("ulong", () => (ulong)neg);
            Try("int from long", () => (int)(lmax >> 31));
            Try("int from long ok", () => (int)(lmax >> 33));
            Try("long from ulong", () => (long)ulmax);
            Try("char", () => (char)neg);
            Try("short from ulong", () => (short)ulmax);
            byte b = 255;
            try { b++; Console.WriteLine(b); } catch (OverflowException) { Console.WriteLine("b++ overflows, b is " + b); }
            try { max += one; } catch (OverflowException) { Console.WriteLine("compound, max is " + max); }
        }
        Console.WriteLine(unchecked(max + one));
    }
}

using System;

class Program
{
    static int Id(int x) { return x; }
    static long Id(long x) { return x; }

    static void Main()
    {
        int a = Id(17), b = Id(-5);
        Console.WriteLine(a + b);
        Console.WriteLine(a - b);
        Console.WriteLine(a * b);
        Console.WriteLine(a / b);
        Console.WriteLine(a % b);
        Console.WriteLine(b / a);
        Console.WriteLine(b % a);
        Console.WriteLine(-b);
        Console.WriteLine(~a);
        Console.WriteLine(a & b);
        Console.WriteLine(a | b);
        Console.WriteLine(a ^ b);
        int max = Id(int.MaxValue), min = Id(int.MinValue);
        Console.WriteLine(max + 1);
        Console.WriteLine(min - 1);
        Console.WriteLine(-min);
        Console.WriteLine(max * max);
        Console.WriteLine(min * min);
        long lmax = Id(long.MaxValue), lmin = Id(long.MinValue);
        Console.WriteLine(lmax + 1);
        Console.WriteLine(lmin - 1);
        Console.WriteLine(-lmin);
        Console.WriteLine(lmax * 3);
        Console.WriteLine(lmax / -7);
        Console.WriteLine(lmin % 1000003);
        Console.WriteLine((long)max * max);
        Console.WriteLine(lmax / max);
        Console.WriteLine((int)(lmax ^ 0x123456789ABCDEF));
        uint u = (uint)b;
        Console.WriteLine(u);
        Console.WriteLine(u / 7);
        Console.WriteLine(u % 7);
        ulong ul = (ulong)lmin;
        Console.WriteLine(ul);
        Console.WriteLine(ul / 10);
        Console.WriteLine(ul % 10);
        Console.WriteLine(ul - 1 > ul);
        Console.WriteLine(u > 5);
        Console.WriteLine(b > 5);
    }
}

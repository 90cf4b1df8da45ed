using System;

class Program
{
    static T I<T>(T t) => t;
    static void Main()
    {
        byte b = I<byte>(250);
        sbyte sb = I<sbyte>(-100);
        short s = I<short>(-30000);
        ushort us = I<ushort>(60000);
        int i = I(-2000000000);
        uint u = I(4000000000u);
        long l = I(-9000000000000000000L);
        ulong ul = I(18000000000000000000UL);
        float f = I(1.1f);
        double d = I(1.1);
        decimal m = I(1.1m);
        char c = I('é');
        Console.WriteLine(b + sb);
        Console.WriteLine(b * s);
        Console.WriteLine(us + s);
        Console.WriteLine(i + u);
        Console.WriteLine(u * b);
        Console.WriteLine(l + us);
        Console.WriteLine(ul / b);
        Console.WriteLine(f * d);
        Console.WriteLine(f + i);
        Console.WriteLine(d - l);
        Console.WriteLine(ul + f);
        Console.WriteLine(m * b + c);
        Console.WriteLine(c + b);
        Console.WriteLine(u - us);
        Console.WriteLine(i % us);
        Console.WriteLine(l % i);
        Console.WriteLine(ul % u);
        Console.WriteLine((i > u) + " " + (sb < b) + " " + (l < u) + " " + (f == d) + " " + (ul > d) + " " + (c > us) + " " + (m == 1.1m) + " " + ((float)m == f) + " " + ((double)m == d));
        Console.WriteLine((int)f + (int)(d * 10) + (long)(f * 1000) + (byte)(d * 100) + " " + (float)d + " " + (double)f + " " + (decimal)f + " " + (decimal)d + " " + (float)ul + " " + (double)l + " " + (float)i);
        Console.WriteLine((ushort)i + " " + (sbyte)us + " " + (int)ul + " " + (uint)l + " " + (short)u + " " + (char)s + 0 + " " + (byte)c + " " + (ulong)sb + " " + (uint)sb + " " + (long)ul);
        Console.WriteLine(b & 0x3C | sb ^ us);
        Console.WriteLine(~b + ~us + ~c);
        Console.WriteLine(-b + -sb + +c);
        Console.WriteLine(b << 25);
        Console.WriteLine(sb >> 2);
        Console.WriteLine(us >> 4);
        Console.WriteLine(u << 1);
        Console.WriteLine(u >> 1);
        Console.WriteLine(ul >> 60);
        Console.WriteLine(l >> 60);
        Console.WriteLine(l >>> 60);
        Console.WriteLine(s >>> 20);
        Console.WriteLine((sb >>> 28) + " " + (sb << 3));
        Console.WriteLine(1 / 3 * 3 + 1.0 / 3 * 3 + 1f / 3 * 3 + (double)(1m / 3 * 3));
        Console.WriteLine(7 / 2 + 7 / 2.0 + -7 / 2 + 7 % -2 + -7 % 2);
        Console.WriteLine(0.1 + 0.2 == 0.3 ? "eq" : "ne");
        Console.WriteLine(0.1f + 0.2f == 0.3f ? "eq" : "ne");
        Console.WriteLine(100000000f + 1f - 100000000f);
        Console.WriteLine(1e16 + 1 - 1e16);
        Console.WriteLine((0.1 + 0.7) * 10);
        Console.WriteLine((int)((0.1 + 0.7) * 10));
    }
}

using System;

class Program
{
    static ulong state = 88172645463325252UL;
    static ulong Next() { state ^= state << 13; state ^= state >> 7; state ^= state << 17; return state; }
    static long Mod(long a, long m) { long r = a % m; return r < 0 ? r + m : r; }
    static ulong MulMod(ulong a, ulong b, ulong m)
    {
        ulong r = 0;
        while (b > 0) { if ((b & 1) != 0) r = (r + a) % m; a = (a << 1) % m; b >>= 1; }
        return r;
    }
    static ulong PowMod(ulong b, ulong e, ulong m)
    {
        ulong r = 1;
        while (e > 0) { if ((e & 1) == 1) r = MulMod(r, b, m); b = MulMod(b, b, m); e >>= 1; }
        return r;
    }
    static int Bits(ulong x) { int n = 0; while (x != 0) { x &= x - 1; n++; } return n; }
    static uint Crc(string s)
    {
        uint c = ~0u;
        foreach (char ch in s) { c ^= (byte)ch; for (int k = 0; k < 8; k++) c = (c >> 1) ^ (0xEDB88320u & (uint)-(int)(c & 1)); }
        return ~c;
    }
    static ulong Fnv(string s)
    {
        ulong h = 14695981039346656037;
        foreach (char ch in s) { h ^= ch; h *= 1099511628211; }
        return h;
    }

    static void Main()
    {
        ulong x = 0;
        for (int i = 0; i < 100; i++) x ^= Next();
        Console.WriteLine(x);
        Console.WriteLine(Mod(-7, 5) + " " + Mod(long.MinValue, 1000));
        Console.WriteLine(PowMod(3, 1000000, 998244353) + " " + PowMod(7, ulong.MaxValue, 1000000007));
        Console.WriteLine(Bits(ulong.MaxValue) + Bits(0x8000000000000001));
        Console.WriteLine(Crc("123456789").ToString("X8") + " " + Fnv("entracte").ToString("X16"));
        long a = long.MinValue;
        try { Console.WriteLine(a / -1L); } catch (OverflowException) { Console.WriteLine("min / -1"); }
        int m = int.MinValue;
        int minus = -1;
        try { Console.WriteLine(m / minus); } catch (OverflowException) { Console.WriteLine("int min / -1"); }
        try { Console.WriteLine(m % minus); } catch (OverflowException) { Console.WriteLine("int min % -1"); }
        try { Console.WriteLine(a / (x - x > 0 ? 1 : 0)); } catch (DivideByZeroException) { Console.WriteLine("long / 0"); }
        uint u = uint.MaxValue;
        Console.WriteLine((int)(u / 2) + " " + (u * (ulong)u) + " " + (long)(int)u + " " + (ulong)(int)u);
        Console.WriteLine((1L << 63) + " " + (1 << 31) + " " + (1u << 31) + " " + (long)(1 << 31) + " " + (-1L >>> 1));
        long acc = 0;
        for (int i = 1; i < 40; i++) { acc = acc * 31 + i; acc ^= acc >> 3; acc -= acc << 5; }
        Console.WriteLine(acc);
        Int128 big = Int128.MaxValue;
        UInt128 ub = (UInt128)ulong.MaxValue * ulong.MaxValue;
        Console.WriteLine(big + " " + ub + " " + (ub / 3) + " " + (big >> 100));
    }
}

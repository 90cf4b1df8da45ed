// Quotients and remainders by constants, which compilers replace by products: every kind of divisor, at the edges of the dividends.
using System;

static class Program
{
    static uint hash32 = 17;
    static ulong hash64 = 17;
    static void Add(uint q, uint r) { hash32 = (hash32 * 31 + q) * 31 + r; }
    static void Add(ulong q, ulong r) { hash64 = (hash64 * 31 + q) * 31 + r; }

    static void Small(uint n)
    {
        Add(n / 3, n % 3); Add(n / 5, n % 5); Add(n / 6, n % 6); Add(n / 7, n % 7); Add(n / 9, n % 9); Add(n / 10, n % 10);
        Add(n / 11, n % 11); Add(n / 12, n % 12); Add(n / 25, n % 25); Add(n / 77, n % 77); Add(n / 100, n % 100); Add(n / 125, n % 125);
        Add(n / 625, n % 625); Add(n / 641, n % 641); Add(n / 1000, n % 1000); Add(n / 1009, n % 1009); Add(n / 10000, n % 10000);
        Add(n / 65537, n % 65537); Add(n / 1000000007, n % 1000000007); Add(n / 2147483647, n % 2147483647);
        Add(n / 2147483649, n % 2147483649); Add(n / 4294967294, n % 4294967294); Add(n / 4294967295, n % 4294967295);
        Add(n / 1, n % 1); Add(n / 2, n % 2); Add(n / 2147483648, n % 2147483648);
    }

    static void Large(ulong n)
    {
        Add(n / 3, n % 3); Add(n / 5, n % 5); Add(n / 6, n % 6); Add(n / 7, n % 7); Add(n / 10, n % 10); Add(n / 11, n % 11);
        Add(n / 14, n % 14); Add(n / 28, n % 28); Add(n / 100, n % 100); Add(n / 641, n % 641); Add(n / 1000, n % 1000);
        Add(n / 1009, n % 1009); Add(n / 10000000000, n % 10000000000); Add(n / 4294967295, n % 4294967295);
        Add(n / 4294967297, n % 4294967297); Add(n / 1000000000000000003, n % 1000000000000000003);
        Add(n / 9223372036854775807, n % 9223372036854775807); Add(n / 9223372036854775809, n % 9223372036854775809);
        Add(n / 18446744073709551614, n % 18446744073709551614); Add(n / 18446744073709551615, n % 18446744073709551615);
        Add(n / 1, n % 1); Add(n / 2, n % 2); Add(n / 9223372036854775808, n % 9223372036854775808);
    }

    static long signed64;
    static void Signed(int n, long m)
    {
        signed64 = signed64 * 31 + n / 7 + n % 7 * 3 + n / -9 + n % 10 + n / 1000000007;
        signed64 = signed64 * 31 + m / 7 + m % 7 * 3 + m / -9 + m % 10 + m / 1000000007 + m / 8 + m % 16;
    }

    static void Main()
    {
        uint[] near = { 0, 1, 2, 3, 5, 6, 7, 9, 10, 99, 100, 101, 640, 641, 65535, 65536, 65537, 2147483646, 2147483647, 2147483648, 2147483649, 4294967293, 4294967294, 4294967295 };
        foreach (uint n in near) { Small(n); Signed((int)n, (int)n); }
        ulong x = 88172645463325252;
        for (int i = 0; i < 3000; i++)
        {
            x ^= x << 13; x ^= x >> 7; x ^= x << 17;
            Small((uint)x); Large(x); Large(x >> i % 60); Signed((int)x, (long)x);
        }
        for (int shift = 0; shift < 64; shift++)
            for (int by = -2; by <= 2; by++) Large((1UL << shift) + (ulong)by);
        Console.WriteLine(hash32);
        Console.WriteLine(hash64);
        Console.WriteLine(signed64);
    }
}

// Bits of 64-bit numbers changed by constants: small ones, wide ones, all of them; in loops and out of them.
using System;

class P
{
    static long Mixed(long x)
    {
        long sum = 0;
        for (int i = 0; i < 5; i++)
        {
            sum += x ^ 0x55;
            x ^= 1;
            sum ^= x & 0x7FFF;
            x = (x | 0x40) ^ -2;
            sum = sum * 31 + (x ^ 0x123456789AL);
        }
        return sum;
    }

    static ulong Toggled(ulong x) => (x ^ 3) + (x ^ ulong.MaxValue) + (7 ^ x);
    static bool IsOdd(long x) => ((x ^ 1) & 1) == 0;

    static void Main()
    {
        foreach (long x in new[] { 0, 1, -1, long.MinValue, long.MaxValue, 0x100000000 })
            Console.WriteLine($"{Mixed(x)} {Toggled((ulong)x)} {IsOdd(x)}");
    }
}

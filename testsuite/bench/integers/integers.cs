// args: 3
// One iteration is a round of hashing: 32- and 64-bit multiply, shift, rotate and remainder.
using System;
using System.Diagnostics;

static class Bench
{
    static long Run(int n)
    {
        uint h = 2166136261;
        ulong x = 88172645463325252;
        long sum = 0;
        for (int i = 0; i < n; i++)
        {
            h = (h ^ (uint)i) * 16777619;
            x ^= x << 13; x ^= x >> 7; x ^= x << 17;
            h = h << 5 | h >> 27;
            sum += (long)(x % 1009) + h / 77 + (int)(h & 0xFF) * -3;
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 10000000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench integers ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

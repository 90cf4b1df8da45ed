// args: 3
// One iteration sieves the primes below 5000.
using System;
using System.Diagnostics;

static class Bench
{
    static long Run(int n)
    {
        long found = 0;
        for (int k = 0; k < n; k++)
        {
            bool[] composite = new bool[5000];
            for (int i = 2; i < composite.Length; i++)
            {
                if (composite[i]) continue;
                found += i;
                for (int j = i + i; j < composite.Length; j += i) composite[j] = true;
            }
        }
        return found;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 2000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench sieve ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

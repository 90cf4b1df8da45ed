// args: 3
// One iteration runs a pipeline of three iterators over 50 integers.
using System;
using System.Collections.Generic;
using System.Diagnostics;

static class Bench
{
    static IEnumerable<int> Count(int n) { for (int i = 0; i < n; i++) yield return i; }
    static IEnumerable<int> Odd(IEnumerable<int> s) { foreach (int i in s) if ((i & 1) == 1) yield return i; }
    static IEnumerable<long> Squares(IEnumerable<int> s) { foreach (int i in s) yield return (long)i * i; }

    static long Run(int n)
    {
        long sum = 0;
        for (int k = 0; k < n; k++)
        {
            foreach (long x in Squares(Odd(Count(50)))) sum += x;
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 50000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench iterators ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

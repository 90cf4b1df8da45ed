// args: 3
// One iteration walks an array of 1000 integers twice, with a store.
using System;
using System.Diagnostics;

static class Bench
{
    static long Run(int n)
    {
        int[] a = new int[1000];
        for (int i = 0; i < a.Length; i++) a[i] = i * 7;
        long sum = 0;
        for (int k = 0; k < n; k++)
        {
            for (int i = 1; i < a.Length; i++)
            {
                a[i] = a[i] + a[i - 1] & 0xFFFF;
            }
            for (int i = 0; i < a.Length; i++)
            {
                sum += a[i];
            }
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 20000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench arrays ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

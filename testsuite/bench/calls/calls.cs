// args: 3
// One iteration makes 177 recursive static calls: Fibonacci of 10.
using System;
using System.Diagnostics;

static class Bench
{
    static int Fibonacci(int n) { return n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2); }

    static long Run(int n)
    {
        long sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += Fibonacci(10) + (i & 1);
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 100000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench calls ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

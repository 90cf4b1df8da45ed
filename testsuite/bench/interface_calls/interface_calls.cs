// args: 3
// One iteration makes four interface calls, two of them always on the same class.
using System;
using System.Diagnostics;

interface ICount { int Next(int by); }
class One : ICount { int n; public int Next(int by) { n += by & 3; return n & 0xFF; } }
class Two : ICount { public int Next(int by) { return by * 2 & 0xFF; } }
class Three : ICount { public int Next(int by) { return 5 - (by & 1); } }

static class Bench
{
    static long Run(int n)
    {
        ICount[] counts = { new One(), new Two(), new Three() };
        ICount same = new One();
        long sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += same.Next(i) + same.Next(1) + counts[i % 3].Next(i) + counts[(i + 1) % 3].Next(2);
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 3000000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench interface_calls ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

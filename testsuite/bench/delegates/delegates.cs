// args: 3
// One iteration calls a static, an instance, a closure and a multicast delegate.
using System;
using System.Diagnostics;

class Adder { public int By; public int Add(int x) { return x + By; } }

static class Bench
{
    static int seed;
    static int Static(int x) { return x + 1; }

    static long Run(int n)
    {
        seed = 0;
        Adder adder = new Adder { By = 3 };
        int captured = 5;
        Func<int, int> a = Static, b = adder.Add, c = x => x ^ captured;
        Action<int> m = x => seed += x;
        m += x => seed ^= 1;
        long sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += a(i) + b(i) - c(i);
            m(i & 3);
        }
        return sum + seed;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 2000000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench delegates ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

// args: 3
// One iteration throws through five frames with a finally in each and catches.
using System;
using System.Diagnostics;

static class Bench
{
    static int finallies;
    static int Down(int n)
    {
        try
        {
            if (n == 0) throw new InvalidOperationException("bottom");
            return Down(n - 1);
        }
        finally { finallies++; }
    }

    static long Run(int n)
    {
        finallies = 0;
        long caught = 0;
        for (int i = 0; i < n; i++)
        {
            try { Down(4); }
            catch (InvalidOperationException e) { caught += e.Message.Length; }
        }
        return caught + finallies;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 20000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench exceptions ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

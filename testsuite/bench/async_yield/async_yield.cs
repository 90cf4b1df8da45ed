// args: 3
// One iteration is an `await Task.Yield()`: through the thread pool.
using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

static class Bench
{

    static async Task<long> Loop(int n)
    {
        long sum = 0;
        for (int i = 0; i < n; i++)
        {
            await Task.Yield();
            sum += i & 3;
        }
        return sum;
    }

    static long Run(int n) => Loop(n).Result;

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 100000;
        // Enough calls for an engine that compiles what is called often.
        for (int i = 0; i < 50; i++) Run(20);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench async_yield ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

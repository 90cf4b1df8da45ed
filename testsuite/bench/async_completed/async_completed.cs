// args: 3
// One iteration awaits an async method that ends without sleeping, and that awaits another.
using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

static class Bench
{

    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task<int> Leaf(int n) => n + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task<int> Middle(int n) => await Leaf(n) + 1;

    static async Task<long> Loop(int n)
    {
        long sum = 0;
        for (int i = 0; i < n; i++) sum += await Middle(i & 7);
        return sum;
    }

    static long Run(int n) => Loop(n).Result;

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 1000000;
        // Enough calls for an engine that compiles what is called often.
        for (int i = 0; i < 50; i++) Run(20);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench async_completed ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

// args: 3
// One iteration awaits a virtual method that is not async and returns a value task with a constant.
using System;
using System.Diagnostics;
using System.Threading.Tasks;

static class Bench
{
    abstract class Source
    {
        public abstract ValueTask<int> Next();
    }

    sealed class Constant : Source
    {
        public override ValueTask<int> Next() => new ValueTask<int>(42);
    }

    sealed class Other : Source
    {
        public override async ValueTask<int> Next()
        {
            await Task.Yield();
            return 1;
        }
    }

    static async Task<long> Loop(int n, Source source)
    {
        long sum = 0;
        for (int i = 0; i < n; i++) sum += await source.Next();
        return sum;
    }

    static long Run(int n) => Loop(n, new Constant()).Result;

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 1000000;
        // Another class is there.
        long check = new Other().Next().AsTask().Result;
        // Enough calls for an engine that compiles what is called often.
        for (int i = 0; i < 50; i++) Run(1000);
        Stopwatch watch = Stopwatch.StartNew();
        check += Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench async_virtual_await ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

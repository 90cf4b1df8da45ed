// args: 3
// One iteration throws through four frames that were awaiting; the fifth catches.
using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

static class Bench
{
    /// Completes when it is told to.
    sealed class Pumped : ICriticalNotifyCompletion
    {
        public Action? Continue;
        public Pumped GetAwaiter() => this;
        public bool IsCompleted => false;
        public int GetResult() => 1;
        public void UnsafeOnCompleted(Action continuation) => Continue = continuation;
        public void OnCompleted(Action continuation) => Continue = continuation;
    }

    static async Task<int> Thrower(int depth, Pumped pumped)
    {
        if (depth == 0)
        {
            await pumped;
            throw new InvalidOperationException();
        }
        return await Thrower(depth - 1, pumped);
    }

    static async Task<long> Loop(int n, Pumped pumped)
    {
        long caught = 0;
        for (int i = 0; i < n; i++)
        {
            try
            {
                await Thrower(3, pumped);
            }
            catch (InvalidOperationException)
            {
                caught++;
            }
        }
        return caught;
    }

    static long Run(int n)
    {
        Pumped pumped = new Pumped();
        Task<long> task = Loop(n, pumped);
        while (!task.IsCompleted) pumped.Continue!();
        return task.Result;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 20000;
        // Enough calls for an engine that compiles what is called often.
        for (int i = 0; i < 50; i++) Run(20);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench async_throw ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

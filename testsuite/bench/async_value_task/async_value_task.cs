// args: 3
// One iteration awaits a virtual method that returns a value task; one call in eight sleeps.
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

    abstract class Source
    {
        public abstract ValueTask<int> Next(int i);
    }

    sealed class Even(Pumped pumped) : Source
    {
        public override async ValueTask<int> Next(int i) => (i & 7) == 0 ? await pumped : i & 7;
    }

    sealed class Odd : Source
    {
        public override async ValueTask<int> Next(int i) => i & 7;
    }

    static async Task<long> Loop(int n, Source[] sources)
    {
        long sum = 0;
        for (int i = 0; i < n; i++) sum += await sources[i & 1].Next(i);
        return sum;
    }

    static long Run(int n)
    {
        Pumped pumped = new Pumped();
        Task<long> task = Loop(n, new Source[] { new Even(pumped), new Odd() });
        while (!task.IsCompleted) pumped.Continue!();
        return task.Result;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 1000000;
        // Enough calls for an engine that compiles what is called often.
        for (int i = 0; i < 50; i++) Run(20);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench async_value_task ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

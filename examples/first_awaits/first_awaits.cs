// How soon is a loop of awaits fast? One async method, called once, awaits what never completes by itself; its caller completes it.
// Arguments: number of awaits; microseconds that each of them lasts (0). With arguments it prints, for some hundreds of awaits, the
// nanoseconds of each of them and the milliseconds since the first; without, only the sum.
using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

static class FirstAwaits
{
    sealed class Pumped : ICriticalNotifyCompletion
    {
        public Action Continue;
        public Pumped GetAwaiter() => this;
        public bool IsCompleted => false;
        public int GetResult() => 1;
        public void UnsafeOnCompleted(Action continuation) => Continue = continuation;
        public void OnCompleted(Action continuation) => Continue = continuation;
    }

    const int Hundred = 100;

    static async Task<long> Loop(Pumped pumped, long[] times)
    {
        long sum = 0;
        for (int i = 0; i < times.Length; i++)
        {
            for (int j = 0; j < Hundred; j++) sum += await pumped + (j & 3);
            times[i] = Stopwatch.GetTimestamp();
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int awaits = args.Length > 0 ? int.Parse(args[0]) : 10000;
        double microseconds = args.Length > 1 ? double.Parse(args[1]) : 0;
        long pause = (long)(microseconds * Stopwatch.Frequency / 1e6);
        var times = new long[awaits / Hundred];
        var pumped = new Pumped();
        long start = Stopwatch.GetTimestamp();
        Task<long> task = Loop(pumped, times);
        while (!task.IsCompleted)
        {
            long until = pause == 0 ? 0 : Stopwatch.GetTimestamp() + pause;
            while (pause != 0 && Stopwatch.GetTimestamp() < until) { }
            pumped.Continue();
        }
        Console.WriteLine($"sum {task.Result}");
        if (args.Length == 0) return;
        double tick = 1e9 / Stopwatch.Frequency;
        long before = start;
        for (int i = 0, shown = 1; i < times.Length; before = times[i++])
        {
            if (i + 1 != shown && i + 1 != times.Length) continue;
            double each = (times[i] - before) * tick / Hundred - microseconds * 1000;
            Console.WriteLine($"await {(i + 1) * Hundred,9}: {each,9:F0} ns, {(times[i] - start) * tick / 1e6:F2} ms");
            // 1, 2, 5, 10, 20, …
            shown = shown.ToString()[0] == '2' ? shown / 2 * 5 : shown * 2;
        }
    }
}

// What sleeping frames take: tasks parked at depth one, frames of a chain, awaits of one activation. With the argument `numbers` it prints
// the numbers of docs/async.md.
// covers: 3.5 3.7
// exclude: gc-stress a collection at each of half a million allocations
// exclude: async-gc-stress a collection at each of half a million allocations
// exclude: async-poison a collection at each of so many suspensions
// exclude: async-threads counts bytes of one thread
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate : ICriticalNotifyCompletion
{
    Action next;
    public Gate GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public void UnsafeOnCompleted(Action continuation) => next = continuation;
    public void GetResult() { }
    public void Open() { var run = next; next = null; run(); }
}
class P
{
    static TaskCompletionSource<int> source = new();
    static readonly Gate gate = new();
    static bool printsNumbers;
    static async Task<int> Parked(int n) => await source.Task + n;
    static async Task<int> Frame(int n, int depth) => depth == 0 ? await source.Task : await Frame(n, depth - 1) + n;
    static async Task<long> Loop(int n) { long s = 0; for (int i = 0; i < n; i++) { await gate; s += i; } return s; }
    static void Show(string what, double number, double most)
    {
        if (printsNumbers) WriteLine($"{what}: {number:F1}");
        else WriteLine(number <= most ? what + ": within the bar" : $"{what}: {number:F1}, more than {most:F1}");
    }
    static void Main(string[] args)
    {
        printsNumbers = args.Length > 0 && args[0] == "numbers";
#if RUNTIME_ASYNC
        bool hasFrames = Environment.GetEnvironmentVariable("DOTNET_JitOptimizeAwait") != "0";
#else
        bool hasFrames = false;
#endif
        bool reuses = hasFrames && Environment.GetEnvironmentVariable("DOTNET_JitAsyncReuseContinuations") != "0";
        int count = printsNumbers ? 1_000_000 : 100_000;
        Parked(0);
        long before = GC.GetTotalMemory(true);
        var parked = new Task<int>[count];
        for (int i = 0; i < count; i++) parked[i] = Parked(i);
        long parkedBytes = GC.GetTotalMemory(true) - before - 8L * count;
        // The task, the frame, and the list of who waits for the one source.
        Show("bytes of a parked task with its frame", (double)parkedBytes / count, hasFrames ? 200 : 1000);
        source.SetResult(1);
        Task.WaitAll(parked);
        parked = null;

        source = new();
        Frame(1, 10);
        long Deep(int depth) { long start = GC.GetAllocatedBytesForCurrentThread(); for (int i = 0; i < 1000; i++) _ = Frame(i, depth); return GC.GetAllocatedBytesForCurrentThread() - start; }
        Show("bytes of a frame in a chain", (Deep(11) - Deep(1)) / 10 / 1000.0, hasFrames ? 100 : 1000);
        source.SetResult(1);

        const int Depth = 100_000;
        source = new();
        Task<int> chain = null;
        var maker = new Thread(() => chain = Frame(1, Depth), 768 << 20);
        maker.Start(); maker.Join();
        var start = DateTime.UtcNow;
        var waker = new Thread(() => source.SetResult(0), 1 << 20);
        waker.Start(); waker.Join();
        WriteLine(chain.Result);
        if (printsNumbers) WriteLine($"milliseconds to wake {Depth} frames on a stack of 1 MB: {(DateTime.UtcNow - start).TotalMilliseconds:F1}");

        Task<long> loop = Loop(3000);
        for (int i = 0; i < 1000; i++) gate.Open();
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) gate.Open();
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Show("bytes of an await of a frame that slept before", bytes / 1000.0, reuses ? 0 : 200);
        while (!loop.IsCompleted) gate.Open();
        WriteLine(loop.Result);
    }
}

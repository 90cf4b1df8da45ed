// A million async methods asleep at once: what a frame takes, and all of them wake.
// covers: 3.5
// exclude: gc-stress a collection at each of two million allocations
// exclude: async-gc-stress a collection at each of two million allocations
// exclude: async-poison a collection at each of so many suspensions
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly TaskCompletionSource<int> gate = new();
    static long sum;
    static async Task Parked(int n) { int r = await gate.Task; System.Threading.Interlocked.Add(ref sum, r + n); }
    static async Task<int> Frame(int n, int depth) { if (depth == 0) return await gate.Task; return await Frame(n, depth - 1) + n; }
    static long Bytes(int count, int depth)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < count; i++) _ = Frame(i, depth);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / count;
    }
    static void Main()
    {
        const int Count = 1_000_000;
        var all = new Task[Count];
        for (int i = 0; i < Count; i++) all[i] = Parked(i);
        Bytes(10, 10);
        long frame = (Bytes(1000, 11) - Bytes(1000, 1)) / 10;
        bool isTaskEach = Environment.GetEnvironmentVariable("DOTNET_JitOptimizeAwait") == "0";
#if !RUNTIME_ASYNC
        isTaskEach = true;
#endif
        WriteLine(isTaskEach || frame <= 100 ? "at most 100 bytes a frame" : $"{frame} bytes a frame");
        gate.SetResult(1);
        Task.WaitAll(all);
        WriteLine(sum);
    }
}

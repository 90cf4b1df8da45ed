// A chain of 100,000 frames falls asleep and wakes without a deep stack at resumption, with results and with an exception.
// covers: 4.6
// exclude: gc-stress a collection at each of half a million allocations
// exclude: async-gc-stress a collection at each of half a million allocations
// exclude: async-poison a collection at each of so many suspensions
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly TaskCompletionSource<int> gate = new();
    static TaskCompletionSource<int> current = gate;
    const int Depth = 100_000;
    static async Task<int> Down(int n) => n == 0 ? await current.Task : await Down(n - 1) + 1;
    static async Task<long> State(int n, long a) { long mine = a + n; if (n == 0) return await current.Task; long r = await State(n - 1, a + 1); return r + (mine == a + n ? 1 : 0); }
    static async Task<int> Caught(int n)
    {
        if (n == 0) return await current.Task;
        if (n % 100 != 0) return await Caught(n - 1);
        try { return await Caught(n - 1); } catch (InvalidOperationException) when (n == 2000) { return -n; } finally { finallys++; }
    }
    static int finallys;
    static T OnBigStack<T>(Func<T> f) { T r = default; var t = new Thread(() => r = f(), 768 << 20); t.Start(); t.Join(); return r; }
    static void Main()
    {
        var t = OnBigStack(() => Down(Depth));
        WriteLine(t.IsCompleted);
        var done = new Thread(() => current.SetResult(7), 1 << 20);
        done.Start(); done.Join();
        WriteLine(t.Result);
        current = new();
        var s = OnBigStack(() => State(Depth, 5));
        ThreadPool.QueueUserWorkItem(_ => current.SetResult(1));
        WriteLine(s.Result);
        current = new();
        var c = OnBigStack(() => Caught(2000));
        current.SetException(new InvalidOperationException("bottom"));
        WriteLine(c.Result + " " + finallys);
    }
}

// Awaits of plain methods that forward to runtime-async ones that do not suspend, or that wrap values, allocate nothing.
// covers: asyncversion-inline 1.7
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<int> Leaf(int n) { if (n < 0) await Task.Yield(); return n * 1000; }
    static async ValueTask<long> Value(long n) { if (n < 0) await Task.Yield(); return n; }
    static async Task Void(int n) { if (n < 0) await Task.Yield(); }
    static Task<int> Plain(int n) => Leaf(n);
    static Task<int> Far(int n) => Plain(n);
    static ValueTask<long> Wrapped(long n) => new(n + 1);
    static Task<int> Completed(int n) => Task.FromResult(n + 1000);
    static ValueTask<int> Adapted(int n) => new(Leaf(n));
    static Task<int> Back(int n) => Adapted(n).AsTask();
    static Task Nothing() => Task.CompletedTask;
    static async Task<long> Loop(int n)
    {
        long s = 0;
        for (int i = 0; i < n; i++) { s += await Plain(i) + await Far(i); s += await Wrapped(i); s -= await Completed(i); s += await Adapted(i); s ^= await Back(i); await Nothing(); }
        return s;
    }
    static long Bytes(int n) { long before = GC.GetAllocatedBytesForCurrentThread(); long s = Loop(n).Result; long bytes = GC.GetAllocatedBytesForCurrentThread() - before; WriteLine(s); return bytes; }
    static bool IsRuntimeAsync =>
#if RUNTIME_ASYNC
        Environment.GetEnvironmentVariable("DOTNET_JitOptimizeAwait") != "0";
#else
        false;
#endif
    static void Main()
    {
        Bytes(10);
        long few = Bytes(100), many = Bytes(1000);
        WriteLine(!IsRuntimeAsync || many - few < 1000 ? "as little as it should" : $"100 turns {few}, 1000 turns {many} bytes");
    }
}

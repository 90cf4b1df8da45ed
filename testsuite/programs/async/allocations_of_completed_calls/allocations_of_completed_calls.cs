// Awaits of runtime-async callees that do not suspend allocate nothing; a loop over them neither.
// covers: mincallcost-microbench
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<int> Leaf(int n) { if (n < 0) await Task.Yield(); return n * 1000; }
    static async ValueTask<long> Value(long n) { if (n < 0) await Task.Yield(); return n; }
    static async Task Void(int n) { if (n < 0) await Task.Yield(); }
    static async Task<long> Loop(int n)
    {
        long s = 0;
        for (int i = 0; i < n; i++) { s += await Leaf(i); s += await Value(i); await Void(i); s -= await Leaf(i).ConfigureAwait(false); }
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

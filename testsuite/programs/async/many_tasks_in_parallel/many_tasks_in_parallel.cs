// Thousands of async methods at once on several threads: counters, dictionaries, chains, fan-out and fan-in give the same sums.
using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static int counter;
    static async Task<int> Unit(int i) { Interlocked.Increment(ref counter); if (i % 3 == 0) await Task.Yield(); else if (i % 7 == 0) await Task.Run(() => { }); return i; }
    static async Task<long> Tree(int depth) { if (depth == 0) { await Task.Yield(); return 1; } var l = Tree(depth - 1); var r = Task.Run(() => Tree(depth - 1)); return await l + await r + 1; }
    static async Task<int> Ring(TaskCompletionSource<int>[] ring, int at) { int n = await ring[at].Task; ring[(at + 1) % ring.Length].TrySetResult(n + 1); return n; }
    static async Task<string> Race() { var slow = new TaskCompletionSource<string>(); var first = await Task.WhenAny(slow.Task, Named("fast")); slow.SetResult("slow"); return await first; }
    static async Task<string> Named(string s) { await Task.Yield(); return s; }
    static async Task Main()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 2000).Select(Unit)); WriteLine(all.Sum() + " " + counter);
        WriteLine(await Tree(9));
        var ring = Enumerable.Range(0, 100).Select(_ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var members = ring.Select((_, i) => Ring(ring, i)).ToArray(); ring[0].SetResult(1); WriteLine((await Task.WhenAll(members)).Sum());
        WriteLine(await Race());
        var seen = new ConcurrentDictionary<int, int>(); await Task.WhenAll(Enumerable.Range(0, 500).Select(async i => { await Task.Yield(); seen.AddOrUpdate(i % 10, 1, (_, n) => n + 1); })); WriteLine(seen.Values.Sum() + " " + seen.Count);
        int total = 0; await Parallel.ForEachAsync(Enumerable.Range(0, 100), async (i, t) => { await Task.Yield(); Interlocked.Add(ref total, i); }); WriteLine(total);
    }
}

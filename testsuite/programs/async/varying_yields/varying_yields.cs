// Chains whose leaf suspends with every frequency from always to never, in Task and ValueTask, with and without results.
// covers: varying-yields valuetask void
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static int suspended;
    static async Task Leaf(int i, int every) { if (every != 0 && i % every == 0) { suspended++; await Task.Yield(); } }
    static async Task<int> A(int i, int every) { await Leaf(i, every); return i; }
    static async ValueTask<int> B(int i, int every) { int r = await A(i, every); await Leaf(i + 1, every); return r + 1; }
    static async Task<long> C(int i, int every) => await B(i, every) * 2L;
    static async ValueTask D(int i, int every) { sum += await C(i, every); }
    static long sum;
    static async Task Run(int every)
    {
        sum = 0; suspended = 0;
        for (int i = 0; i < 300; i++) await D(i, every);
        WriteLine($"{every}: {sum} {suspended}");
    }
    static async Task Main() { foreach (int every in new[] { 0, 1, 2, 3, 7, 50, 1000 }) await Run(every); }
}

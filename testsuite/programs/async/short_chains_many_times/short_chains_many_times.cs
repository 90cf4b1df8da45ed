// Chains of three to five frames, thousands of times, in each kind of task: what the results add up to.
// covers: 8.79
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<int> A(int n) { if ((n & 63) == 0) await Task.Yield(); return n; }
    static async Task<int> B(int n) { int r = await A(n); return r + 1; }
    static async ValueTask<int> C(int n) { int r = await B(n); return r * 2; }
    static async Task<long> D(int n) => await C(n) + await B(n);
    static async ValueTask E(int n) { sum += await D(n); }
    static long sum;
    static async Task Main() { for (int i = 0; i < 5000; i++) await E(i); WriteLine(sum); for (int i = 0; i < 5000; i++) sum -= await D(i); WriteLine(sum); }
}

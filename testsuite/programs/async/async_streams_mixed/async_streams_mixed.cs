// Async iterators between runtime-async methods: cancellation, early exit, disposal, exceptions, nested enumeration, ConfigureAwait.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<int> Slow(int n) { await Task.Yield(); return n; }
    static async IAsyncEnumerable<int> Count(int n, [EnumeratorCancellation] CancellationToken t = default) { try { for (int i = 0; i < n; i++) { t.ThrowIfCancellationRequested(); yield return await Slow(i); } } finally { await Slow(0); Write("[disposed]"); } }
    static async IAsyncEnumerable<T> Where<T>(IAsyncEnumerable<T> all, Func<T, Task<bool>> f) { await foreach (var t in all) if (await f(t)) yield return t; }
    static async IAsyncEnumerable<U> Select<T, U>(IAsyncEnumerable<T> all, Func<T, ValueTask<U>> f) { await foreach (var t in all.ConfigureAwait(false)) yield return await f(t); }
    static async Task<List<T>> ToList<T>(IAsyncEnumerable<T> all) { var l = new List<T>(); await foreach (var t in all) l.Add(t); return l; }
    static async Task<int> First(IAsyncEnumerable<int> all) { await foreach (int i in all) if (i > 2) return i; return -1; }
    static async Task<int> Throwing(IAsyncEnumerable<int> all) { int s = 0; try { await foreach (int i in all) { s += i; if (i == 3) throw new Exception("in body"); } } catch (Exception e) { return s + e.Message.Length; } return s; }
    static async Task<string> Cancelled() { using var c = new CancellationTokenSource(); int n = 0; try { await foreach (int i in Count(100).WithCancellation(c.Token)) if (++n == 4) c.Cancel(); } catch (OperationCanceledException e) { return $"cancelled {n} {e.CancellationToken == c.Token}"; } return "no"; }
    static async IAsyncEnumerable<(int, int)> Pairs(int n) { await foreach (int i in Count(n)) await foreach (int j in Count(i)) yield return (i, j); }
    sealed class Own : IAsyncEnumerable<string>, IAsyncEnumerator<string>
    {
        int n; public string Current => "own" + n;
        public IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken t = default) => this;
        public async ValueTask<bool> MoveNextAsync() { await Slow(1); return ++n < 3; }
        public async ValueTask DisposeAsync() { await Slow(1); Write("[own disposed]"); }
    }
    static async Task Main()
    {
        WriteLine(string.Join(",", await ToList(Select(Where(Count(8), async i => await Slow(i) % 2 == 0), i => new ValueTask<string>("s" + i)))));
        WriteLine(await First(Count(10))); WriteLine(await Throwing(Count(10))); WriteLine(await Cancelled());
        WriteLine((await ToList(Pairs(4))).Count); WriteLine(string.Join(",", await ToList(new Own())));
        await using var e = Count(3).GetAsyncEnumerator(); await e.MoveNextAsync(); await e.MoveNextAsync(); WriteLine(e.Current);
    }
}

// Locks, semaphores, queues and barriers made of async methods, under contention.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class AsyncLock
{
    readonly SemaphoreSlim gate = new(1);
    public async Task<Releaser> Enter() { await gate.WaitAsync(); return new(gate); }
    public readonly struct Releaser(SemaphoreSlim s) : IDisposable { public void Dispose() => s.Release(); }
}
sealed class AsyncQueue<T>
{
    readonly Queue<T> items = new(); readonly Queue<TaskCompletionSource<T>> waiting = new();
    public void Put(T t) { TaskCompletionSource<T> w; lock (items) { if (!waiting.TryDequeue(out w)) { items.Enqueue(t); return; } } w.SetResult(t); }
    public ValueTask<T> Take() { lock (items) { if (items.TryDequeue(out var t)) return new(t); var w = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously); waiting.Enqueue(w); return new(w.Task); } }
}
sealed class AsyncBarrier(int n)
{
    int left = n; TaskCompletionSource phase = new();
    public Task Signal() { var p = phase; if (Interlocked.Decrement(ref left) == 0) { left = n; phase = new(); p.SetResult(); } return p.Task; }
}
class P
{
    static int shared, inside, most;
    static async Task Worker(AsyncLock l, int n) { for (int i = 0; i < n; i++) using (await l.Enter()) { most = Math.Max(most, ++inside); int v = shared; if (i % 3 == 0) await Task.Yield(); shared = v + 1; inside--; } }
    static async Task Producer(AsyncQueue<int> q, int from, int n) { for (int i = 0; i < n; i++) { q.Put(from + i); if (i % 5 == 0) await Task.Yield(); } }
    static async Task<long> Consumer(AsyncQueue<int> q, int n) { long s = 0; for (int i = 0; i < n; i++) s += await q.Take(); return s; }
    static async Task<string> Phases(AsyncBarrier b, int id) { string s = ""; for (int i = 0; i < 3; i++) { s += i; await b.Signal(); await Task.Yield(); } return s + id; }
    static async Task Main()
    {
        var l = new AsyncLock(); await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Worker(l, 50)))); WriteLine(shared + " " + most);
        var q = new AsyncQueue<int>(); var consumers = Enumerable.Range(0, 4).Select(_ => Consumer(q, 50)).ToArray();
        await Task.WhenAll(Producer(q, 0, 100), Producer(q, 1000, 100)); WriteLine((await Task.WhenAll(consumers)).Sum());
        var b = new AsyncBarrier(3); WriteLine(string.Join(",", await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Phases(b, i)))));
        var s = new SemaphoreSlim(2); int now = 0, peak = 0;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async i => { await s.WaitAsync(); int c = Interlocked.Increment(ref now); lock (s) peak = Math.Max(peak, c); await Task.Delay(1); Interlocked.Decrement(ref now); s.Release(); }));
        WriteLine(peak <= 2); WriteLine(await s.WaitAsync(0) + " " + s.CurrentCount);
        using var cancel = new CancellationTokenSource(5); await s.WaitAsync(); try { await s.WaitAsync(cancel.Token); } catch (OperationCanceledException) { WriteLine("cancelled " + s.CurrentCount); }
    }
}

// Parallel.ForEachAsync and ForAsync: how their task ends when the body, the source or its disposal fails, when the caller gives up, and both.
using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using System.Linq;
using static System.Console;
class P
{
    static string Shape(Exception e) => e switch { null => "null", AggregateException a => "A[" + string.Join(",", a.InnerExceptions.Select(Shape).Order()) + "]", _ => e.GetType().Name + ":" + e.Message };
    static async Task Show(string n, Func<Task> f) { Task t; try { t = f(); } catch (Exception e) { WriteLine(n + " threw at once " + Shape(e)); return; } try { await t; WriteLine(n + " " + t.Status); } catch (Exception e) { WriteLine(n + " " + t.Status + " " + Shape(e) + " / " + Shape(t.Exception)); } }
    static IEnumerable<int> Bad(int at) { try { for (int i = 0; i < 5; i++) { if (i == at) throw new FormatException("source"); yield return i; } } finally { Write("[disposed]"); if (at == 9) throw new TimeoutException("dispose"); } }
    static async IAsyncEnumerable<int> BadAsync(int at) { try { for (int i = 0; i < 5; i++) { await Task.Yield(); if (i == at) throw new FormatException("source"); yield return i; } } finally { Write("[disposed]"); if (at == 9) throw new TimeoutException("dispose"); } }
    class Throws : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => throw new NotSupportedException("get"); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null; }
    static async Task Main()
    {
        var one = new ParallelOptions { MaxDegreeOfParallelism = 1 }; var two = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        await Show("fail and cancelled", () => Parallel.ForEachAsync([0, 1], two, async (i, ct) => { if (i == 0) { await Task.Delay(30); throw new FormatException("zero"); } await Task.Delay(-1, ct); }));
        var both = new TaskCompletionSource(); int arrived = 0; await Show("two fail", () => Parallel.ForEachAsync([0, 1], two, async (i, ct) => { if (Interlocked.Increment(ref arrived) == 2) both.SetResult(); await both.Task; throw new FormatException("f"); }));
        await Show("own oce", () => Parallel.ForEachAsync([0], async (i, ct) => { await Task.Yield(); throw new OperationCanceledException("mine"); }));
        await Show("source", () => Parallel.ForEachAsync(Bad(2), one, async (i, ct) => Write(i))); await Show("async source", () => Parallel.ForEachAsync(BadAsync(2), one, async (i, ct) => Write(i)));
        await Show("dispose", () => Parallel.ForEachAsync(Bad(9), one, async (i, ct) => Write(i))); await Show("async dispose", () => Parallel.ForEachAsync(BadAsync(9), one, async (i, ct) => Write(i)));
        await Show("body and dispose", () => Parallel.ForEachAsync(Bad(9), one, async (i, ct) => { await Task.Yield(); throw new FormatException("body"); }));
        await Show("enumerator", () => Parallel.ForEachAsync(new Throws(), one, async (i, ct) => Write(i))); await Show("null", () => Parallel.ForEachAsync((IEnumerable<int>)null, one, async (i, ct) => Write(i)));
        await Show("cancelled before", () => Parallel.ForEachAsync(Bad(-1), new CancellationToken(true), async (i, ct) => Write(i)));
        var cts = new CancellationTokenSource(); await Show("cancelled and failed", () => Parallel.ForEachAsync(Bad(-1), new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = cts.Token }, async (i, ct) => { Write(i); if (i == 2) { cts.Cancel(); Write(ct.IsCancellationRequested); throw new FormatException("lost"); } }));
        await Show("for", () => Parallel.ForAsync(0, 5, one, async (i, ct) => { await Task.Yield(); Write(i); })); await Show("for empty", () => Parallel.ForAsync(5L, 5L, async (i, ct) => Write(i))); await Show("for down", () => Parallel.ForAsync((byte)5, (byte)0, async (i, ct) => Write(i))); long s = 0; await Show("for big", () => Parallel.ForAsync((Int128)1 << 90, ((Int128)1 << 90) + 100, async (i, ct) => { if (i % 3 == 0) await Task.Yield(); Interlocked.Add(ref s, (long)(i - ((Int128)1 << 90))); })); WriteLine(s);
        await Show("for edge", () => Parallel.ForAsync((byte)250, (byte)255, one, async (i, ct) => Write(i + " "))); await Show("for failing", () => Parallel.ForAsync(0, 100, one, async (i, ct) => { if (i == 3) throw new FormatException("three"); })); await Show("for cancelled", () => Parallel.ForAsync(0, 100, new CancellationToken(true), async (i, ct) => Write(i))); await Show("for null", () => Parallel.ForAsync(0, 1, null)); await Show("for null options", () => Parallel.ForAsync(0, 1, null, async (i, ct) => Write(i)));
        var al = new AsyncLocal<int>(); al.Value = 7; int seen = 0; await Parallel.ForEachAsync(Enumerable.Range(0, 50), async (i, ct) => { if (al.Value == 7) Interlocked.Increment(ref seen); al.Value = i; await Task.Yield(); if (al.Value != i) WriteLine("lost"); }); WriteLine(seen + " " + al.Value);
        var pair = new ConcurrentExclusiveSchedulerPair(); int inside = 0, most = 0; await Parallel.ForEachAsync(Enumerable.Range(0, 20), new ParallelOptions { MaxDegreeOfParallelism = 4, TaskScheduler = pair.ExclusiveScheduler }, async (i, ct) => { most = Math.Max(most, ++inside); if (TaskScheduler.Current != pair.ExclusiveScheduler) most = 99; inside--; await Task.Yield(); }); WriteLine(most);
        await Show("ok", () => Parallel.ForEachAsync(Bad(-1), one, (i, ct) => { Write(i); return default; }));
    }
}

// ConcurrentExclusiveSchedulerPair: who runs beside whom, in which order, and what comes after Complete.
using System; using System.Collections.Generic; using System.Collections.Concurrent; using System.Threading; using System.Threading.Tasks; using System.Linq;
using static System.Console;
class Own : TaskScheduler { public int Queued; readonly Queue<Task> q = new(); protected override void QueueTask(Task t) { Queued++; q.Enqueue(t); } public int RunAll() { int n = 0; while (q.TryDequeue(out var t)) { TryExecuteTask(t); n++; } return n; } protected override bool TryExecuteTaskInline(Task t, bool p) => false; protected override IEnumerable<Task> GetScheduledTasks() => q; public override int MaximumConcurrencyLevel => 3; }
class P
{
    static async Task Main()
    {
        var p = new ConcurrentExclusiveSchedulerPair(); int readers = 0, writers = 0, bad = 0, total = 0; var r = new TaskFactory(p.ConcurrentScheduler); var w = new TaskFactory(p.ExclusiveScheduler);
        var ts = Enumerable.Range(0, 60).Select(i => i % 4 == 0 ? w.StartNew(() => { if (Interlocked.Increment(ref writers) != 1 || readers != 0) bad++; Thread.SpinWait(200); total++; Interlocked.Decrement(ref writers); }) : r.StartNew(() => { Interlocked.Increment(ref readers); if (writers != 0) bad++; Thread.SpinWait(100); Interlocked.Increment(ref total); Interlocked.Decrement(ref readers); })).ToArray(); await Task.WhenAll(ts); WriteLine(bad + " " + total);
        WriteLine(p.ConcurrentScheduler.MaximumConcurrencyLevel == Environment.ProcessorCount); WriteLine(p.ExclusiveScheduler.MaximumConcurrencyLevel + " " + new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, 5).ConcurrentScheduler.MaximumConcurrencyLevel + " " + p.Completion.IsCompleted); p.Complete(); await p.Completion; WriteLine(p.Completion.Status);
        try { await r.StartNew(() => { }); } catch (Exception e) { WriteLine(e.GetType().Name + " " + e.InnerException?.GetType().Name); }
        var own = new Own(); var po = new ConcurrentExclusiveSchedulerPair(own, 1); var log = new List<string>(); var tr = new TaskFactory(po.ConcurrentScheduler); var tw = new TaskFactory(po.ExclusiveScheduler);
        var a = new[] { tr.StartNew(() => log.Add("r1")), tw.StartNew(() => log.Add("w1")), tr.StartNew(() => log.Add("r2")), tw.StartNew(() => log.Add("w2" + (TaskScheduler.Current == po.ExclusiveScheduler))) };
        WriteLine(own.Queued > 0); while (own.RunAll() > 0) { } WriteLine(string.Join(" ", log) + " " + a.All(t => t.Status == TaskStatus.RanToCompletion));
        foreach (var f in new Action[] { () => new ConcurrentExclusiveSchedulerPair(null), () => new ConcurrentExclusiveSchedulerPair(own, 0), () => new ConcurrentExclusiveSchedulerPair(own, 1, 0), () => new ConcurrentExclusiveSchedulerPair(own, -2), () => new ConcurrentExclusiveSchedulerPair(own, -1, -1) }) try { f(); WriteLine("fine"); } catch (ArgumentException e) { WriteLine(e.GetType().Name + " " + e.ParamName); }
        var e2 = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler; int x = 0; async Task Inc() { for (int i = 0; i < 100; i++) { int v = x; await Task.CompletedTask; x = v + 1; await Task.Yield(); } } await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(Inc, default, 0, e2).Unwrap())); WriteLine(x);
        var lim = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, 2); int cur = 0, max = 0; await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Factory.StartNew(() => { int c = Interlocked.Increment(ref cur); lock (lim) max = Math.Max(max, c); Thread.Sleep(2); Interlocked.Decrement(ref cur); }, default, 0, lim.ConcurrentScheduler))); WriteLine(max <= 2);
        var inl = await Task.Factory.StartNew(() => { int me = Environment.CurrentManagedThreadId; var t = new Task<int>(() => Environment.CurrentManagedThreadId); t.RunSynchronously(e2); var u = Task.Factory.StartNew(() => Environment.CurrentManagedThreadId, default, 0, e2); u.Wait(); return (t.Result == me) + " " + (u.Result == me); }, default, 0, e2); WriteLine(inl);
    }
}

// One activation sleeps under one context after the other: each await goes on where its own says, whatever the reused object had before.
// A context beats a scheduler; another context than the captured one is not the captured one; ConfigureAwait(false) leaves schedulers.
// Gates are opened on the thread where the frame has gone to sleep; a frame that went to the pool yields there, and opens nothing.
// covers: 3.7 4.2 8.43 8.45 8.49
// exclude: async-threads says on which thread it goes on
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Context(string name) : SynchronizationContext
{
    public readonly string Name = name;
    readonly Queue<(SendOrPostCallback, object)> queue = new();
    public int Posts;
    public override void Post(SendOrPostCallback d, object s) { lock (queue) { Posts++; queue.Enqueue((d, s)); } }
    public void Run()
    {
        while (true)
        {
            (SendOrPostCallback d, object s) item;
            lock (queue) if (!queue.TryDequeue(out item)) return;
            P.Under(this, () => item.d(item.s));
        }
    }
}
sealed class Scheduler(string name) : TaskScheduler
{
    public readonly string Name = name;
    readonly List<Task> queue = new();
    public int Queued;
    protected override void QueueTask(Task t) { lock (queue) { Queued++; queue.Add(t); } }
    protected override bool TryExecuteTaskInline(Task t, bool was) => false;
    protected override IEnumerable<Task> GetScheduledTasks() => queue;
    public void Run()
    {
        while (true)
        {
            Task t;
            lock (queue) { if (queue.Count == 0) return; t = queue[0]; queue.RemoveAt(0); }
            TryExecuteTask(t);
        }
    }
    public void Do(Action a) { Task.Factory.StartNew(a, default, TaskCreationOptions.None, this); Run(); }
}
class P
{
    static readonly Context a = new("a"), b = new("b");
    static readonly Scheduler s = new("s"), t = new("t");
    static readonly Thread main = Thread.CurrentThread;
    static TaskCompletionSource gate;
    static int notes;
    static Task Gate() => (gate = new()).Task;
    static void Set(SynchronizationContext c) => SynchronizationContext.SetSynchronizationContext(c);
    public static void Under(SynchronizationContext c, Action f) { var old = SynchronizationContext.Current; Set(c); f(); Set(old); }
    static void Note(string what)
    {
        string context = (SynchronizationContext.Current as Context)?.Name ?? "-", scheduler = (TaskScheduler.Current as Scheduler)?.Name ?? "-";
        WriteLine($"{what}: {context} {scheduler} {(Thread.CurrentThread == main ? "main" : "pool")}, posts {a.Posts} {b.Posts}");
        Interlocked.Increment(ref notes);
    }
    /// Opens the gate under a context, lets everything run that is posted, and waits for the next note.
    static void Open(SynchronizationContext c)
    {
        int before = Volatile.Read(ref notes);
        var g = gate;
        Under(c, g.SetResult);
        while (Volatile.Read(ref notes) == before) { a.Run(); b.Run(); s.Run(); t.Run(); Thread.Yield(); }
    }
    static async Task Contexts()
    {
        Set(a); await Gate(); Note("a, woken under a");
        Set(null); await Gate(); Note("none, woken under none");
        Set(b); await Gate(); Note("b, woken under a");
        Set(a); await Gate(); Note("a, woken under none");
        await Gate().ConfigureAwait(false); Note("a left, woken under none");
        Set(b); await Gate(); Note("b, woken under b");
        await Gate().ConfigureAwait(true); Note("b, woken under a");
        Set(null); await Gate(); Note("none again");
    }
    static async Task Inner(Func<Task> f) { await Gate(); Note("inner"); if (f != null) await f(); }
    static async Task Middle(Func<Task> f) { await Inner(f); Note("middle"); }
    static async Task Chain()
    {
        Set(a); await Middle(null); Note("chain of a");
        await Middle(async () => { await Gate().ConfigureAwait(false); Note("left a"); Set(b); await Task.Yield(); Note("in b"); }); Note("back in a from b");
    }
    static async Task Schedulers()
    {
        Note("started");
        await Gate(); Note("s, woken outside");
        await Middle(null); Note("chain of s");
        Set(a); await Gate(); Note("a beats s");
        await Gate(); Note("a, s is gone");
    }
    static async Task Leaves() { await Gate().ConfigureAwait(false); Note("left s"); await Task.Yield(); Note("still out"); }
    static void Main()
    {
        var x = Contexts(); foreach (var c in new[] { a, null, a, null, null, b, a, null }) Open(c);
        WriteLine(x.Status);
        Set(null); x = Chain(); Set(null); Open(a); Open(b); Open(a);
        while (!x.IsCompleted) { a.Run(); b.Run(); Thread.Yield(); }
        Set(null);
        s.Do(() => x = Schedulers()); for (int i = 0; i < 4; i++) Open(null);
        while (!x.IsCompleted) { a.Run(); s.Run(); Thread.Yield(); }
        Set(null);
        // Woken by a task of a scheduler: not there, when they said so.
        s.Do(() => x = Leaves()); t.Do(() => gate.SetResult());
        while (!x.IsCompleted) Thread.Yield();
        WriteLine($"{x.Status} {s.Queued > 3} {t.Queued}");
    }
}

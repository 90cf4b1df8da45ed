// Whoever wakes a chain gets no exception of it: pool, timer, context, scheduler, awaiter, value task source, completing thread, cancellation.
// covers: 8.64
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using static System.Console;

sealed class Gate : INotifyCompletion
{
    Action next;
    public Gate GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public void GetResult() { }
    public void Open() { var run = next; next = null; run(); }
}
sealed class Source : IValueTaskSource
{
    Action<object> next; object state;
    public void GetResult(short t) { }
    public ValueTaskSourceStatus GetStatus(short t) => ValueTaskSourceStatus.Pending;
    public void OnCompleted(Action<object> k, object s, short t, ValueTaskSourceOnCompletedFlags f) { next = k; state = s; }
    public void Fire() => next(state);
}
sealed class Direct : SynchronizationContext
{
    public readonly List<(SendOrPostCallback, object)> Posted = new();
    public override void Post(SendOrPostCallback d, object s) { lock (Posted) Posted.Add((d, s)); }
}
sealed class Queue : TaskScheduler
{
    public readonly List<Task> Tasks = new();
    protected override void QueueTask(Task t) { lock (Tasks) Tasks.Add(t); }
    protected override bool TryExecuteTaskInline(Task t, bool was) => false;
    protected override IEnumerable<Task> GetScheduledTasks() => Tasks;
    public void Run() { Task[] now; lock (Tasks) { now = Tasks.ToArray(); Tasks.Clear(); } foreach (var t in now) TryExecuteTask(t); }
}
class P
{
    static async Task Inner(Func<Task> f) { await f(); throw new InvalidOperationException("inner"); }
    static async Task<int> Chain(Func<Task> f, int n) { if (n > 0) return await Chain(f, n - 1); await Inner(f); return 1; }
    static async Task OfGate(Gate g) => await g;
    static async Task OfSource(Source s) => await new ValueTask(s, 0);
    static async Task OfYield() => await Task.Yield();
    static void Show(string name, Task t, Action wake)
    {
        string outside = "nothing";
        try { wake(); } catch (Exception e) { outside = e.GetType().Name; }
        for (int i = 0; i < 2000 && !t.IsCompleted; i++) Thread.Sleep(1);
        WriteLine($"{name}: {t.Status} {t.Exception?.InnerException.Message}, outside {outside}");
    }
    static void Main()
    {
        var g = new Gate(); Show("awaiter", Chain(() => OfGate(g), 3), g.Open);
        var s = new Source(); Show("source", Chain(() => OfSource(s), 3), s.Fire);
        var c = new TaskCompletionSource(); Show("completion", Chain(() => c.Task, 3), c.SetResult);
        var f = new TaskCompletionSource(); Show("failure", Chain(() => f.Task, 3), () => f.SetException(new Exception("first")));
        var x = new TaskCompletionSource(); Show("cancellation", Chain(() => x.Task, 3), x.SetCanceled);
        using var source = new CancellationTokenSource(); Show("token", Chain(() => Task.Delay(-1, source.Token), 2), source.Cancel);
        Show("timer", Chain(() => Task.Delay(1), 3), () => { });
        Show("pool", Chain(OfYield, 3), () => { });
        var context = new Direct(); SynchronizationContext.SetSynchronizationContext(context);
        var t = Chain(OfYield, 2);
        SynchronizationContext.SetSynchronizationContext(null);
        Show("context", t, () => { while (true) { (SendOrPostCallback d, object o) one; lock (context.Posted) { if (context.Posted.Count == 0) break; one = context.Posted[0]; context.Posted.RemoveAt(0); } one.d(one.o); } });
        var queue = new Queue();
        var u = Task.Factory.StartNew(() => Chain(OfYield, 2), default, TaskCreationOptions.None, queue).Unwrap();
        Show("scheduler", u, () => { for (int i = 0; i < 20; i++) queue.Run(); });
    }
}

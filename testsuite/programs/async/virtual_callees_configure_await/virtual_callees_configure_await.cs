// Awaits of virtual, interface and delegate callees with ConfigureAwait: the call site decides, each its own way.
// covers: 8.52 inlined-frame-configureawait
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Pump(string name) : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback, object)> queue = new();
    public int Posts;
    public string Name => name;
    public override void Post(SendOrPostCallback callback, object state)
    {
        lock (queue) { Posts++; queue.Enqueue((callback, state)); Monitor.PulseAll(queue); }
    }
    public static string Current => (SynchronizationContext.Current as Pump)?.Name ?? "none";
    /// Starts the method under this context, and runs what is posted until its task is done.
    public T Run<T>(Func<T> start) where T : Task
    {
        var outer = SynchronizationContext.Current;
        SetSynchronizationContext(this);
        var task = start();
        task.ContinueWith(_ => { lock (queue) Monitor.PulseAll(queue); }, TaskContinuationOptions.ExecuteSynchronously);
        while (true)
        {
            (SendOrPostCallback callback, object state) item;
            lock (queue)
            {
                while (queue.Count == 0 && !task.IsCompleted && P.Gate == null) Monitor.Wait(queue, 1);
                // Idle: every frame that awaits does so by now.
                if (queue.Count == 0 && Interlocked.Exchange(ref P.Gate, null) is { } gate) { ThreadPool.QueueUserWorkItem(_ => gate.SetResult()); continue; }
                if (queue.Count == 0) break;
                item = queue.Dequeue();
            }
            SetSynchronizationContext(this);
            item.callback(item.state);
        }
        SetSynchronizationContext(outer);
        return task;
    }
}
interface I { Task A(); ValueTask<int> B(int n); }
class Base : I
{
    public virtual async Task A() { await P.Sleep().ConfigureAwait(false); }
    public virtual async ValueTask<int> B(int n) { await Task.Yield(); return n; }
}
class Derived : Base
{
    public override Task A() => base.A();
    public override async ValueTask<int> B(int n) => await base.B(n + 1).ConfigureAwait(false) * 2;
}
class P
{
    /// What the innermost frame sleeps on; the pump has it opened when it has nothing else to do.
    public static TaskCompletionSource Gate;
    public static Task Sleep() { var gate = new TaskCompletionSource(); Gate = gate; return gate.Task; }
    static async Task<string> Body(Base x, I i, Func<Task> f, bool c)
    {
        string s = "";
        await x.A().ConfigureAwait(c); s += Pump.Current + " ";
        await i.A().ConfigureAwait(c); s += Pump.Current + " ";
        await f().ConfigureAwait(c); s += Pump.Current + " ";
        s += await x.B(1).ConfigureAwait(c) + Pump.Current + " ";
        s += await i.B(2).ConfigureAwait(c) + Pump.Current;
        return s;
    }
    static void Main()
    {
        foreach (var x in new[] { new Base(), new Derived() })
            foreach (bool c in new[] { true, false })
            {
                var p = new Pump("ui");
                WriteLine(p.Run(() => Body(x, x, x.A, c)).Result + (c ? " posts " + p.Posts : ""));
            }
    }
}

// Where an await without a context continues: on the completing thread, or elsewhere when a context is current there.
// covers: 8.45
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
                while (queue.Count == 0 && !task.IsCompleted) Monitor.Wait(queue);
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
class P
{
    static int Id => Environment.CurrentManagedThreadId;
    static async Task<string> Wait(Task t, bool c) { int before = Id; await t.ConfigureAwait(c); return (before == Id) + " " + Pump.Current; }
    static async Task<string> Outer(Task t, bool c) { var s = await Wait(t, c); return s + " outer " + Pump.Current; }
    static void Show(string name, bool captured, bool completedUnder)
    {
        var source = new TaskCompletionSource();
        var t = Outer(source.Task, captured);
        var outer = SynchronizationContext.Current;
        if (completedUnder) SynchronizationContext.SetSynchronizationContext(new Pump("foreign"));
        source.SetResult();
        SynchronizationContext.SetSynchronizationContext(outer);
        WriteLine($"{name}: same thread {t.Result}");
    }
    static void Main()
    {
        Show("plain", true, false);
        Show("false", false, false);
        Show("false under a foreign context", false, true);
        Show("plain under a foreign context", true, true);
    }
}

// A plain forwarder started by non-async code, above async callees that change contexts and suspend.
// covers: 8.51 inlined-asyncversion-frames
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
    static AsyncLocal<string> local = new();
    static async Task<string> Leaf() { local.Value = "leaf"; await Task.Yield(); var s = local.Value; local.Value = "leaf2"; await Task.Yield(); return s + local.Value; }
    static async Task<string> Middle() { local.Value = "mid"; var s = await Leaf(); return s + " " + local.Value; }
    static Task<string> Forward() { local.Value = "fwd"; return Middle(); }
    static ValueTask<string> ForwardV() => new(Forward());
    static Task<string> Twice(bool b) => b ? Twice(false) : Forward();
    static async Task<string> Outer() { local.Value = "outer"; var s = await Twice(true); return s + " " + local.Value; }
    static void Main()
    {
        local.Value = "main";
        WriteLine(Forward().Result + " | " + local.Value);
        local.Value = "main";
        WriteLine(ForwardV().AsTask().Result + " | " + local.Value);
        local.Value = "main";
        WriteLine(Outer().Result + " | " + local.Value);
        var t = new Pump("ui").Run(Outer);
        WriteLine(t.Result + " | " + local.Value);
    }
}

// Small callees of each kind between a context and a suspension: every level continues where its own await says.
// covers: 8.49 inlined-frame-contexts inlined-frame-transition-suspends
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
class P
{
    /// What the innermost frame sleeps on; the pump has it opened when it has nothing else to do.
    public static TaskCompletionSource Gate;
    public static Task Sleep() { var gate = new TaskCompletionSource(); Gate = gate; return gate.Task; }
    static AsyncLocal<string> local = new();
    static List<string> log = new();
    static void Note(string s) { lock (log) log.Add($"{s} {Pump.Current} {local.Value}"); }
    static async Task Leaf(bool c) { local.Value = "leaf"; await Sleep().ConfigureAwait(c); Note("leaf"); }
    static async Task Middle(bool a, bool b) { local.Value = "middle"; await Leaf(a).ConfigureAwait(b); Note("middle"); }
    static Task Version(bool a, bool b) => Middle(a, b);
    static async Task Outer(bool a, bool b, bool c) { local.Value = "outer"; await Version(a, b).ConfigureAwait(c); Note("outer"); await Task.Yield(); Note("outer"); }
    static async Task Root(bool a, bool b, bool c) { local.Value = "root"; await Outer(a, b, c); Note("root"); }
    static void Main()
    {
        for (int i = 0; i < 8; i++)
        {
            log.Clear();
            bool a = (i & 1) != 0, b = (i & 2) != 0, c = (i & 4) != 0;
            new Pump("ui").Run(() => Root(a, b, c)).Wait();
            WriteLine($"{a} {b} {c}: {string.Join("; ", log)}");
        }
    }
}

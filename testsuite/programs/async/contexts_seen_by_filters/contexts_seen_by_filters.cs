// A filter of an awaiting caller sees the caller's contexts, not the callee's.
// covers: 8.42
// exclude: async-forced a callee that has slept does not give contexts back
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
    static AsyncLocal<int> local = new();
    static string seen = "";
    static bool Look() { seen += $"{Pump.Current}/{local.Value} "; return true; }
    static async Task Throw(bool y)
    {
        local.Value = 123;
        SynchronizationContext.SetSynchronizationContext(new Pump("callee"));
        if (y) await Task.Yield();
        throw new Exception();
    }
    static async ValueTask<int> ThrowV() { local.Value = 5; SynchronizationContext.SetSynchronizationContext(new Pump("callee")); await Task.CompletedTask; throw new Exception(); }
    static async Task<string> Body()
    {
        local.Value = 43;
        try { await Throw(false); } catch (Exception) when (Look()) { seen += "caught " + local.Value + " "; }
        try { await ThrowV(); } catch (Exception) when (Look()) { seen += "caught " + local.Value + " "; }
        try { try { await Throw(false); } finally { seen += "finally " + local.Value + " "; } } catch (Exception) when (Look()) { }
        return seen;
    }
    static void Main()
    {
        local.Value = 1;
        WriteLine(Body().Result);
        WriteLine(local.Value + " " + Pump.Current);
    }
}

// Two awaits of which the first always suspends: contexts of the second are those after the resumption.
// covers: 8.50 resumed-known-true
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
    static async Task Change(int v) { await Task.Yield(); local.Value = v; await Task.Yield(); }
    static async Task<string> Body()
    {
        await Task.Yield();
        local.Value = 5;
        SynchronizationContext.SetSynchronizationContext(new Pump("own"));
        await Task.CompletedTask;
        string s = Pump.Current + " " + local.Value;
        SynchronizationContext.SetSynchronizationContext(null);
        await Change(9);
        return s + ", " + Pump.Current + " " + local.Value;
    }
    static async Task<string> Caller()
    {
        local.Value = 1;
        string s = await Body();
        return s + ", caller " + Pump.Current + " " + local.Value;
    }
    static void Main()
    {
        WriteLine(Caller().Result);
        var t = Body();
        WriteLine(local.Value + " " + t.Result + " " + local.Value);
    }
}

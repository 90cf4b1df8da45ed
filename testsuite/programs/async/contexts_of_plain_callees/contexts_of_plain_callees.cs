// What a plain Task-returning callee does to the contexts stays done; an async callee's is undone.
// covers: 8.41
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
    static Task Plain(SynchronizationContext c, int v) { SynchronizationContext.SetSynchronizationContext(c); local.Value = v; return Task.CompletedTask; }
    static Task<int> PlainT(SynchronizationContext c, int v) { SynchronizationContext.SetSynchronizationContext(c); local.Value = v; return Task.FromResult(v); }
    static ValueTask PlainV(SynchronizationContext c, int v) { SynchronizationContext.SetSynchronizationContext(c); local.Value = v; return default; }
    static async Task Async(SynchronizationContext c, int v) { SynchronizationContext.SetSynchronizationContext(c); local.Value = v; await Task.CompletedTask; }
    static async ValueTask<int> AsyncV(SynchronizationContext c, int v) { SynchronizationContext.SetSynchronizationContext(c); local.Value = v; await Task.CompletedTask; return v; }
    static void Show(string s) => WriteLine($"{s}: {Pump.Current} {local.Value}");
    static async Task Body()
    {
        await Plain(new Pump("one"), 1); Show("plain");
        await PlainT(new Pump("two"), 2); Show("plain T");
        await PlainV(new Pump("three"), 3); Show("plain value");
        await Async(new Pump("four"), 4); Show("async");
        await AsyncV(new Pump("five"), 5); Show("async value");
        await Forward(new Pump("six"), 6); Show("forwarder");
        await Both(new Pump("seven"), 7); Show("plain then async");
    }
    static Task Forward(SynchronizationContext c, int v) => Async(c, v);
    static Task Both(SynchronizationContext c, int v) { Plain(c, v); return Async(new Pump("inner"), v + 100); }
    static void Main()
    {
        local.Value = 42;
        Body().Wait();
        Show("main");
    }
}

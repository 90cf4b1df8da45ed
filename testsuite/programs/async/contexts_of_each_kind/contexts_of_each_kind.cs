// Context changes in callees of the four return types are undone at return, at exceptions and at the first suspension.
// covers: 8.46
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
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
sealed class Gate : INotifyCompletion
{
    Action next;
    public Gate GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public void GetResult() { }
    public void Open() { var run = next; next = null; run(); }
}
class P
{
    static AsyncLocal<string> local = new();
    static Gate gate = new();
    static void Change(string s) { local.Value = s; SynchronizationContext.SetSynchronizationContext(new Pump(s)); }
    static async Task T(int how) { Change("T"); if (how == 1) await gate; if (how == 2) throw new Exception(); }
    static async Task<int> TI(int how) { Change("TI"); if (how == 1) await gate; if (how == 2) throw new Exception(); return 1; }
    static async ValueTask V(int how) { Change("V"); if (how == 1) await gate; if (how == 2) throw new Exception(); }
    static async ValueTask<string> VS(int how) { Change("VS"); if (how == 1) await gate; if (how == 2) throw new Exception(); return "s"; }
    static void Show(string s) => WriteLine($"{s}: {local.Value} {Pump.Current}");
    static async Task Body(int how)
    {
        try { await T(how); } catch (Exception) { Show("caught"); }
        Show("T " + how);
        try { await TI(how); } catch (Exception) { Show("caught"); }
        Show("TI " + how);
        try { await V(how); } catch (Exception) { Show("caught"); }
        Show("V " + how);
        try { await VS(how); } catch (Exception) { Show("caught"); }
        Show("VS " + how);
    }
    static void Main()
    {
        local.Value = "main";
        for (int how = 0; how < 3; how++)
        {
            var t = T(how); Show("call T"); if (how == 1) gate.Open();
            var u = TI(how); Show("call TI"); if (how == 1) gate.Open();
            var v = V(how); Show("call V"); if (how == 1) gate.Open();
            var w = VS(how); Show("call VS"); if (how == 1) gate.Open();
        }
        Body(0).Wait();
        Body(2).Wait();
    }
}

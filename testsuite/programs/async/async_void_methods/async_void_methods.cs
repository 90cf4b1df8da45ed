// async void beside runtime-async methods: its context is told of start and end, its exceptions are posted there.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Counting : SynchronizationContext
{
    public int Operations, Posts;
    readonly Queue<Action> queue = new();
    public override void OperationStarted() { Operations++; WriteLine("started"); }
    public override void OperationCompleted() { Operations--; WriteLine("completed"); }
    public override void Post(SendOrPostCallback d, object s) { lock (queue) { Posts++; queue.Enqueue(() => d(s)); } }
    public void Run()
    {
        var deadline = DateTime.UtcNow.AddSeconds(10);
        while (Operations > 0 && DateTime.UtcNow < deadline)
        {
            Action a = null;
            lock (queue) if (queue.Count > 0) a = queue.Dequeue();
            if (a == null) { Thread.Sleep(1); continue; }
            try { a(); } catch (Exception e) { WriteLine("posted " + e.Message); }
        }
        lock (queue) while (queue.Count > 0) try { queue.Dequeue()(); } catch (Exception e) { WriteLine("posted " + e.Message); }
    }
}
class P
{
    static async Task<int> Inner(int n) { await Task.Yield(); return n + 1; }
    static async void Fire(int n) { WriteLine("fire " + n); int r = await Inner(n); WriteLine("fired " + r); }
    static async void Sync() { WriteLine("sync"); await Task.CompletedTask; }
    static async void Throws(bool sleep) { if (sleep) await Inner(1); throw new InvalidOperationException("thrown " + sleep); }
    static async void Nested() { Fire(10); await Inner(2); WriteLine("nested"); }
    static void On(string name, Action a)
    {
        WriteLine(name + ":");
        var c = new Counting();
        SynchronizationContext.SetSynchronizationContext(c);
        a(); c.Run();
        SynchronizationContext.SetSynchronizationContext(null);
        WriteLine(c.Operations);
    }
    static void Main() { On("fire", () => Fire(1)); On("sync", Sync); On("throws", () => Throws(false)); On("throws later", () => Throws(true)); On("nested", Nested); }
}

// How often a context is posted to, by depth and ConfigureAwait at each level.
// covers: 8.43
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
                if (Interlocked.Exchange(ref P.Gate, null) is { } gate) { ThreadPool.QueueUserWorkItem(_ => gate.SetResult()); continue; }
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
    /// What frames sleep on; the pump has it opened when it is idle.
    public static TaskCompletionSource Gate;
    static Task Asleep() { var gate = new TaskCompletionSource(); Gate = gate; return gate.Task; }
    static async Task Delay(bool c) { await Asleep().ConfigureAwait(c); }
    static async Task L1(bool c) { await Task.Yield(); }
    static async Task TwoLevels(bool inner, bool outer) => await Delay(inner).ConfigureAwait(outer);
    static async Task<int> Three(bool a, bool b, bool c) { await TwoLevels(a, b).ConfigureAwait(c); return 1; }
    static async ValueTask<int> Value(bool a, bool b) { await Three(a, b, true).ConfigureAwait(b); return 2; }
    static async Task Local(bool c) { var t = Delay(c); await t; await t; }
    static async Task Sync() { await Task.CompletedTask; await new ValueTask<int>(4); await Task.FromResult(1).ConfigureAwait(true); }
    static async Task Loop(int n, bool c) { for (int i = 0; i < n; i++) await Asleep().ConfigureAwait(c); }
    static void Count(string s, Func<Task> f) { var p = new Pump("p"); p.Run(f).Wait(); WriteLine($"{s}: {p.Posts}"); }
    static void Main()
    {
        foreach (bool a in new[] { true, false })
        {
            Count($"delay {a}", () => Delay(a));
            Count($"local {a}", () => Local(a));
            Count($"loop {a}", () => Loop(5, a));
            foreach (bool b in new[] { true, false })
            {
                Count($"two {a} {b}", () => TwoLevels(a, b));
                foreach (bool c in new[] { true, false }) Count($"three {a} {b} {c}", () => Three(a, b, c));
                Count($"value {a} {b}", async () => await Value(a, b));
            }
        }
        Count("yield", () => L1(true));
        Count("sync", Sync);
    }
}

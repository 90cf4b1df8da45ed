// Forwarders of one line over async methods with inner ConfigureAwait(false): contexts, results and posts at the end of each chain.
// covers: 8.71 regression/134304 awaitingnotasync
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Pump : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback, object)> queue = new();
    public int Posts;
    public override void Post(SendOrPostCallback callback, object state) { lock (queue) { Posts++; queue.Enqueue((callback, state)); Monitor.PulseAll(queue); } }
    public void Run(Task task)
    {
        task.ContinueWith(_ => { lock (queue) Monitor.PulseAll(queue); }, TaskContinuationOptions.ExecuteSynchronously);
        while (true)
        {
            (SendOrPostCallback callback, object state) item;
            lock (queue)
            {
                while (queue.Count == 0 && !task.IsCompleted && P.Gate == null) Monitor.Wait(queue, 1);
                if (Interlocked.Exchange(ref P.Gate, null) is { } gate) { ThreadPool.QueueUserWorkItem(_ => gate.SetResult()); continue; }
                if (queue.Count == 0) return;
                item = queue.Dequeue();
            }
            item.callback(item.state);
        }
    }
}
class P
{
    /// What the frames sleep on; the pump has it opened when it is idle.
    public static TaskCompletionSource Gate;
    static Task Asleep() { var gate = new TaskCompletionSource(); Gate = gate; return gate.Task; }
    static async ValueTask Await(Task t) => await t.ConfigureAwait(false);
    static async ValueTask<int> AwaitOf(Task t) { await t.ConfigureAwait(false); return 5; }
    static ValueTask Completed() => Await(Task.CompletedTask);
    static ValueTask Sleeping() => Await(Asleep());
    static ValueTask<int> SleepingOf() => AwaitOf(Asleep());
    static Task AsTask() => Sleeping().AsTask();
    static ValueTask Again() => new(AsTask());
    static ValueTask Choose(bool b) => b ? Completed() : Sleeping();
    static Task Run(Func<Task> f) => f();
    static string Where => SynchronizationContext.Current is Pump ? "pump" : "none";
    static async Task All()
    {
        await Completed(); Write("1 " + Where);
        await Sleeping(); Write(", 2 " + Where);
        Write(", 3 " + await SleepingOf() + " " + Where);
        await Completed().ConfigureAwait(false); Write(", 4 " + Where);
        await AsTask(); Write(", 5 " + Where);
        await Again(); Write(", 6 " + Where);
        await Choose(true); await Choose(false); Write(", 7 " + Where);
        await Run(AsTask); Write(", 8 " + Where);
        await Sleeping().ConfigureAwait(false); Write(", 9 " + Where);
        await Again(); WriteLine(", 10 " + Where);
    }
    static void Main()
    {
        var pump = new Pump();
        SynchronizationContext.SetSynchronizationContext(pump);
        var t = All();
        pump.Run(t);
        t.Wait();
    }
}

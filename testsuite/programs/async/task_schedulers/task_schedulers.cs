// Awaits under a custom scheduler go on there, and leave it with ConfigureAwait(false); a context beats a scheduler.
// covers: 4.2
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class OneThread : TaskScheduler
{
    readonly BlockingCollection<Task> queue = new();
    public int Ran;
    public OneThread() => new Thread(() => { foreach (var t in queue.GetConsumingEnumerable()) { Interlocked.Increment(ref Ran); TryExecuteTask(t); } }) { IsBackground = true }.Start();
    protected override void QueueTask(Task t) => queue.Add(t);
    protected override bool TryExecuteTaskInline(Task t, bool was) => false;
    protected override IEnumerable<Task> GetScheduledTasks() => queue;
}
class P
{
    /// A task that completes when the thread that asked for it has nothing more to do: whoever awaits it sleeps by then.
    static Task Asleep()
    {
        var gate = new TaskCompletionSource();
        Thread asking = Thread.CurrentThread;
        new Thread(() =>
        {
            for (int i = 0; i < 200 && asking.IsAlive && (asking.ThreadState & ThreadState.WaitSleepJoin) == 0; i++) Thread.Sleep(1);
            gate.SetResult();
        }).Start();
        return gate.Task;
    }
    static string Where => TaskScheduler.Current is OneThread ? "own" : "default";
    static async Task<string> Body()
    {
        string s = Where;
        await Task.Yield(); s += "," + Where;
        await Asleep(); s += "," + Where;
        s += "," + await Inner();
        await Inner().ConfigureAwait(false); s += "," + Where;
        await Asleep(); s += "," + Where;
        return s;
    }
    static async Task<string> Inner() { string s = Where; await Asleep().ConfigureAwait(false); return s + ">" + Where; }
    static async ValueTask<string> Value() { await Task.Yield(); return Where; }
    static async Task<string> OfValue() { string s = await Value(); await Value().ConfigureAwait(true); return s + "," + Where; }
    static async Task<string> Started()
    {
        // A task of the default scheduler hides the outer one.
        string s = await Task.Run(() => Where) + "," + Where;
        s += "," + await Task.Factory.StartNew(() => Where);
        s += "," + await Task.Factory.StartNew(() => Where, default, TaskCreationOptions.HideScheduler, TaskScheduler.Current);
        return s;
    }
    static async Task<string> Failing() { try { await Task.Run(() => throw new Exception("f")); return ""; } catch (Exception e) { return e.Message + Where; } }
    static void Main()
    {
        var own = new OneThread();
        T On<T>(Func<Task<T>> f) => Task.Factory.StartNew(f, default, TaskCreationOptions.None, own).Unwrap().Result;
        WriteLine(On(Body)); WriteLine(On(OfValue)); WriteLine(On(Started)); WriteLine(On(Failing));
        WriteLine(Body().Result);
        WriteLine(own.Ran > 8);
        WriteLine(On(async () => { SynchronizationContext.SetSynchronizationContext(null); await Task.Yield(); return Where; }));
    }
}

// Results of each width and kind through each way on: captured, ConfigureAwait(false), a task at hand, a value task handed on as a task;
// in a try and not, under nothing, under a context, under a scheduler.
// covers: 8.28 returns small
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

struct Mixed { public short A; public string B; public double C; public override string ToString() => $"{A}/{B}/{C}"; }
sealed class Context : SynchronizationContext
{
    readonly BlockingCollection<(SendOrPostCallback, object)> queue = new();
    public Context() => new Thread(() => { SetSynchronizationContext(this); foreach (var (d, s) in queue.GetConsumingEnumerable()) d(s); }) { IsBackground = true }.Start();
    public override void Post(SendOrPostCallback d, object s) => queue.Add((d, s));
}
sealed class Scheduler : TaskScheduler
{
    readonly BlockingCollection<Task> queue = new();
    public Scheduler() => new Thread(() => { foreach (var t in queue.GetConsumingEnumerable()) TryExecuteTask(t); }) { IsBackground = true }.Start();
    protected override void QueueTask(Task t) => queue.Add(t);
    protected override bool TryExecuteTaskInline(Task t, bool was) => false;
    protected override IEnumerable<Task> GetScheduledTasks() => queue;
}
class P
{
    static async ValueTask<T> Value<T>(T t) { await Task.Yield(); return t; }
    static async Task Void(bool fails) { await Task.Yield(); if (fails) throw new FormatException("void"); }
    static async ValueTask<T> Fails<T>(T t) { await Task.Yield(); throw new FormatException(t.ToString()); }
    static Task<T> Adapted<T>(T t) => Value(t).AsTask();
    static async Task<T> Captured<T>(T t) => await Value(t);
    static async Task<T> Pool<T>(T t) => await Value(t).ConfigureAwait(false);
    static async Task<T> AtHand<T>(Task<T> t) => await t;
    static async Task<T> AtHandPool<T>(ValueTask<T> t) => await t.ConfigureAwait(false);
    static async Task<string> Trying<T>(T t)
    {
        string s = "";
        try { s += await Value(t); await Void(false); s += await Fails(t); } catch (FormatException e) { s += " " + e.Message; }
        try { s += " " + await Value(t).ConfigureAwait(false); await Void(true).ConfigureAwait(false); } catch (FormatException e) { s += " " + e.Message; }
        try { s += " " + await AtHand(Adapted(t)); Task late = Void(true); await late; } catch (FormatException e) { s += " " + e.Message; }
        return s;
    }
    static async Task<string> One<T>(T t) => $"{await Captured(t)} {await Pool(t)} {await Adapted(t)} {await AtHand(Adapted(t))} {await AtHandPool(Value(t))} {await Trying(t)}";
    static async Task<string> All()
    {
        var lines = new List<string> { await One<sbyte>(-1), await One<byte>(255), await One<short>(-2), await One<ushort>(65535), await One('c'), await One(true), await One(-3), await One(-4L), await One(1.5f), await One(2.5), await One("text"), await One(new Mixed { A = -5, B = "b", C = 0.5 }), await One((1, 2L)) };
        return string.Join("\n", lines);
    }
    static void Main()
    {
        string plain = All().Result;
        WriteLine(plain);
        var context = new Context(); Task<string> t = null; using var started = new ManualResetEventSlim();
        context.Post(_ => { t = All(); started.Set(); }, null); started.Wait();
        WriteLine("under a context: " + (t.Result == plain));
        WriteLine("under a scheduler: " + (Task.Factory.StartNew(All, default, TaskCreationOptions.None, new Scheduler()).Unwrap().Result == plain));
    }
}

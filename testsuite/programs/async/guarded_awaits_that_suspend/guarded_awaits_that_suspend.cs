// Awaits of virtual methods whose target is likely and small: it is inlined behind a check of the class, and now and then it sleeps,
// or another class comes by. Contexts, posts and results are those of calls.
// covers: 8.51 inlined-frame-contexts 8.52 inlined-frame-configureawait
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Pump : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback, object)> queue = new();
    public int Posts;
    public override void Post(SendOrPostCallback callback, object state) { Posts++; queue.Enqueue((callback, state)); }
    public static string Current => SynchronizationContext.Current is Pump ? "pump" : "none";
    /// On this thread to the end: what sleeps is woken when nothing is queued.
    public T Run<T>(Func<Task<T>> start)
    {
        var outer = SynchronizationContext.Current;
        SetSynchronizationContext(this);
        var task = start();
        while (!task.IsCompleted)
        {
            if (queue.Count > 0)
            {
                var (callback, state) = queue.Dequeue();
                SetSynchronizationContext(this);
                callback(state);
            }
            else
            {
                SetSynchronizationContext(null);
                Source.Wake();
            }
        }
        SetSynchronizationContext(outer);
        return task.Result;
    }
}

abstract class Source
{
    public static readonly AsyncLocal<int> Local = new();
    /// Whether callees go back to the context. Where callers do not, neither do they, or the pool would run the rest.
    public static bool Captures;
    static TaskCompletionSource<int> gate;
    public static void Wake()
    {
        var woken = gate;
        gate = null;
        woken.SetResult(5);
    }
    protected static Task<int> Sleep() => (gate = new TaskCompletionSource<int>()).Task;

    public abstract Task Plain(int i);
    public abstract Task<int> WithResult(int i);
    public abstract ValueTask Value(int i);
    public abstract ValueTask<int> ValueWithResult(int i);
}

/// Not async: complete, but for one call in a thousand.
sealed class Ready : Source
{
    static readonly Task<int> one = Task.FromResult(1);
    static bool Sleeps(int i) => i % 1000 == 999;
    public override Task Plain(int i) => Sleeps(i) ? Sleep() : Task.CompletedTask;
    public override Task<int> WithResult(int i) => Sleeps(i) ? Sleep() : one;
    public override ValueTask Value(int i) => Sleeps(i) ? new ValueTask(Sleep()) : default;
    public override ValueTask<int> ValueWithResult(int i) => Sleeps(i) ? new ValueTask<int>(Sleep()) : new ValueTask<int>(42);
}

/// Async, small: the same.
sealed class Awaiting : Source
{
    public override async Task Plain(int i) { if (i % 1000 == 999) { await Sleep().ConfigureAwait(Captures); Local.Value = -i; } }
    public override async Task<int> WithResult(int i) => i % 1000 == 999 ? await Sleep().ConfigureAwait(Captures) : 1;
    public override async ValueTask Value(int i) { if (i % 1000 == 999) await Sleep().ConfigureAwait(Captures); }
    public override async ValueTask<int> ValueWithResult(int i)
    {
        if (i % 1000 == 999) { Local.Value = i; return await Sleep().ConfigureAwait(Captures); }
        return 42;
    }
}

/// Throws where the others sleep.
sealed class Failing : Source
{
    static bool Fails(int i) => i % 1000 == 999;
    static async Task<int> Fail() { await Sleep().ConfigureAwait(Captures); throw new InvalidOperationException("after sleep"); }
    public override Task Plain(int i) => Fails(i) ? Fail() : Task.CompletedTask;
    public override Task<int> WithResult(int i) => Fails(i) ? Fail() : Task.FromResult(3);
    public override ValueTask Value(int i) => Fails(i) ? new ValueTask(Fail()) : default;
    public override ValueTask<int> ValueWithResult(int i) => Fails(i) ? throw new InvalidOperationException("at once") : new ValueTask<int>(7);
}

static class P
{
    const int Count = 4000;
    static string seen;
    static void Note(string where) => seen += " " + where + ":" + Pump.Current + "/" + Source.Local.Value;

    static async Task<int> Plain(Source s)
    {
        int sum = 0;
        for (int i = 0; i < Count; i++) { await s.Plain(i); sum++; if (i % 1000 == 999) Note("t"); }
        return sum;
    }
    static async Task<int> WithResult(Source s)
    {
        int sum = 0;
        for (int i = 0; i < Count; i++) { sum += await s.WithResult(i); if (i % 1000 == 999) Note("r"); }
        return sum;
    }
    static async Task<int> Value(Source s)
    {
        int sum = 0;
        for (int i = 0; i < Count; i++) { await s.Value(i); sum++; if (i % 1000 == 999) Note("v"); }
        return sum;
    }
    static async Task<int> ValueWithResult(Source s)
    {
        int sum = 0;
        for (int i = 0; i < Count; i++) { sum += await s.ValueWithResult(i); if (i % 1000 == 999) Note("w"); }
        return sum;
    }
    static async Task<int> Configured(Source s, bool captures)
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            await s.Plain(i).ConfigureAwait(captures);
            sum += await s.WithResult(i).ConfigureAwait(captures);
            await s.Value(i).ConfigureAwait(captures);
            sum += await s.ValueWithResult(i).ConfigureAwait(captures);
            if (i % 1000 == 999) Note("c");
        }
        return sum;
    }
    static async Task<int> InTry(Source s, bool captures)
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            try
            {
                await s.Plain(i).ConfigureAwait(captures);
                sum += await s.WithResult(i).ConfigureAwait(captures);
                await s.Value(i).ConfigureAwait(captures);
            }
            catch (InvalidOperationException e) { sum += 1000; Note(e.Message); }
            finally { sum++; }
            try { sum += await s.ValueWithResult(i).ConfigureAwait(captures); }
            catch (InvalidOperationException e) when (e.Message.Length > i % 2) { sum += 2000; Note(e.Message); }
            if (i % 1000 == 999) Note("f");
        }
        return sum;
    }

    static void Show(string name, Func<Task<int>> start, bool captures = true)
    {
        Source.Captures = captures;
        var pump = new Pump();
        seen = "";
        Source.Local.Value = 1;
        string result;
        try { result = pump.Run(start).ToString(); }
        catch (AggregateException e) { result = e.InnerException.GetType().Name + " " + e.InnerException.Message; }
        WriteLine(name + " " + result + " posts " + pump.Posts + seen);
    }

    static void Main()
    {
        foreach (var s in new Source[] { new Ready(), new Awaiting(), new Ready(), new Failing() })
        {
            string name = s.GetType().Name;
            Show(name + ".Plain", () => Plain(s));
            Show(name + ".WithResult", () => WithResult(s));
            Show(name + ".Value", () => Value(s));
            Show(name + ".ValueWithResult", () => ValueWithResult(s));
            Show(name + " captured", () => Configured(s, true));
            Show(name + " free", () => Configured(s, false), false);
            Show(name + " captured in try", () => InTry(s, true));
            Show(name + " free in try", () => InTry(s, false), false);
        }
    }
}

// Plain methods that turn one kind of task into another; value tasks of tasks, where the overload decides what is awaited.
// covers: 8.69 async-versions-task-adapters
using System;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using static System.Console;

sealed class Source : IValueTaskSource<int>, IValueTaskSource
{
    public ValueTaskSourceOnCompletedFlags Flags;
    Action<object> next; object state; bool done;
    public int GetResult(short t) => 11;
    void IValueTaskSource.GetResult(short t) { }
    public ValueTaskSourceStatus GetStatus(short t) => done ? ValueTaskSourceStatus.Succeeded : ValueTaskSourceStatus.Pending;
    public void OnCompleted(Action<object> k, object s, short t, ValueTaskSourceOnCompletedFlags f) { Flags = f; next = k; state = s; }
    public void Complete() { done = true; next?.Invoke(state); }
}
class P
{
    static async Task<int> Slow(int n) { await Task.Yield(); return n; }
    static async Task SlowVoid() { await Task.Yield(); Write("slow "); }
    static ValueTask<int> Wrap(int n) => new(Slow(n));
    static ValueTask WrapVoid() => new(SlowVoid());
    static Task<int> Unwrap(int n) => Wrap(n).AsTask();
    static Task UnwrapVoid() => WrapVoid().AsTask();
    static ValueTask<int> Value(int n) => new(n);
    static ValueTask<Task<int>> TaskAsValue(int n) => new(Slow(n));
    static ValueTask<Task<int>> TaskOfTask(int n) => new(Task.FromResult(Slow(n)));
    static Task<ValueTask<int>> ValueInTask(int n) => Task.FromResult(Wrap(n));
    static ValueTask<object> AsObject(int n) => new((object)Slow(n));
    static ValueTask Ready() => default;
    static ValueTask<string> ReadyOf(string s) => ValueTask.FromResult(s);
    static ValueTask<int> Failed() => ValueTask.FromException<int>(new InvalidOperationException("failed"));
    static Task<int> FailedTask() => Failed().AsTask();
    static Task<int> OfSource(Source s) => new ValueTask<int>(s, 0).AsTask();
    static Task OfSourceVoid(Source s) => new ValueTask(s, 0).AsTask();
    static ValueTask<int> Preserved(int n) => Wrap(n).Preserve();
    static async Task<int> AwaitSource(Source s) => await OfSource(s);
    static async Task AwaitSourceVoid(Source s) => await OfSourceVoid(s);
    static async Task Main()
    {
        WriteLine(await Wrap(1) + await Unwrap(2) + await Value(3));
        await WrapVoid(); await UnwrapVoid(); await Ready();
        WriteLine(await ReadyOf("ready"));
        Task<int> inner = await TaskAsValue(4);
        WriteLine(await inner + await await TaskOfTask(5) + await await ValueInTask(6));
        WriteLine(await (Task<int>)await AsObject(7));
        WriteLine(await Preserved(8));
        try { await Failed(); } catch (InvalidOperationException e) { WriteLine(e.Message); }
        try { await FailedTask(); } catch (InvalidOperationException e) { WriteLine(e.Message + " task"); }
        var s = new Source(); var t = AwaitSource(s);
        s.Complete(); WriteLine(await t + " " + s.Flags);
        s = new Source(); var u = AwaitSourceVoid(s);
        s.Complete(); await u; WriteLine(s.Flags);
    }
}

// Methods whose return type is a task type of their own stay state machines, and mix with runtime-async ones.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

[AsyncMethodBuilder(typeof(LazyTaskBuilder<>))]
sealed class LazyTask<T>(Func<Task<T>> start)
{
    Task<T> task;
    public bool Started => task != null;
    public TaskAwaiter<T> GetAwaiter() => (task ??= start()).GetAwaiter();
}
/// Starts nothing before somebody awaits.
sealed class LazyTaskBuilder<T>
{
    readonly TaskCompletionSource<T> done = new();
    IAsyncStateMachine machine;
    public static LazyTaskBuilder<T> Create() => new();
    public LazyTask<T> Task { get; private set; }
    public void Start<M>(ref M m) where M : IAsyncStateMachine { machine = m; Task = new(() => { machine.MoveNext(); return done.Task; }); }
    public void SetStateMachine(IAsyncStateMachine m) { }
    public void SetResult(T t) => done.SetResult(t);
    public void SetException(Exception e) => done.SetException(e);
    public void AwaitOnCompleted<A, M>(ref A a, ref M m) where A : INotifyCompletion where M : IAsyncStateMachine => a.OnCompleted(machine.MoveNext);
    public void AwaitUnsafeOnCompleted<A, M>(ref A a, ref M m) where A : ICriticalNotifyCompletion where M : IAsyncStateMachine => a.UnsafeOnCompleted(machine.MoveNext);
}
class P
{
    static readonly List<string> log = new();
    static async LazyTask<int> Wrapped(int n) { log.Add("wrapped"); int r = await Slow(n); if (n == 3) throw new InvalidOperationException("three"); return r + await Task.FromResult(1); }
    static async Task<int> Slow(int n) { log.Add("slow " + n); await Task.Yield(); return n * 2; }
    static async Task<int> Use(LazyTask<int> a, LazyTask<int> b) { log.Add("use"); return await a + await b + await a; }
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] static async ValueTask<int> Pooled(int n) { if (n > 0) await Task.Yield(); return n; }
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] static async ValueTask PooledVoid(int n) { await Slow(n); }
    static async Task Main()
    {
        var a = Wrapped(1); var b = Wrapped(2); log.Add("made " + a.Started);
        WriteLine(await Use(a, b)); WriteLine(string.Join(",", log));
        try { await Wrapped(3); } catch (InvalidOperationException e) { WriteLine(e.Message); }
        int s = 0; for (int i = 0; i < 20; i++) s += await Pooled(i); await PooledVoid(5); WriteLine(s);
    }
}

// Awaitables known only as type parameters, and methods whose result is a task only by instantiation.
// covers: 1.2
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

interface IAwaitable<A> where A : INotifyCompletion { A GetAwaiter(); }
interface IAwaiter<T> : INotifyCompletion { bool IsCompleted { get; } T GetResult(); }
struct Ready<T>(T t) : IAwaitable<Ready<T>>, IAwaiter<T> { public Ready<T> GetAwaiter() => this; public bool IsCompleted => false; public T GetResult() => t; public void OnCompleted(Action k) => Task.Run(k); }
class P
{
    static async Task<int> Slow(int n) { await Task.Yield(); return n; }
    static async Task Of<U>(U u) where U : Task { await u; Write("task "); }
    static async Task<int> OfInt<U>(U u) where U : Task<int> => await u;
    static T Same<T>(T t) => t;
    static T Call<T>(Func<T> f) => f();
    static async Task<int> Identity() => await Same(Slow(1)) + await Call(() => Slow(2)) + await Same(new ValueTask<int>(Slow(3))) + await Call<Task<int>>(() => Same(Slow(4)));
    static async Task<T> Interface<W, A, T>(W w) where W : IAwaitable<A> where A : IAwaiter<T> => await w;
    static async Task<List<T>> All<T>(IEnumerable<Task<T>> all) { var l = new List<T>(); foreach (var t in all) l.Add(await t); return l; }
    class Holder<T> { public T Value; public T Get() => Value; public virtual T Virtual() => Value; }
    static async Task<int> OfHolder(Holder<Task<int>> h) => await h.Get() + await h.Virtual() + await h.Value + await h.Virtual().ConfigureAwait(false);
    static async Task<string> Nested<T>(Task<Task<T>> t) { var inner = await t; return (await inner) + typeof(T).Name; }
    static async Task Main()
    {
        await Of(Task.CompletedTask); await Of(Slow(1)); await Of<Task>(Slow(2)); WriteLine(await OfInt(Slow(5)));
        WriteLine(await Identity());
        WriteLine(await Interface<Ready<string>, Ready<string>, string>(new("ready")) + await Interface<Ready<int>, Ready<int>, int>(new(6)));
        WriteLine((await All([Slow(1), Slow(2)])).Count + (await All([Task.FromResult("x")]))[0]);
        WriteLine(await OfHolder(new() { Value = Slow(7) })); WriteLine(await Nested(Task.FromResult(Slow(8))) + await Nested(Task.Run(() => Task.FromResult(Task.FromResult("n")))));
    }
}

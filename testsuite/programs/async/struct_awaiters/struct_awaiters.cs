// Awaiters that are structs: fields, generic ones, with references, with state that GetResult reads, critical and not.
// covers: custom-struct-awaiters
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

struct Plain(int n, string s) : INotifyCompletion
{
    public Plain GetAwaiter() => this;
    public bool IsCompleted => n == 0;
    public void OnCompleted(Action k) { string captured = s; ThreadPool.QueueUserWorkItem(_ => { Volatile.Write(ref P.Seen, captured); k(); }); }
    public string GetResult() => s + n;
}
struct Critical<T>(T value, long a, long b) : ICriticalNotifyCompletion
{
    public Critical<T> GetAwaiter() => this;
    public readonly bool IsCompleted => false;
    public void OnCompleted(Action k) => throw new InvalidOperationException("not this one");
    public void UnsafeOnCompleted(Action k) => ThreadPool.UnsafeQueueUserWorkItem(_ => k(), null);
    public (T, long) GetResult() => (value, a * b);
}
struct Empty : INotifyCompletion
{
    public Empty GetAwaiter() => default;
    public bool IsCompleted => false;
    public void OnCompleted(Action k) => ThreadPool.QueueUserWorkItem(_ => k());
    public void GetResult() { }
}
struct Mutable : INotifyCompletion
{
    int asked;
    public Mutable GetAwaiter() => this;
    public bool IsCompleted { get { asked++; return false; } }
    public void OnCompleted(Action k) { asked += 10; ThreadPool.QueueUserWorkItem(_ => k()); }
    public int GetResult() => asked;
}
static class Extensions
{
    public static Plain GetAwaiter(this int n) => new(n, "int");
    public static Critical<(int, int)> GetAwaiter(this (int, int) t) => new(t, t.Item1, t.Item2);
}
class P
{
    public static string Seen;
    static async Task<string> Two<A, B>(Critical<A> a, Critical<B> b) { var x = await a; var y = await b; return $"{x} {y} {typeof(A).Name}"; }
    static async Task<int> Loop(int n) { int s = 0; for (int i = 0; i < n; i++) { s += (int)(await new Critical<int>(i, i, 2)).Item2; await new Empty(); } return s; }
    static async Task<T> Generic<T, A>(A a, Func<A, T> result) where A : ICriticalNotifyCompletion { await new Empty(); return result(a); }
    static async Task Main()
    {
        WriteLine(await new Plain(0, "completed") + " " + await new Plain(1, "pending") + " " + Seen);
        WriteLine(await Two(new Critical<string>("s", 3, 4), new Critical<byte>(5, 6, 7)));
        WriteLine(await Two(new Critical<object>(1, 2, 3), new Critical<(string, object)>(("t", null), 6, 7)));
        WriteLine(await Loop(10));
        WriteLine(await 5 + " " + await (6, 7));
        WriteLine(await new Mutable() is 1 or 11);
        WriteLine(await Generic(new Critical<int>(1, 2, 3), c => c.GetResult()));
    }
}

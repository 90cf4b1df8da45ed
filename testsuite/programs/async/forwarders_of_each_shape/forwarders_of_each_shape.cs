// Plain methods that hand on what async methods return, in every shape that the compiler gives the return, each with callees that end at
// once and callees that sleep: results, exceptions, the order of effects.
// covers: 1.7 1.4 awaitingnotasync awaitingnoasyncgeneric
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

interface ISource
{
    Task<int> Next(int n);
    Task<int> Twice(int n) => Next(n * 2);
    static abstract Task<int> Of(int n);
}
class Base : ISource
{
    public virtual Task<int> Next(int n) => P.Leaf(n);
    public static Task<int> Of(int n) => P.Leaf(n + 1);
    public virtual Task Any(int n) => P.Leaf(n);
    public virtual Task<object> Covariant(int n) => P.Of<object>("base", n);
}
class Derived : Base
{
    public override Task<int> Next(int n) => base.Next(n + 100);
}
struct Counter : ISource
{
    public int Count;
    public Task<int> Next(int n) { Count++; return P.Leaf(n + Count); }
    public static Task<int> Of(int n) => P.Leaf(n + 2);
}
class Box<T>(T value)
{
    public Task<T> Get(int n) => P.Of(value, n);
    public ValueTask<T> GetValue(int n) => new(P.Of(value, n));
    public Task<List<T>> GetList<U>(int n, U u) => P.Of(new List<T> { value }, n);
}
class P
{
    public static readonly List<TaskCompletionSource> Asleep = new();
    static Task Sleep() { var gate = new TaskCompletionSource(); Asleep.Add(gate); return gate.Task; }
    /// Sleeps for odd numbers.
    public static async Task<int> Leaf(int n)
    {
        if ((n & 1) != 0) await Sleep();
        if (n < -2) throw new InvalidOperationException("leaf " + n);
        return n * 10;
    }
    public static async Task<T> Of<T>(T value, int n) { if ((n & 1) != 0) await Sleep(); return value; }
    static async ValueTask<long> Value(int n) { if ((n & 1) != 0) await Sleep(); return n; }
    static async Task Void(int n) { if ((n & 1) != 0) await Sleep(); Write("v" + n + " "); }
    static async ValueTask<Task<int>> Nested(int n) { if ((n & 1) != 0) await Sleep(); return Leaf(n & ~1); }

    static Task<int> Straight(int n) => Leaf(n);
    static Task<int> Choice(int n) => n > 5 ? Leaf(n) : Leaf(n + 2);
    static Task<int> Cases(int n) => n switch { 0 or 1 => Leaf(n), 2 or 3 => Straight(n), 4 => Task.FromResult(4), 5 => Choice(n), _ => null };
    static Task<int> Stored(int n) { Task<int> task = Leaf(n); Write("stored "); return task; }
    static Task<int> Early(int n) { if (n < 2) return Leaf(n); Write("late "); return Straight(n); }
    static Task<int> Throws(int n) { if (n < 2) throw new ArgumentException("plain " + n); return Leaf(-n); }
    static Task Upcast(int n) => Leaf(n);
    static Task Dropped(int n) => Task.FromResult(n * 3L);
    static Task<object> Widened(int n) => Task.FromResult<object>("w" + n);
    static Task Nothing(int n) => Void(n);
    static ValueTask Wrapped(int n) => new(Void(n));
    static ValueTask<int> WrappedOf(int n) => new(Leaf(n));
    static Task<long> Unwrapped(int n) => Value(n).AsTask();
    static ValueTask<long> Same(int n) => Value(n);
    static ValueTask<Task<int>> TaskInside(int n) => new(Leaf(n));
    static ValueTask<Task<int>> TaskInsideAwaited(int n) => Nested(n);
    static ValueTask<Task<int>> TaskOfTask(int n) => new(Of(Leaf(n & ~1), n));
    static Task Failed() => Task.FromException(new FormatException("made"));
    static Task<int> Canceled() => Task.FromCanceled<int>(new(true));
    static Task Completed() => Task.CompletedTask;
    static ValueTask Default() => default;
    static ValueTask<string> Text(string s) => new(s);
    static ValueTask<string> TextOf(string s) => ValueTask.FromResult(s);
    static Task<short> Narrow(int n) => Task.FromResult((short)n);
    static Task<int> Written(ref int n) { n++; return Leaf(n); }
    static Task<int> Reads(in int n, out int copy) { copy = n; return Leaf(n); }
    static Task<int> Through(Func<int, Task<int>> f, int n) => f(n);
    static Task<int> Chosen<T>(T source, int n) where T : ISource => source.Next(n);
    static Task<int> Static<T>(int n) where T : ISource => T.Of(n);
    static Task<int> Downwards(int depth, int n) => depth == 0 ? Leaf(n) : Downwards(depth - 1, n);
    static Task<int> Many(int a, long b, double c, string d, decimal e, int f, int g, int h, int i, int j) => Leaf((int)(a + b + c + d.Length + (double)e + f + g + h + i + j));

    static async Task<int> Catch(string name, Func<Task<int>> body)
    {
        try { return await body(); }
        catch (Exception e) { Write($"{name}: {e.GetType().Name}"); WriteLine(e is OperationCanceledException ? "" : " " + e.Message); return -1; }
    }
    static async Task One(int n)
    {
        Write($"{await Straight(n)} {await Choice(n)} {await Stored(n)} {await Early(n)} ");
        await Dropped(n); Write(await Widened(n) + " ");
        await Upcast(n); await Nothing(n); await Wrapped(n); await Completed(); await Default();
        WriteLine($"{await WrappedOf(n)} {await Unwrapped(n)} {await Same(n)} {await await TaskInside(n)} {await await TaskInsideAwaited(n)} {await await TaskOfTask(n)}");
        WriteLine($"{await Text("a" + n)} {await TextOf("b" + n)} {await Narrow(n - 40000)} {await Through(Straight, n)} {await Downwards(50, n)} {await Many(1, 2, 3, "four", 5, 6, 7, 8, 9, n)}");
        Base b = n < 3 ? new Base() : new Derived();
        await b.Any(n);
        ISource source = b;
        Counter counter = default;
        WriteLine($"{await b.Next(n)} {await source.Next(n)} {await source.Twice(n)} {await b.Covariant(n)} {await counter.Next(n)} {await counter.Next(n)} {await Chosen(b, n)} {await Chosen(counter, n)} {counter.Count} {await Static<Base>(n)} {await Static<Counter>(n)}");
        var texts = new Box<string>("t" + n);
        var numbers = new Box<long>(n);
        WriteLine($"{await texts.Get(n)} {await texts.GetValue(n)} {(await texts.GetList(n, 1))[0]} {await numbers.Get(n)} {await numbers.GetValue(n)} {(await numbers.GetList(n, "u"))[0]}");
    }
    static Task<int> CallsByReference(int n) { int local = n; Task<int> task = Written(ref local); Write(local + " "); return task; }
    static async Task All()
    {
        for (int n = 0; n < 6; n++) await One(n);
        for (int n = 0; n < 7; n++) { int k = n; WriteLine(await Catch("cases", async () => await Cases(k))); }
        for (int n = 0; n < 6; n++) { int k = n; WriteLine(await Catch("throws", async () => await Throws(k))); }
        WriteLine(await Catch("failed", async () => { await Failed(); return 1; }));
        WriteLine(await Catch("canceled", async () => await Canceled()));
        WriteLine($"{await CallsByReference(4)} {await CallsByReference(5)} {await Reads(8, out int copy)} {copy}");
    }
    static void Main()
    {
        Task all = All();
        while (!all.IsCompleted)
        {
            var gates = Asleep.ToArray();
            Asleep.Clear();
            foreach (var gate in gates) gate.SetResult();
        }
        all.GetAwaiter().GetResult();
        WriteLine("done");
    }
}

// covers: valuetask
using System;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

class Source : IValueTaskSource<int>, IValueTaskSource
{
    ManualResetValueTaskSourceCore<int> core; public int Gets;
    public ValueTask<int> Task => new(this, core.Version); public ValueTask Plain => new(this, core.Version);
    public void Set(int n) => core.SetResult(n);
    public void Fail(Exception e) => core.SetException(e);
    public void Reset() => core.Reset();
    public int GetResult(short token)
    {
        Gets++;
        return core.GetResult(token);
    }
    void IValueTaskSource.GetResult(short token) => core.GetResult(token);
    public ValueTaskSourceStatus GetStatus(short token) => core.GetStatus(token);
    public void OnCompleted(Action<object> c, object s, short t, ValueTaskSourceOnCompletedFlags f) => core.OnCompleted(c, s, t, f);
}

class Program
{
    static async ValueTask<int> Cached(bool hit, int n) { if (hit) return n; await Task.Yield(); return n * 10; }
    static async ValueTask Plain(bool fail) { await Task.Yield(); if (fail) throw new InvalidOperationException("vt"); }
    static async ValueTask<int> Sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += await Cached(i % 2 == 0, i); return s; }
    static async Task<string> Use(Source s) { int a = await s.Task; return "got " + a; }
    static async ValueTask<T> Generic<T>(T t) { await Task.Yield(); return t; }

    static async Task Main()
    {
        Console.WriteLine(await Cached(true, 3) + await Cached(false, 3));
        ValueTask<int> v = Cached(true, 5);
        Console.WriteLine(v.IsCompleted + " " + v.IsCompletedSuccessfully + " " + v.Result);
        await Plain(false);
        try { await Plain(true); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(await Sum(10));
        Console.WriteLine(await Generic("g") + await Generic(1.5) + (await Generic((1, "t"))).Item2);
        Console.WriteLine(await new ValueTask<int>(7) + await new ValueTask<int>(Task.FromResult(8)) + " " + default(ValueTask).IsCompleted + default(ValueTask<int>).Result);
        Task<int> t = Cached(false, 9).AsTask();
        Console.WriteLine(await t + await t);
        Console.WriteLine(await Cached(false, 1).Preserve() + await Cached(false, 2).ConfigureAwait(false));
        await ValueTask.CompletedTask;
        try
        {
            await ValueTask.FromException<int>(new TimeoutException());
        }
        catch (TimeoutException) { Console.WriteLine("timeout"); }
        try
        {
            await ValueTask.FromCanceled(new CancellationToken(true));
        }
        catch (OperationCanceledException) { Console.WriteLine("cancelled"); }
        Console.WriteLine(await ValueTask.FromResult("fr"));
        var s = new Source();
        Task<string> u = Use(s);
        Console.WriteLine(u.IsCompleted);
        s.Set(42);
        Console.WriteLine(await u + " " + s.Gets);
        s.Reset();
        s.Set(1);
        Console.WriteLine(await s.Task + await Use2(s));
        s.Reset();
        var f = Use(s);
        s.Fail(new FormatException("src"));
        try { await f; } catch (FormatException e) { Console.WriteLine(e.Message); }
        s.Reset();
        var old = s.Task;
        s.Reset();
        try { await old; } catch (InvalidOperationException) { Console.WriteLine("stale token"); }
        s.Set(3);
        await s.Plain;
        Console.WriteLine(s.Task.AsTask().Result);
        Console.WriteLine(new ValueTask<int>(1) == new ValueTask<int>(1));
        Console.WriteLine(new ValueTask<int>(5).ToString() + new ValueTask<int>(5).Equals(new ValueTask<int>(6)) + new ValueTask(Task.CompletedTask).IsFaulted);
    }
    static async ValueTask<int> Use2(Source s) { s.Reset(); _ = Task.Run(() => s.Set(100)); return await s.Task; }
}

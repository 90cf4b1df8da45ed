using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static string S(Task t) => t.Status.ToString();
    static async Task Main()
    {
        var src = new TaskCompletionSource<int>();
        var c1 = src.Task.ContinueWith(t => t.Result + 1);
        var c2 = src.Task.ContinueWith(t => "faulted", TaskContinuationOptions.OnlyOnFaulted);
        var c3 = src.Task.ContinueWith((t, s) => (string)s + t.Result, "state");
        var c4 = c1.ContinueWith(t => { throw new Exception("in continuation"); });
        src.SetResult(10);
        Console.WriteLine(await c1 + await c3);
        try { await c2; } catch (TaskCanceledException) { Console.WriteLine("cancelled continuation " + S(c2)); }
        try { await c4; } catch (Exception e) { Console.WriteLine(e.Message); }
        var sync = new TaskCompletionSource();
        bool ran = false;
        _ = sync.Task.ContinueWith(_ => ran = true, TaskContinuationOptions.ExecuteSynchronously);
        sync.SetResult();
        Console.WriteLine(ran);
        var asy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        object gate = new();
        Task where = Locks(asy.Task, gate);
        lock (gate) { asy.SetResult(); Console.WriteLine(where.IsCompleted); }
        await where;
        Task<Task<int>> tt = Task.Factory.StartNew(async () => { await Task.Yield(); return 5; });
        Console.WriteLine(await tt.Unwrap() + await await tt);
        Task t0 = new(() => { });
        Console.WriteLine(S(t0) + t0.IsCompleted);
        t0.Start();
        await t0;
        Console.WriteLine(S(t0));
        try { t0.Start(); } catch (InvalidOperationException) { Console.WriteLine("started twice"); }
        try { Task.CompletedTask.Start(); } catch (InvalidOperationException) { Console.WriteLine("promise"); }
        Console.WriteLine(S(Task.CompletedTask) + S(Task.FromCanceled(new CancellationToken(true))) + S(Task.FromException(new Exception())));
        var f = Task.FromException<int>(new ArgumentException("fe"));
        Console.WriteLine(f.Exception.InnerException.Message + f.IsFaulted);
        var many = new TaskCompletionSource();
        many.SetException(new Exception[] { new("m1"), new("m2") });
        try { await many.Task; } catch (Exception e) { Console.WriteLine(e.Message + many.Task.Exception.InnerExceptions.Count); }
        Console.WriteLine(many.TrySetResult() + " " + many.TrySetCanceled());
        var ca = new TaskCompletionSource<int>("state");
        Console.WriteLine(ca.Task.AsyncState);
        ca.SetFromTask(Task.FromResult(3));
        Console.WriteLine(await ca.Task);
        var ids = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource().Task.Id).ToArray();
        Console.WriteLine(ids.Distinct().Count() + " " + (Task.CurrentId == null));
        var y = Task.Run(() => Task.CurrentId != null);
        Console.WriteLine(await y);
        try
        {
            await Task.Run(async () => { await Task.Yield(); throw new InvalidOperationException("unwrapped"); });
        }
        catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        var r = await Task.FromException(new Exception("quiet")).ContinueWith(t => t.Exception.InnerException.Message);
        Console.WriteLine(r);
        await ((Task)Task.FromException<int>(new Exception("x"))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Console.WriteLine("suppressed");
        Task<object> cov = Conv<string, object>(Task.FromResult("cov"));
        Console.WriteLine(await cov);
        Console.WriteLine(Task.Delay(0).IsCompleted + " " + Task.Delay(Timeout.Infinite).IsCompleted);
        try { _ = Task.Delay(-2); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        var fac = new TaskFactory<int>();
        Console.WriteLine(await fac.StartNew(() => 3) + await Task.Factory.ContinueWhenAll(new[] { Task.FromResult(1), Task.FromResult(2) }, ts => ts.Sum(x => x.Result)) + await Task.Factory.ContinueWhenAny(new[] { Task.FromResult(7) }, x => x.Result));
        var lazyTask = new Lazy<Task<int>>(async () => { await Task.Yield(); return 6; });
        Console.WriteLine(await lazyTask.Value + await lazyTask.Value);
        using var sem = new SemaphoreSlim(1);
        int inside = 0, max = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => {
            await sem.WaitAsync();
            try { max = Math.Max(max, ++inside); await Task.Yield(); inside--; } finally { sem.Release(); }
        }));
        Console.WriteLine(max);
        var t9 = Task.Run(() => { Thread.Sleep(1); return 1; });
        t9.Wait();
        Console.WriteLine(t9.Wait(0) + " " + t9.GetAwaiter().IsCompleted);
        Console.WriteLine(await Task.WhenAny(Task.Delay(2000), Task.Run(() => { })) is Task<int>);
        TaskScheduler.UnobservedTaskException += (_, e) => e.SetObserved();
        Console.WriteLine(TaskScheduler.Current == TaskScheduler.Default);
    }
    static async Task Locks(Task t, object gate) { await t; lock (gate) { } }
    static async Task<B> Conv<A, B>(Task<A> a) where A : B => await a;
}

// The same after a suspension: Canceled, with that token and that exception object, through several frames and filters.
// covers: 8.55 cancellation
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task Plain(Exception e) { await Task.Yield(); throw e; }
    static async Task<int> Of(Exception e) { await Task.Yield(); throw e; }
    static async ValueTask Value(Exception e) { await Task.Yield(); throw e; }
    static async ValueTask<string> ValueOf(Exception e) { await Task.Yield(); throw e; }
    static async Task<int> Outer(Exception e) { var r = await Of(e); return r; }
    static async Task<int> Outermost(Exception e) { try { return await Outer(e); } finally { Write("[finally]"); } }
    static async Task Filtered(Exception e)
    {
        try { await Outermost(e); }
        catch (OperationCanceledException o) when (o.CancellationToken.IsCancellationRequested) { Write($"[filtered {ReferenceEquals(o, e)}]"); throw; }
    }
    static async Task Token(CancellationToken t) { await Task.Yield(); t.ThrowIfCancellationRequested(); }
    static async Task OfCompletion(TaskCompletionSource<int> s) { await s.Task; }
    static void Show(string name, Task t, Exception e, CancellationToken token)
    {
        while (!t.IsCompleted) Thread.Yield();
        Write($"{name}: {t.Status} {t.Exception == null}");
        try { t.GetAwaiter().GetResult(); }
        catch (OperationCanceledException o) { Write($" {o.GetType().Name} same object {ReferenceEquals(o, e)}, same token {o.CancellationToken == token}"); }
        try { t.Wait(); }
        catch (AggregateException a) { Write($", the task's token {((TaskCanceledException)a.InnerException).CancellationToken == token}"); }
        WriteLine();
    }
    static void Main()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var token = source.Token;
        Exception[] all = [new OperationCanceledException(token), new OperationCanceledException(), new TaskCanceledException("tce", null, token)];
        foreach (var e in all)
        {
            var t = ((OperationCanceledException)e).CancellationToken;
            Show("Task", Plain(e), e, t);
            Show("Task<int>", Of(e), e, t);
            Show("ValueTask", Value(e).AsTask(), e, t);
            Show("ValueTask<string>", ValueOf(e).AsTask(), e, t);
            Show("outermost", Outermost(e), e, t);
            Show("filtered", Filtered(e), e, t);
        }
        Show("token", Token(token), null, token);
        var c = new TaskCompletionSource<int>();
        var of = OfCompletion(c);
        c.SetCanceled(token);
        Show("completion", of, null, token);
        c = new();
        of = OfCompletion(c);
        c.SetException(new OperationCanceledException(token));
        while (!of.IsCompleted) Thread.Yield();
        WriteLine($"faulted with a cancellation: {c.Task.Status}, who awaits it {of.Status}");
    }
}

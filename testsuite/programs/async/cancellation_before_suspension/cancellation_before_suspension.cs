// An OperationCanceledException thrown before the first suspension cancels the task: with its token, with the object itself, in each kind of task.
// covers: 8.54 cancellation
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    sealed class Own(CancellationToken t) : OperationCanceledException("own", t);
    static async Task Plain(Exception e) { if (e != null) throw e; await Task.Yield(); }
    static async Task<int> Of(Exception e) { if (e != null) throw e; await Task.Yield(); return 1; }
    static async ValueTask Value(Exception e) { if (e != null) throw e; await Task.Yield(); }
    static async ValueTask<string> ValueOf(Exception e) { if (e != null) throw e; await Task.Yield(); return "s"; }
    static async Task Outer(Exception e) => await Of(e);
    static async Task Checked(CancellationToken t) { t.ThrowIfCancellationRequested(); await Task.Yield(); }
    static async Task Caught(Exception e)
    {
        try { await Of(e); }
        catch (OperationCanceledException o) { WriteLine($"caught {o.GetType().Name}, the same object {ReferenceEquals(o, e)}"); throw; }
    }
    static void Show(string name, Task t, Exception e, CancellationToken token)
    {
        Write($"{name}: {t.Status} {t.IsCanceled} {t.Exception == null}");
        try { t.GetAwaiter().GetResult(); }
        catch (OperationCanceledException o) { Write($" {o.GetType().Name} same object {ReferenceEquals(o, e)}, same token {o.CancellationToken == token}"); }
        try { t.Wait(); }
        catch (AggregateException a) { Write($" wait: {a.InnerExceptions.Count} {a.InnerException.GetType().Name} {((TaskCanceledException)a.InnerException).CancellationToken == token}"); }
        WriteLine();
    }
    static void Main()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var token = source.Token;
        Exception[] all = [new OperationCanceledException(token), new OperationCanceledException(), new TaskCanceledException("tce", null, token), new Own(token)];
        foreach (var e in all)
        {
            var t = ((OperationCanceledException)e).CancellationToken;
            Show("Task", Plain(e), e, t);
            Show("Task<int>", Of(e), e, t);
            Show("ValueTask", Value(e).AsTask(), e, t);
            Show("ValueTask<string>", ValueOf(e).AsTask(), e, t);
            Show("outer", Outer(e), e, t);
            Show("caught", Caught(e), e, t);
        }
        Show("checked", Checked(token), null, token);
        var v = ValueOf(all[0]);
        WriteLine($"{v.IsCompleted} {v.IsCanceled} {v.IsFaulted} {v.IsCompletedSuccessfully}");
    }
}

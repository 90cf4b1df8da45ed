// Cancellation that arrives while frames sleep: delays, WaitAsync, registrations, linked sources.
// covers: cancellation
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<string> Delayed(CancellationToken t)
    {
        try { await Task.Delay(-1, t); return "no"; }
        catch (TaskCanceledException e) { return $"delay {e.CancellationToken == t} {e.Task?.Status}"; }
    }
    static async Task<string> Waiting(Task other, CancellationToken t)
    {
        try { await other.WaitAsync(t); return "no"; }
        catch (OperationCanceledException e) { return $"wait {e.CancellationToken == t} {other.Status}"; }
    }
    static async Task<string> Registered(CancellationToken t)
    {
        var done = new TaskCompletionSource<string>();
        using (t.Register(s => done.TrySetResult("registered " + s), "state")) return await done.Task;
    }
    static async Task<string> Linked(CancellationToken a, CancellationToken b)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(a, b);
        try { await Delayed(both.Token); both.Token.ThrowIfCancellationRequested(); return "no"; }
        catch (OperationCanceledException e) { return $"linked {e.CancellationToken == both.Token} {a.IsCancellationRequested} {b.IsCancellationRequested}"; }
    }
    static async Task<string> InLoop(CancellationToken t, TaskCompletionSource reached)
    {
        int turns = 0;
        try { while (true) { t.ThrowIfCancellationRequested(); await Task.Yield(); if (++turns == 10) reached.SetResult(); } }
        catch (OperationCanceledException) { return "loop " + (turns >= 10); }
    }
    static async Task Main()
    {
        using var one = new CancellationTokenSource();
        using var two = new CancellationTokenSource();
        var reached = new TaskCompletionSource();
        Task<string>[] all = [Delayed(one.Token), Waiting(new TaskCompletionSource().Task, one.Token), Registered(one.Token), Linked(two.Token, one.Token), InLoop(one.Token, reached)];
        await reached.Task;
        foreach (var t in all) Write(t.IsCompleted + " ");
        WriteLine();
        one.Cancel();
        foreach (var t in all) WriteLine(await t);
    }
}

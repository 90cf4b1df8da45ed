// An awaiter whose registration throws, at the first suspension of a frame and at a later one, critical and not: whoever called or woke
// the frame sees nothing, the frame sleeps for good, the error is unhandled on the pool.
// covers: 4.4
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

struct Bad : ICriticalNotifyCompletion
{
    public Bad GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action k) => throw new NotSupportedException();
    public void UnsafeOnCompleted(Action k) => throw new InvalidOperationException("no registration");
    public void GetResult() { }
}
sealed class Plain : INotifyCompletion
{
    public Plain GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action k) => throw new InvalidOperationException("no registration");
    public void GetResult() { }
}
class P
{
    static async Task First() { try { await new Bad(); WriteLine("never"); } catch (InvalidOperationException) { WriteLine("not caught here"); } }
    static async Task FirstPlain() { try { await new Plain(); WriteLine("never"); } catch (InvalidOperationException) { WriteLine("not caught here"); } }
    static async Task Later(Task gate) { await gate; await First(); }
    static async Task LaterPlain(Task gate) { try { await gate; await new Plain(); } finally { WriteLine("not run"); } }
    static async Task Outer(Func<Task> f) { try { await f(); } catch (InvalidOperationException) { WriteLine("nor here"); } }
    static int seen;
    static readonly ManualResetEventSlim may = new();
    static void Show(string name, Func<Task> f, TaskCompletionSource gate)
    {
        Task t = null; string thrown = "nothing";
        try { t = Outer(f); gate?.SetResult(); } catch (Exception e) { thrown = e.GetType().Name; }
        WriteLine($"{name}: thrown {thrown}, done {t?.IsCompleted}");
    }
    static void Main()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, e) =>
        {
            // Each of the four ends here, on a thread of its own; the first to come reports for all.
            if (Interlocked.Increment(ref seen) > 1) Thread.Sleep(Timeout.Infinite);
            may.Wait();
            WriteLine("unhandled " + e.ExceptionObject.GetType().Name + ": " + ((Exception)e.ExceptionObject).Message);
            Environment.Exit(3);
        };
        Show("first", First, null);
        Show("first plain", FirstPlain, null);
        var gate = new TaskCompletionSource(); Show("later", () => Later(gate.Task), gate);
        gate = new(); var g = gate; Show("later plain", () => LaterPlain(g.Task), g);
        may.Set();
        Thread.Sleep(Timeout.Infinite);
    }
}

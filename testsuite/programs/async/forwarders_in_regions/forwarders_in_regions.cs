// Plain methods that return tasks out of protected regions, locks and using statements: what they do behind the call happens when the task is
// returned, not when it completes; exceptions of the call are caught there, those of the task are not. Contexts that they change stay changed.
// covers: 1.7 8.41 8.70
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using static System.Console;

class Noted(string name) : IDisposable { public void Dispose() => Write("end of " + name + " "); }

/// Says which flags it is awaited with; completes when it is told to.
class Source : IValueTaskSource<int>
{
    Action<object> callback; object state;
    public int GetResult(short token) => token;
    public ValueTaskSourceStatus GetStatus(short token) => callback == null ? ValueTaskSourceStatus.Pending : ValueTaskSourceStatus.Succeeded;
    public void OnCompleted(Action<object> continuation, object s, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        Write((flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0 ? "uses the context " : "uses no context ");
        callback = continuation; state = s;
    }
    public void Complete() => callback(state);
}
class Counting : SynchronizationContext
{
    public int Posts;
    public override void Post(SendOrPostCallback d, object s) { Posts++; d(s); }
}
class P
{
    static TaskCompletionSource gate = new();
    static readonly AsyncLocal<int> local = new();
    static readonly object key = new();
    static async Task<int> Leaf(int n) { if (n < 0) throw new InvalidOperationException("at once"); if (n > 9) await gate.Task; if (n > 99) throw new InvalidOperationException("later"); Write("leaf " + n + " "); return n; }

    static Task<int> InTry(int n) { try { return Leaf(n); } catch (InvalidOperationException e) { return Task.FromResult(e.Message.Length); } finally { Write("finally "); } }
    static Task<int> InPlainTry(int n) { try { return n == 3 ? throw new InvalidOperationException("plain") : Leaf(n); } catch (InvalidOperationException e) { return Leaf(e.Message.Length); } }
    static Task<int> InUsing(int n) { using (new Noted("using")) return Leaf(n); }
    static Task<int> InLock(int n) { lock (key) return Leaf(n); }
    [MethodImpl(MethodImplOptions.Synchronized)]
    static Task<int> Synchronized(int n) => Leaf(n);
    static Task<int> BehindTry(int n) { try { Write("try "); } finally { Write("finally "); } return Leaf(n); }
    static Task<int> InCatch(int n) { try { throw new Exception(); } catch { return Leaf(n); } }
    static Task<int> SetsLocal(int n) { local.Value = n; return Leaf(n); }
    static Task<int> SetsContext(SynchronizationContext c) { SynchronizationContext.SetSynchronizationContext(c); return Leaf(1); }
    static ValueTask<int> Plain(Source s) => new(s, 5);
    static Task<int> AsTask(Source s) => Plain(s).AsTask();
    static Task<int> AsTaskTwice(Source s) => AsTask(s);
    static ValueTask<int> Back(Source s) => new(AsTask(s));
    static async ValueTask<int> Asynchronous(Source s) => await Plain(s);
    static Task<int> AsTaskOfAsync(Source s) => Asynchronous(s).AsTask();

    static async Task Try(string name, Func<int, Task<int>> f, int n)
    {
        Write(name + " " + n + ": ");
        try { WriteLine(await f(n)); } catch (InvalidOperationException e) { WriteLine("caught " + e.Message); }
    }
    static async Task Regions(int n)
    {
        Write("try " + n + ": "); try { WriteLine(await InTry(n)); } catch (InvalidOperationException e) { WriteLine("caught " + e.Message); }
        Write("plain try " + n + ": "); try { WriteLine(await InPlainTry(n)); } catch (InvalidOperationException e) { WriteLine("caught " + e.Message); }
        Write("using " + n + ": "); try { WriteLine(await InUsing(n)); } catch (InvalidOperationException e) { WriteLine("caught " + e.Message); }
        Write("lock " + n + ": "); try { WriteLine(await InLock(n)); } catch (InvalidOperationException e) { WriteLine("caught " + e.Message); }
        Write("synchronized " + n + ": "); try { WriteLine(await Synchronized(n)); } catch (InvalidOperationException e) { WriteLine("caught " + e.Message); }
        Write("behind " + n + ": "); try { WriteLine(await BehindTry(n)); } catch (InvalidOperationException e) { WriteLine("caught " + e.Message); }
        Write("catch " + n + ": "); try { WriteLine(await InCatch(n)); } catch (InvalidOperationException e) { WriteLine("caught " + e.Message); }
        WriteLine(Monitor.IsEntered(key));
    }
    static void Pump(Task task)
    {
        while (!task.IsCompleted) { var g = gate; gate = new(); g.SetResult(); }
        task.GetAwaiter().GetResult();
    }
    static async Task Contexts()
    {
        Write(await SetsLocal(4) + " "); WriteLine(local.Value);
        Write(await SetsLocal(14) + " "); WriteLine(local.Value);
        var c = new Counting();
        await SetsContext(c);
        WriteLine(SynchronizationContext.Current == c);
        SynchronizationContext.SetSynchronizationContext(null);
    }
    static async Task<int> Await(int which, Source s) => which switch { 0 => await Plain(s), 1 => await AsTask(s), 2 => await AsTaskTwice(s), 3 => await Back(s), 4 => await AsTaskOfAsync(s), 5 => await AsTask(s).ConfigureAwait(false), _ => await Plain(s).ConfigureAwait(false) };
    static void Main()
    {
        foreach (int n in new[] { 1, 3, -1, 10, 100 }) Pump(Regions(n));
        Pump(Contexts());
        for (int which = 0; which < 7; which++)
        {
            var c = new Counting();
            SynchronizationContext.SetSynchronizationContext(c);
            var s = new Source();
            Task<int> task = Await(which, s);
            SynchronizationContext.SetSynchronizationContext(null);
            s.Complete();
            WriteLine($"{which}: {task.Result}, {c.Posts} posts");
        }
    }
}

// ConfigureAwaitOptions: suppressed exceptions, forced yields, both, with and without the context, on tasks of each outcome.
// covers: 1.2
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task Fail(bool sleep) { if (sleep) await Task.Yield(); throw new InvalidOperationException("fails"); }
    static async Task Cancel(bool sleep) { if (sleep) await Task.Yield(); throw new OperationCanceledException(); }
    static async Task Succeed(bool sleep) { if (sleep) await Task.Yield(); }
    static async Task<int> Of() { await Task.Yield(); return 7; }
    static async Task<string> Try(Func<bool, Task> f, bool sleep, ConfigureAwaitOptions o)
    {
        Task t = f(sleep);
        try { await t.ConfigureAwait(o); return "returned " + t.Status; }
        catch (Exception e) { return "threw " + e.GetType().Name + " " + t.Status; }
    }
    static async Task<bool> Yields(ConfigureAwaitOptions o)
    {
        bool inside = true;
        async Task Body() { await Task.CompletedTask.ConfigureAwait(o); Volatile.Write(ref inside, inside); }
        var t = Body();
        bool yielded = !t.IsCompleted || (o & ConfigureAwaitOptions.ForceYielding) != 0;
        await t;
        return yielded;
    }
    sealed class Context : SynchronizationContext
    {
        readonly Queue<(SendOrPostCallback, object)> queue = new();
        public int Posts;
        public override void Post(SendOrPostCallback d, object s) { lock (queue) { Posts++; queue.Enqueue((d, s)); } }
        public void Run() { while (true) { (SendOrPostCallback d, object s) item; lock (queue) if (!queue.TryDequeue(out item)) return; var old = Current; SetSynchronizationContext(this); item.d(item.s); SetSynchronizationContext(old); } }
    }
    /// Where a frame under a context goes on: of a call, of a task that is done, of one that is not.
    static void Contexts()
    {
        foreach (int o in new[] { 0, 1, 2, 3, 4, 5, 6, 7 })
        {
            string s = "";
            foreach (int kind in new[] { 0, 1, 2 })
            {
                var c = new Context(); var gate = new TaskCompletionSource<int>(); bool here = false;
                async Task Body() { Task<int> t = kind == 1 ? Task.FromResult(1) : gate.Task; if (kind == 0) await Succeed(true).ConfigureAwait((ConfigureAwaitOptions)o); else await ((Task)t).ConfigureAwait((ConfigureAwaitOptions)o); here = SynchronizationContext.Current == c; }
                var outer = SynchronizationContext.Current;
                SynchronizationContext.SetSynchronizationContext(c);
                var body = Body();
                SynchronizationContext.SetSynchronizationContext(outer);
                if (kind == 2) new Thread(() => gate.SetResult(5)).Start();
                while (!body.IsCompleted) { c.Run(); Thread.Yield(); }
                s += $" {here} {c.Posts}";
            }
            WriteLine(o + ":" + s);
        }
    }
    static async Task Main()
    {
        foreach (var o in new[] { ConfigureAwaitOptions.None, ConfigureAwaitOptions.ContinueOnCapturedContext, ConfigureAwaitOptions.SuppressThrowing, ConfigureAwaitOptions.ForceYielding, ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding, (ConfigureAwaitOptions)7 })
        {
            WriteLine(o + ":");
            foreach (bool sleep in new[] { false, true }) WriteLine($"  {await Try(Fail, sleep, o)}, {await Try(Cancel, sleep, o)}, {await Try(Succeed, sleep, o)}");
            WriteLine("  " + await Yields(o));
        }
        Contexts();
        WriteLine(await Of().ConfigureAwait(ConfigureAwaitOptions.ForceYielding));
        try { await Of().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); } catch (ArgumentOutOfRangeException e) { WriteLine(e.ParamName); }
        try { await Succeed(true).ConfigureAwait((ConfigureAwaitOptions)64); } catch (ArgumentOutOfRangeException e) { WriteLine(e.ParamName); }
    }
}

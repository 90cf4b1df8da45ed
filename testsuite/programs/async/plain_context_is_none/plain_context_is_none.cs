// A SynchronizationContext of the base class itself counts as none; a derived one that forwards counts.
// covers: 4.2 synchronization-context
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Derived : SynchronizationContext { public static int Posts; public override void Post(SendOrPostCallback d, object s) { Interlocked.Increment(ref Posts); base.Post(x => { SetSynchronizationContext(this); d(x); }, s); } }
class Base : SynchronizationContext { public static int Posts; public override void Post(SendOrPostCallback d, object s) { Interlocked.Increment(ref Posts); base.Post(d, s); } }
class P
{
    static string Where => SynchronizationContext.Current?.GetType().Name ?? "none";
    static async Task<string> Body() { string s = Where; await Task.Yield(); s += "," + Where; await Task.Delay(30); s += "," + Where; await Task.Delay(30).ConfigureAwait(false); return s + "," + Where; }
    static async Task<string> Outer() { string s = await Body(); return s + ";" + Where + ";" + await Body().ConfigureAwait(false) + ";" + Where; }
    static async Task<string> Switches() { string s = Where; await Task.Yield(); SynchronizationContext.SetSynchronizationContext(new Derived()); s += "," + Where; await Task.Delay(30); s += "," + Where; SynchronizationContext.SetSynchronizationContext(null); await Task.Delay(30); return s + "," + Where; }
    static void On(SynchronizationContext c, Func<Task<string>> f) { SynchronizationContext.SetSynchronizationContext(c); var t = f(); string left = Where; SynchronizationContext.SetSynchronizationContext(null); WriteLine(t.Result + " left " + left); }
    /// Goes on where it is woken, as without a context: nothing is posted.
    static async Task<bool> Inline(Task t, int thread) { await t; return Environment.CurrentManagedThreadId == thread; }
    static void Main()
    {
        foreach (var c in new[] { new SynchronizationContext(), null, new Base() })
        {
            var gate = new TaskCompletionSource();
            SynchronizationContext.SetSynchronizationContext(c);
            var t = Inline(gate.Task, Environment.CurrentManagedThreadId);
            SynchronizationContext.SetSynchronizationContext(null);
            gate.SetResult();
            WriteLine($"{c?.GetType().Name ?? "none"}: woken inline {t.IsCompleted && t.Result}");
            t.Wait();
        }
        Base.Posts = 0;
        On(new SynchronizationContext(), Outer); On(null, Outer); On(new Derived(), Outer); WriteLine(Derived.Posts);
        On(new Base(), Body); WriteLine(Base.Posts); On(null, Switches); On(new Derived(), Switches); WriteLine(Derived.Posts);
    }
}

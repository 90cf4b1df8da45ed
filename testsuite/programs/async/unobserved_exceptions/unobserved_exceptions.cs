// Exceptions of async methods that nobody looks at are reported when their tasks are collected; those that are awaited are not.
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    /// Wakes on a thread that then ends, and so holds nothing.
    static Task Asleep() { var t = new TaskCompletionSource(); new Thread(() => { Thread.Sleep(2); t.SetResult(); }).Start(); return t.Task; }
    static int reported;
    static string last;
    static async Task Fail(string s, bool sleep) { if (sleep) await Asleep(); throw new InvalidOperationException(s); }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Drop(bool sleep) { var t = Fail("dropped", sleep); while (!t.IsCompleted) Thread.Sleep(1); }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Observe() { var t = Fail("observed", true); while (!t.IsCompleted) Thread.Sleep(1); _ = t.Exception; }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Await() { Awaiting().Wait(); }
    static async Task Awaiting() { try { await Fail("awaited", true); } catch (InvalidOperationException) { } }
    static async Task Cancelled() { await Asleep(); throw new OperationCanceledException(); }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Cancel() { var t = Cancelled(); while (!t.IsCompleted) Thread.Sleep(1); }
    static int Collect(int wanted) { for (int i = 0; i < 50; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); if (wanted > 0 && Volatile.Read(ref reported) >= wanted) break; if (wanted == 0 && i == 4) break; Thread.Sleep(1); } return reported; }
    static void OnOther(Action a) { var t = new Thread(() => a()); t.Start(); t.Join(); }
    static void Main()
    {
        TaskScheduler.UnobservedTaskException += (s, e) => { last = e.Exception.InnerException.Message; e.SetObserved(); Interlocked.Increment(ref reported); };
        OnOther(Observe); OnOther(Await); OnOther(Cancel);
        WriteLine("nothing " + Collect(0));
        OnOther(() => Drop(false));
        WriteLine("one " + Collect(1) + " " + last);
        OnOther(() => Drop(true));
        WriteLine("two " + Collect(2));
    }
}

using System;
using System.Threading;

class Program
{
    static void Main()
    {
        // Order and count only. The due times are far enough apart for a busy machine.
        using var done = new ManualResetEventSlim(); string log = ""; object gate = new();
        void Note(string s) { lock (gate) { log += s; if (log.Length == 3) done.Set(); } }
        using var c = new Timer(_ => Note("c"), null, 800, Timeout.Infinite);
        using var a = new Timer(_ => Note("a"), null, 1, Timeout.Infinite);
        using var b = new Timer(o => Note((string)o), "b", 400, Timeout.Infinite);
        done.Wait(); Console.WriteLine(log);
        int ticks = 0;
        using var five = new ManualResetEventSlim();
        Timer p = null;
        p = new Timer(_ => {
            if (Interlocked.Increment(ref ticks) == 5) { p.Change(Timeout.Infinite, Timeout.Infinite); five.Set(); }
        }, null, Timeout.Infinite, Timeout.Infinite);
        p.Change(1, 1);
        five.Wait();
        p.Dispose();
        Console.WriteLine(ticks >= 5);
        bool never = false;
        var d = new Timer(_ => never = true, null, 5000, 1);
        Console.WriteLine(d.Change(6000, 0));
        d.Dispose();
        Console.WriteLine(never);
        using var disposed = new ManualResetEvent(false);
        var e = new Timer(_ => { }, null, 1, 1);
        e.Dispose(disposed);
        Console.WriteLine(disposed.WaitOne(5000));
        try { new Timer(null, null, 1, 1); } catch (ArgumentNullException) { Console.WriteLine("null callback"); }
        try { new Timer(_ => { }, null, -2, 1); } catch (ArgumentOutOfRangeException ex) { Console.WriteLine(ex.ParamName); }
        using var cts = new CancellationTokenSource(1);
        using var cancelled = new ManualResetEventSlim();
        cts.Token.Register(() => cancelled.Set());
        cancelled.Wait();
        Console.WriteLine(cts.IsCancellationRequested);
        using var zero = new ManualResetEventSlim();
        using var z = new Timer(_ => zero.Set(), null, 0, Timeout.Infinite);
        zero.Wait();
        Console.WriteLine("at once");
        long t0 = Environment.TickCount64;
        Thread.Sleep(30);
        Console.WriteLine(Environment.TickCount64 - t0 >= 10);
        var sw = System.Diagnostics.Stopwatch.StartNew();
        Thread.Sleep(2);
        Console.WriteLine(sw.ElapsedMilliseconds >= 1 && sw.Elapsed.TotalSeconds < 5);
        object waiter = new();
        lock (waiter) { sw.Restart(); Console.WriteLine(Monitor.Wait(waiter, 20) + " " + (sw.ElapsedMilliseconds >= 10)); }
    }
}

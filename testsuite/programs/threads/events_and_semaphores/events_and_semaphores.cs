using System;
using System.Threading;

class Program
{
    static void Run(params Action[] acts)
    {
        var ts = new Thread[acts.Length];
        for (int i = 0; i < acts.Length; i++) { int k = i; ts[i] = new Thread(() => acts[k]()); ts[i].Start(); }
        foreach (var t in ts) t.Join();
    }

    static void Main()
    {
        var auto = new AutoResetEvent(false); var manual = new ManualResetEvent(false); int n = 0;
        Run(() => { auto.WaitOne(); n++; auto.Set(); }, () => { auto.WaitOne(); n++; auto.Set(); }, () => auto.Set());
        Console.WriteLine(n);
        Console.WriteLine(auto.WaitOne(0) + " " + auto.WaitOne(0) + " " + manual.WaitOne(1));
        manual.Set();
        Console.WriteLine(manual.WaitOne(0) + " " + manual.WaitOne(0));
        manual.Reset();
        Console.WriteLine(manual.WaitOne(0));
        Run(() => {
            manual.WaitOne();
            Interlocked.Increment(ref n);
        }, () => { manual.WaitOne(); Interlocked.Increment(ref n); }, () => manual.Set());
        Console.WriteLine(n);
        using var sem = new SemaphoreSlim(2, 3); int inside = 0, most = 0;
        var body = () => {
            for (int i = 0; i < 20; i++)
            {
                sem.Wait();
                int now = Interlocked.Increment(ref inside);
                int m;
                while ((m = most) < now && Interlocked.CompareExchange(ref most, now, m) != m) { }
                Thread.Yield();
                Interlocked.Decrement(ref inside);
                sem.Release();
            }
        };
        Run(body, body, body, body);
        Console.WriteLine(most <= 2 && most >= 1 ? "within" : "too many");
        Console.WriteLine(sem.CurrentCount + " " + sem.Wait(0) + sem.Wait(0) + sem.Wait(0) + " " + sem.Release(2));
        try { sem.Release(5); } catch (SemaphoreFullException) { Console.WriteLine("full"); }
        using var count = new CountdownEvent(3);
        Run(() => count.Signal(), () => count.Signal(), () => count.Signal(), () => count.Wait());
        Console.WriteLine(count.IsSet + " " + count.CurrentCount + " " + count.InitialCount);
        try { count.Signal(); } catch (InvalidOperationException) { Console.WriteLine("already set"); }
        int phase = 0;
        string log = "";
        using var bar = new Barrier(3, b => { log += "phase" + b.CurrentPhaseNumber + "(" + phase + ") "; phase = 0; });
        var part = () => { for (int i = 0; i < 4; i++) { Interlocked.Increment(ref phase); bar.SignalAndWait(); } };
        Run(part, part, part);
        Console.WriteLine(log);
        using var slim = new ManualResetEventSlim();
        Run(() => slim.Wait(), () => slim.Set());
        Console.WriteLine(slim.IsSet);
        slim.Reset();
        Console.WriteLine(slim.Wait(1));
        using var cts = new CancellationTokenSource();
        bool cancelled = false;
        Run(() => {
            try { new ManualResetEventSlim().Wait(cts.Token); } catch (OperationCanceledException) { cancelled = true; }
        }, () => cts.Cancel());
        Console.WriteLine(cancelled);
        WaitHandle[] hs = { new ManualResetEvent(false), new ManualResetEvent(true), new AutoResetEvent(true) };
        Console.WriteLine(WaitHandle.WaitAny(hs) + " " + WaitHandle.WaitAll(hs, 1) + " " + WaitHandle.WaitAny(new[] { hs[0] }, 1) + " " + WaitHandle.WaitTimeout);
        ((ManualResetEvent)hs[0]).Set();
        Console.WriteLine(WaitHandle.WaitAll(hs, 1000) + " " + hs[2].WaitOne(0));
        using var mutex = new Mutex();
        mutex.WaitOne();
        mutex.WaitOne();
        bool other = true;
        Run(() => other = mutex.WaitOne(0));
        Console.WriteLine(other);
        mutex.ReleaseMutex();
        mutex.ReleaseMutex();
        Run(() => { other = mutex.WaitOne(100); mutex.ReleaseMutex(); });
        Console.WriteLine(other);
        try { mutex.ReleaseMutex(); } catch (ApplicationException) { Console.WriteLine("not owned"); }
        auto.Dispose(); try { auto.Set(); } catch (ObjectDisposedException) { Console.WriteLine("disposed"); }
    }
}

using System;
using System.Threading;

class Program
{
    static int n;
    static void Main()
    {
        using var done = new CountdownEvent(50); long sum = 0; int poolThreads = 0, background = 0;
        for (int i = 0; i < 50; i++) ThreadPool.QueueUserWorkItem(o => {
            Interlocked.Add(ref sum, (int)o);
            if (Thread.CurrentThread.IsThreadPoolThread) Interlocked.Increment(ref poolThreads);
            if (Thread.CurrentThread.IsBackground) Interlocked.Increment(ref background);
            done.Signal();
        }, i);
        done.Wait(); Console.WriteLine(sum + " " + poolThreads + " " + background);
        using var typed = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(t => { n = t.Item1 + t.Item2.Length; typed.Set(); }, (5, "abc"), false);
        typed.Wait();
        Console.WriteLine(n);
        // Work that queues work that queues work.
        using var tree = new CountdownEvent(1);
        int leaves = 0;
        void Spawn(int depth)
        {
            if (depth == 0) Interlocked.Increment(ref leaves); else for (int i = 0; i < 3; i++)
            {
                tree.AddCount();
                ThreadPool.UnsafeQueueUserWorkItem(_ => { Spawn(depth - 1); tree.Signal(); }, null);
            }
        }
        Spawn(4);
        tree.Signal();
        tree.Wait();
        Console.WriteLine(leaves);
        using var ev = new AutoResetEvent(false);
        int fired = 0;
        using var fin = new ManualResetEventSlim();
        var reg = ThreadPool.RegisterWaitForSingleObject(ev, (st, timedOut) => {
            fired += timedOut ? 100 : 1;
            fin.Set();
        }, null, 10000, true);
        ev.Set();
        fin.Wait();
        Console.WriteLine(fired);
        reg.Unregister(null);
        Exception caught = null;
        using var e1 = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(_ => {
            try { throw new InvalidOperationException("pool"); } catch (Exception e) { caught = e; } finally { e1.Set(); }
        });
        e1.Wait();
        Console.WriteLine(caught.Message);
        ThreadPool.GetMaxThreads(out int w, out int io);
        Console.WriteLine(w > 0 && io > 0);
        ThreadPool.GetMinThreads(out w, out _);
        Console.WriteLine(w > 0);
        var local = new AsyncLocal<string> { Value = "flows" };
        string got = null;
        using var e2 = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(_ => { got = local.Value; local.Value = "changed"; e2.Set(); });
        e2.Wait();
        Console.WriteLine(got + " " + local.Value);
        using (ExecutionContext.SuppressFlow())
        {
            using var e3 = new ManualResetEventSlim();
            ThreadPool.QueueUserWorkItem(_ => { got = local.Value ?? "suppressed"; e3.Set(); });
            e3.Wait();
            Console.WriteLine(got + ExecutionContext.IsFlowSuppressed());
        }
        string seen = null; var th = new Thread(() => seen = local.Value); th.Start(); th.Join(); Console.WriteLine(seen);
        try { ThreadPool.QueueUserWorkItem(null); } catch (ArgumentNullException) { Console.WriteLine("null callback"); }
    }
}

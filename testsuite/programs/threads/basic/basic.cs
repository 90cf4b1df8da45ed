using System;
using System.Threading;

class Program
{
    static int shared;
    static void Add() { for (int i = 0; i < 100; i++) Interlocked.Increment(ref shared); }

    static void Main()
    {
        var t = new Thread(Add);
        Console.WriteLine(t.IsAlive + " " + t.ThreadState);
        t.Start(); t.Join();
        Console.WriteLine(t.IsAlive + " " + shared + " " + t.ThreadState);
        object got = null;
        var p = new Thread(o => got = "got " + o); p.Start("param"); p.Join(); Console.WriteLine(got);
        var all = new Thread[8];
        for (int i = 0; i < 8; i++) { all[i] = new Thread(Add) { Name = "worker " + i }; all[i].Start(); }
        foreach (var x in all) x.Join();
        Console.WriteLine(shared + " " + all[3].Name);
        Console.WriteLine(Thread.CurrentThread.Name == null);
        Thread.CurrentThread.Name = "main";
        Console.WriteLine(Thread.CurrentThread.Name + Thread.CurrentThread.IsBackground + Thread.CurrentThread.IsAlive + Thread.CurrentThread.IsThreadPoolThread);
        int seen = 0;
        var id = Thread.CurrentThread.ManagedThreadId;
        var q = new Thread(() => seen = Thread.CurrentThread.ManagedThreadId);
        q.Start();
        q.Join();
        Console.WriteLine((seen != id) + " " + (seen == q.ManagedThreadId) + " " + (id == Environment.CurrentManagedThreadId));
        try { q.Start(); } catch (ThreadStateException) { Console.WriteLine("cannot start twice"); }
        try { new Thread((ThreadStart)null); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        try { new Thread(Add).Join(); } catch (ThreadStateException) { Console.WriteLine("not started"); }
        var never = new ManualResetEventSlim();
        var b = new Thread(() => never.Wait()) { IsBackground = true };
        b.Start();
        Console.WriteLine(b.Join(1) + " " + b.IsBackground);
        never.Set(); b.Join();
        Thread.Sleep(0); Thread.Yield(); Thread.SpinWait(10); Thread.MemoryBarrier();
        Exception caught = null;
        var e2 = new Thread(() => {
            try { throw new InvalidOperationException("in thread"); } catch (Exception e) { caught = e; }
        });
        e2.Start();
        e2.Join();
        Console.WriteLine(caught.Message);
        var nested = new Thread(() => { var inner = new Thread(() => shared = -5); inner.Start(); inner.Join(); });
        nested.Start();
        nested.Join();
        Console.WriteLine(shared);
        var deep = new Thread(() => seen = Down(2000), 4 << 20); deep.Start(); deep.Join(); Console.WriteLine(seen);
    }
    static int Down(int n) => n == 0 ? 0 : Down(n - 1) + 1;
}

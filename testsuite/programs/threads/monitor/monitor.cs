using System;
using System.Threading;

class Program
{
    static readonly object gate = new object();
    static int counter; static string log = "";

    class Counter
    {
        int n;
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] public void Inc()
        {
            int t = n;
            Thread.Yield();
            n = t + 1;
        }
        public int N => n;
        static int s;
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] public static int SInc()
        {
            int t = s;
            Thread.Yield();
            return s = t + 1;
        }
        public static int S => s;
    }

    static void Main()
    {
        var ts = new Thread[4];
        for (int i = 0; i < 4; i++)
        {
            ts[i] = new Thread(() => {
                for (int k = 0; k < 200; k++) lock (gate) { int c = counter; if (k % 50 == 0) Thread.Yield(); counter = c + 1; }
            });
            ts[i].Start();
        }
        foreach (var t in ts) t.Join();
        Console.WriteLine(counter);
        // Recursion and state.
        Monitor.Enter(gate);
        Monitor.Enter(gate);
        lock (gate) Console.WriteLine(Monitor.IsEntered(gate));
        Monitor.Exit(gate);
        Console.WriteLine(Monitor.IsEntered(gate));
        Monitor.Exit(gate);
        Console.WriteLine(Monitor.IsEntered(gate));
        bool taken = false; Monitor.Enter(gate, ref taken); Console.WriteLine(taken); Monitor.Exit(gate);
        try { Monitor.Exit(gate); } catch (SynchronizationLockException) { Console.WriteLine("not owner"); }
        try { Monitor.Wait(gate); } catch (SynchronizationLockException) { Console.WriteLine("wait without lock"); }
        try { Monitor.Enter(null); } catch (ArgumentNullException) { Console.WriteLine("null"); }
        // TryEnter from another thread while held.
        bool got = true, later = false;
        lock (gate)
        {
            var t = new Thread(() => got = Monitor.TryEnter(gate));
            t.Start();
            t.Join();
            var u = new Thread(() => later = Monitor.TryEnter(gate, 1));
            u.Start();
            u.Join();
        }
        Console.WriteLine(got + " " + later);
        var v = new Thread(() => { if (Monitor.TryEnter(gate)) { got = true; Monitor.Exit(gate); } });
        v.Start();
        v.Join();
        Console.WriteLine(got);
        // A thread that holds a lock releases it when its lock block throws.
        var w = new Thread(() => { try { lock (gate) throw new Exception(); } catch { } });
        w.Start();
        w.Join();
        Console.WriteLine(Monitor.TryEnter(gate));
        Monitor.Exit(gate);
        // Ping-pong.
        int turn = 0;
        void Player(int me)
        {
            for (int i = 0; i < 5; i++) lock (gate)
            {
                while (turn != me) Monitor.Wait(gate);
                log += me == 0 ? "ping " : "pong ";
                turn = 1 - me;
                Monitor.PulseAll(gate);
            }
        }
        var p0 = new Thread(() => Player(0));
        var p1 = new Thread(() => Player(1));
        p0.Start();
        p1.Start();
        p0.Join();
        p1.Join();
        Console.WriteLine(log);
        lock (gate) Console.WriteLine(Monitor.Wait(gate, 1));
        // Wait gives up all levels of the lock.
        bool inside = false;
        Monitor.Enter(gate);
        Monitor.Enter(gate);
        var x = new Thread(() => { lock (gate) { inside = true; Monitor.Pulse(gate); } });
        x.Start();
        while (!inside) Monitor.Wait(gate);
        Console.WriteLine(inside + " " + Monitor.IsEntered(gate));
        Monitor.Exit(gate);
        Console.WriteLine(Monitor.IsEntered(gate));
        Monitor.Exit(gate);
        x.Join();
        var c2 = new Counter();
        ts = new Thread[4];
        for (int i = 0; i < 4; i++)
        {
            ts[i] = new Thread(() => { for (int k = 0; k < 100; k++) { c2.Inc(); Counter.SInc(); } });
            ts[i].Start();
        }
        foreach (var t in ts) t.Join();
        Console.WriteLine(c2.N + " " + Counter.S);
        var l = new Lock();
        lock (l) { Console.WriteLine(l.IsHeldByCurrentThread); using (l.EnterScope()) { } }
        Console.WriteLine(l.IsHeldByCurrentThread + " " + l.TryEnter());
        l.Exit();
    }
}

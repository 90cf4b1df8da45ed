using System;
using System.Threading;

class Node { public int A, B; public Node Next; }

class Program
{
    static volatile bool ready;
    static int data;
    static volatile Node published;
    static int flag0, flag1, shared;
    static long wide;

    static void Main()
    {
        // A volatile write publishes what came before it.
        int bad = 0;
        for (int round = 0; round < 30; round++)
        {
            ready = false;
            data = 0;
            var t = new Thread(() => { while (!ready) Thread.Yield(); if (data != 42) bad++; });
            t.Start();
            data = 42;
            ready = true;
            t.Join();
        }
        Console.WriteLine(bad);
        // An object's fields are visible to whoever reads the reference.
        published = null;
        bool stop = false;
        var reader = new Thread(() => {
            while (!Volatile.Read(ref stop)) { Node n = published; if (n != null && (n.A != n.B || n.A == 0)) bad++; }
        });
        reader.Start();
        for (int i = 1; i <= 500; i++) published = new Node { A = i, B = i };
        Volatile.Write(ref stop, true);
        reader.Join();
        Console.WriteLine(bad);
        // Dekker with full fences.
        void Enter(ref int mine, ref int other, int id)
        {
            for (int i = 0; i < 100; i++)
            {
                while (true)
                {
                    Interlocked.Exchange(ref mine, 1);
                    if (Volatile.Read(ref other) == 0) break;
                    Volatile.Write(ref mine, 0);
                    Thread.Yield();
                    if (id == 1) Thread.Sleep(0);
                }
                int s = shared;
                shared = s + 1;
                Interlocked.Exchange(ref mine, 0);
            }
        }
        var d0 = new Thread(() => Enter(ref flag0, ref flag1, 0));
        var d1 = new Thread(() => Enter(ref flag1, ref flag0, 1));
        d0.Start();
        d1.Start();
        d0.Join();
        d1.Join();
        Console.WriteLine(shared);
        // 64-bit values do not tear.
        stop = false;
        var w = new Thread(() => {
            long a = 0, b = -1;
            while (!Volatile.Read(ref stop)) { Volatile.Write(ref wide, a); Volatile.Write(ref wide, b); }
        });
        w.Start();
        for (int i = 0; i < 2000; i++) { long v = Volatile.Read(ref wide); if (v != 0 && v != -1) bad++; }
        Volatile.Write(ref stop, true);
        w.Join();
        Console.WriteLine(bad);
        // Spin until another thread sees it: a loop that polls must be interruptible by a collection.
        int turn = 0;
        var spin = new Thread(() => {
            for (int i = 0; i < 20; i++) { while (Volatile.Read(ref turn) != 1) { } Volatile.Write(ref turn, 0); }
        });
        spin.Start();
        for (int i = 0; i < 20; i++)
        {
            Volatile.Write(ref turn, 1);
            if (i % 5 == 0) GC.Collect(0);
            while (Volatile.Read(ref turn) != 0) Thread.Yield();
        }
        spin.Join();
        Console.WriteLine("spun");
        var sw = new SpinWait();
        int k = 0;
        while (k++ < 3) sw.SpinOnce();
        Console.WriteLine(sw.Count + " " + SpinWait.SpinUntil(() => false, 1));
    }
}

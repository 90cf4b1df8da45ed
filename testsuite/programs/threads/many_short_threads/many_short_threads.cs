using System;
using System.Collections.Generic;
using System.Threading;

class Program
{
    [ThreadStatic] static int mine;
    static int total;
    static readonly object gate = new();
    static readonly List<int> order = new();
    static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

    static void Main()
    {
        for (int round = 0; round < 10; round++)
        {
            var ts = new Thread[8];
            for (int i = 0; i < 8; i++)
            {
                int k = i;
                ts[i] = new Thread(() => { mine += k; Interlocked.Add(ref total, mine + Fib(8)); lock (gate) order.Add(k); });
                ts[i].Start();
            }
            foreach (Thread t in ts) t.Join();
        }
        order.Sort(); Console.WriteLine(total + " " + order.Count + " " + order[0] + order[79] + " " + mine);
        // A chain of threads, each started by the one before.
        int depth = 0;
        void Chain(int n) { depth++; if (n == 0) return; var t = new Thread(() => Chain(n - 1)); t.Start(); t.Join(); }
        Chain(20);
        Console.WriteLine(depth);
        // Results and exceptions brought back.
        var results = new object[6];
        var workers = new Thread[6];
        for (int i = 0; i < 6; i++)
        {
            int k = i;
            workers[i] = new Thread(() => {
                try
                {
                    results[k] = k == 3 ? throw new ArgumentException("three") : (object)Fib(k + 5);
                }
                catch (ArgumentException e) { results[k] = e.Message; }
            });
            workers[i].Start();
        }
        foreach (Thread t in workers) t.Join();
        Console.WriteLine(string.Join(" ", results));
        // Threads that allocate while others collect.
        int bad = 0;
        bool stop = false;
        var collector = new Thread(() => { while (!Volatile.Read(ref stop)) { GC.Collect(0); Thread.Yield(); } });
        collector.Start();
        var alloc = new Thread[3];
        for (int i = 0; i < 3; i++)
        {
            int k = i;
            alloc[i] = new Thread(() => {
                var l = new LinkedList<string>();
                for (int j = 0; j < 150; j++) { l.AddLast("t" + k + "-" + j); if (l.Count > 20) l.RemoveFirst(); }
                int n = 130;
                foreach (string s in l) if (s != "t" + k + "-" + n++) Interlocked.Increment(ref bad);
            });
            alloc[i].Start();
        }
        foreach (Thread t in alloc) t.Join();
        Volatile.Write(ref stop, true);
        collector.Join();
        Console.WriteLine(bad);
        var names = new Thread(() => { }) { Name = "n", IsBackground = true, Priority = ThreadPriority.Normal };
        names.Start();
        names.Join();
        Console.WriteLine(names.Name + names.IsAlive + names.ThreadState);
    }
}

using System;
using System.Linq;
using System.Threading;

class Account
{
    static int next;
    public readonly int Id = Interlocked.Increment(ref next);
    public long Balance;
    public int Transfers;
}

class Program
{
    static void Transfer(Account a, Account b, long n)
    {
        Account first = a.Id < b.Id ? a : b, second = a.Id < b.Id ? b : a;
        lock (first) lock (second) { if (a.Balance < n) return; a.Balance -= n; Thread.Yield(); b.Balance += n; a.Transfers++; }
    }
    static void TryTransfer(Account a, Account b, long n)
    {
        while (true)
        {
            bool gotA = false, gotB = false;
            try
            {
                Monitor.TryEnter(a, ref gotA);
                if (!gotA) { Thread.Yield(); continue; }
                Monitor.TryEnter(b, 1, ref gotB);
                if (!gotB) continue;
                a.Balance -= n;
                b.Balance += n;
                return;
            }
            finally { if (gotB) Monitor.Exit(b); if (gotA) Monitor.Exit(a); }
        }
    }

    static void Main()
    {
        var acc = Enumerable.Range(0, 6).Select(_ => new Account { Balance = 1000 }).ToArray();
        var ts = Enumerable.Range(0, 4).Select(t => new Thread(() => {
            uint seed = (uint)t * 7919 + 1;
            for (int i = 0; i < 200; i++)
            {
                seed = seed * 1664525 + 1013904223;
                int a = (int)(seed >> 8) % 6, b = (int)(seed >> 16) % 6;
                a = Math.Abs(a);
                b = Math.Abs(b);
                if (a != b) Transfer(acc[a], acc[b], seed % 50);
            }
        })).ToArray();
        foreach (var t in ts) t.Start(); foreach (var t in ts) t.Join();
        Console.WriteLine(acc.Sum(a => a.Balance) + " " + acc.All(a => a.Balance >= 0) + " " + (acc.Sum(a => a.Transfers) > 100));
        ts = Enumerable.Range(0, 3).Select(t => new Thread(() => {
            for (int i = 0; i < 50; i++) TryTransfer(acc[t], acc[(t + 1) % 3], 1);
        })).ToArray();
        foreach (var t in ts) t.Start();
        foreach (var t in ts) t.Join();
        Console.WriteLine(acc.Sum(a => a.Balance));
        // Dining philosophers, one of them left-handed.
        var forks = Enumerable.Range(0, 5).Select(_ => new object()).ToArray();
        int[] meals = new int[5];
        ts = Enumerable.Range(0, 5).Select(p => new Thread(() => {
            object l = forks[p], r = forks[(p + 1) % 5];
            if (p == 4) (l, r) = (r, l);
            for (int i = 0; i < 40; i++) lock (l) { Thread.Yield(); lock (r) meals[p]++; }
        })).ToArray();
        foreach (var t in ts) t.Start();
        foreach (var t in ts) t.Join();
        Console.WriteLine(string.Join(",", meals));
        // A lock taken in a finalizer-like callback, reentrantly and across a callback.
        object gate = new();
        int depth = 0;
        void Re(int n) { lock (gate) { depth++; if (n > 0) Re(n - 1); } }
        var re = new Thread(() => Re(50));
        re.Start();
        Re(30);
        re.Join();
        Console.WriteLine(depth);
        var done = 0;
        var waiters = Enumerable.Range(0, 5).Select(_ => new Thread(() => { lock (gate) { while (done == 0) Monitor.Wait(gate); done++; } })).ToArray();
        foreach (var t in waiters) t.Start();
        Thread.Sleep(1);
        lock (gate) { done = 1; Monitor.PulseAll(gate); }
        foreach (var t in waiters) t.Join();
        Console.WriteLine(done);
    }
}

using System;
using System.Collections.Generic;
using System.Threading;

class Cache
{
    readonly ReaderWriterLockSlim rw = new(LockRecursionPolicy.SupportsRecursion);
    readonly Dictionary<int, string> d = new();
    public int Writes;
    public string Get(int k)
    {
        rw.EnterUpgradeableReadLock();
        try
        {
            if (d.TryGetValue(k, out string s)) return s;
            rw.EnterWriteLock();
            try { Writes++; return d[k] = "v" + k; } finally { rw.ExitWriteLock(); }
        }
        finally { rw.ExitUpgradeableReadLock(); }
    }
    public bool Has(int k)
    {
        rw.EnterReadLock();
        try { rw.EnterReadLock(); try { return d.ContainsKey(k); } finally { rw.ExitReadLock(); } } finally { rw.ExitReadLock(); }
    }
}

class Program
{
    static void Main()
    {
        var c = new Cache(); var ts = new Thread[4]; int bad = 0;
        for (int i = 0; i < 4; i++)
        {
            int id = i;
            ts[i] = new Thread(() => {
                for (int k = 0; k < 60; k++) { if (c.Get((k + id) % 15) != "v" + (k + id) % 15) bad++; c.Has(k); }
            });
            ts[i].Start();
        }
        foreach (var t in ts) t.Join(); Console.WriteLine(c.Writes + " " + bad);
        var rw = new ReaderWriterLockSlim();
        rw.EnterReadLock();
        Console.WriteLine(rw.IsReadLockHeld + " " + rw.CurrentReadCount + " " + rw.IsWriteLockHeld);
        try { rw.EnterReadLock(); } catch (LockRecursionException) { Console.WriteLine("recursion"); }
        try { rw.EnterWriteLock(); } catch (LockRecursionException) { Console.WriteLine("upgrade"); }
        bool w = true, r = false;
        var t2 = new Thread(() => { w = rw.TryEnterWriteLock(0); r = rw.TryEnterReadLock(0); if (r) rw.ExitReadLock(); });
        t2.Start();
        t2.Join();
        Console.WriteLine(w + " " + r);
        rw.ExitReadLock();
        try { rw.ExitReadLock(); } catch (SynchronizationLockException) { Console.WriteLine("not held"); }
        rw.EnterWriteLock();
        var t3 = new Thread(() => r = rw.TryEnterReadLock(1));
        t3.Start();
        t3.Join();
        Console.WriteLine(r + " " + rw.IsWriteLockHeld);
        rw.ExitWriteLock();
        int value = 0, torn = 0;
        int mirror = 0;
        var ws = new Thread[4];
        for (int i = 0; i < 4; i++)
        {
            bool writer = i < 2;
            ws[i] = new Thread(() => {
                for (int k = 0; k < 50; k++) if (writer)
                {
                    rw.EnterWriteLock();
                    value++;
                    Thread.Yield();
                    mirror++;
                    rw.ExitWriteLock();
                }
                else { rw.EnterReadLock(); if (value != mirror) torn++; rw.ExitReadLock(); }
            });
            ws[i].Start();
        }
        foreach (var t in ws) t.Join();
        Console.WriteLine(value + " " + torn);
        var spin = new SpinLock();
        int s = 0;
        var ss = new Thread[3];
        for (int i = 0; i < 3; i++)
        {
            ss[i] = new Thread(() => {
                for (int k = 0; k < 50; k++)
                {
                    bool got = false;
                    try { spin.Enter(ref got); s++; } finally { if (got) spin.Exit(); }
                }
            });
            ss[i].Start();
        }
        foreach (var t in ss) t.Join();
        Console.WriteLine(s);
    }
}

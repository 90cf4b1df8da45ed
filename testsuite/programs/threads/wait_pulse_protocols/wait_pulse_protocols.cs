using System;
using System.Collections.Generic;
using System.Threading;

class Rendezvous<T>
{
    readonly object gate = new();
    T slot;
    bool full, taken;
    public void Put(T t)
    {
        lock (gate)
        {
            while (full) Monitor.Wait(gate);
            slot = t;
            full = true;
            taken = false;
            Monitor.PulseAll(gate);
            while (!taken) Monitor.Wait(gate);
        }
    }
    public T Take()
    {
        lock (gate)
        {
            while (!full || taken) Monitor.Wait(gate);
            T t = slot;
            taken = true;
            full = false;
            Monitor.PulseAll(gate);
            return t;
        }
    }
}
class CountDown(int n)
{
    public void Signal() { lock (this) if (--n == 0) Monitor.PulseAll(this); }
    public bool Wait(int ms = -1) { lock (this) { while (n > 0) if (!Monitor.Wait(this, ms)) return false; return true; } }
}
class RwLock
{
    int readers, writersWaiting;
    bool writing;
    public void Read(Action a)
    {
        lock (this) { while (writing || writersWaiting > 0) Monitor.Wait(this); readers++; }
        try { a(); } finally { lock (this) if (--readers == 0) Monitor.PulseAll(this); }
    }
    public void Write(Action a)
    {
        lock (this) { writersWaiting++; while (writing || readers > 0) Monitor.Wait(this); writersWaiting--; writing = true; }
        try { a(); } finally { lock (this) { writing = false; Monitor.PulseAll(this); } }
    }
}
class Turnstile(int n)
{
    int turn;
    public void Take(int me, Action a)
    {
        lock (this) { while (turn != me) Monitor.Wait(this); a(); turn = (turn + 1) % n; Monitor.PulseAll(this); }
    }
}
class Pool
{
    readonly Stack<int> free = new();
    readonly object gate = new();
    public int Waits;
    public Pool(int n) { for (int i = 0; i < n; i++) free.Push(i); }
    public int Get() { lock (gate) { while (free.Count == 0) { Waits++; Monitor.Wait(gate); } return free.Pop(); } }
    public void Put(int i) { lock (gate) { free.Push(i); Monitor.Pulse(gate); } }
}

class Program
{
    static void Par(int n, Action<int> a)
    {
        var ts = new Thread[n];
        for (int i = 0; i < n; i++) { int k = i; ts[i] = new Thread(() => a(k)); ts[i].Start(); }
        foreach (var t in ts) t.Join();
    }
    static void Main()
    {
        var r = new Rendezvous<string>();
        string got = "";
        Par(2, k => { for (int i = 0; i < 10; i++) if (k == 0) r.Put("m" + i); else got += r.Take(); });
        Console.WriteLine(got);
        var cd = new CountDown(4);
        int seen = 0;
        Par(5, k => { if (k == 0) { cd.Wait(); seen = 100; } else { cd.Signal(); } });
        Console.WriteLine(seen + " " + new CountDown(1).Wait(1) + " " + cd.Wait(0));
        var rw = new RwLock();
        int v = 0, w = 0, torn = 0;
        Par(4, k => {
            for (int i = 0; i < 25; i++) if (k < 2) rw.Write(() => {
                v++;
                Thread.Yield();
                w++;
            }); else rw.Read(() => { if (v != w) torn++; });
        });
        Console.WriteLine(v + " " + torn);
        var t = new Turnstile(3);
        string order = "";
        Par(3, k => { for (int i = 0; i < 6; i++) t.Take(k, () => order += (char)('a' + k)); });
        Console.WriteLine(order);
        var p = new Pool(2);
        int inUse = 0, max = 0;
        Par(5, k => {
            for (int i = 0; i < 15; i++)
            {
                int x = p.Get();
                int now = Interlocked.Increment(ref inUse);
                lock (p) max = Math.Max(max, now);
                Thread.Yield();
                Interlocked.Decrement(ref inUse);
                p.Put(x);
            }
        });
        Console.WriteLine(max <= 2 ? "pool" : "overused " + max);
        object g = new();
        bool go = false;
        int woken = 0;
        var sleepers = new Thread[3];
        for (int i = 0; i < 3; i++)
        {
            sleepers[i] = new Thread(() => { lock (g) { while (!go) Monitor.Wait(g, 5); woken++; } });
            sleepers[i].Start();
        }
        Thread.Sleep(12);
        lock (g) go = true;
        foreach (var s in sleepers) s.Join();
        Console.WriteLine(woken);
        lock (g)
        {
            lock (g)
            {
                var h = new Thread(() => { lock (g) { Monitor.Pulse(g); woken = 50; } });
                h.Start();
                while (woken != 50) Monitor.Wait(g);
                h.Join();
            }
        }
        Console.WriteLine(woken);
        try
        {
            lock (g)
            {
                var bad = new Thread(() => { try { Monitor.Pulse(g); } catch (SynchronizationLockException) { woken = -1; } });
                bad.Start();
                bad.Join();
            }
        }
        finally { Console.WriteLine(woken + " " + Monitor.IsEntered(g)); }
    }
}

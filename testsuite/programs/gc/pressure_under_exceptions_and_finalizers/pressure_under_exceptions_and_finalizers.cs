using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

class Fin
{
    public static int Live, Runs;
    readonly object[] refs;
    readonly int id;
    public Fin(int id, params object[] refs) { this.id = id; this.refs = refs; Interlocked.Increment(ref Live); }
    ~Fin()
    {
        Interlocked.Decrement(ref Live);
        Interlocked.Increment(ref Runs);
        foreach (object o in refs) if (o is string s && s != "f" + id) Console.WriteLine("broken " + s);
        if (id % 10 == 0) { var g = new List<object>(); for (int i = 0; i < 20; i++) g.Add(new object[i]); }
    }
}

class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)] static void Make(int n)
    {
        Fin prev = null;
        for (int i = 0; i < n; i++) prev = new Fin(i, "f" + i, prev, new byte[i % 100]);
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Throwing(int n)
    {
        int caught = 0;
        for (int i = 0; i < n; i++) try
        {
            object o = new int[i % 64];
            if (i % 3 == 0) throw new InvalidOperationException("x" + i);
            if (i % 3 == 1) { string s = null; caught += s.Length; }
        }
        catch (InvalidOperationException e)
        {
            caught += e.Message.Length;
        }
        catch (NullReferenceException) { caught++; } finally { if (i % 50 == 0) GC.Collect(0); }
        return caught;
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Scrub(int n) => n == 0 ? 0 : n + Scrub(n - 1);

    static void Main()
    {
        Make(200);
        Console.WriteLine(Throwing(300));
        Scrub(50);
        for (int i = 0; i < 4; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }
        Console.WriteLine(Fin.Live <= 4 && Fin.Runs >= 196 ? "finalised" : Fin.Live + " left");
        var kept = new Fin(7, "f7");
        int runs = Fin.Runs;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Console.WriteLine(Fin.Live >= 1);
        GC.KeepAlive(kept);
        var stacks = new Stack<object>();
        for (int round = 0; round < 20; round++)
        {
            for (int i = 0; i < 50; i++) stacks.Push(new object[] { round, stacks.Count > 0 ? stacks.Peek() : null });
            for (int i = 0; i < 45; i++) stacks.Pop();
            if (round % 5 == 0) GC.Collect();
        }
        int depth = 0;
        for (object o = stacks.Peek(); o is object[] a; o = a[1]) depth++;
        Console.WriteLine(stacks.Count + " " + depth);
        var cache = new Dictionary<int, WeakReference<byte[]>>();
        int hits = 0, misses = 0;
        for (int i = 0; i < 300; i++)
        {
            int k = i * 31 % 17;
            if (cache.TryGetValue(k, out var w) && w.TryGetTarget(out byte[] b))
            {
                if (b[0] != k) Console.WriteLine("wrong");
                hits++;
            }
            else { b = new byte[200]; b[0] = (byte)k; cache[k] = new WeakReference<byte[]>(b); misses++; }
            if (i % 60 == 59) GC.Collect();
        }
        Console.WriteLine(hits + misses == 300 && misses >= 17 ? "cache" : "bad");
        var t = new Thread(() => Make(50));
        t.Start();
        t.Join();
        for (int i = 0; i < 3; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }
        Console.WriteLine(Fin.Live <= 6);
        try
        {
            try { throw new Exception("outer" + Scrub(3)); } finally { GC.Collect(); GC.WaitForPendingFinalizers(); }
        }
        catch (Exception e) { GC.Collect(); Console.WriteLine(e.Message); }
    }
}

using System;
using System.Collections.Generic;
using System.Threading;

class Cell { public Cell[] Links = new Cell[3]; public int Id; public object Payload; }
class Watch { public static int Gone; ~Watch() => Interlocked.Increment(ref Gone); }

class Program
{
    static long Sum(Cell root, int limit)
    {
        var seen = new HashSet<Cell>();
        var q = new Queue<Cell>();
        q.Enqueue(root);
        long s = 0;
        while (q.Count > 0 && seen.Count < limit)
        {
            Cell c = q.Dequeue();
            if (!seen.Add(c)) continue;
            s += c.Id;
            if (c.Payload is string p && p != "p" + c.Id) return -1;
            if (c.Payload is int[] a && (a.Length != c.Id % 7 || a.Length > 0 && a[0] != c.Id)) return -2;
            foreach (Cell l in c.Links) if (l != null) q.Enqueue(l);
        }
        return s;
    }
    static Cell New(int id)
    {
        var c = new Cell { Id = id };
        switch (id % 3) { case 0:
        c.Payload = "p" + id;
        break; case 1:
        var a = new int[id % 7];
        if (a.Length > 0) a[0] = id;
        c.Payload = a;
        break; default:
        c.Payload = new Watch();
        break; }
        return c;
    }

    static void Main()
    {
        Cell root = New(0), at = root;
        uint seed = 99;
        int made = 1;
        for (int step = 0; step < 600; step++) { seed = seed * 1664525 + 1013904223; int k = (int)(seed >> 16) % 3; if (k < 0) k = -k; switch ((seed >> 24) % 4) { case 0:
        at.Links[k] = New(made++);
        break; case 1:
        at = at.Links[k] ?? root;
        break; case 2:
        at.Links[k] = root;
        break; default:
        (at.Links[0], at.Links[k]) = (at.Links[k], at.Links[0]);
        at = root;
        break; }
        if (step % 60 == 0)
        {
            long before = Sum(root, 1000);
            GC.Collect(step % 120 == 0 ? 0 : 2);
            if (Sum(root, 1000) != before || before < 0) Console.WriteLine("changed at " + step + " " + before);
        } }
        Console.WriteLine(made + " " + Sum(root, 1000));
        var roots = new Cell[4];
        for (int i = 0; i < 4; i++) roots[i] = New(i * 3);
        int bad = 0;
        var ts = new Thread[4];
        for (int i = 0; i < 4; i++)
        {
            int k = i;
            ts[i] = new Thread(() => {
                Cell mine = roots[k];
                for (int n = 0; n < 80; n++)
                {
                    Cell c = New(n * 3);
                    c.Links[0] = mine.Links[0];
                    mine.Links[0] = c;
                    Volatile.Write(ref roots[k].Links[1], c);
                    if (n % 25 == 0) GC.Collect(0);
                    Cell other = Volatile.Read(ref roots[(k + 1) % 4].Links[1]);
                    if (other != null && (string)other.Payload != "p" + other.Id) Interlocked.Increment(ref bad);
                }
            });
            ts[i].Start();
        }
        foreach (var t in ts) t.Join();
        int len = 0;
        foreach (Cell r in roots) for (Cell c = r; c != null; c = c.Links[0]) len++;
        Console.WriteLine(bad + " " + len);
        root = null;
        at = null;
        Array.Clear(roots);
        for (int i = 0; i < 3; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }
        Console.WriteLine(Watch.Gone > 0);
    }
}

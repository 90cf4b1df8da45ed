using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

class Phoenix
{
    public static List<Phoenix> Risen = new(); public static int Runs;
    public int N; public string Name; public Phoenix Friend;
    public Phoenix(int n) { N = n; Name = "p" + n; }
    ~Phoenix() { lock (Risen) { Runs++; Risen.Add(this); } }
}

class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)] static WeakReference[] Make(int n, bool track)
    {
        var w = new WeakReference[n];
        for (int i = 0; i < n; i++)
        {
            var p = new Phoenix(i) { Friend = new Phoenix(i + 1000) };
            w[i] = new WeakReference(p, track);
        }
        return w;
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Scrub(int n) => n == 0 ? 1 : Scrub(n - 1) + n;
    static void Collect() { Scrub(40); GC.Collect(); GC.WaitForPendingFinalizers(); }

    static void Main()
    {
        WeakReference[] shortRefs = Make(20, false);
        Collect();
        Console.WriteLine(Phoenix.Risen.Count >= 36 && Phoenix.Risen.Count <= 40);
        int ok = 0, first = 0;
        foreach (var p in Phoenix.Risen)
        {
            if (p.Name == "p" + p.N) ok++;
            if (p.N < 1000) { first++; if (p.Friend.N == p.N + 1000 && p.Friend.Name.Length > 1) ok++; }
        }
        Console.WriteLine(ok == Phoenix.Risen.Count + first);
        int dead = 0; foreach (var w in shortRefs) if (!w.IsAlive) dead++;
        Console.WriteLine(dead >= 18);
        // A finaliser runs once: the risen are not finalised again.
        int runs = Phoenix.Runs; Phoenix.Risen.Clear(); Collect(); Collect();
        Console.WriteLine(Phoenix.Runs - runs <= 4);
        Phoenix.Risen.Clear();
        WeakReference[] longRefs = Make(20, true);
        Collect();
        int alive = 0; foreach (var w in longRefs) if (w.IsAlive && w.Target is Phoenix) alive++;
        Console.WriteLine(alive == 20);
        foreach (var p in Phoenix.Risen) GC.ReRegisterForFinalize(p);
        runs = Phoenix.Runs; lock (Phoenix.Risen) Phoenix.Risen.Clear(); Collect();
        Console.WriteLine(Phoenix.Runs - runs >= 30);
        for (int i = 0; i < 4; i++) { lock (Phoenix.Risen) Phoenix.Risen.Clear(); Collect(); }
        alive = 0; foreach (var w in longRefs) if (w.IsAlive) alive++;
        Console.WriteLine(alive <= 2);
    }
}

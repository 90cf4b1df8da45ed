using System;
using System.Runtime.CompilerServices;

class Thing { public int N; }

class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference[] Make(int n, Thing[] keep)
    {
        var w = new WeakReference[n];
        for (int i = 0; i < n; i++)
        {
            Thing t = new Thing { N = i };
            if (i < keep.Length) keep[i] = t;
            w[i] = new WeakReference(t);
        }
        return w;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Scrub(int depth) { int a = depth, b = a * 3; return depth == 0 ? 0 : Scrub(depth - 1) + b - a; }

    static void Main()
    {
        Thing[] keep = new Thing[5];
        WeakReference[] w = Make(100, keep);
        Scrub(20);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        int alive = 0, right = 0;
        for (int i = 0; i < w.Length; i++) if (w[i].IsAlive) alive++;
        for (int i = 0; i < keep.Length; i++) if (ReferenceEquals(w[i].Target, keep[i]) && keep[i].N == i) right++;
        // A conservative root may hold one or two of the dead.
        Console.WriteLine(alive >= 5 && alive <= 10);
        Console.WriteLine(right);
        var typed = new WeakReference<Thing>(keep[0]);
        Console.WriteLine(typed.TryGetTarget(out Thing got) && got == keep[0]);
        typed.SetTarget(keep[1]);
        Console.WriteLine(typed.TryGetTarget(out got) && got.N == 1);
        w[0].Target = "other";
        Console.WriteLine(w[0].Target);
        Console.WriteLine(new WeakReference(null).IsAlive);
        Console.WriteLine(new WeakReference(keep, true).TrackResurrection);
        GC.KeepAlive(keep);
    }
}

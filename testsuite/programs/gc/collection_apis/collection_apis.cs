using System;
using System.Runtime;
using System.Runtime.CompilerServices;

class O { public O Ref; }

class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)] static WeakReference Chain(out O end)
    {
        O head = new O();
        O at = head;
        for (int i = 0; i < 10; i++) at = at.Ref = new O();
        end = at;
        return new WeakReference(head);
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Scrub(int n) => n == 0 ? 1 : Scrub(n - 1) + n;

    static void Main()
    {
        int c0 = GC.CollectionCount(0), c2 = GC.CollectionCount(2);
        GC.Collect(); GC.Collect(2, GCCollectionMode.Forced, true, false);
        Console.WriteLine((GC.CollectionCount(0) >= c0 + 2) + " " + (GC.CollectionCount(2) >= c2 + 2));
        WeakReference w = Chain(out O end); Scrub(40); GC.Collect(); GC.Collect();
        Console.WriteLine(end.Ref == null);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var arr = new byte[1000];
        long after = GC.GetAllocatedBytesForCurrentThread();
        Console.WriteLine(after - before >= 1000 && after - before < 3000); GC.KeepAlive(arr);
        Console.WriteLine(GC.GetTotalMemory(true) > 0);
        object o = new object(); GC.Collect(); GC.Collect(); Console.WriteLine(GC.GetGeneration(o) <= GC.MaxGeneration);
        GC.AddMemoryPressure(1000); GC.RemoveMemoryPressure(1000); GC.WaitForPendingFinalizers();
        try { GC.Collect(-1); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        try { GC.SuppressFinalize(null); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        int[] u = GC.AllocateUninitializedArray<int>(100);
        int[] p = GC.AllocateArray<int>(50, true);
        ref int pr = ref p[10];
        GC.Collect();
        pr = 4;
        Console.WriteLine(u.Length + p[10] + p[11]);
        Console.WriteLine(RuntimeHelpers.GetHashCode(o) == RuntimeHelpers.GetHashCode(o));
        int h = o.GetHashCode();
        GC.Collect();
        Console.WriteLine(h == o.GetHashCode());
        var hs = new int[50];
        var os = new object[50];
        for (int i = 0; i < 50; i++) { os[i] = new O(); hs[i] = os[i].GetHashCode(); }
        GC.Collect();
        int same = 0;
        for (int i = 0; i < 50; i++) if (os[i].GetHashCode() == hs[i]) same++;
        Console.WriteLine(same);
        lock (o) { GC.Collect(); Console.WriteLine(System.Threading.Monitor.IsEntered(o) + " " + (h == o.GetHashCode())); }
        object fresh = new O();
        lock (fresh) { h = fresh.GetHashCode(); GC.Collect(); Console.WriteLine(h == fresh.GetHashCode()); }
        Console.WriteLine(h == fresh.GetHashCode());
    }
}

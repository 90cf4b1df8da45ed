using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

class Thing { public int N = 5; }

unsafe class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)] static GCHandle[] Make(GCHandleType type, int n)
    {
        var h = new GCHandle[n];
        for (int i = 0; i < n; i++) h[i] = GCHandle.Alloc(new Thing { N = i }, type);
        return h;
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Scrub(int n) => n == 0 ? 1 : Scrub(n - 1) + n;
    static void Collect() { Scrub(40); GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect(); }
    static void Churn() { for (int i = 0; i < 500; i++) { object o = new byte[i % 50]; } }

    static void Main()
    {
        GCHandle[] strong = Make(GCHandleType.Normal, 30), weak = Make(GCHandleType.Weak, 30);
        Collect();
        int s = 0, w = 0;
        for (int i = 0; i < 30; i++) { if (((Thing)strong[i].Target).N == i) s++; if (weak[i].Target != null) w++; }
        Console.WriteLine(s + " " + (w <= 2));
        for (int i = 0; i < 30; i++) { strong[i].Target = "t" + i; if (i % 2 == 0) { strong[i].Free(); weak[i].Free(); } }
        Collect();
        Console.WriteLine(strong[1].Target + " " + strong[29].Target + " " + strong[0].IsAllocated + strong[1].IsAllocated);
        try { Console.WriteLine(strong[0].Target); } catch (InvalidOperationException) { Console.WriteLine("freed"); }
        byte[] data = { 1, 2, 3, 4, 5, 6, 7, 8 };
        GCHandle pin = GCHandle.Alloc(data, GCHandleType.Pinned);
        byte* p = (byte*)pin.AddrOfPinnedObject();
        for (int round = 0; round < 5; round++) { Churn(); GC.Collect(); p[round]++; }
        Console.WriteLine(string.Join(",", data) + " " + (p == (byte*)pin.AddrOfPinnedObject()));
        pin.Free();
        try
        {
            GCHandle.Alloc(new Thing[1], GCHandleType.Pinned);
        }
        catch (ArgumentException) { Console.WriteLine("not blittable"); }
        string str = "pin" + data[0];
        GCHandle sp = GCHandle.Alloc(str, GCHandleType.Pinned);
        char* c = (char*)sp.AddrOfPinnedObject();
        Churn();
        GC.Collect();
        Console.WriteLine(c[0] + "" + c[3] + (str == new string(c)));
        sp.Free();
        GCHandle h = GCHandle.Alloc(new Thing { N = 9 }); IntPtr ip = GCHandle.ToIntPtr(h); Churn(); GC.Collect();
        GCHandle back = GCHandle.FromIntPtr(ip); Console.WriteLine(((Thing)back.Target).N + " " + (back == h)); back.Free();
        fixed (byte* f = data) { byte before = *f; Churn(); GC.Collect(); *f = 100; Console.WriteLine(data[0] + " " + before); }
        fixed (char* f = "literal") { Churn(); GC.Collect(); Console.WriteLine(f[6]); }
        int[][] many = new int[10][];
        GCHandle[] pins = new GCHandle[10];
        for (int i = 0; i < 10; i++)
        {
            many[i] = new[] { i, i * i };
            pins[i] = GCHandle.Alloc(many[i], GCHandleType.Pinned);
            Churn();
        }
        GC.Collect();
        int t = 0;
        for (int i = 0; i < 10; i++) { t += ((int*)pins[i].AddrOfPinnedObject())[1]; pins[i].Free(); }
        Console.WriteLine(t);
        using var ph = new PinnedGCHandle<int[]>(many[3]); GC.Collect(); Console.WriteLine(ph.Target[1]);
    }
}

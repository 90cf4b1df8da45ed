using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

class Pub { public event Action E; public void Fire() => E?.Invoke(); }
class Sub { public static int Hits; readonly byte[] pad = new byte[64]; public void On() => Hits += pad.Length; }
class WeakAction
{
    readonly WeakReference<Sub> target;
    public WeakAction(Sub s) { target = new(s); }
    public bool Run() { if (!target.TryGetTarget(out Sub s)) return false; s.On(); return true; }
}
class Pool<T> where T : class, new()
{
    readonly Stack<T> free = new();
    public int Made;
    public T Rent() => free.Count > 0 ? free.Pop() : Make();
    T Make() { Made++; return new T(); }
    public void Return(T t) => free.Push(t);
}

class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)] static WeakReference[] Subscribe(Pub p, int n)
    {
        var w = new WeakReference[n];
        for (int i = 0; i < n; i++) { var s = new Sub(); p.E += s.On; w[i] = new WeakReference(s); }
        return w;
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static List<WeakAction> Weak(int n, List<Sub> keep)
    {
        var l = new List<WeakAction>();
        for (int i = 0; i < n; i++) { var s = new Sub(); if (i % 10 == 0) keep.Add(s); l.Add(new WeakAction(s)); }
        return l;
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Scrub(int n) => n == 0 ? 1 : Scrub(n - 1) + n;
    static int Alive(WeakReference[] w) { int n = 0; foreach (var r in w) if (r.IsAlive) n++; return n; }
    [MethodImpl(MethodImplOptions.NoInlining)] static WeakReference Closure(out Func<int> f)
    {
        var big = new int[100];
        big[5] = 7;
        f = () => big[5];
        return new WeakReference(big);
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static WeakReference Array(out object inner)
    {
        var arr = new object[] { new object(), new object() };
        inner = arr[1];
        return new WeakReference(arr);
    }

    static void Main()
    {
        var p = new Pub();
        var w = Subscribe(p, 30);
        Scrub(40);
        GC.Collect();
        Console.WriteLine(Alive(w));
        p.Fire();
        Console.WriteLine(Sub.Hits / 64);
        p = null;
        Scrub(40);
        GC.Collect();
        GC.Collect();
        Console.WriteLine(Alive(w) <= 30);
        var keep = new List<Sub>();
        var weak = Weak(50, keep);
        Scrub(40);
        GC.Collect();
        int ran = 0;
        foreach (var a in weak) if (a.Run()) ran++;
        Console.WriteLine(ran >= 5 && ran <= 8);
        GC.KeepAlive(keep);
        var wc = Closure(out Func<int> f);
        Scrub(40);
        GC.Collect();
        Console.WriteLine(wc.IsAlive + " " + f());
        f = null;
        Scrub(40);
        GC.Collect();
        var wa = Array(out object inner);
        Scrub(40);
        GC.Collect();
        Console.WriteLine(inner != null);
        GC.KeepAlive(inner);
        var pool = new Pool<Sub>();
        for (int i = 0; i < 100; i++)
        {
            var a = pool.Rent();
            var b = pool.Rent();
            pool.Return(a);
            if (i % 10 == 0) GC.Collect(0);
            pool.Return(b);
        }
        Console.WriteLine(pool.Made);
        var d = new Dictionary<string, WeakReference<string>>();
        for (int i = 0; i < 50; i++) { string s = "v" + i; d["k" + i] = new(s); if (i == 25) GC.Collect(); }
        int gone = 0;
        GC.Collect();
        foreach (var v in d.Values) if (!v.TryGetTarget(out _)) gone++;
        Console.WriteLine(gone >= 45);
    }
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

class Tree<T> : IEnumerable<T> where T : IComparable<T>
{
    Tree<T> l, r;
    readonly T v;
    public Tree(T v) => this.v = v;
    public Tree<T> Add(T x)
    {
        ref Tree<T> side = ref x.CompareTo(v) < 0 ? ref l : ref r;
        if (side == null) side = new(x); else side.Add(x);
        return this;
    }
    public IEnumerator<T> GetEnumerator()
    {
        if (l != null) foreach (T t in l) yield return t;
        yield return v;
        if (r != null) foreach (T t in r) yield return t;
    }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    public IEnumerable<(T, int)> Levels(int d = 0)
    {
        yield return (v, d);
        foreach (var x in l?.Levels(d + 1) ?? []) yield return x;
        foreach (var x in r?.Levels(d + 1) ?? Enumerable.Empty<(T, int)>()) yield return x;
    }
}
struct SIter
{
    public int N;
    public IEnumerable<int> Up() { for (int i = 0; i < 3; i++) yield return N += i; }
    public readonly IEnumerator<string> GetEnumerator() { yield return "s" + N; }
}

class Program
{
    int field = 1;
    IEnumerable<int> Inst(int p)
    {
        while (field < 20) { p += field; field *= 2; yield return p; }
    }
    static IEnumerable<T> Gen<T>(T a, Func<T, T> f, int n)
    {
        for (T t = a; n-- > 0; t = f(t)) yield return t;
    }
    static IEnumerator<int> Bare(int n)
    {
        while (n > 0) yield return n--;
    }
    static IEnumerable<int[]> Perms(int n)
    {
        int[] a = Enumerable.Range(1, n).ToArray();
        IEnumerable<int[]> Go(int k)
        {
            if (k == n) { yield return (int[])a.Clone(); yield break; }
            for (int i = k; i < n; i++)
            {
                (a[k], a[i]) = (a[i], a[k]);
                foreach (var p in Go(k + 1)) yield return p;
                (a[k], a[i]) = (a[i], a[k]);
            }
        }
        return Go(0);
    }
    static IEnumerable<Func<int>> Closures()
    {
        int shared = 0;
        for (int i = 0; i < 3; i++) { int own = i * 10; yield return () => own++ + shared++ * 100; }
        yield return () => shared;
    }
    static IEnumerable<string> Switch(IEnumerable<object> s)
    {
        foreach (object o in s) switch (o) { case int i when i > 5:
        yield return "big";
        break; case int i:
        for (int k = 0; k < i; k++) yield return "i" + k;
        continue; case string t:
        {
            using var e = t.GetEnumerator();
            while (e.MoveNext()) yield return e.Current.ToString();
        } break; case null: yield break; default: goto done; }
        done: yield return "end";
    }
    static IEnumerable<(int, int)> Pairs(int n)
    {
        for (int i = 0; i < n; i++) for (int j = i; j < n; j++) { if ((i + j) % 2 == 1) continue; yield return (i, j); }
    }
    static IEnumerable<int> Locals()
    {
        byte b = 250;
        long l = 1L << 40;
        double d = 0.5;
        string s = "s";
        Span<int> dummy = default;
        while (b != 2) { b++; l >>= 3; d *= 2; s += b % 10; yield return b + (int)(l % 1000) + (int)d + s.Length; }
    }

    static void Main()
    {
        var p = new Program();
        var seq = p.Inst(100);
        Console.WriteLine(string.Join(",", seq) + " " + string.Join(",", seq) + " " + p.field);
        Console.WriteLine(string.Join(",", Gen(1, x => x * 3, 5)) + string.Join(",", Gen("a", x => x + "b", 3)) + string.Join(",", Gen((1, 'x'), t => (t.Item1 + 1, (char)(t.Item2 + 1)), 2)));
        var e = Bare(3);
        while (e.MoveNext()) Console.Write(e.Current);
        Console.WriteLine(e.MoveNext());
        Console.WriteLine(string.Join(" ", Perms(3).Select(x => string.Join("", x))));
        var fs = Closures().ToList();
        Console.WriteLine(fs[0]() + " " + fs[1]() + " " + fs[0]() + " " + fs[2]() + " " + fs[3]());
        Console.WriteLine(string.Join(",", Switch(new object[] { 2, "xy", 9, 'c', "never" })) + "|" + string.Join(",", Switch(new object[] { 1, null, 2 })));
        Console.WriteLine(string.Join("", Pairs(4)));
        var t = new Tree<string>("m").Add("c").Add("x").Add("a").Add("d").Add("z");
        Console.WriteLine(string.Join("", t) + " " + string.Join("", t.Levels()) + " " + new Tree<int>(5).Add(3).Add(8).Sum());
        var si = new SIter { N = 5 };
        var up = si.Up();
        Console.WriteLine(string.Join(",", up) + " " + string.Join(",", up) + " " + si.N);
        foreach (string s in si) Console.WriteLine(s);
        Console.WriteLine(string.Join(",", Locals()));
        var a1 = Gen(0, x => x + 1, 4).GetEnumerator();
        var l = new List<int>();
        while (a1.MoveNext()) { l.Add(a1.Current); if (l.Count == 2) { foreach (int x in Gen(10, x => x, 2)) l.Add(x); } }
        Console.WriteLine(string.Join(",", l));
        IEnumerable en = Gen(1, x => x, 1);
        IEnumerator g1 = en.GetEnumerator(), g2 = en.GetEnumerator();
        g1.MoveNext();
        Console.WriteLine(g1.Current + " " + g2.MoveNext() + " " + g1.MoveNext() + " " + ReferenceEquals(g1, g2));
    }
}

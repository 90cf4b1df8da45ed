using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    class ByMod(int m) : IComparer<int> { public int Compare(int a, int b) => (a % m).CompareTo(b % m); }
    struct Rec : IComparable<Rec> { public int K; public string V; public int CompareTo(Rec o) => K.CompareTo(o.K); }
    static uint seed = 42; static int Rnd() { seed = seed * 1103515245 + 12345; return (int)(seed >> 16) & 0x7FFF; }
    static bool Sorted<T>(IList<T> l, Comparison<T> c)
    {
        for (int i = 1; i < l.Count; i++) if (c(l[i - 1], l[i]) > 0) return false;
        return true;
    }

    static void Main()
    {
        foreach (int n in new[] { 0, 1, 2, 3, 15, 16, 17, 50, 300 })
        {
            var a = new int[n];
            for (int i = 0; i < n; i++) a[i] = Rnd() % 100;
            long sum = a.Sum(x => (long)x);
            var b = (int[])a.Clone();
            var c = a.ToList();
            var s = a.Select(x => "s" + x).ToArray();
            Array.Sort(a); Array.Sort(b, (x, y) => y - x); c.Sort(); Array.Sort(s, StringComparer.Ordinal);
            Console.Write(Sorted(a, (x, y) => x - y) && Sorted(b, (x, y) => y - x) && Sorted(c, (x, y) => x - y) && Sorted(s, string.CompareOrdinal) && a.Sum(x => (long)x) == sum ? "ok " : "BAD ");
        }
        Console.WriteLine();
        int[] asc = Enumerable.Range(0, 100).ToArray(), desc = asc.Reverse().ToArray(), same = new int[100], organ = asc.Concat(desc).ToArray();
        foreach (var x in new[] { asc, desc, same, organ }) { Array.Sort(x); Console.Write(Sorted(x, (p, q) => p - q)); }
        Console.WriteLine();
        int[] keys = { 3, 1, 2 };
        string[] items = { "c", "a", "b" };
        Array.Sort(keys, items);
        Console.WriteLine(string.Join("", items) + string.Join("", keys));
        int[] part = { 9, 8, 7, 6, 5 };
        Array.Sort(part, 1, 3);
        Console.WriteLine(string.Join("", part));
        // LINQ's sort is stable.
        Console.WriteLine(string.Join(" ", Enumerable.Range(0, 20).OrderBy(x => x % 3).ThenByDescending(x => x % 2)));
        Console.WriteLine(string.Join(" ", new[] { "bb", "a", "ccc", "dd", "e" }.OrderBy(x => x.Length)));
        Console.WriteLine(string.Join(" ", new[] { 15, 22, 8, 41 }.OrderBy(x => x, new ByMod(10))));
        var recs = Enumerable.Range(0, 30).Select(i => new Rec { K = i * 7 % 10, V = "v" + i }).ToArray();
        Array.Sort(recs);
        Console.WriteLine(Sorted(recs, (x, y) => x.K - y.K) + " " + recs[0].K + recs[29].K);
        double[] d = { 2.5, double.NaN, -1, double.NegativeInfinity, 0, -0.0 };
        Array.Sort(d);
        Console.WriteLine(string.Join(" ", d));
        string[] strs = { "b", null, "a", "" };
        Array.Sort(strs);
        Console.WriteLine(string.Join(",", strs.Select(x => x ?? "null")));
        string[] words = { "banana", "Apple", "cherry", "apple", "Zoo" };
        Array.Sort(words, StringComparer.OrdinalIgnoreCase);
        Console.WriteLine(string.Join(" ", words.Select(w => w.ToLowerInvariant())));
        Array.Sort(words, StringComparer.Ordinal);
        Console.WriteLine(string.Join(" ", words));
        Console.WriteLine(Array.BinarySearch(new[] { 1, 3, 5, 7 }, 5) + " " + ~Array.BinarySearch(new[] { 1, 3, 5, 7 }, 4) + " " + new List<string> { "a", "c" }.BinarySearch("b") + " " + Array.BinarySearch(new[] { "x" }, "y", StringComparer.Ordinal));
        try
        {
            Array.Sort(new object[] { new Program(), new Program() });
        }
        catch (InvalidOperationException e) { Console.WriteLine(e.Message + " / " + e.InnerException.Message); }
        try
        {
            Array.Sort(new object[] { 1, "a" });
        }
        catch (InvalidOperationException e) { Console.WriteLine(e.InnerException.GetType().Name); }
        var (ka, kb) = (new[] { 2, 1 }, new[] { "x" });
        try { Array.Sort(ka, kb); } catch (ArgumentException) { Console.WriteLine("lengths"); }
        var l = new List<int> { 5, 4, 3, 2, 1 };
        l.Sort(1, 3, null);
        Console.WriteLine(string.Join("", l));
        l.Sort(Comparer<int>.Create((x, y) => (x & 1) - (y & 1)));
        Console.WriteLine(Sorted(l, (x, y) => (x & 1) - (y & 1)));
        Span<int> sp = stackalloc[] { 3, 1, 2 };
        sp.Sort();
        Console.WriteLine(sp[0] + "" + sp[1] + sp[2]);
        sp.Sort((x, y) => y - x);
        Console.WriteLine(sp[0]);
        MemoryExtensions.Reverse(sp);
        Console.WriteLine(sp[0] + " " + sp.BinarySearch(3));
    }
}

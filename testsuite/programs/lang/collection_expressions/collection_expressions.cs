using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;

[CollectionBuilder(typeof(BagBuilder), "Create")]
class Bag<T> : IEnumerable<T>
{
    readonly T[] items;
    public Bag(T[] items) { this.items = items; }
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
static class BagBuilder
{
    public static Bag<T> Create<T>(ReadOnlySpan<T> s)
    {
        Console.Write("build " + s.Length + ": ");
        return new Bag<T>(s.ToArray());
    }
}

class Program
{
    static int Sum(params ReadOnlySpan<int> s) { int t = 0; foreach (int i in s) t += i; return t; }
    static string Join(params IEnumerable<string> s) => string.Join("+", s);
    static int Count(params List<object> l) => l.Count;
    static IEnumerable<int> Gen() { yield return 7; yield return 8; }
    static void Show<T>(IEnumerable<T> s) => Console.WriteLine(string.Join(" ", s));

    static void Main()
    {
        int[] a = [1, 2, 3];
        List<int> l = [.. a, 4, .. Gen()];
        Show(l);
        Span<int> s = [5, .. a, 6];
        Console.WriteLine(s.Length + " " + s[4]);
        IEnumerable<string> e = ["x", "y"];
        Show(e);
        IList<int> il = [1, 2];
        il.Add(3);
        Show(il);
        IReadOnlyList<int> ro = [9, .. l];
        Console.WriteLine(ro.Count + " " + ro[0] + " " + (ro is ICollection<int> c && c.IsReadOnly));
        int[][] jag = [[1], [], [2, 3]];
        Console.WriteLine(jag[2][1] + jag[1].Length);
        HashSet<char> set = ['a', 'b', 'a'];
        Console.WriteLine(set.Count);
        Bag<int> bag = [1, .. a];
        Show(bag);
        Console.WriteLine(Sum() + Sum(1) + Sum(1, 2, 3) + Sum([4, 5]) + Sum(a));
        Console.WriteLine(Join("p", "q") + Join() + Join(e));
        Console.WriteLine(Count(1, "s", null) + Count());
        string[] empty = [];
        Console.WriteLine(ReferenceEquals(empty, Array.Empty<string>()));
        ReadOnlySpan<string> names = ["n" + a[0], "m"];
        Console.WriteLine(names[0] + names[1]);
        List<List<int>> nested = [[.. a.Where(x => x > 1)], l];
        Console.WriteLine(nested[0].Count);
        ImmutableArray<int> imm = [3, 2, 1];
        Show(imm.Sort());
        int n = 0;
        int[] order = [n++, .. Enumerable.Range(n++, 2), n++];
        Show(order);
        bool flag = a.Length == 3;
        Show((flag ? [1] : (int[])[2, 3]));
    }
}

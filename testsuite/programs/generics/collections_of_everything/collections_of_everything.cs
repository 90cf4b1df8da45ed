using System;
using System.Collections.Generic;

struct Key { public short A; public string B; }
class ByLength : IComparer<string>, IEqualityComparer<string>
{
    public int Compare(string a, string b) => a.Length - b.Length;
    public bool Equals(string a, string b) => a.Length == b.Length;
    public int GetHashCode(string s) => s.Length;
}

class Heap<T>(IComparer<T> cmp)
{
    readonly List<T> a = new();
    public int Count => a.Count;
    public void Push(T t)
    {
        a.Add(t);
        int i = a.Count - 1;
        while (i > 0 && cmp.Compare(a[i], a[(i - 1) / 2]) < 0)
        {
            (a[i], a[(i - 1) / 2]) = (a[(i - 1) / 2], a[i]);
            i = (i - 1) / 2;
        }
    }
    public T Pop()
    {
        T r = a[0];
        a[0] = a[^1];
        a.RemoveAt(a.Count - 1);
        for (int i = 0; ;)
        {
            int c = 2 * i + 1;
            if (c >= a.Count) break;
            if (c + 1 < a.Count && cmp.Compare(a[c + 1], a[c]) < 0) c++;
            if (cmp.Compare(a[i], a[c]) <= 0) break;
            (a[i], a[c]) = (a[c], a[i]);
            i = c;
        }
        return r;
    }
}

class Tree<K, V> where K : IComparable<K>
{
    class Node { public K Key; public V Value; public Node L, R; }
    Node root; public int Count;
    public V this[K k] { get
    {
        for (Node n = root; n != null;) { int c = k.CompareTo(n.Key); if (c == 0) return n.Value; n = c < 0 ? n.L : n.R; }
        throw new KeyNotFoundException(k.ToString());
    } set
    {
        ref Node at = ref root;
        while (at != null)
        {
            int c = k.CompareTo(at.Key);
            if (c == 0) { at.Value = value; return; }
            at = ref c < 0 ? ref at.L : ref at.R;
        }
        at = new Node { Key = k, Value = value };
        Count++;
    } }
    public IEnumerable<(K, V)> Walk() => Walk(root);
    static IEnumerable<(K, V)> Walk(Node n)
    {
        if (n == null) yield break;
        foreach (var x in Walk(n.L)) yield return x;
        yield return (n.Key, n.Value);
        foreach (var x in Walk(n.R)) yield return x;
    }
}

class Program
{
    static void Main()
    {
        var h = new Heap<int>(Comparer<int>.Default);
        foreach (int i in new[] { 5, 3, 9, 1, 7, 3 }) h.Push(i);
        while (h.Count > 0) Console.Write(h.Pop() + " ");
        Console.WriteLine();
        var hs = new Heap<string>(new ByLength());
        foreach (string s in new[] { "ccc", "a", "bb", "dddd" }) hs.Push(s);
        while (hs.Count > 0) Console.Write(hs.Pop() + " ");
        Console.WriteLine();
        var t = new Tree<string, int>();
        foreach (string w in "the quick brown fox jumps over the lazy dog the end".Split(' '))
        {
            int n = 0;
            try { n = t[w]; } catch (KeyNotFoundException) { }
            t[w] = n + 1;
        }
        foreach (var (k, v) in t.Walk()) Console.Write(k + v + " "); Console.WriteLine(t.Count);
        var ti = new Tree<(int, char), double>();
        ti[(2, 'a')] = 1.5;
        ti[(1, 'z')] = 2.5;
        ti[(2, 'a')] += 10;
        foreach (var x in ti.Walk()) Console.Write(x + " ");
        Console.WriteLine();
        var d = new Dictionary<Key, List<string>>();
        for (short i = 0; i < 6; i++)
        {
            var k = new Key { A = (short)(i % 3), B = "k" };
            if (!d.TryGetValue(k, out var l)) d[k] = l = new();
            l.Add("v" + i);
        }
        foreach (var l in d.Values) Console.Write(string.Join("+", l) + " ");
        Console.WriteLine();
        var ds = new Dictionary<string, int>(new ByLength()) { ["a"] = 1, ["bb"] = 2 };
        ds["z"] = 9;
        Console.WriteLine(ds["q"] + " " + ds.Count);
        var sd = new SortedDictionary<string, object>(new ByLength()) { ["zzz"] = 1, ["a"] = 'c', ["yy"] = null };
        foreach (var p in sd) Console.Write(p.Key + "=" + p.Value + " ");
        Console.WriteLine();
        var q = new Queue<(int, string)>();
        var st = new Stack<int?>();
        for (int i = 0; i < 5; i++) { q.Enqueue((i, "q" + i)); st.Push(i % 2 == 0 ? i : null); }
        q.Dequeue();
        Console.WriteLine(q.Peek() + " " + string.Join(",", st) + " " + q.Count);
        var ll = new LinkedList<char>("abc");
        ll.AddFirst('z');
        ll.AddAfter(ll.Find('a'), 'x');
        ll.Remove('b');
        Console.WriteLine(string.Join("", ll));
        var pq = new PriorityQueue<string, double>();
        pq.Enqueue("lo", 5.5);
        pq.Enqueue("hi", 0.5);
        pq.Enqueue("mid", 3);
        Console.WriteLine(pq.Dequeue() + pq.Dequeue() + pq.Count);
        var ss = new SortedSet<int> { 5, 1, 3 };
        ss.UnionWith(new[] { 2, 3 });
        Console.WriteLine(string.Join(" ", ss) + " " + ss.Min + ss.Max + string.Join("", ss.GetViewBetween(2, 4)));
        var hset = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "A", "b" };
        Console.WriteLine(hset.Add("a") + " " + hset.Contains("B") + " " + hset.IsSubsetOf(new[] { "a", "B", "c" }) + " " + hset.SetEquals(new[] { "B", "a" }));
        hset.SymmetricExceptWith(new[] { "a", "z" });
        Console.WriteLine(string.Join(" ", hset));
    }
}

using System;
using System.Collections;
using System.Collections.Generic;

class Graph<N, E> where N : notnull where E : struct, IComparable<E>
{
    readonly Dictionary<N, List<Edge>> adj = new();
    public readonly record struct Edge(N To, E Weight);
    public Graph<N, E> Add(N a, N b, E w) { Get(a).Add(new(b, w)); Get(b); return this; }
    List<Edge> Get(N n) { if (!adj.TryGetValue(n, out var l)) adj[n] = l = new(); return l; }
    public IEnumerable<N> Bfs(N start)
    {
        var seen = new HashSet<N> { start };
        var q = new Queue<N>();
        q.Enqueue(start);
        while (q.TryDequeue(out N n)) { yield return n; foreach (var e in adj[n]) if (seen.Add(e.To)) q.Enqueue(e.To); }
    }
    public Dictionary<N, E> Shortest(N start, Func<E, E, E> add)
    {
        var d = new Dictionary<N, E> { [start] = default };
        var pq = new PriorityQueue<N, E>();
        pq.Enqueue(start, default);
        while (pq.TryDequeue(out N n, out E dist))
        {
            if (dist.CompareTo(d[n]) > 0) continue;
            foreach (var (to, w) in adj[n])
            {
                E nd = add(dist, w);
                if (!d.TryGetValue(to, out E old) || nd.CompareTo(old) < 0) { d[to] = nd; pq.Enqueue(to, nd); }
            }
        }
        return d;
    }
    public Edge? Heaviest()
    {
        Edge? best = null;
        foreach (var l in adj.Values) foreach (var e in l) if (best is not { } b || e.Weight.CompareTo(b.Weight) > 0) best = e;
        return best;
    }
}
class SkipList<T> : IEnumerable<T> where T : IComparable<T>
{
    class Node(T v, int h) { public T Value = v; public Node[] Next = new Node[h]; }
    readonly Node head = new(default, 8);
    uint seed = 7;
    int Height() { int h = 1; while (h < 8 && ((seed = seed * 1664525 + 1013904223) >> 30) == 0) h++; return h; }
    public bool Add(T t)
    {
        var update = new Node[8];
        Node n = head;
        for (int i = 7; i >= 0; i--) { while (n.Next[i] is { } x && x.Value.CompareTo(t) < 0) n = x; update[i] = n; }
        if (n.Next[0] is { } e && e.Value.CompareTo(t) == 0) return false;
        var made = new Node(t, Height());
        for (int i = 0; i < made.Next.Length; i++) (made.Next[i], update[i].Next[i]) = (update[i].Next[i], made);
        return true;
    }
    public IEnumerator<T> GetEnumerator() { for (Node n = head.Next[0]; n != null; n = n.Next[0]) yield return n.Value; }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
class Trie<V>
{
    readonly SortedDictionary<char, Trie<V>> kids = new();
    V value;
    bool has;
    public V this[ReadOnlySpan<char> k] { set
    {
        if (k.IsEmpty)
        {
            this.value = value;
            has = true;
        }
        else { if (!kids.TryGetValue(k[0], out var t)) kids[k[0]] = t = new(); t[k[1..]] = value; }
    } }
    public IEnumerable<(string, V)> All(string prefix = "")
    {
        if (has) yield return (prefix, value);
        foreach (var (c, t) in kids) foreach (var x in t.All(prefix + c)) yield return x;
    }
}
class Lru<K, V>(int cap) where K : notnull
{
    readonly LinkedList<(K Key, V Val)> order = new();
    readonly Dictionary<K, LinkedListNode<(K Key, V Val)>> map = new();
    public int Misses;
    public V Get(K k, Func<K, V> make)
    {
        if (map.TryGetValue(k, out var n)) { order.Remove(n); order.AddFirst(n); return n.Value.Val; }
        Misses++;
        if (map.Count == cap) { map.Remove(order.Last.Value.Key); order.RemoveLast(); }
        n = order.AddFirst((k, make(k)));
        map[k] = n;
        return n.Value.Val;
    }
}
struct BitSet<T> where T : struct, Enum
{
    ulong bits;
    public void Add(T t) => bits |= 1UL << Convert.ToInt32(t);
    public readonly bool Has(T t) => (bits >> Convert.ToInt32(t) & 1) != 0;
    public override string ToString() { string s = ""; foreach (T t in Enum.GetValues<T>()) if (Has(t)) s += t + " "; return s; }
}

class Program
{
    static void Main()
    {
        var g = new Graph<string, int>().Add("a", "b", 4).Add("a", "c", 1).Add("c", "b", 2).Add("b", "d", 5).Add("c", "d", 8).Add("d", "e", 3);
        Console.WriteLine(string.Join(" ", g.Bfs("a")) + " " + g.Heaviest());
        foreach (var (n, d) in g.Shortest("a", (x, y) => x + y)) Console.Write(n + d + " ");
        Console.WriteLine();
        var gd = new Graph<(int, int), double>();
        for (int i = 0; i < 5; i++) for (int j = 0; j < 5; j++)
        {
            if (i < 4) gd.Add((i, j), (i + 1, j), 1.5);
            if (j < 4) gd.Add((i, j), (i, j + 1), (i + j) % 3 + 0.25);
        }
        Console.WriteLine(gd.Shortest((0, 0), (x, y) => x + y)[(4, 4)]);
        Console.WriteLine(new Graph<int, byte>().Heaviest() is null);
        var sl = new SkipList<int>();
        int added = 0;
        for (int i = 0; i < 60; i++) if (sl.Add(i * 37 % 41)) added++;
        Console.WriteLine(added + " " + string.Join(",", sl));
        var ss = new SkipList<string>();
        foreach (string w in "the quick brown fox the dog".Split(' ')) ss.Add(w);
        Console.WriteLine(string.Join(" ", ss));
        var t = new Trie<int>();
        foreach (string w in new[] { "to", "tea", "ten", "i", "in", "inn", "tea" }) t[w] = w.Length;
        foreach (var (k, v) in t.All()) Console.Write(k + v + " ");
        Console.WriteLine();
        var lru = new Lru<int, string>(3);
        foreach (int k in new[] { 1, 2, 3, 1, 4, 2, 1, 5, 1 }) lru.Get(k, x => "v" + x);
        Console.WriteLine(lru.Misses + lru.Get(1, x => "never"));
        var b = new BitSet<DayOfWeek>();
        b.Add(DayOfWeek.Friday);
        b.Add(DayOfWeek.Monday);
        Console.WriteLine(b + "" + b.Has(DayOfWeek.Sunday));
    }
}

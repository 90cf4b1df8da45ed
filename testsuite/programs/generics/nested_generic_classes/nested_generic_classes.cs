using System;
using System.Collections.Generic;

class Map<K, V> where K : IComparable<K>
{
    public class Entry
    {
        public K Key;
        public V Val;
        public Entry Left, Right;
        public Entry(K k, V v) { Key = k; Val = v; Count++; }
        public static int Count;
        public override string ToString() => $"{Key}:{Val}";
    }
    public struct Cursor
    {
        readonly Stack<Entry> s;
        Entry at;
        public Cursor(Map<K, V> m) { s = new(); at = m.root; }
        public bool Next(out Entry e)
        {
            while (at != null) { s.Push(at); at = at.Left; }
            if (s.Count == 0) { e = null; return false; }
            e = s.Pop();
            at = e.Right;
            return true;
        }
    }
    public delegate bool Visit(Entry e); public interface IListener { void Added(Entry e); } public enum Order { Asc, Desc }
    Entry root; public readonly List<IListener> Listeners = new();
    public class Logger<T> : IListener where T : class
    {
        public readonly List<string> Log = new();
        public void Added(Entry e) => Log.Add(typeof(T).Name + typeof(V).Name + e.Key);
        public class Deep<Q> { public string Names() => typeof(K).Name + typeof(V).Name + typeof(T).Name + typeof(Q).Name; }
    }
    public Entry Put(K k, V v) { Entry e = Insert(ref root, k, v); foreach (var l in Listeners) l.Added(e); return e; }
    static Entry Insert(ref Entry e, K k, V v)
    {
        if (e == null) return e = new Entry(k, v);
        int c = k.CompareTo(e.Key);
        if (c == 0) { e.Val = v; return e; }
        return c < 0 ? Insert(ref e.Left, k, v) : Insert(ref e.Right, k, v);
    }
    public void Walk(Visit v, Order o = Order.Asc)
    {
        bool Go(Entry e) => e == null || Go(o == Order.Asc ? e.Left : e.Right) && v(e) && Go(o == Order.Asc ? e.Right : e.Left);
        Go(root);
    }
    public Map<V2, K> Invert<V2>(Func<V, V2> f) where V2 : IComparable<V2>
    {
        var m = new Map<V2, K>();
        Walk(e => { m.Put(f(e.Val), e.Key); return true; });
        return m;
    }
}

class Program
{
    static void Main()
    {
        var m = new Map<string, int>();
        var log = new Map<string, int>.Logger<object>();
        m.Listeners.Add(log);
        foreach (string w in "delta alpha echo bravo charlie alpha".Split(' ')) m.Put(w, w.Length);
        var c = new Map<string, int>.Cursor(m);
        while (c.Next(out var e)) Console.Write(e + " ");
        Console.WriteLine(Map<string, int>.Entry.Count + " " + Map<int, int>.Entry.Count);
        m.Walk(e => { Console.Write(e.Key[0]); return e.Key != "bravo"; }, Map<string, int>.Order.Desc);
        Console.WriteLine();
        Console.WriteLine(string.Join(",", log.Log));
        var inv = m.Invert(v => v * 1.5);
        inv.Walk(e => { Console.Write(e + " "); return true; });
        Console.WriteLine(Map<double, string>.Entry.Count);
        Console.WriteLine(new Map<string, int>.Logger<List<int>>.Deep<char>().Names() + " " + new Map<long, Program>.Logger<string>.Deep<byte[]>().Names());
        Console.WriteLine(typeof(Map<int, string>.Logger<object>.Deep<long>));
        Console.WriteLine(new Map<string, int>.Visit(x => true).GetType() + " " + typeof(Map<,>.Order).IsEnum + " " + Map<int, int>.Order.Desc);
        var structs = new Map<(int, char), DateTime>();
        structs.Put((2, 'b'), DateTime.MinValue);
        structs.Put((1, 'z'), DateTime.MaxValue);
        structs.Walk(e => { Console.Write(e.Key); return true; });
        Console.WriteLine();
    }
}

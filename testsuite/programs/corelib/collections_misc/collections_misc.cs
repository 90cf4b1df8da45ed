using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

class KeyedByName : KeyedCollection<string, (string Name, int V)>
{
    protected override string GetKeyForItem((string Name, int V) i) => i.Name;
}
class Observed : Collection<int>
{
    public string Log = "";
    protected override void InsertItem(int i, int v) { Log += "+" + v; base.InsertItem(i, v); }
    protected override void RemoveItem(int i) { Log += "-" + this[i]; base.RemoveItem(i); }
    protected override void SetItem(int i, int v) { Log += "=" + v; base.SetItem(i, v); }
    protected override void ClearItems() { Log += "!"; base.ClearItems(); }
}

class Program
{
    static void Main()
    {
        var q = new Queue<int>(2);
        for (int i = 0; i < 5; i++) q.Enqueue(i);
        q.Dequeue();
        q.Enqueue(9);
        Console.WriteLine(string.Join(",", q) + " " + q.Peek() + q.Contains(3) + q.TryDequeue(out int v) + v + q.Count);
        q.Clear();
        try { q.Dequeue(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(q.TryPeek(out _));
        var s = new Stack<string>(new[] { "a", "b" });
        s.Push("c");
        Console.WriteLine(s.Pop() + s.Peek() + string.Join("", s) + s.TryPop(out string t) + t);
        try { new Stack<int>().Pop(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        var ll = new LinkedList<int>();
        var n = ll.AddLast(2);
        ll.AddFirst(1);
        ll.AddAfter(n, 3);
        ll.AddBefore(n, 10);
        Console.WriteLine(string.Join(",", ll) + " " + n.Previous.Value + n.Next.Value + ll.First.Value + ll.Last.Value + ll.Contains(3));
        ll.Remove(n);
        ll.RemoveFirst();
        ll.RemoveLast();
        Console.WriteLine(string.Join(",", ll) + (n.List == null));
        try { ll.AddAfter(n, 1); } catch (InvalidOperationException) { Console.WriteLine("foreign node"); }
        var sl = new SortedList<string, int> { ["b"] = 2, ["a"] = 1, ["c"] = 3 };
        sl.Remove("b");
        Console.WriteLine(string.Join(",", sl.Keys) + sl.IndexOfKey("c") + sl.Values[0] + sl.GetKeyAtIndex(1));
        var sd = new SortedDictionary<int, string> { [3] = "c", [1] = "a" };
        foreach (var p in sd) Console.Write(p);
        Console.WriteLine(sd.First().Value + sd.Keys.Last());
        var h = new HashSet<int> { 1, 2, 3 };
        h.IntersectWith(new[] { 2, 3, 4 });
        h.UnionWith(new[] { 9 });
        h.ExceptWith(new[] { 3 });
        Console.WriteLine(string.Join(",", h.OrderBy(x => x)) + h.Overlaps(new[] { 9 }) + h.IsSupersetOf(new[] { 2 }) + h.Remove(2) + h.RemoveWhere(x => x == 9) + h.Count + h.Add(5) + h.Add(5));
        var ss = new SortedSet<string>(StringComparer.Ordinal) { "b", "A", "c" };
        Console.WriteLine(string.Join("", ss) + ss.Min + ss.Max + string.Join("", ss.Reverse()) + ss.GetViewBetween("a", "bz").Count);
        var pq = new PriorityQueue<string, int>();
        foreach (string w in "the quick brown fox jumps".Split(' ')) pq.Enqueue(w, -w.Length * 10 + w[0] % 10);
        while (pq.TryDequeue(out string w, out int p)) Console.Write(w + p + " ");
        Console.WriteLine();
        Console.WriteLine(pq.EnqueueDequeue("x", 1));
        var k = new KeyedByName { ("a", 1), ("b", 2) };
        Console.WriteLine(k["b"].V + k[0].Name + k.Contains("z") + k.TryGetValue("a", out var item) + item.V);
        try { k.Add(("a", 3)); } catch (ArgumentException) { Console.WriteLine("duplicate key"); }
        var o = new Observed { 1, 2 };
        o[0] = 5;
        o.Remove(2);
        o.Insert(0, 7);
        o.Clear();
        Console.WriteLine(o.Log + o.Count);
        var ro = new ReadOnlyCollection<int>(new List<int> { 1 });
        try { ((IList<int>)ro).Add(2); } catch (NotSupportedException e) { Console.WriteLine(e.Message); }
        var rod = new ReadOnlyDictionary<string, int>(new Dictionary<string, int> { ["x"] = 1 });
        Console.WriteLine(rod["x"] + rod.Count);
        var oc = new ObservableCollection<string>();
        oc.CollectionChanged += (_, e) => Console.Write(e.Action + ":" + e.NewItems?.Count + " ");
        oc.Add("a");
        oc.Add("b");
        oc.Move(0, 1);
        oc.RemoveAt(0);
        oc.Clear();
        Console.WriteLine();
        var al = new ArrayList { 1, "two", null };
        al.Add(3.5);
        al.Insert(1, 'c');
        al.Remove("two");
        Console.WriteLine(al.Count + " " + al[1] + al.Contains(null) + al.IndexOf(3.5));
        var ht = new Hashtable { ["k"] = 1, [5] = "five" };
        Console.WriteLine(ht["k"] + "" + ht[5] + (ht["none"] == null) + ht.ContainsKey("k") + ht.Count);
        var ba = new BitArray(10);
        ba[3] = true;
        ba.Not();
        Console.WriteLine(ba[3] + "" + ba[4] + ba.Count);
        ba.Xor(new BitArray(10, true));
        Console.WriteLine(ba[3] + string.Join("", ba.Cast<bool>().Select(b => b ? 1 : 0)));
        var st = new Stack();
        st.Push(1);
        st.Push("x");
        Console.WriteLine(st.Pop() + "" + st.Peek());
        var qu = new Queue();
        qu.Enqueue(1);
        Console.WriteLine(qu.Dequeue());
        var d = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, ["c"] = 3 };
        d.Remove("b", out int removed);
        Console.WriteLine(removed + string.Join(",", d.Keys) + string.Join(",", d.Values) + d.EnsureCapacity(100).ToString().Length);
        foreach (var (key, val) in d) { if (key == "a") d.Remove("c"); Console.Write(key + val); }
        Console.WriteLine();
        ((ICollection<KeyValuePair<string, int>>)d).Add(new("z", 26));
        Console.WriteLine(d.Count + " " + ((IDictionary)d)["z"] + ((ICollection<KeyValuePair<string, int>>)d).Contains(new("z", 25)) + new Dictionary<string, int>(d)["z"]);
        var cmp = EqualityComparer<string>.Create((x, y) => x?.Length == y?.Length, x => x.Length);
        Console.WriteLine(new[] { "a", "bb", "c" }.Distinct(cmp).Count());
        ref int slot = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(d, "new", out bool existed);
        slot += 10;
        Console.WriteLine(d["new"] + " " + existed);
    }
}

using System;
using System.Collections.Generic;

class Program
{
    static void Show<T>(string n, IEnumerable<T> s) => Console.WriteLine(n + " " + string.Join(",", s));
    static void Main()
    {
        var st = new Stack<int>();
        for (int i = 0; i < 6; i++) st.Push(i);
        st.Pop();
        Show("stack", st);
        Console.WriteLine(st.Peek() + " " + st.Contains(3) + " " + st.Count + " " + st.TryPop(out int p) + p + " " + string.Join("", st.ToArray()));
        st.Clear();
        Console.WriteLine(st.TryPeek(out _));
        try { st.Pop(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        var q = new Queue<string>();
        for (int i = 0; i < 20; i++) { q.Enqueue("q" + i); if (i % 3 == 2) q.Dequeue(); }
        Show("queue", q);
        Console.WriteLine(q.Count + q.Peek() + q.Contains("q7") + q.Contains("q1"));
        while (q.Count > 2) q.Dequeue();
        Show("rest", q);
        var h = new HashSet<int>();
        Console.WriteLine(h.Add(1) + " " + h.Add(1) + " " + h.Add(2) + " " + h.Remove(5) + " " + h.Count);
        h.UnionWith(new[] { 2, 3, 4, 5 });
        h.ExceptWith(new[] { 1 });
        h.IntersectWith(new[] { 3, 4, 5, 6 });
        var sorted = new List<int>(h);
        sorted.Sort();
        Show("set", sorted);
        Console.WriteLine(h.IsSubsetOf(new[] { 3, 4, 5, 9 }) + " " + h.IsSupersetOf(new[] { 3 }) + " " + h.Overlaps(new[] { 9 }) + " " + h.SetEquals(new[] { 5, 4, 3 }) + " " + h.IsProperSubsetOf(new[] { 3, 4, 5 }));
        h.SymmetricExceptWith(new[] { 3, 7 });
        sorted = new List<int>(h);
        sorted.Sort();
        Show("symmetric", sorted);
        Console.WriteLine(h.TryGetValue(7, out int got) + " " + got);
        var ic = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Abc", "ABC", "x" };
        Console.WriteLine(ic.Count + " " + ic.Contains("abc"));
        var many = new HashSet<long>();
        for (long i = 0; i < 400; i++) many.Add(i * i % 101);
        long sum = 0;
        foreach (long l in many) sum += l;
        Console.WriteLine(many.Count + " " + sum);
        var ll = new LinkedList<string>();
        var b = ll.AddLast("b");
        ll.AddFirst("a");
        ll.AddLast("c");
        ll.AddBefore(b, "x");
        ll.AddAfter(b, "y");
        ll.Remove("c");
        Show("list", ll);
        Console.WriteLine(ll.Find("b").Next.Value + ll.First.Value + ll.Last.Value + ll.Count);
        ll.Remove(b);
        ll.RemoveFirst();
        ll.RemoveLast();
        Show("left", ll);
        var sd = new SortedDictionary<string, int> { ["m"] = 1, ["a"] = 2, ["z"] = 3 };
        sd["b"] = 4;
        sd.Remove("m");
        Show("sorted", sd);
        var sl = new SortedList<int, char> { [5] = 'e', [1] = 'a', [3] = 'c' };
        Show("sortedlist", sl.Values);
        Console.WriteLine(sl.IndexOfKey(3) + " " + sl.Keys[2] + " " + sl.ContainsValue('e'));
        var ss = new SortedSet<int>(new[] { 9, 2, 7, 2 });
        Show("sortedset", ss);
        Console.WriteLine(ss.Min + " " + ss.Max + " " + ss.Contains(7) + " " + string.Join("", ss.Reverse()) + " " + ss.GetViewBetween(3, 9).Count);
        var pq = new PriorityQueue<string, int>();
        pq.Enqueue("c", 3);
        pq.Enqueue("a", 1);
        pq.Enqueue("b", 2);
        Console.WriteLine(pq.Dequeue() + pq.Peek() + pq.Count + pq.TryDequeue(out string e2, out int pr) + e2 + pr);
        foreach (var (coll, act) in new (string, Action)[] { ("stack", () => {
            var s = new Stack<int>(new[] { 1, 2 });
            foreach (int i in s) s.Push(i);
        }), ("queue", () => {
            var s = new Queue<int>(new[] { 1, 2 });
            foreach (int i in s) s.Enqueue(i);
        }), ("set", () => {
            var s = new HashSet<int> { 1, 2 };
            foreach (int i in s) s.Add(i + 10);
        }), ("linked", () => {
            var s = new LinkedList<int>(new[] { 1, 2 });
            foreach (int i in s) s.AddLast(i);
        }), ("sorted", () => {
            var s = new SortedSet<int> { 1, 2 };
            foreach (int i in s) s.Add(i + 10);
        }) }) try
        {
            act();
            Console.WriteLine(coll + " fine");
        }
        catch (InvalidOperationException) { Console.WriteLine(coll + " modified"); }
    }
}

// modes: framework
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;

// System.Collections.dll and System.Collections.NonGeneric/Specialized.dll of the framework.
static class Program
{
    static void Show(string name, IEnumerable items) => Console.WriteLine(name + ": " + string.Join(" ", items.Cast<object>()));

    static void Try(string name, Action action)
    {
        try { action(); Console.WriteLine(name + ": fine"); }
        catch (Exception e) { Console.WriteLine($"{name}: {e.GetType().Name}: {e.Message}"); }
    }

    static void Main()
    {
        Console.WriteLine(typeof(SortedDictionary<,>).Assembly.GetName().Name);
        var random = new Random(7);
        var sorted = new SortedDictionary<int, string>();
        var set = new SortedSet<int>();
        var list = new SortedList<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < 200; i++)
        {
            int key = random.Next(100);
            sorted[key] = "v" + i;
            if (!set.Add(key)) set.Remove(key);
            list["K" + key % 20] = i;
        }
        Show("sorted", sorted.Take(10));
        Show("set", set);
        Show("between", set.GetViewBetween(20, 40));
        Show("reverse", set.Reverse().Take(5));
        Console.WriteLine($"{set.Min} {set.Max} {set.Count} {list.Count} {list.IndexOfKey("k3")}");
        Show("list", list.Take(6));
        set.SymmetricExceptWith(Enumerable.Range(30, 50));
        Show("except", set);
        var queue = new PriorityQueue<string, int>();
        foreach (string word in "the quick brown fox jumps over the lazy dog".Split(' ')) queue.Enqueue(word, word.Length);
        while (queue.TryDequeue(out string? word, out int priority)) Console.Write($"{word}/{priority} ");
        Console.WriteLine();
        var linked = new LinkedList<int>(Enumerable.Range(0, 6));
        linked.AddAfter(linked.Find(2)!, 99);
        linked.Remove(4);
        linked.AddFirst(linked.Last!.Value);
        Show("linked", linked);
        var ordered = new OrderedDictionary<string, int> { ["z"] = 1, ["a"] = 2, ["m"] = 3 };
        ordered.Insert(1, "x", 9);
        ordered.SetAt(0, 11);
        Show("ordered", ordered);
        Console.WriteLine($"{ordered.IndexOf("m")} {ordered.GetAt(2)}");
        var bits = new BitArray(new[] { true, false, true, true });
        Show("bits", bits.Not());
        var names = new NameValueCollection { { "a", "1" }, { "a", "2" }, { "b", "3" } };
        Console.WriteLine($"{names["a"]} {names.Count} {string.Join(",", names.AllKeys)}");
        var stack = new Stack<int>([1, 2, 3]);
        stack.Push(4);
        Show("stack", stack);
        var hybrid = new HybridDictionary { ["k"] = 5 };
        Console.WriteLine(hybrid["k"]);
        var old = new SortedList { ["b"] = 2, ["a"] = 1 };
        Show("old", old.Keys);
        Try("duplicate", () => sorted.Add(sorted.First().Key, ""));
        Try("missing", () => _ = sorted[-1]);
        Try("empty", () => new PriorityQueue<int, int>().Dequeue());
        Try("changed", () => { foreach (int item in set) set.Add(item + 1000); });
        Try("range", () => set.GetViewBetween(5, 1));
        Try("null", () => new SortedDictionary<string, int>(null!, null!));
        Try("node", () => linked.AddAfter(new LinkedListNode<int>(1), 2));
    }
}

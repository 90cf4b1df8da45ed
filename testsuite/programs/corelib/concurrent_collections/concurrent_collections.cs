// ConcurrentDictionary, ConcurrentQueue, ConcurrentStack, ConcurrentBag, BlockingCollection.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Collections.Concurrent;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        ConcurrentDictionary<string, int> d = new();
        Show(d.TryAdd("a", 1), d.TryAdd("a", 2), d.GetOrAdd("b", k => k.Length), d.AddOrUpdate("a", 1, (k, v) => v + 10), d.AddOrUpdate("c", 5, (k, v) => v), d.TryUpdate("a", 0, 11), d.TryUpdate("a", 9, 99), d.TryRemove("b", out int removed), removed, d.TryGetValue("zz", out _), d.Count, d.IsEmpty, d["a"], d.Keys.Order(), d.Values.Order(), d.ToArray().Length, d.ContainsKey("c"), d.TryRemove(KeyValuePair.Create("c", 6)));
        Parallel.For(0, 1000, i => d.AddOrUpdate("n", 1, (_, v) => v + 1));
        Show(d["n"]);
        Try(() => d["none"]);
        Try(() => d.TryAdd(null, 1));
        Try(() => d.GetOrAdd("q", (Func<string, int>)null));
        Try(() => { ((IDictionary<string, int>)d).Add("a", 1); return null; });
        ConcurrentQueue<int> q = new([1, 2]);
        q.Enqueue(3);
        Show(q, q.TryPeek(out int peek), peek, q.TryDequeue(out int first), first, q.Count, q.ToArray());
        ConcurrentStack<int> s = new([1, 2]);
        s.PushRange([3, 4]);
        int[] popped = new int[3];
        Show(s, s.TryPop(out int top), top, s.TryPopRange(popped), popped, s.IsEmpty);
        ConcurrentBag<int> bag = [1, 2, 3];
        Show(bag.Count, bag.TryTake(out _), bag.Order().Count(), bag.IsEmpty);
        using BlockingCollection<int> b = new(2);
        Show(b.TryAdd(1), b.TryAdd(2), b.TryAdd(3, 1), b.Take(), b.TryTake(out int item), item, b.BoundedCapacity);
        b.Add(8);
        b.CompleteAdding();
        Show(b.GetConsumingEnumerable().ToArray(), b.IsCompleted);
        Try(() => { b.Add(1); return null; });
        Try(() => b.Take());
        Try(() => new BlockingCollection<int>(0));
        Try(() => s.TryPopRange(popped, 2, 5));
    }
}

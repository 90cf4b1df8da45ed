// modes: framework
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

// System.Collections.Immutable.dll of the framework: every collection, its builder, frozen collections.
static class Program
{
    static void Try(string name, Action action)
    {
        try { action(); Console.WriteLine(name + ": fine"); }
        catch (Exception e) { Console.WriteLine($"{name}: {e.GetType().Name}: {e.Message}"); }
    }

    static void Main()
    {
        Console.WriteLine(typeof(ImmutableArray<>).Assembly.GetName().Name);
        ImmutableArray<int> array = [3, 1, 2];
        Console.WriteLine(string.Join(",", array.Add(9).Insert(1, 7).Sort()) + " " + array.Length + " " + default(ImmutableArray<int>).IsDefault);
        var builder = ImmutableArray.CreateBuilder<string>();
        builder.AddRange("x", "y");
        builder.Add("z");
        Console.WriteLine(string.Join("", builder.ToImmutable().Reverse()));
        ImmutableList<int> list = ImmutableList.CreateRange(Enumerable.Range(0, 50));
        list = list.RemoveAll(i => i % 3 == 0).Insert(5, 1000).SetItem(0, -1);
        Console.WriteLine(string.Join(" ", list) + " " + list.IndexOf(1000) + " " + list.BinarySearch(49));
        var dictionary = ImmutableDictionary<string, int>.Empty;
        for (int i = 0; i < 40; i++) dictionary = dictionary.SetItem("key" + i % 25, i);
        Console.WriteLine(dictionary.Count + " " + dictionary["key3"] + " " + dictionary.Values.Sum() + " " + dictionary.ContainsKey("nokey"));
        var sorted = ImmutableSortedDictionary.CreateRange(dictionary.Where(p => p.Value > 25));
        Console.WriteLine(string.Join(" ", sorted));
        ImmutableHashSet<int> set = [.. Enumerable.Range(0, 10)];
        Console.WriteLine(set.Except([1, 2, 3]).Union([40]).Count + " " + set.IsSupersetOf([4, 5]) + " " + set.SetEquals(set.Add(3)));
        ImmutableSortedSet<string> words = ["pear", "apple", "fig"];
        Console.WriteLine(string.Join(" ", words.Add("banana").Reverse()) + " " + words.Min + " " + words[1]);
        ImmutableStack<int> stack = ImmutableStack.Create(1, 2, 3);
        Console.WriteLine(stack.Peek() + " " + string.Join(",", stack.Pop().Push(8)));
        ImmutableQueue<int> queue = ImmutableQueue.Create(1, 2, 3).Dequeue(out int first).Enqueue(4);
        Console.WriteLine(first + " " + string.Join(",", queue));
        FrozenDictionary<string, int> frozen = dictionary.ToFrozenDictionary();
        Console.WriteLine(frozen["key7"] + " " + frozen.TryGetValue("none", out _) + " " + frozen.Count);
        FrozenSet<string> folded = new[] { "One", "TWO", "three" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Console.WriteLine(folded.Contains("oNE") + " " + folded.Contains("four"));
        FrozenSet<int> numbers = Enumerable.Range(0, 100).Select(i => i * 37 % 101).ToFrozenSet();
        Console.WriteLine(numbers.Contains(36) + " " + numbers.Contains(1000) + " " + numbers.Count);
        var large = ImmutableList.CreateBuilder<int>();
        var random = new Random(3);
        for (int i = 0; i < 2000; i++)
        {
            if (large.Count > 10 && random.Next(3) == 0) large.RemoveAt(random.Next(large.Count));
            else large.Insert(random.Next(large.Count + 1), i);
        }
        long hash = 17;
        foreach (int item in large) hash = hash * 31 + item;
        Console.WriteLine(large.Count + " " + hash);
        int shared = 0;
        ImmutableInterlocked.Update(ref dictionary, d => d.Add("new", ++shared));
        Console.WriteLine(dictionary["new"]);
        Try("key", () => _ = dictionary["nothing"]);
        Try("same", () => dictionary.Add("new", 5));
        Try("index", () => list.RemoveAt(1000));
        Try("empty", () => ImmutableStack<int>.Empty.Pop());
        Try("default", () => _ = default(ImmutableArray<int>).Length);
        Try("queue", () => ImmutableQueue<int>.Empty.Peek());
    }
}

// A differential test of sorting and the order of dictionaries and sets: random cases by seed and count, a running hash for every tenth of them.
// A third argument shows every case.
// args: 1 300
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

static class Program
{
    static ulong s_state, s_hash = 14695981039346656037;
    static bool s_show;

    static ulong Next()
    {
        s_state ^= s_state << 13;
        s_state ^= s_state >> 7;
        s_state ^= s_state << 17;
        return s_state * 0x2545F4914F6CDD1D;
    }

    static int Next(int limit) => (int)((Next() >> 33) % (ulong)limit);

    static void Note(string text)
    {
        if (s_show) Console.WriteLine(text);
        foreach (char c in text) s_hash = (s_hash ^ c) * 1099511628211;
        s_hash = (s_hash ^ '\n') * 1099511628211;
    }

    static void Try(Func<string> action)
    {
        string text;
        try { text = action(); }
        catch (Exception e) { text = e.GetType().Name + ": " + e.Message; }
        Note(text);
    }

    static void Main(string[] args)
    {
        s_state = ulong.Parse(args[0]) * 0x9E3779B97F4A7C15 | 1;
        int count = int.Parse(args[1]);
        s_show = args.Length > 2;
        for (int block = 0; block < 10; block++)
        {
            for (int i = 0; i < count / 10; i++) Case();
            Console.WriteLine($"{block} {s_hash:x16}");
        }
    }

    static int s_calls;

    static string Key() => ((char)('a' + Next(26))).ToString() + Next(60);

    static void Case()
    {
        int count = Next(60);
        int[] numbers = Enumerable.Range(0, count).Select(_ => Next(40) - 20).ToArray();
        string[] words = Enumerable.Range(0, count).Select(_ => Key()).ToArray();
        int[] sorted = (int[])numbers.Clone();
        Array.Sort(sorted);
        Note(string.Join(",", sorted));
        // The order of equal keys shows which algorithm sorts.
        int[] keys = (int[])numbers.Clone();
        string[] items = (string[])words.Clone();
        Array.Sort(keys, items);
        Note(string.Join(",", items));
        List<string> list = new(words);
        list.Sort((x, y) => { s_calls++; return x[0].CompareTo(y[0]); });
        Note(string.Join(",", list) + " " + s_calls);
        (int, int)[] pairs = numbers.Select((n, i) => (n, i)).ToArray();
        Array.Sort(pairs, (x, y) => x.Item1.CompareTo(y.Item1));
        Note(string.Join(",", pairs));
        Note(string.Join(",", words.OrderBy(w => w[0]).ThenByDescending(w => w.Length)) + " " + string.Join(",", numbers.Distinct().OrderDescending().Take(5)));
        string[] ordinal = (string[])words.Clone();
        Array.Sort(ordinal, StringComparer.OrdinalIgnoreCase);
        Note(string.Join(",", ordinal) + " " + Array.BinarySearch(ordinal, Key(), StringComparer.Ordinal));
        Dictionary<int, string> byNumber = new();
        Dictionary<string, int> byWord = new();
        HashSet<int> set = new();
        SortedDictionary<string, int> tree = new();
        SortedSet<int> treeSet = new();
        LinkedList<int> linked = new();
        PriorityQueue<string, int> queue = new();
        for (int i = 0; i < count; i++)
        {
            byNumber[numbers[i]] = words[i];
            byWord[words[i]] = i;
            set.Add(numbers[i]);
            tree[words[i]] = i;
            treeSet.Add(numbers[i]);
            queue.Enqueue(words[i], numbers[i]);
            if (Next(3) == 0 && i > 0)
            {
                byNumber.Remove(numbers[Next(i)]);
                byWord.Remove(words[Next(i)]);
                set.Remove(numbers[Next(i)]);
                tree.Remove(words[Next(i)]);
                treeSet.Remove(numbers[Next(i)]);
            }
            if (Next(2) == 0) linked.AddFirst(numbers[i]);
            else linked.AddLast(numbers[i]);
            if (Next(5) == 0) queue.Dequeue();
        }
        Note(string.Join(",", byNumber) + " " + byNumber.Count);
        Note(string.Join(",", byWord.Keys) + " " + string.Join(",", byWord.Values));
        Note(string.Join(",", set) + " " + string.Join(",", tree) + " " + string.Join(",", treeSet) + " " + string.Join(",", linked));
        // Distinct: .NET counts repeated elements of a plain sequence twice in some shapes of the tree, and then answers wrongly.
        set.SymmetricExceptWith(numbers.Take(count / 2).Select(n => n + 1));
        treeSet.IntersectWith(numbers.Skip(count / 3));
        Note(string.Join(",", set) + " " + string.Join(",", treeSet) + " " + string.Join(",", treeSet.GetViewBetween(-5, 5)) + " " + set.Overlaps(treeSet) + treeSet.IsSubsetOf(numbers.Distinct()));
        StringBuilder drained = new();
        while (queue.TryDequeue(out string word, out int priority)) drained.Append(word).Append(priority).Append(' ');
        Note(drained.ToString());
        Note(string.Join(";", words.GroupBy(w => w[0]).Select(g => g.Key + ":" + string.Join(",", g))) + " " + string.Join(",", words.ToLookup(w => w.Length)[2]) + " " + numbers.Sum() + " " + string.Join(",", numbers.Chunk(7).Select(chunk => chunk.Sum())));
        Random random = new(Next(1000000));
        int[] shuffled = numbers.ToArray();
        random.Shuffle(shuffled);
        Note(string.Join(",", shuffled) + " " + random.Next() + " " + random.NextDouble() + " " + random.NextInt64(1, 1000000007));
        list.RemoveAll(w => w.Length == 2);
        list.Reverse();
        list.InsertRange(list.Count / 2, words.Take(3));
        Note(string.Join(",", list) + " " + list.FindLastIndex(w => w[0] == 'c') + " " + list.BinarySearch("m"));
    }
}

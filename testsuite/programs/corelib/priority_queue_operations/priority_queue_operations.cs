// PriorityQueue: order, equal priorities, comparers, exceptions.
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
        PriorityQueue<string, int> queue = new();
        foreach (var (word, priority) in new[] { ("e", 5), ("a", 1), ("d", 4), ("b", 2), ("b2", 2), ("c", 3) }) queue.Enqueue(word, priority);
        Show(queue.Count, queue.Peek(), queue.EnqueueDequeue("z", 0), queue.DequeueEnqueue("y", 10), queue.TryPeek(out string element, out int p), element, p);
        Show(queue.Remove("d", out string removed, out int was), removed, was, queue.UnorderedItems.Count);
        List<string> order = [];
        while (queue.TryDequeue(out element, out p)) order.Add(element + p);
        Show(order);
        PriorityQueue<int, string> byText = new([(1, "b"), (2, "a"), (3, "C")], StringComparer.OrdinalIgnoreCase);
        Show(byText.Dequeue(), byText.Dequeue(), byText.Dequeue());
        queue.EnqueueRange(["x", "y"], 7);
        queue.EnqueueRange([("w", 1)]);
        Show(queue.Dequeue(), queue.EnsureCapacity(10) >= 10);
        queue.Clear();
        Try(() => queue.Dequeue());
        Try(() => queue.Peek());
        Try(() => new PriorityQueue<int, int>(-1));
        Try(() => { queue.EnqueueRange(null); return null; });
    }
}

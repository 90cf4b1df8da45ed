// Queue and Stack: order, peeking, trying, exceptions.
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
        Queue<int> queue = new([1, 2, 3]);
        queue.Enqueue(4);
        Show(queue, queue.Peek(), queue.Dequeue(), queue.TryDequeue(out int taken), taken, queue.TryPeek(out int next), next, queue.Contains(4), queue.Count, queue.ToArray());
        for (int i = 0; i < 20; i++) { queue.Enqueue(i); if (i % 3 == 0) queue.Dequeue(); }
        Show(queue, queue.EnsureCapacity(64) >= 64);
        queue.Clear();
        Try(() => queue.Dequeue());
        Try(() => queue.Peek());
        Stack<string> stack = new(["a", "b"]);
        stack.Push("c");
        Show(stack, stack.Peek(), stack.Pop(), stack.TryPop(out string popped), popped, stack.TryPeek(out string top), top, stack.Count, stack.Contains("a"));
        stack.Clear();
        Try(() => stack.Pop());
        Try(() => stack.Peek());
        Try(() => new Stack<int>(-1));
        Try(() => new Queue<int>((IEnumerable<int>)null));
        Show(stack.TryPop(out _), new Stack(new[] { 1, 2 }), new Queue(new[] { 1, 2 }));
        Try(() => new Stack().Pop());
        Try(() => new Queue().Dequeue());
    }
}

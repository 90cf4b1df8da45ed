// Immutable arrays, dictionaries, sets, stacks, queues.
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
using System.Collections.Immutable;

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
        ImmutableArray<int> a = [3, 1, 2], b = a.Add(4).Insert(0, 9).Remove(1).SetItem(1, 33);
        Show(a, b, a.Sort(), a.Contains(2), a.IndexOf(2), a.RemoveAt(0), a.AddRange(7, 8), a.Replace(1, 11), a.IsDefault, default(ImmutableArray<int>).IsDefaultOrEmpty, a.Slice(1, 1), a.ToBuilder().Count, a.RemoveAll(x => x > 1), a.SequenceEqual([3, 1, 2]), a.Length);
        ImmutableDictionary<string, int> d = ImmutableDictionary<string, int>.Empty.Add("a", 1).SetItem("b", 2), e = d.Remove("a").SetItem("c", 3);
        Show(d["a"], d.Count, e.ContainsKey("a"), e.Keys.Order(), d.TryGetValue("b", out int two), two, d.AddRange([KeyValuePair.Create("z", 26)]).Count, ReferenceEquals(d.Add("a", 1), d), d.ToBuilder().Count);
        ImmutableHashSet<int> s = [1, 2, 3];
        Show(s.Union([3, 4]).Order(), s.Except([1]).Order(), s.Intersect([2, 9]), s.SymmetricExcept([3, 5]).Order(), s.IsSubsetOf([1, 2, 3, 4]), s.Add(1) == s, s.Contains(2));
        ImmutableStack<int> stack = ImmutableStack<int>.Empty.Push(1).Push(2);
        ImmutableQueue<int> queue = ImmutableQueue<int>.Empty.Enqueue(1).Enqueue(2);
        Show(stack, stack.Peek(), stack.Pop(), queue, queue.Peek(), queue.Dequeue(), stack.Pop().Pop().IsEmpty);
        ImmutableArray<int>.Builder builder = ImmutableArray.CreateBuilder<int>(3);
        builder.Add(1);
        builder.AddRange(2, 3);
        Show(builder.MoveToImmutable(), builder.Count);
        Try(() => a[9]);
        Try(() => d.Add("a", 2));
        Try(() => d["zz"]);
        Try(() => ImmutableStack<int>.Empty.Pop());
        Try(() => ImmutableQueue<int>.Empty.Peek());
        Try(() => default(ImmutableArray<int>).Length);
        Try(() => a.RemoveAt(9));
    }
}

// LinkedList: nodes, insertion, removal, exceptions.
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
        LinkedList<string> list = new(["b", "c"]);
        LinkedListNode<string> first = list.AddFirst("a"), last = list.AddLast("e");
        list.AddBefore(last, "d");
        list.AddAfter(first, "a2");
        Show(list, list.Count, list.First.Value, list.Last.Previous.Value, list.Find("c").Next.Value, list.FindLast("zz"), list.Contains("d"), first.List == list, last.Next);
        list.Remove("c");
        list.Remove(first);
        list.RemoveFirst();
        list.RemoveLast();
        Show(list, first.List, first.Value);
        list.AddLast(first);
        first.ValueRef = "changed";
        Show(list);
        Try(() => { list.AddFirst(first); return null; });
        Try(() => list.AddAfter(new LinkedListNode<string>("x"), "y"));
        Try(() => { list.Remove(last); return null; });
        Try(() => { new LinkedList<int>().RemoveFirst(); return null; });
        Try(() => list.AddAfter(null, "y").Value);
        Try(() => { foreach (string s in list) list.AddLast("z"); return null; });
    }
}

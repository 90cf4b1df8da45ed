// SortedDictionary, SortedList, SortedSet: order, ranges, exceptions.
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
        SortedDictionary<string, int> tree = new() { ["pear"] = 1, ["apple"] = 2, ["fig"] = 3 };
        Show(tree, tree.Keys, tree.Values, tree.ContainsKey("fig"), tree.TryGetValue("kiwi", out int none), none, tree.Remove("fig"), tree.First().Key);
        SortedList<int, string> list = new(Comparer<int>.Create((a, b) => b - a)) { [1] = "one", [3] = "three", [2] = "two" };
        Show(list, list.IndexOfKey(3), list.IndexOfValue("two"), list.GetKeyAtIndex(0), list.GetValueAtIndex(2), list.Keys[1], list.Capacity >= 3);
        list.RemoveAt(0);
        list.SetValueAtIndex(0, "deux");
        Show(list);
        SortedSet<int> set = [5, 1, 9, 3, 7, 3];
        Show(set, set.Min, set.Max, set.GetViewBetween(3, 7), set.Reverse(), set.Add(5), set.Remove(9), set.IsSupersetOf([1, 3]), set.RemoveWhere(x => x == 1), set);
        SortedSet<int> view = set.GetViewBetween(3, 6);
        set.Add(4);
        Show(view, view.Count, view.Max);
        Try(() => view.Add(100));
        Try(() => set.GetViewBetween(9, 1));
        Try(() => tree["none"]);
        Try(() => { tree.Add("pear", 1); return null; });
        Try(() => { list.Add(1, "x"); return null; });
        Try(() => list.Keys[9]);
        Try(() => { list.RemoveAt(9); return null; });
        Try(() => { new SortedSet<object> { new object(), new object() }.Add(1); return null; });
    }
}

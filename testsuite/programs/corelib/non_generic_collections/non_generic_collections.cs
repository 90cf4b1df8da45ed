// ArrayList, Hashtable, SortedList, their wrappers and exceptions.
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
        ArrayList list = new() { 3, 1, 2 };
        list.Add("x");
        list.Insert(0, null);
        list.Remove("x");
        list.RemoveAt(0);
        list.Sort();
        list.AddRange(new[] { 9, 8 });
        list.Reverse();
        Show(list, list.Count, list.IndexOf(9), list.Contains(7), list.GetRange(1, 2), list.ToArray(typeof(int)), list.BinarySearch(3), ArrayList.ReadOnly(list).IsReadOnly, ArrayList.FixedSize(list).IsFixedSize, ArrayList.Repeat("q", 2), ArrayList.Synchronized(list).IsSynchronized);
        Try(() => list[9]);
        Try(() => { ArrayList.ReadOnly(list).Add(1); return null; });
        Try(() => { ArrayList.FixedSize(list).Add(1); return null; });
        Try(() => { list.Add("s"); list.Sort(); return null; });
        Try(() => { list.RemoveRange(3, 9); return null; });
        Hashtable table = new() { ["a"] = 1, [2] = "b" };
        table["c"] = null;
        Show(table["a"], table[2], table["zz"], table.ContainsKey("c"), table.ContainsValue(1), table.Count, table.Keys.Cast<object>().Select(k => k.ToString()).Order());
        table.Remove("a");
        Try(() => { table.Add(2, 2); return null; });
        Try(() => table[null]);
        System.Collections.SortedList sorted = new() { ["b"] = 2, ["a"] = 1 };
        Show(sorted, sorted.GetKey(0), sorted.GetByIndex(1), sorted.IndexOfKey("b"), sorted.IndexOfValue(9));
        Try(() => sorted.GetByIndex(5));
        Try(() => { sorted.Add("a", 1); return null; });
        Try(() => { foreach (object o in list) list.Add(o); return null; });
    }
}

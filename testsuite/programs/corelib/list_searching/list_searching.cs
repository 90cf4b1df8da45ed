// List: Find and its relatives, BinarySearch, Exists, ForEach, conversions.
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
        List<string> list = ["kiwi", "apple", "fig", "pear", "plum", "date"];
        Show(list.Find(s => s.Length == 4), list.FindAll(s => s.Length == 4), list.FindIndex(s => s[0] == 'p'), list.FindLast(s => s[0] == 'p'), list.FindLastIndex(s => s[0] == 'p'), list.Exists(s => s == "fig"), list.TrueForAll(s => s.Length > 2), list.ConvertAll(s => s.Length), list.Find(s => s == "no"));
        list.Sort();
        Show(list, list.BinarySearch("fig"), ~list.BinarySearch("grape"), list.BinarySearch("KIWI", StringComparer.OrdinalIgnoreCase));
        list.Sort((a, b) => b.Length - a.Length);
        Show(list[0], list.AsReadOnly().Count);
        list.Reverse(1, 3);
        Show(list.Count);
        list.ForEach(s => Console.Write(s.Length));
        Console.WriteLine();
        Try(() => list.Find(null));
        Try(() => list.FindIndex(9, s => true));
        Try(() => list.FindIndex(0, 9, s => true));
        Try(() => { list.Reverse(2, 9); return null; });
        Try(() => { list.ForEach(s => list.Add("x")); return null; });
        Try(() => { foreach (string s in list) list.Remove(s); return null; });
        Try(() => { list.CopyTo(new string[2]); return null; });
        Try(() => { list.Sort((a, b) => throw new FormatException("no")); return null; });
        Try(() => { ((IList)list).Add(5); return null; });
        Try(() => { new List<object> { 1, "a" }.Sort(); return null; });
    }
}

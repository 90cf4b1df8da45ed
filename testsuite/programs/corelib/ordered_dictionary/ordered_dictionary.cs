// OrderedDictionary: position and key.
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
        OrderedDictionary<string, int> map = new() { ["b"] = 2, ["a"] = 1 };
        map.Insert(1, "c", 3);
        map.Add("d", 4);
        Show(map, map.IndexOf("c"), map.GetAt(1), map["a"], map.Keys, map.Values, map.Remove("b"), map, map.TryAdd("a", 5), map.ContainsValue(4), map.TryGetValue("q", out int q), q);
        map.SetAt(0, 30);
        map.SetAt(0, "cc", 31);
        map.RemoveAt(1);
        Show(map, map.Count);
        Try(() => map["zz"]);
        Try(() => { map.Add("d", 1); return null; });
        Try(() => { map.Insert(9, "x", 1); return null; });
        Try(() => map.GetAt(7));
        Try(() => { map.RemoveAt(-1); return null; });
    }
}

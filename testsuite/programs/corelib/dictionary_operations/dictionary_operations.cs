// Dictionary: adding, removing, views, comparers, exceptions.
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
        Dictionary<string, int> map = new(StringComparer.OrdinalIgnoreCase) { ["one"] = 1, ["Two"] = 2 };
        map.Add("three", 3);
        Show(map["ONE"], map.TryGetValue("TWO", out int two), two, map.ContainsKey("x"), map.ContainsValue(3), map.Count, map.Keys, map.Values, map.TryAdd("one", 9), map.Remove("ONE", out int removed), removed, map.Remove("zzz"), map.GetValueOrDefault("nope", -1), map);
        map["four"] = 4;
        map["five"] = 5;
        Show(map, map.Comparer == StringComparer.OrdinalIgnoreCase, map.EnsureCapacity(20) >= 20, map.ToDictionary(p => p.Value, p => p.Key), map.First().Key, new Dictionary<string, int>(map).Count);
        Try(() => map["missing"]);
        Try(() => { map.Add("TWO", 1); return null; });
        Try(() => { map.Add(null, 1); return null; });
        Try(() => map[null]);
        Try(() => new Dictionary<int, int>(-1));
        Try(() => { foreach (var p in map) map["new" + p.Key] = 1; return null; });
        Try(() => { ((IDictionary)map).Add(5, 5); return null; });
        Try(() => { ((ICollection<string>)map.Keys).Add("x"); return null; });
        Try(() => new[] { 1, 1 }.ToDictionary(x => x));
        foreach (var (key, value) in map) Console.Write(key + value + ";");
        Console.WriteLine();
        foreach (string key in map.Keys.ToList()) if (key.Length == 4) map.Remove(key);
        Show(map, map.GetAlternateLookup<ReadOnlySpan<char>>()["three"]);
    }
}

// Dictionaries, sorted maps, concurrent and immutable ones keyed by int.
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
using System.Collections.Concurrent;
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
        int[] keys = Enumerable.Range(0, 30).Select(i => i).ToArray();
        Dictionary<int, int> d = new(4);
        SortedDictionary<int, int> tree = [];
        SortedList<int, int> list = [];
        ConcurrentDictionary<int, int> shared = [];
        OrderedDictionary<int, int> ordered = [];
        for (int i = 0; i < 30; i++) { int j = i * 7 % 30; d[keys[j]] = i; tree[keys[j]] = i; list[keys[j]] = i; shared[keys[j]] = i; ordered[keys[j]] = i; }
        for (int i = 0; i < 30; i += 3) { d.Remove(keys[i]); tree.Remove(keys[i]); list.Remove(keys[i]); shared.TryRemove(keys[i], out _); ordered.Remove(keys[i]); }
        d[keys[3]] = 100;
        d.TryAdd(keys[4], -1);
        Show(d.Count, d.Values, d.Keys.Count, d.ContainsKey(keys[0]), d.TryGetValue(keys[4], out int four), four, tree.Values, list.Values, list.IndexOfKey(keys[4]), shared.Values.Order(), ordered.Values, ordered.IndexOf(keys[7]), tree.First().Value, tree.Last().Value);
        ImmutableDictionary<int, int> fixedMap = d.ToImmutableDictionary();
        Show(fixedMap.Count, fixedMap[keys[3]], fixedMap.Remove(keys[3]).ContainsKey(keys[3]), fixedMap.SetItem(keys[0], 5)[keys[0]], d.OrderBy(p => p.Value).First().Value, d.Sum(p => p.Value), d.Where(p => p.Value % 2 == 0).Count(), d.ToLookup(p => p.Value % 3)[1].Count(), new HashSet<int>(d.Keys).SetEquals(d.Keys), d.GetValueOrDefault(keys[0], -9));
        Kind(() => d[keys[0]]);
        Kind(() => tree[keys[0]]);
        Kind(() => list[keys[0]]);
        Kind(() => { d.Add(keys[4], 1); return null; });
        Kind(() => { foreach (var p in d) d.Add(keys[0], 1); return null; });
        d.Clear();
        Show(d.Count, d.Values, d.Remove(keys[1]));
    }

    static void Kind(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Show(e.GetType().Name); }
    }
}

// LINQ: GroupBy, ToLookup, CountBy, AggregateBy, Chunk.
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
        string[] words = ["ant", "bee", "ape", "cat", "bat", "Cow", "emu"];
        Show(words.GroupBy(w => w[0]).Select(g => g.Key + ":" + string.Join("/", g)), words.GroupBy(w => w[0], w => w.Length).Select(g => g.Sum()), words.GroupBy(w => char.ToLower(w[0]), (k, g) => k + g.Count().ToString()), words.GroupBy(w => w.ToLower()[..1], StringComparer.Ordinal).Count());
        ILookup<int, string> lookup = words.ToLookup(w => w.Length % 2);
        Show(lookup.Count, lookup[1], lookup[0], lookup.Contains(5), lookup.Select(g => g.Key));
        Show(words.CountBy(w => w[0]), words.AggregateBy(w => w[0], 0, (sum, w) => sum + w.Length), words.Chunk(3).Select(c => c.Length), words.Index().Last(), words.DistinctBy(w => w[1]), words.MinBy(w => w[2]), words.MaxBy(w => w[2]), from w in words group w by w[2] into g orderby g.Key select g.Key);
        Try(() => words.Chunk(0));
        Try(() => words.GroupBy((Func<string, int>)null));
        Try(() => words.ToLookup((Func<string, int>)null));
        Try(() => lookup.First(g => g.Key == 9));
    }
}

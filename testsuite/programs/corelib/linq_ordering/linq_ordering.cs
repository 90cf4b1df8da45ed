// LINQ: OrderBy, ThenBy, Order, Reverse; stability and comparers.
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
        string[] words = ["pear", "Fig", "apple", "kiwi", "fig", "Plum", "date"];
        Show(words.OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal), words.OrderByDescending(w => w.Length).ThenByDescending(w => w[0]), words.Order(StringComparer.OrdinalIgnoreCase), words.OrderDescending(StringComparer.Ordinal), words.Reverse(), words.OrderBy(w => 1), words.Order().Take(2), words.OrderBy(w => w.Length).Last(), words.OrderBy(w => w.Length).ElementAt(3));
        Show(from w in words orderby w.Length descending, w select w, words.OrderBy(w => w, Comparer<string>.Create((a, b) => a[^1] - b[^1])), new[] { 3, 1, 2 }.Order().Reverse().Skip(1), words.Order(StringComparer.Ordinal).ToList()[^1], words.OrderBy(w => w.Length).Count(), words.Shuffle().Count());
        Try(() => words.OrderBy((Func<string, int>)null));
        Try(() => new object[] { new(), new() }.Order().ToArray());
        Try(() => new[] { 1 }.OrderBy(x => x).ThenBy((Func<int, int>)null));
    }
}

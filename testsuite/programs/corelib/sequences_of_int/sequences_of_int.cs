// LINQ over sequences of int: projections, orders, sets, groups, totals.
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
        int[] a = Enumerable.Range(0, 24).Select(i => (int)(i * 37 % 50)).ToArray();
        IEnumerable<int> lazy = a.Where(x => x > (int)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (int)(x % (int)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (int)(x % (int)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (int)(x % (int)7)), a.MinBy(x => -(double)x), a.Contains((int)13), a.First(x => x > (int)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (int)40), a.SkipWhile(x => x < (int)40).Take(2));
        Show(a.GroupBy(x => (int)(x % (int)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (int)(x % (int)7))[(int)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(int)1, (int)99]).Count(), a.Intersect([(int)1, (int)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((int)0, (s, x) => (int)((s * (int)3 + x) % (int)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((int)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()), a.Sum(), a.Average());
        int? none = null;
        Show(new int?[] { none, (int)4, (int)2 }.Max(), new int?[] { none, (int)4, (int)2 }.Min(), new int?[] { none, (int)4 }.Order(), none, none ?? (int)8, none.HasValue, none.GetValueOrDefault(), ((int?)(int)5).Value, none == null, none > (int)1, Nullable.Compare(none, (int)1));
        Try(() => Array.Empty<int>().Max());
        Try(() => Array.Empty<int>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (int)(x % (int)7)));
    }
}

// LINQ over sequences of Int128: projections, orders, sets, groups, totals.
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
        Int128[] a = Enumerable.Range(0, 24).Select(i => (Int128)(i * 37 % 50)).ToArray();
        IEnumerable<Int128> lazy = a.Where(x => x > (Int128)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (Int128)(x % (Int128)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (Int128)(x % (Int128)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (Int128)(x % (Int128)7)), a.MinBy(x => -(double)x), a.Contains((Int128)13), a.First(x => x > (Int128)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (Int128)40), a.SkipWhile(x => x < (Int128)40).Take(2));
        Show(a.GroupBy(x => (Int128)(x % (Int128)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (Int128)(x % (Int128)7))[(Int128)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(Int128)1, (Int128)99]).Count(), a.Intersect([(Int128)1, (Int128)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((Int128)0, (s, x) => (Int128)((s * (Int128)3 + x) % (Int128)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((Int128)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()));
        Int128? none = null;
        Show(new Int128?[] { none, (Int128)4, (Int128)2 }.Max(), new Int128?[] { none, (Int128)4, (Int128)2 }.Min(), new Int128?[] { none, (Int128)4 }.Order(), none, none ?? (Int128)8, none.HasValue, none.GetValueOrDefault(), ((Int128?)(Int128)5).Value, none == null, none > (Int128)1, Nullable.Compare(none, (Int128)1));
        Try(() => Array.Empty<Int128>().Max());
        Try(() => Array.Empty<Int128>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (Int128)(x % (Int128)7)));
    }
}

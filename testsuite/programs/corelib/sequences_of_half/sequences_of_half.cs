// LINQ over sequences of Half: projections, orders, sets, groups, totals.
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
        Half[] a = Enumerable.Range(0, 24).Select(i => (Half)(i * 37 % 50)).ToArray();
        IEnumerable<Half> lazy = a.Where(x => x > (Half)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (Half)(x % (Half)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (Half)(x % (Half)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (Half)(x % (Half)7)), a.MinBy(x => -(double)x), a.Contains((Half)13), a.First(x => x > (Half)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (Half)40), a.SkipWhile(x => x < (Half)40).Take(2));
        Show(a.GroupBy(x => (Half)(x % (Half)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (Half)(x % (Half)7))[(Half)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(Half)1, (Half)99]).Count(), a.Intersect([(Half)1, (Half)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((Half)0, (s, x) => (Half)((s * (Half)3 + x) % (Half)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((Half)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()));
        Half? none = null;
        Show(new Half?[] { none, (Half)4, (Half)2 }.Max(), new Half?[] { none, (Half)4, (Half)2 }.Min(), new Half?[] { none, (Half)4 }.Order(), none, none ?? (Half)8, none.HasValue, none.GetValueOrDefault(), ((Half?)(Half)5).Value, none == null, none > (Half)1, Nullable.Compare(none, (Half)1));
        Try(() => Array.Empty<Half>().Max());
        Try(() => Array.Empty<Half>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (Half)(x % (Half)7)));
    }
}

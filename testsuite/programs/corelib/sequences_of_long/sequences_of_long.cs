// LINQ over sequences of long: projections, orders, sets, groups, totals.
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
        long[] a = Enumerable.Range(0, 24).Select(i => (long)(i * 37 % 50)).ToArray();
        IEnumerable<long> lazy = a.Where(x => x > (long)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (long)(x % (long)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (long)(x % (long)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (long)(x % (long)7)), a.MinBy(x => -(double)x), a.Contains((long)13), a.First(x => x > (long)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (long)40), a.SkipWhile(x => x < (long)40).Take(2));
        Show(a.GroupBy(x => (long)(x % (long)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (long)(x % (long)7))[(long)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(long)1, (long)99]).Count(), a.Intersect([(long)1, (long)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((long)0, (s, x) => (long)((s * (long)3 + x) % (long)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((long)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()), a.Sum(), a.Average());
        long? none = null;
        Show(new long?[] { none, (long)4, (long)2 }.Max(), new long?[] { none, (long)4, (long)2 }.Min(), new long?[] { none, (long)4 }.Order(), none, none ?? (long)8, none.HasValue, none.GetValueOrDefault(), ((long?)(long)5).Value, none == null, none > (long)1, Nullable.Compare(none, (long)1));
        Try(() => Array.Empty<long>().Max());
        Try(() => Array.Empty<long>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (long)(x % (long)7)));
    }
}

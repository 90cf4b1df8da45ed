// LINQ over sequences of double: projections, orders, sets, groups, totals.
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
        double[] a = Enumerable.Range(0, 24).Select(i => (double)(i * 37 % 50)).ToArray();
        IEnumerable<double> lazy = a.Where(x => x > (double)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (double)(x % (double)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (double)(x % (double)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (double)(x % (double)7)), a.MinBy(x => -(double)x), a.Contains((double)13), a.First(x => x > (double)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (double)40), a.SkipWhile(x => x < (double)40).Take(2));
        Show(a.GroupBy(x => (double)(x % (double)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (double)(x % (double)7))[(double)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(double)1, (double)99]).Count(), a.Intersect([(double)1, (double)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((double)0, (s, x) => (double)((s * (double)3 + x) % (double)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((double)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()), a.Sum(), a.Average());
        double? none = null;
        Show(new double?[] { none, (double)4, (double)2 }.Max(), new double?[] { none, (double)4, (double)2 }.Min(), new double?[] { none, (double)4 }.Order(), none, none ?? (double)8, none.HasValue, none.GetValueOrDefault(), ((double?)(double)5).Value, none == null, none > (double)1, Nullable.Compare(none, (double)1));
        Try(() => Array.Empty<double>().Max());
        Try(() => Array.Empty<double>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (double)(x % (double)7)));
    }
}

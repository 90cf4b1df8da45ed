// LINQ over sequences of decimal: projections, orders, sets, groups, totals.
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
        decimal[] a = Enumerable.Range(0, 24).Select(i => (decimal)(i * 37 % 50)).ToArray();
        IEnumerable<decimal> lazy = a.Where(x => x > (decimal)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (decimal)(x % (decimal)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (decimal)(x % (decimal)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (decimal)(x % (decimal)7)), a.MinBy(x => -(double)x), a.Contains((decimal)13), a.First(x => x > (decimal)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (decimal)40), a.SkipWhile(x => x < (decimal)40).Take(2));
        Show(a.GroupBy(x => (decimal)(x % (decimal)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (decimal)(x % (decimal)7))[(decimal)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(decimal)1, (decimal)99]).Count(), a.Intersect([(decimal)1, (decimal)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((decimal)0, (s, x) => (decimal)((s * (decimal)3 + x) % (decimal)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((decimal)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()), a.Sum(), a.Average());
        decimal? none = null;
        Show(new decimal?[] { none, (decimal)4, (decimal)2 }.Max(), new decimal?[] { none, (decimal)4, (decimal)2 }.Min(), new decimal?[] { none, (decimal)4 }.Order(), none, none ?? (decimal)8, none.HasValue, none.GetValueOrDefault(), ((decimal?)(decimal)5).Value, none == null, none > (decimal)1, Nullable.Compare(none, (decimal)1));
        Try(() => Array.Empty<decimal>().Max());
        Try(() => Array.Empty<decimal>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (decimal)(x % (decimal)7)));
    }
}

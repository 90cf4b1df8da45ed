// LINQ over sequences of ulong: projections, orders, sets, groups, totals.
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
        ulong[] a = Enumerable.Range(0, 24).Select(i => (ulong)(i * 37 % 50)).ToArray();
        IEnumerable<ulong> lazy = a.Where(x => x > (ulong)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (ulong)(x % (ulong)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (ulong)(x % (ulong)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (ulong)(x % (ulong)7)), a.MinBy(x => -(double)x), a.Contains((ulong)13), a.First(x => x > (ulong)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (ulong)40), a.SkipWhile(x => x < (ulong)40).Take(2));
        Show(a.GroupBy(x => (ulong)(x % (ulong)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (ulong)(x % (ulong)7))[(ulong)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(ulong)1, (ulong)99]).Count(), a.Intersect([(ulong)1, (ulong)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((ulong)0, (s, x) => (ulong)((s * (ulong)3 + x) % (ulong)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((ulong)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()));
        ulong? none = null;
        Show(new ulong?[] { none, (ulong)4, (ulong)2 }.Max(), new ulong?[] { none, (ulong)4, (ulong)2 }.Min(), new ulong?[] { none, (ulong)4 }.Order(), none, none ?? (ulong)8, none.HasValue, none.GetValueOrDefault(), ((ulong?)(ulong)5).Value, none == null, none > (ulong)1, Nullable.Compare(none, (ulong)1));
        Try(() => Array.Empty<ulong>().Max());
        Try(() => Array.Empty<ulong>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (ulong)(x % (ulong)7)));
    }
}

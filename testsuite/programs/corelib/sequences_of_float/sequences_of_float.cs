// LINQ over sequences of float: projections, orders, sets, groups, totals.
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
        float[] a = Enumerable.Range(0, 24).Select(i => (float)(i * 37 % 50)).ToArray();
        IEnumerable<float> lazy = a.Where(x => x > (float)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (float)(x % (float)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (float)(x % (float)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (float)(x % (float)7)), a.MinBy(x => -(double)x), a.Contains((float)13), a.First(x => x > (float)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (float)40), a.SkipWhile(x => x < (float)40).Take(2));
        Show(a.GroupBy(x => (float)(x % (float)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (float)(x % (float)7))[(float)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(float)1, (float)99]).Count(), a.Intersect([(float)1, (float)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((float)0, (s, x) => (float)((s * (float)3 + x) % (float)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((float)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()), a.Sum(), a.Average());
        float? none = null;
        Show(new float?[] { none, (float)4, (float)2 }.Max(), new float?[] { none, (float)4, (float)2 }.Min(), new float?[] { none, (float)4 }.Order(), none, none ?? (float)8, none.HasValue, none.GetValueOrDefault(), ((float?)(float)5).Value, none == null, none > (float)1, Nullable.Compare(none, (float)1));
        Try(() => Array.Empty<float>().Max());
        Try(() => Array.Empty<float>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (float)(x % (float)7)));
    }
}

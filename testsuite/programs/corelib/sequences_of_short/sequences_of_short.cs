// LINQ over sequences of short: projections, orders, sets, groups, totals.
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
        short[] a = Enumerable.Range(0, 24).Select(i => (short)(i * 37 % 50)).ToArray();
        IEnumerable<short> lazy = a.Where(x => x > (short)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (short)(x % (short)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (short)(x % (short)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (short)(x % (short)7)), a.MinBy(x => -(double)x), a.Contains((short)13), a.First(x => x > (short)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (short)40), a.SkipWhile(x => x < (short)40).Take(2));
        Show(a.GroupBy(x => (short)(x % (short)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (short)(x % (short)7))[(short)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(short)1, (short)99]).Count(), a.Intersect([(short)1, (short)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((short)0, (s, x) => (short)((s * (short)3 + x) % (short)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((short)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()));
        short? none = null;
        Show(new short?[] { none, (short)4, (short)2 }.Max(), new short?[] { none, (short)4, (short)2 }.Min(), new short?[] { none, (short)4 }.Order(), none, none ?? (short)8, none.HasValue, none.GetValueOrDefault(), ((short?)(short)5).Value, none == null, none > (short)1, Nullable.Compare(none, (short)1));
        Try(() => Array.Empty<short>().Max());
        Try(() => Array.Empty<short>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (short)(x % (short)7)));
    }
}

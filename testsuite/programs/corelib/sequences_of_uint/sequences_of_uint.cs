// LINQ over sequences of uint: projections, orders, sets, groups, totals.
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
        uint[] a = Enumerable.Range(0, 24).Select(i => (uint)(i * 37 % 50)).ToArray();
        IEnumerable<uint> lazy = a.Where(x => x > (uint)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (uint)(x % (uint)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (uint)(x % (uint)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (uint)(x % (uint)7)), a.MinBy(x => -(double)x), a.Contains((uint)13), a.First(x => x > (uint)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (uint)40), a.SkipWhile(x => x < (uint)40).Take(2));
        Show(a.GroupBy(x => (uint)(x % (uint)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (uint)(x % (uint)7))[(uint)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(uint)1, (uint)99]).Count(), a.Intersect([(uint)1, (uint)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((uint)0, (s, x) => (uint)((s * (uint)3 + x) % (uint)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((uint)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()));
        uint? none = null;
        Show(new uint?[] { none, (uint)4, (uint)2 }.Max(), new uint?[] { none, (uint)4, (uint)2 }.Min(), new uint?[] { none, (uint)4 }.Order(), none, none ?? (uint)8, none.HasValue, none.GetValueOrDefault(), ((uint?)(uint)5).Value, none == null, none > (uint)1, Nullable.Compare(none, (uint)1));
        Try(() => Array.Empty<uint>().Max());
        Try(() => Array.Empty<uint>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (uint)(x % (uint)7)));
    }
}

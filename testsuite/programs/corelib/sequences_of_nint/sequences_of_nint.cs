// LINQ over sequences of nint: projections, orders, sets, groups, totals.
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
        nint[] a = Enumerable.Range(0, 24).Select(i => (nint)(i * 37 % 50)).ToArray();
        IEnumerable<nint> lazy = a.Where(x => x > (nint)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (nint)(x % (nint)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (nint)(x % (nint)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (nint)(x % (nint)7)), a.MinBy(x => -(double)x), a.Contains((nint)13), a.First(x => x > (nint)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (nint)40), a.SkipWhile(x => x < (nint)40).Take(2));
        Show(a.GroupBy(x => (nint)(x % (nint)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (nint)(x % (nint)7))[(nint)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(nint)1, (nint)99]).Count(), a.Intersect([(nint)1, (nint)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((nint)0, (s, x) => (nint)((s * (nint)3 + x) % (nint)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((nint)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()));
        nint? none = null;
        Show(new nint?[] { none, (nint)4, (nint)2 }.Max(), new nint?[] { none, (nint)4, (nint)2 }.Min(), new nint?[] { none, (nint)4 }.Order(), none, none ?? (nint)8, none.HasValue, none.GetValueOrDefault(), ((nint?)(nint)5).Value, none == null, none > (nint)1, Nullable.Compare(none, (nint)1));
        Try(() => Array.Empty<nint>().Max());
        Try(() => Array.Empty<nint>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (nint)(x % (nint)7)));
    }
}

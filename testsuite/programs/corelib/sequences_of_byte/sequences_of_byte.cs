// LINQ over sequences of byte: projections, orders, sets, groups, totals.
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
        byte[] a = Enumerable.Range(0, 24).Select(i => (byte)(i * 37 % 50)).ToArray();
        IEnumerable<byte> lazy = a.Where(x => x > (byte)5);
        Show(a.Order(), a.OrderDescending().Take(4), a.OrderBy(x => (byte)(x % (byte)7)).ThenByDescending(x => x), a.Distinct().Count(), a.Select(x => (byte)(x % (byte)7)).Distinct().Order(), lazy.Count(), a.Max(), a.Min(), a.MaxBy(x => (byte)(x % (byte)7)), a.MinBy(x => -(double)x), a.Contains((byte)13), a.First(x => x > (byte)30), a.Last(), lazy.ElementAt(2), lazy.Skip(3).Take(4), a.TakeWhile(x => x < (byte)40), a.SkipWhile(x => x < (byte)40).Take(2));
        Show(a.GroupBy(x => (byte)(x % (byte)7)).OrderBy(g => g.Key).Select(g => g.Count()), a.ToLookup(x => (byte)(x % (byte)7))[(byte)1], a.Chunk(10).Select(c => c.Length), a.Zip(a.Skip(1), (x, y) => x < y).Count(x => x), a.Union([(byte)1, (byte)99]).Count(), a.Intersect([(byte)1, (byte)37]).Order(), a.Except(a.Take(20)).Order(), a.Aggregate((byte)0, (s, x) => (byte)((s * (byte)3 + x) % (byte)31)), a.ToHashSet().Count, a.ToDictionary(x => x, x => (int)x).Count, a.Reverse().First(), a.Append((byte)3).Last(), a.Select(x => (double)x).Sum(), a.SequenceEqual(a.ToList()));
        byte? none = null;
        Show(new byte?[] { none, (byte)4, (byte)2 }.Max(), new byte?[] { none, (byte)4, (byte)2 }.Min(), new byte?[] { none, (byte)4 }.Order(), none, none ?? (byte)8, none.HasValue, none.GetValueOrDefault(), ((byte?)(byte)5).Value, none == null, none > (byte)1, Nullable.Compare(none, (byte)1));
        Try(() => Array.Empty<byte>().Max());
        Try(() => Array.Empty<byte>().First());
        Try(() => a.Single());
        Try(() => a.ElementAt(99));
        Try(() => none.Value);
        Try(() => a.ToDictionary(x => (byte)(x % (byte)7)));
    }
}

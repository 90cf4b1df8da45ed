// LINQ: Sum, Average, Min, Max, Aggregate, Count; empty sequences and overflow.
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
        int[] n = [4, 8, 15, 16, 23, 42];
        double[] d = [1.5, double.NaN, -2];
        Show(n.Sum(), n.Average(), n.Min(), n.Max(), n.Count(), n.LongCount(x => x > 10), n.Aggregate((a, b) => a * 31 + b), n.Aggregate("", (s, x) => s + x % 10), n.Aggregate(1L, (s, x) => s * x, s => s / 2), n.Sum(x => (long)x), n.Sum(x => x / 2m), n.Average(x => (decimal)x), n.Max(x => -x), n.Min(x => x.ToString()));
        Show(d.Max(), d.Min(), d.Sum(), new[] { 1f, 2f }.Average(), new int?[] { null, 5 }.Average(), new string[] { "b", null, "a" }.Min(), new int?[0].Max(), new int[0].Sum(), n.Any(x => x == 15), n.All(x => x > 0), new int[0].Any(), n.TryGetNonEnumeratedCount(out int c), c);
        Try(() => new int[0].Max());
        Try(() => new int[0].Average());
        Try(() => new int[0].Aggregate((a, b) => a));
        Try(() => new[] { int.MaxValue, 1 }.Sum());
        Try(() => new string[0].Max());
        Try(() => new[] { long.MaxValue, 1 }.Sum());
        Try(() => new decimal[] { decimal.MaxValue, 1 }.Sum());
        Try(() => n.Aggregate(null));
    }
}

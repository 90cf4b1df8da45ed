// LINQ: First, Last, Single, ElementAt, DefaultIfEmpty, with ranges.
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
        int[] n = [10, 20, 30, 40];
        IEnumerable<int> lazy = n.Where(x => x > 15);
        Show(n.First(), n.First(x => x > 15), n.FirstOrDefault(x => x > 99), n.FirstOrDefault(x => x > 99, -1), n.Last(), lazy.Last(x => x < 35), n.LastOrDefault(x => x > 99), n.Single(x => x == 20), n.SingleOrDefault(x => x == 21), n.ElementAt(2), n.ElementAt(^1), n.ElementAtOrDefault(9), n.DefaultIfEmpty(), new int[0].DefaultIfEmpty(7), lazy.ElementAt(1), lazy.ElementAtOrDefault(^2));
        Try(() => new int[0].First());
        Try(() => n.First(x => x > 99));
        Try(() => new int[0].Last());
        Try(() => n.Last(x => x > 99));
        Try(() => n.Single());
        Try(() => new int[0].Single());
        Try(() => n.Single(x => x > 10));
        Try(() => n.Single(x => x > 99));
        Try(() => n.SingleOrDefault(x => x > 10));
        Try(() => n.ElementAt(4));
        Try(() => n.ElementAt(-1));
        Try(() => lazy.ElementAt(^9));
        Try(() => n.First(null));
    }
}

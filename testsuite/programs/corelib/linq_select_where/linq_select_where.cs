// LINQ: Select, Where, SelectMany, OfType, Cast with and without indices.
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
        int[] n = [5, 3, 8, 1, 9, 2];
        Show(n.Select(x => x * x), n.Select((x, i) => x * i), n.Where(x => x > 3), n.Where((x, i) => i % 2 == 0), n.SelectMany(x => Enumerable.Repeat(x, x % 3)), n.SelectMany((x, i) => new[] { i, x }, (x, y) => x + y));
        object[] mixed = [1, "a", 2.5, null, 'c', 7];
        Show(mixed.OfType<int>(), mixed.OfType<object>().Count(), n.Cast<object>().Count(), n.Select(x => (x, x.ToString())), "abc".Select(c => (int)c), from a in n from b in "xy" where a > 7 select a.ToString() + b);
        Try(() => mixed.Cast<int>().ToList());
        Try(() => n.Select((Func<int, int>)null));
        Try(() => ((int[])null).Where(x => true));
        Try(() => n.Select(x => 10 / (x - 3)).ToArray());
        IEnumerable<int> lazy = n.Where(x => { Console.Write(x + " "); return x > 4; });
        Console.WriteLine("nothing yet");
        Show(lazy.First());
    }
}

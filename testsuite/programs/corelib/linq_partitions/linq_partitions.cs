// LINQ: Take, Skip, TakeWhile, SkipWhile, TakeLast, SkipLast, ranges.
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
        int[] n = Enumerable.Range(1, 10).ToArray();
        IEnumerable<int> lazy = n.Select(x => x);
        Show(n.Take(3), n.Skip(7), n.TakeLast(2), n.SkipLast(8), n.TakeWhile(x => x < 4), n.SkipWhile(x => x < 8), n.TakeWhile((x, i) => i < 2), n.SkipWhile((x, i) => i < 8), n.Take(2..4), lazy.Take(^3..), lazy.Take(^5..^3), n.Take(0), n.Take(-1), n.Skip(100), n.Skip(2).Take(3).Skip(1), lazy.Skip(3).Take(2), lazy.Take(8..3));
        Show(Enumerable.Range(5, 0), Enumerable.Repeat('x', 3), Enumerable.Empty<int>(), Enumerable.Range(int.MaxValue, 1), Enumerable.Sequence(1, 10, 3), Enumerable.InfiniteSequence(5, 5).Take(3), n.Skip(2).First(), n.Take(5).Last(), n.Skip(3).Count(), n.Skip(2).ElementAt(1), n.Skip(2).ToList().Count);
        Try(() => Enumerable.Range(0, -1));
        Try(() => Enumerable.Range(int.MaxValue, 2));
        Try(() => Enumerable.Repeat(1, -1));
        Try(() => n.TakeWhile((Func<int, bool>)null));
    }
}

// LINQ: Distinct, Union, Intersect, Except and their By forms.
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
        int[] a = [1, 2, 2, 3, 4], b = [3, 4, 4, 5];
        Show(a.Distinct(), a.Union(b), a.Intersect(b), a.Except(b), a.Concat(b), a.UnionBy(b, x => x % 3), a.IntersectBy([1, 0], x => x % 2), a.ExceptBy([0], x => x % 2), a.SequenceEqual([1, 2, 2, 3, 4]), a.Append(9), a.Prepend(0), a.Contains(3));
        string[] c = ["a", "A", "b"];
        Show(c.Distinct(StringComparer.OrdinalIgnoreCase), c.Union(["B", "c"], StringComparer.OrdinalIgnoreCase), c.Except(["a"], StringComparer.OrdinalIgnoreCase), c.ToHashSet(StringComparer.OrdinalIgnoreCase).Count, c.Contains("B", StringComparer.OrdinalIgnoreCase), c.SequenceEqual(["A", "a", "B"], StringComparer.OrdinalIgnoreCase));
        Try(() => a.Union(null));
        Try(() => a.Except(null).ToArray());
        Try(() => a.SequenceEqual(null));
        Try(() => a.DistinctBy((Func<int, int>)null));
    }
}

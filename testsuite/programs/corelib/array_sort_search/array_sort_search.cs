// Array.Sort and BinarySearch: comparers, ranges, keys, exceptions.
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
        int[] a = [5, 3, 9, 1, 7, 3];
        string[] names = ["five", "three", "nine", "one", "seven", "trois"];
        int[] keys = (int[])a.Clone();
        Array.Sort(keys, names);
        Show(keys, names);
        Array.Sort(a, 1, 4);
        Show(a);
        Array.Sort(a, (x, y) => y.CompareTo(x));
        Show(a, Array.BinarySearch([1, 3, 5, 7], 5), Array.BinarySearch([1, 3, 5, 7], 4), Array.BinarySearch([1, 3, 5, 7], 0, 2, 7), Array.BinarySearch(new object[] { 1, 2 }, 2), Array.BinarySearch(["a", "B"], "b", StringComparer.OrdinalIgnoreCase));
        double[] d = [double.NaN, 1, double.NegativeInfinity, -0.0, 0.0, double.NaN, 5];
        Array.Sort(d);
        Show(d, new[] { "b", null, "a" }.Order(), Array.FindIndex(a, x => x < 4), Array.FindLast(a, x => x > 4), Array.FindAll(a, x => x == 3));
        Try(() => { Array.Sort(new object[] { 1, "a" }); return null; });
        Try(() => { Array.Sort(a, 4, 9); return null; });
        Try(() => { Array.Sort((int[])null); return null; });
        Try(() => { Array.Sort(new[] { 1, 2, 3 }, new[] { 1 }); return null; });
        Try(() => Array.BinarySearch(new object[] { 1 }, "x"));
        Try(() => { Array.Sort(new[] { new object(), new object() }); return null; });
        Try(() => { Array.Sort(a, (x, y) => throw new TimeoutException("slow")); return null; });
    }
}

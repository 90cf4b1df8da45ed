// Array.CreateInstance, GetValue, SetValue, ranks and bounds.
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
        Array grid = Array.CreateInstance(typeof(int), 2, 3);
        grid.SetValue(5, 1, 2);
        Show(grid, grid.Rank, grid.GetLength(1), grid.GetValue(1, 2), grid.GetType());
        Array based = Array.CreateInstance(typeof(string), [2], [5]);
        based.SetValue("x", 5);
        Show(based.GetLowerBound(0), based.GetUpperBound(0), based.GetValue(5), based.GetType());
        int[,] two = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
        int[][] jagged = [[1], [2, 3], []];
        Show(two, two.Length, two[2, 1], jagged.Select(r => r.Length), two.GetUpperBound(0), two.Cast<int>().Sum());
        Try(() => two[3, 0]);
        Try(() => grid.GetValue(0));
        Try(() => grid.GetValue(5, 5));
        Try(() => { grid.SetValue("no", 0, 0); return null; });
        Try(() => { based.SetValue(5, 5); return null; });
        Try(() => Array.CreateInstance(typeof(int), -1));
        Try(() => Array.CreateInstance(null, 1));
        Try(() => Array.CreateInstance(typeof(void), 1));
        Try(() => two.GetLength(2));
        Try(() => Array.CreateInstance(typeof(List<>), 1));
    }
}

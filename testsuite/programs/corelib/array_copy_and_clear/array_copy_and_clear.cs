// Array: Copy, Clear, Fill, Resize, Reverse, with overlaps and mismatches.
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
        int[] a = [1, 2, 3, 4, 5, 6, 7, 8];
        Array.Copy(a, 0, a, 2, 5);
        Show(a);
        Array.Clear(a, 1, 2);
        Array.Reverse(a, 3, 4);
        Show(a);
        Array.Resize(ref a, 4);
        Array.Fill(a, 9, 1, 2);
        Show(a, a.Length, a.LongLength, a.Rank, a.GetLowerBound(0), a.GetUpperBound(0), a.IsFixedSize, a.IsReadOnly, a.Clone());
        long[] wide = new long[4];
        Array.Copy(a, wide, 4);
        object[] boxed = new object[4];
        Array.Copy(a, boxed, 3);
        Show(wide, boxed, Array.Empty<int>().Length, Array.ConvertAll(a, x => x * 0.5), Array.IndexOf(a, 9), Array.LastIndexOf(a, 9), Array.Exists(a, x => x == 0), Array.TrueForAll(a, x => x >= 0));
        Try(() => { Array.Copy(a, 0, a, 3, 3); return null; });
        Try(() => { Array.Copy(a, -1, a, 0, 1); return null; });
        Try(() => { Array.Copy(new long[2], new int[2], 2); return null; });
        Try(() => { Array.Copy(new object[] { "x" }, new int[1], 1); return null; });
        Try(() => { Array.Copy(a, new string[4], 1); return null; });
        Try(() => { Array.Copy(null, a, 1); return null; });
        Try(() => { Array.Clear(a, 3, 2); return null; });
        Try(() => { Array.Resize(ref a, -1); return null; });
        Try(() => { Array.Fill(a, 1, 3, 9); return null; });
        Try(() => { Array.Reverse(a, 3, 9); return null; });
        Try(() => { ((object[])new string[1])[0] = 5; return null; });
        Try(() => a[10]);
        Try(() => new int[int.Parse("-1")]);
    }
}

// Arrays, spans, lists and sets of uint: sorting, searching, comparing, grouping.
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
        uint[] a = [(uint)50, (uint)3, (uint)99, (uint)0, (uint)3, (uint)120, (uint)7, (uint)64, (uint)12];
        uint[] sorted = (uint[])a.Clone();
        Array.Sort(sorted);
        Show(sorted.Select(x => x), Array.BinarySearch(sorted, a[1]) >= 0, Array.IndexOf(a, a[4]), Array.LastIndexOf(a, a[4]), a.AsSpan().IndexOf(a[5]), a.AsSpan().LastIndexOf(a[0]), a.AsSpan().Contains(a[8]), a.AsSpan().SequenceEqual(sorted), a.AsSpan().Count(a[4]), a.AsSpan().IndexOfAny(a[7], a[8]), a.AsSpan().IndexOfAnyExcept(a[0], a[1]), a.AsSpan().StartsWith(a.AsSpan(0, 2)), Math.Sign(a.AsSpan().SequenceCompareTo(sorted)));
        List<uint> list = [.. a];
        list.Sort();
        list.Reverse(2, 4);
        Show(list.Select(x => x), list.IndexOf(a[2]), list.Contains(default), list.Remove(a[3]), list.Count, list.FindIndex(x => EqualityComparer<uint>.Default.Equals(x, a[7])), list.SequenceEqual(sorted));
        HashSet<uint> set = [.. a];
        Dictionary<uint, int> counts = [];
        foreach (uint x in a) counts[x] = counts.GetValueOrDefault(x) + 1;
        Show(set.Count, set.Contains(a[6]), counts.Values.Order(), a.Distinct().Count(), a.Order().Take(3).Select(x => x), a.Max(), a.Min(), a.GroupBy(x => x).Count(g => g.Count() > 1), new SortedSet<uint>(a).Select(x => x), a.Reverse().First(), a.Skip(2).Take(3).Select(x => x), a.Zip(sorted, (x, y) => Equals(x, y)).Count(x => x));
        Array.Reverse(a);
        Array.Fill(sorted, a[0], 2, 3);
        a.AsSpan(1, 3).Fill(a[8]);
        a.AsSpan().Replace(a[8], a[0]);
        Show(a.Select(x => x), sorted.Select(x => x), Comparer<uint>.Default.Compare(a[0], a[5]) == -Comparer<uint>.Default.Compare(a[5], a[0]), EqualityComparer<uint>.Default.GetHashCode(a[5]) == (a[5].GetHashCode()));
    }
}

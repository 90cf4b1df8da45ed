// List: adding, inserting, removing, capacity.
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
        List<int> list = [5, 3, 8];
        list.Add(1);
        list.AddRange([9, 9, 2]);
        list.Insert(0, 7);
        list.InsertRange(2, [100, 101]);
        Show(list, list.Count, list.Capacity >= list.Count, list[2], list.IndexOf(9), list.LastIndexOf(9), list.Contains(8), list.Remove(9), list.Remove(77), list);
        list.RemoveAt(1);
        list.RemoveRange(1, 2);
        Show(list, list.RemoveAll(x => x > 8), list, list.GetRange(1, 2), list.Slice(0, 2), list.ToArray().Length, list.EnsureCapacity(50) >= 50);
        list.TrimExcess();
        list.Clear();
        Show(list, list.Count);
        Try(() => list[0]);
        Try(() => { list.Insert(5, 1); return null; });
        Try(() => { list.RemoveAt(0); return null; });
        Try(() => { list.RemoveRange(0, 1); return null; });
        Try(() => { list.RemoveRange(-1, 1); return null; });
        Try(() => { list.AddRange(null); return null; });
        Try(() => new List<int>(-1));
        Try(() => new List<int>((IEnumerable<int>)null));
        Try(() => { list.Capacity = -1; return null; });
        Try(() => list.GetRange(1, 1));
    }
}

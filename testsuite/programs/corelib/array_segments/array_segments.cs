// ArraySegment: slices, lists, exceptions.
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
        int[] a = [1, 2, 3, 4, 5, 6];
        ArraySegment<int> s = new(a, 1, 4), t = a;
        Show(s, s.Count, s.Offset, s[1], s.Slice(2), s.Slice(1, 2), s[1..3], s.ToArray(), s == new ArraySegment<int>(a, 1, 4), s.Equals(t), ArraySegment<int>.Empty.Count, default(ArraySegment<int>).Array, s.Contains(5), ((IList<int>)s).IndexOf(3), s.Sum());
        s[0] = 20;
        Show(a, t.Array == a);
        Try(() => s[4]);
        Try(() => s[-1]);
        Try(() => s.Slice(5));
        Try(() => new ArraySegment<int>(a, 3, 9));
        Try(() => new ArraySegment<int>(null));
        Try(() => new ArraySegment<int>(a, -1, 1));
        Try(() => default(ArraySegment<int>).ToArray());
        Try(() => { ((IList<int>)s).Add(1); return null; });
        Try(() => { s.CopyTo(new int[1]); return null; });
    }
}

// HashSet: set algebra, comparers, lookups.
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
        HashSet<int> a = [1, 2, 3, 4, 5], b = [4, 5, 6, 7];
        Show(a.Add(3), a.Add(9), a.Contains(9), a.Remove(9), a.IsSubsetOf([1, 2, 3, 4, 5, 6]), a.IsProperSubsetOf(a), a.IsSupersetOf([1, 2]), a.IsProperSupersetOf([1]), a.Overlaps(b), a.SetEquals([5, 4, 3, 2, 1, 1]));
        HashSet<int> c = new(a);
        c.UnionWith(b);
        Show(c);
        c.ExceptWith([1, 7]);
        Show(c);
        c.SymmetricExceptWith([2, 100]);
        Show(c);
        c.IntersectWith(b);
        Show(c, c.RemoveWhere(x => x > 4), c.TryGetValue(4, out int found), found, c.Count, new HashSet<string>(["a", "A", "b"], StringComparer.OrdinalIgnoreCase), HashSet<int>.CreateSetComparer().Equals([1, 2], [2, 1]), a.ToArray());
        Try(() => { a.UnionWith(null); return null; });
        Try(() => { foreach (int x in a) a.Add(x + 100); return null; });
        Try(() => { a.CopyTo(new int[1]); return null; });
        Try(() => new HashSet<int>(-1));
    }
}

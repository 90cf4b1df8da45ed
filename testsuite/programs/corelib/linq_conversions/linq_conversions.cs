// LINQ: ToArray, ToList, ToDictionary, ToHashSet, AsEnumerable and deferred execution.
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
        List<int> source = [1, 2, 3];
        IEnumerable<int> query = source.Select(x => x * 10);
        int[] before = query.ToArray();
        source.Add(4);
        Show(before, query, query.ToList().Count, source.ToDictionary(x => x, x => x * x), source.Select(x => KeyValuePair.Create(x, -x)).ToDictionary(), source.Select(x => (x, "v" + x)).ToDictionary(), source.ToHashSet().Contains(4), source.AsEnumerable() == source, source.ToLookup(x => x > 2)[true]);
        Try(() => source.ToDictionary(x => x % 2));
        Try(() => source.ToDictionary(x => (string)null));
        Try(() => ((IEnumerable<int>)null).ToList());
        IEnumerator<int> e = query.GetEnumerator();
        Show(e.MoveNext(), e.Current);
        source.Add(5);
        Try(() => e.MoveNext());
        Show(Numbers().Take(3), Numbers().Skip(1).First(), string.Concat(Numbers().Reverse()), Numbers().Any(), Numbers().ToArray().Length);
    }

    static IEnumerable<int> Numbers()
    {
        try { for (int i = 0; i < 5; i++) yield return i; }
        finally { Console.Write("<done>"); }
    }
}

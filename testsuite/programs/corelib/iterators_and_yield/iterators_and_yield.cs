// Iterator methods: laziness, disposal, exceptions, nesting.
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
        foreach (int x in Count(3)) Console.Write(x + " ");
        Console.WriteLine();
        IEnumerator<int> e = Count(5).GetEnumerator();
        Show(e.Current, e.MoveNext(), e.Current);
        e.Dispose();
        Show(e.MoveNext());
        Try(() => { e.Reset(); return null; });
        Try(() => Failing().ToList());
        Show(Tree(3), Count(2).Concat(Count(2)).Count());
        IEnumerable<int> twice = Count(2);
        Show(twice.Sum() + twice.Sum());
        Try(() => Checked(null));
    }

    static IEnumerable<int> Count(int n)
    {
        Console.Write("[start]");
        try { for (int i = 1; i <= n; i++) yield return i; }
        finally { Console.Write("[end]"); }
    }

    static IEnumerable<int> Failing()
    {
        yield return 1;
        throw new InvalidOperationException("after one");
    }

    static IEnumerable<string> Tree(int depth)
    {
        if (depth == 0) yield break;
        foreach (string s in Tree(depth - 1)) yield return "l" + s;
        yield return depth.ToString();
        foreach (string s in Tree(depth - 1)) yield return "r" + s;
    }

    static IEnumerable<char> Checked(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Walk();
        IEnumerable<char> Walk() { foreach (char c in s) yield return c; }
    }
}

// Insert, Remove, Substring, ranges and their exceptions.
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
        string s = "hello world";
        for (int i = 0; i <= s.Length; i += 3) Show(s.Insert(i, "<>"), s.Remove(i), s.Substring(i));
        Show(s[2..5], s[^3..], s[..^8], s[4], s[^1], s.Substring(3, 4), s.Remove(2, 6));
        Try(() => s.Insert(12, "x"));
        Try(() => s.Insert(-1, "x"));
        Try(() => s.Insert(0, null));
        Try(() => s.Remove(12));
        Try(() => s.Remove(-1));
        Try(() => s.Remove(3, 20));
        Try(() => s.Remove(3, -1));
        Try(() => s.Substring(12));
        Try(() => s.Substring(-1));
        Try(() => s.Substring(3, 9));
        Try(() => s.Substring(3, -1));
        Try(() => s[11]);
        Try(() => s[5..3]);
    }
}

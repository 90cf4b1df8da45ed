// Split: separators of every kind, limits, options, exceptions.
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
        foreach (string s in new[] { "a,b,,c", ",", "", " a , b ;c ", "a--b--c", "abc" })
        {
            Show(s.Split(',').Length, s.Split(','), s.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries), s.Split("--"), s.Split(',', 2), s.Split(',', StringSplitOptions.TrimEntries), s.Split(["--", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), s.Split(), s.Split("b", 2, StringSplitOptions.RemoveEmptyEntries), s.Split("").Length, s.Split((string[])null, StringSplitOptions.None).Length);
            List<string> parts = [];
            foreach (Range r in s.AsSpan().SplitAny(",;")) parts.Add(s[r]);
            Show(parts, s.ReplaceLineEndings("|"), s.Replace(",", null), s.Replace("B", "<>", StringComparison.OrdinalIgnoreCase));
        }
        Try(() => "a".Split(',', -1));
        Try(() => "a".Split(',', (StringSplitOptions)9));
        Try(() => "a".Replace("", "x"));
        Try(() => "a".Replace(null, "x"));
    }
}

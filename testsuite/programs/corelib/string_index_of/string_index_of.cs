// IndexOf and LastIndexOf: characters, strings, ranges, comparisons, empty patterns.
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
        string s = "abcABCabc";
        Show(s.IndexOf('b'), s.IndexOf('b', 2), s.IndexOf('b', 2, 3), s.IndexOf('z'), s.IndexOf('b', StringComparison.OrdinalIgnoreCase));
        Show(s.LastIndexOf('b'), s.LastIndexOf('b', 6), s.LastIndexOf('b', 6, 3), s.LastIndexOf('z'));
        Show(s.IndexOf("BC", StringComparison.Ordinal), s.IndexOf("bc", 2, StringComparison.OrdinalIgnoreCase), s.IndexOf("bc", 2, 4, StringComparison.Ordinal), s.IndexOf(""), s.IndexOf("", 4));
        Show(s.LastIndexOf("bc", StringComparison.Ordinal), s.LastIndexOf("bc", 6, StringComparison.Ordinal), s.LastIndexOf("BC", 8, 5, StringComparison.OrdinalIgnoreCase), s.LastIndexOf(""), "".LastIndexOf(""), "".IndexOf("a"));
        Show(s.IndexOfAny(['c', 'C']), s.IndexOfAny(['c', 'C'], 3), s.IndexOfAny(['x'], 1, 2), s.LastIndexOfAny(['a', 'B']), s.LastIndexOfAny(['a', 'B'], 5), s.LastIndexOfAny(['a'], 5, 2));
        Show(s.Contains('C'), s.Contains("cA"), s.Contains("CA", StringComparison.OrdinalIgnoreCase), s.Contains(""), s.StartsWith('a'), s.EndsWith('c'));
        Try(() => s.IndexOf('a', 10));
        Try(() => s.IndexOf('a', -1));
        Try(() => s.IndexOf('a', 3, 7));
        Try(() => s.IndexOf((string)null));
        Try(() => s.LastIndexOf('a', 9));
        Try(() => s.LastIndexOf('a', 3, 5));
        Try(() => s.IndexOfAny(null));
        Try(() => s.Contains(null));
        Try(() => s.IndexOf("a", (StringComparison)99));
        Try(() => s.StartsWith(null));
    }
}

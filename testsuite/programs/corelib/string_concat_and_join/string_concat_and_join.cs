// Concat and Join of everything that they accept.
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
        Show(string.Concat("a", "b"), string.Concat("a", null, "c"), string.Concat(1, 2.5, 'c'), string.Concat(new object[] { 1, null, "x" }), string.Concat(new[] { "p", "q" }), string.Concat(new List<int> { 1, 2, 3 }), string.Concat(Enumerable.Range(0, 3).Select(i => (char)('a' + i))));
        Show(string.Concat("ab".AsSpan(), "cd".AsSpan()), string.Concat("ab".AsSpan(), "cd".AsSpan(), "ef".AsSpan(), "gh".AsSpan()));
        Show(string.Join(",", 1, 2, 3), string.Join("; ", new List<string> { "a", null, "c" }), string.Join('-', "x", "y"), string.Join("", new object[] { }), string.Join(", ", "abc".ToCharArray()), string.Join("|", new[] { "a", "b", "c", "d" }, 1, 2));
        Try(() => string.Join(",", (string[])null));
        Try(() => string.Join(",", (IEnumerable<string>)null));
        Try(() => string.Join(",", new[] { "a" }, 1, 1));
        Try(() => string.Join(",", new[] { "a" }, -1, 1));
        Try(() => string.Concat((object[])null));
        Try(() => string.Concat((string[])null));
        string text = null;
        text += "a";
        text += null;
        text += 'b';
        text += 5;
        Show(text, "a" + 1 + 2L + 3.5f + true + 'c' + null);
    }
}

// Compare, CompareOrdinal, CompareTo, Equals with their options.
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
        string[] words = [null, "", "a", "A", "b", "ab", "AB", "é", "e", "ß", "ss", "\u0000", "Z", "_"];
        foreach (string a in words) Show(string.Join(" ", words.Select(b => Math.Sign(string.Compare(a, b)))), string.Join(" ", words.Select(b => Math.Sign(string.CompareOrdinal(a, b)))), string.Join("", words.Select(b => string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? 1 : 0)));
        Show(string.Compare("abcdef", 2, "xxcdx", 2, 2), string.Compare("abcdef", 2, "xxCDx", 2, 2, true), string.Compare("abc", 0, "abd", 0, 2), string.Compare("a", "B", true), string.Compare("a", "A", StringComparison.InvariantCultureIgnoreCase));
        Show("a".CompareTo("b"), "a".CompareTo(null), "a".CompareTo((object)"a"), "abc".Equals("ABC", StringComparison.OrdinalIgnoreCase), "a" == "a", string.IsNullOrEmpty(""), string.IsNullOrWhiteSpace(" \t"));
        Try(() => "a".CompareTo((object)1));
        Try(() => string.Compare("abc", 4, "abc", 0, 1));
        Try(() => string.Compare("abc", 0, "abc", 0, -1));
        Try(() => string.Compare("a", "b", (StringComparison)77));
        Try(() => string.CompareOrdinal("abc", -1, "abc", 0, 1));
    }
}

// Lines, runes, characters: enumerating strings.
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
        string s = "first\r\nsecond\nthird\u2028fourth\rlast";
        foreach (ReadOnlySpan<char> line in s.AsSpan().EnumerateLines()) Console.Write("<" + line.ToString() + ">");
        Console.WriteLine();
        Show("a\U0001F600b".EnumerateRunes().Select(r => r.Value), "abc".GetEnumerator().MoveNext(), s.ReplaceLineEndings("/"), s.ReplaceLineEndings().Split('\n').Length, "tab\there".ToCharArray().Length, "abcdef".ToCharArray(2, 3), string.Intern("x" + 1) == string.IsInterned("x1"), new string('z', 3), new string(['a', 'b', 'c'], 1, 2));
        Try(() => "abc".ToCharArray(2, 5));
        Try(() => new string('x', -1));
        Try(() => new string(new char[2], 1, 5));
        char[] target = new char[4];
        "abcdef".CopyTo(1, target, 1, 3);
        Show(new string(target).Replace('\0', '_'), "abc".TryCopyTo(target), new string(target).Replace('\0', '_'), "x".CompareTo("y"), "abc".Clone());
        Try(() => { "abc".CopyTo(1, target, 2, 3); return null; });
    }
}

// Padding and trimming: every overload, odd widths, sets of characters.
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
        foreach (string s in new[] { "", "a", "  x  ", "\t\n y \u00A0", "xxabcxx", "\u2003em\u2003" })
        {
            Show("<" + s.Trim() + ">", "<" + s.TrimStart() + ">", "<" + s.TrimEnd() + ">", s.PadLeft(5, '*'), s.PadRight(5, '-'), s.PadLeft(0).Length);
            Show(s.Trim('x'), s.Trim('x', ' '), s.TrimStart('x'), s.TrimEnd('x', 'c'), s.Trim(null).Length, s.Trim([]).Length);
        }
        Try(() => "a".PadLeft(-1));
        Try(() => "a".PadRight(-5));
        string same = "abc";
        Show(ReferenceEquals(same, same.Trim()), ReferenceEquals(same, same.PadLeft(2)), "abc".AsSpan().Trim("ac").ToString());
    }
}

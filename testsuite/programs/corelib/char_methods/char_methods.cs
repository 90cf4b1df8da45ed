// Char: classes, conversions, surrogates, parsing.
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
        foreach (char c in "aZ5 _\t\u0300é\u00BD\u0661€\uD83D\uFFFF\u2028+$\u200D")
            Show((int)c, char.IsLetter(c), char.IsDigit(c), char.IsNumber(c), char.IsLetterOrDigit(c), char.IsWhiteSpace(c), char.IsPunctuation(c), char.IsSymbol(c), char.IsControl(c), char.IsSeparator(c), char.IsSurrogate(c), char.GetUnicodeCategory(c), char.GetNumericValue(c));
        Show(char.IsAsciiLetter('x'), char.IsAsciiDigit('x'), char.IsAsciiHexDigit('F'), char.IsAsciiHexDigitLower('F'), char.IsBetween('m', 'a', 'z'), char.IsAsciiLetterUpper('A'), char.IsAscii('é'));
        Show(char.ConvertFromUtf32(0x1F600), char.ConvertToUtf32("\U0001F600", 0).ToString("X"), char.IsSurrogatePair("\U0001F600", 0), char.IsHighSurrogate("\U0001F600", 0), char.Parse("q"), char.TryParse("qq", out char parsed), parsed == '\0');
        Show('a'.CompareTo('c'), 'a'.Equals('a'), 'a'.GetHashCode(), 'a' + 1, (char)('a' + 1), char.MaxValue == '\uFFFF', 'x'.ToString());
        Try(() => char.Parse(""));
        Try(() => char.Parse(null));
        Try(() => char.ConvertFromUtf32(0x110000));
        Try(() => char.ConvertFromUtf32(0xD800));
        Try(() => char.ConvertToUtf32("\uD800x", 0));
        Try(() => char.ConvertToUtf32('a', 'b'));
        Try(() => char.IsLetter("abc", 3));
        Try(() => 'a'.CompareTo("a"));
    }
}

// Upper and lower case, TextInfo, title case, characters beyond ASCII.
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
        foreach (string s in new[] { "hello World", "ÄÖÜ straße", "ΑΒΓ αβγς", "ЖЗИ жзи", "İıIi", "ǅ ǆ", "123 abc_DEF", "ﬀ ŉ" })
            Show(s.ToUpperInvariant(), s.ToLowerInvariant(), s.ToUpper(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture.TextInfo.ToTitleCase(s.ToLowerInvariant()), s.Equals(s.ToUpperInvariant(), StringComparison.OrdinalIgnoreCase));
        for (char c = 'À'; c < 'æ'; c += (char)5) Show(c, char.ToUpperInvariant(c), char.ToLowerInvariant(c), char.IsUpper(c), char.IsLower(c));
        TextInfo info = CultureInfo.InvariantCulture.TextInfo;
        Show(info.ListSeparator, info.ToUpper('x'), info.ToLower("ABC"), info.IsReadOnly, info.CultureName == "", info.ToTitleCase("war and PEACE o'neil mc-donald"));
        Try(() => "a".ToUpper(null));
        Try(() => info.ToTitleCase(null));
    }
}

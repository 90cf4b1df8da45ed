// DateTime: standard and custom formats.
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
        DateTime d = new(2009, 6, 15, 13, 5, 7, 89, DateTimeKind.Utc);
        foreach (char f in "dDfFgGmMoOrRstTuUyY") Show(f, d.ToString(f.ToString(), CultureInfo.InvariantCulture));
        foreach (string f in new[] { "yyyy", "yy", "%y", "yyyyy", "MMMM MMM MM %M", "dddd ddd dd %d", "HH hh %H %h", "mm ss", "fff ff f fffffff", "FFF FFFFFFF", "tt %t", "zzz zz %z", "%K", "gg", "'quoted' yyyy", "\\d\\d", "yyyy/MM/dd HH:mm:ss", "\"dq\" d", "h:m:s.F", "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'" }) Show(f, "=>", d.ToString(f, CultureInfo.InvariantCulture));
        Show(d.ToShortDateString(), d.ToLongDateString(), d.ToShortTimeString(), d.ToLongTimeString(), $"{d:HH}{d,25:s}", d.ToString(CultureInfo.InvariantCulture));
        Span<char> buffer = stackalloc char[8];
        Show(d.TryFormat(buffer, out int n, "HH:mm:ss"), n, d.TryFormat(buffer, out n, "o"), n);
        Try(() => d.ToString("%"));
        Try(() => d.ToString("Q"));
        Try(() => d.ToString("'abc"));
        Try(() => d.ToString("ffffffff"));
        Try(() => d.ToString("x\\"));
    }
}

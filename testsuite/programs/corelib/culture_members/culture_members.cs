// CultureInfo: the invariant culture and named ones, which carry its data.
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
        CultureInfo c = CultureInfo.InvariantCulture;
        Show(c.Name == "", c.DisplayName, c.EnglishName, c.LCID, c.IsNeutralCulture, c.IsReadOnly, c.TwoLetterISOLanguageName, c.ThreeLetterISOLanguageName, c.Calendar.GetType().Name, c.CompareInfo.Name == "", c.TextInfo.ANSICodePage, c.Parent.Name == "", c.Equals(CultureInfo.GetCultureInfo("")), c.NumberFormat.CurrencySymbol, c.DateTimeFormat.FullDateTimePattern);
        Show(CultureInfo.CurrentCulture.Name == "", CultureInfo.CurrentUICulture.Name == "", CultureInfo.DefaultThreadCurrentCulture, c.ToString() == "", c.GetFormat(typeof(NumberFormatInfo)) == c.NumberFormat, c.GetFormat(typeof(string)), ((CultureInfo)c.Clone()).IsReadOnly, CultureInfo.ReadOnly((CultureInfo)c.Clone()).IsReadOnly, CultureInfo.GetCultures(CultureTypes.AllCultures).Length > 0);
        CompareInfo compare = c.CompareInfo;
        Show(compare.Compare("a", "B"), compare.Compare("a", "A", CompareOptions.IgnoreCase), compare.IndexOf("abcabc", "ca"), compare.LastIndexOf("abcabc", "bc"), compare.IsPrefix("abc", "AB", CompareOptions.IgnoreCase), compare.IsSuffix("abc", "bc"), compare.GetSortKey("a").KeyData.Length > 0, compare.GetHashCode("a", CompareOptions.Ordinal) == compare.GetHashCode("a", CompareOptions.Ordinal));
        Try(() => new CultureInfo(null as string));
        Try(() => { CultureInfo.CurrentCulture = null; return null; });
        Try(() => compare.Compare("a", "b", (CompareOptions)0x40000));
        Try(() => compare.IndexOf(null, "a"));
    }
}

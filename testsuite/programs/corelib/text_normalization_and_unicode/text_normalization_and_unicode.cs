// Normalization forms, CharUnicodeInfo.
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
        string s = "e\u0301 \u00E9 \uFB01 \u1E9B\u0323 \uAC00";
        foreach (NormalizationForm form in Enum.GetValues<NormalizationForm>()) Show(form, s.Normalize(form).Select(c => ((int)c).ToString("X")), s.IsNormalized(form));
        Show(CharUnicodeInfo.GetUnicodeCategory('a'), CharUnicodeInfo.GetNumericValue('½'), CharUnicodeInfo.GetDecimalDigitValue('7'), CharUnicodeInfo.GetDigitValue('²'), CharUnicodeInfo.GetUnicodeCategory(0x1F600));
        Try(() => "\uD800".Normalize());
        Try(() => s.Normalize((NormalizationForm)9));
    }
}

// ASCII, Latin1, UTF-16, UTF-32: bytes and lookups.
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
        foreach (Encoding e in new[] { Encoding.ASCII, Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
            Show(e.WebName, e.CodePage, e.EncodingName, Convert.ToHexString(e.GetBytes("aé€\U0001F600")), e.GetString(e.GetBytes("aé€")), e.GetPreamble(), e.GetMaxByteCount(3), e.IsSingleByte, e.GetByteCount("xyz"));
        Show(Encoding.GetEncoding("utf-8").CodePage, Encoding.GetEncoding(1200).WebName, Encoding.GetEncoding("us-ascii").CodePage, Encoding.GetEncoding("ISO-8859-1").CodePage, Encoding.Default.CodePage, Encoding.Convert(Encoding.UTF8, Encoding.Unicode, [0xC3, 0xA9]), Encoding.GetEncodings().Length > 3);
        Try(() => Encoding.GetEncoding("nope"));
        Try(() => Encoding.GetEncoding(99999));
        Try(() => Encoding.GetEncoding(-1));
        Encoding strict = Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        Try(() => strict.GetBytes("é"));
        Try(() => strict.GetString([200]));
        Encoding named = Encoding.GetEncoding("us-ascii", new EncoderReplacementFallback("<?>"), new DecoderReplacementFallback("!"));
        Show(named.GetString(named.GetBytes("aéb")), named.GetString([65, 200]));
        Try(() => Encoding.Unicode.GetString([1, 2, 3]).Length);
        Try(() => Encoding.ASCII.GetBytes("abc", 2, 5));
    }
}

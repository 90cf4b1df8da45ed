// UTF8Encoding: bytes, counts, invalid input, preambles, fallbacks.
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
        Encoding utf8 = Encoding.UTF8;
        foreach (string s in new[] { "", "abc", "é€", "\U0001F600", "a\uD800b", "\uDC00" }) Show(Convert.ToHexString(utf8.GetBytes(s)), utf8.GetByteCount(s), utf8.GetString(utf8.GetBytes(s)).Length);
        foreach (string hex in new[] { "C0AF", "E282", "F09F98", "EDA080", "F4908080", "61FF62", "C3A9", "80", "E28261" }) Show(utf8.GetString(Convert.FromHexString(hex)).Select(c => (int)c), utf8.GetCharCount(Convert.FromHexString(hex)));
        Show(utf8.EncodingName, utf8.WebName, utf8.CodePage, utf8.IsSingleByte, utf8.Preamble.Length, new UTF8Encoding(false).GetPreamble().Length, utf8.GetMaxByteCount(10), utf8.GetMaxCharCount(10), utf8.Equals(new UTF8Encoding(true)), utf8.GetBytes("abc", 1, 2), utf8.GetString([65, 66, 67], 1, 1), utf8.GetChars([0x41]).Length);
        UTF8Encoding strict = new(false, true);
        Try(() => strict.GetString([0xFF]));
        Try(() => strict.GetBytes("\uD800"));
        Try(() => utf8.GetBytes((string)null));
        Try(() => utf8.GetString(null));
        Try(() => utf8.GetString([1], 0, 5));
        Try(() => utf8.GetBytes("abc", 0, 3, new byte[2], 0));
        Try(() => utf8.GetMaxByteCount(-1));
        Decoder decoder = utf8.GetDecoder();
        char[] chars = new char[10];
        Show(decoder.GetChars([0xE2, 0x82], 0, 2, chars, 0), decoder.GetChars([0xAC, 0x41], 0, 2, chars, 0), chars[0], chars[1]);
    }
}

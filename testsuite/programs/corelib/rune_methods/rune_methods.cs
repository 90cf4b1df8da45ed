// Rune: creation, decoding, encoding, classes.
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
        foreach (Rune r in "aé€\U0001F600Z\uD800!".EnumerateRunes()) Show(r.Value.ToString("X"), r.Utf16SequenceLength, r.Utf8SequenceLength, r.IsAscii, r.IsBmp, r.Plane, Rune.IsLetter(r), Rune.GetUnicodeCategory(r), r);
        Show(new Rune('x'), new Rune(0x1F600).ToString().Length, Rune.TryCreate('\uD800', out Rune bad), bad, Rune.ReplacementChar.Value, Rune.IsValid(0xD800), Rune.IsValid(0x10FFFF), Rune.ToUpperInvariant(new Rune('ß')), Rune.ToUpperInvariant(new Rune('q')), Rune.GetNumericValue(new Rune('7')));
        Span<byte> bytes = stackalloc byte[4];
        int count = new Rune(0x20AC).EncodeToUtf8(bytes);
        Show(count, Convert.ToHexString(bytes[..count]), Rune.DecodeFromUtf8(bytes, out Rune decoded, out int consumed), decoded, consumed, Rune.DecodeFromUtf8([0xE2, 0x82], out decoded, out consumed), consumed, Rune.DecodeFromUtf8([0xFF], out decoded, out consumed), consumed);
        Show(Rune.DecodeFromUtf16("\uD83D", out decoded, out consumed), Rune.DecodeLastFromUtf16("a\U0001F600", out decoded, out consumed), consumed, Rune.GetRuneAt("x\U0001F600", 1).Value, new Rune('a') < new Rune('b'), new Rune('a') == new Rune('a'), new Rune('a').CompareTo(new Rune('c')));
        Try(() => new Rune(0xD800));
        Try(() => new Rune(0x110000));
        Try(() => new Rune('\uDC00'));
        Try(() => Rune.GetRuneAt("\uD800", 0));
        Try(() => (Rune)0x110000);
    }
}

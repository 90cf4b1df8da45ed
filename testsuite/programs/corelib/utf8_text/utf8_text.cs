using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

// Utf8Parser, Utf8Formatter, Base64, Base64Url, Ascii, Utf8.
static class Program
{
    static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes);

    static void Try(string name, Action action)
    {
        try { action(); }
        catch (Exception e) { Console.WriteLine($"{name}: {e.GetType().Name}: {e.Message}"); }
    }

    static void Base64s()
    {
        var random = new Random(11);
        long hash = 17;
        for (int i = 0; i < 400; i++)
        {
            byte[] data = new byte[random.Next(20)];
            random.NextBytes(data);
            byte[] text = new byte[random.Next(30)];
            var status = Base64.EncodeToUtf8(data, text, out int consumed, out int written, i % 3 != 0);
            hash = hash * 31 + (int)status * 7 + consumed * 100 + written;
            for (int k = 0; k < written; k++) hash = hash * 31 + text[k];
            byte[] noise = Encoding.ASCII.GetBytes(Convert.ToBase64String(data) + (i % 5 == 0 ? " " : ""));
            if (noise.Length > 0 && i % 4 == 0) noise[random.Next(noise.Length)] = (byte)"A=+/ \n*"[random.Next(7)];
            byte[] back = new byte[random.Next(25)];
            status = Base64.DecodeFromUtf8(noise, back, out consumed, out written);
            bool valid = Base64.IsValid(noise, out int length);
            hash = hash * 31 + (status == OperationStatus.Done ? consumed * 100 + written : 0) + (valid ? length : -1);
            string url = Base64Url.EncodeToString(data);
            hash = hash * 31 + url.Length;
            foreach (char c in url) hash = hash * 31 + c;
            hash = hash * 31 + Hex(Base64Url.DecodeFromChars(url)).Length + (Base64Url.IsValid(url + (i % 2 == 0 ? "=" : ""), out length) ? length : -5);
        }
        Console.WriteLine(hash);
        Console.WriteLine(Base64.GetMaxEncodedToUtf8Length(10) + " " + Base64.GetMaxDecodedFromUtf8Length(17) + " " + Base64Url.GetEncodedLength(10) + " " + Base64Url.GetMaxDecodedLength(15));
        Try("url", () => Base64Url.DecodeFromChars("a*b"));
        Try("negative", () => Base64.GetMaxEncodedToUtf8Length(-1));
        byte[] place = new byte[12];
        "hello"u8.CopyTo(place);
        Console.WriteLine(Base64.EncodeToUtf8InPlace(place, 5, out int made) + " " + Encoding.ASCII.GetString(place, 0, made));
        Console.WriteLine(Base64.DecodeFromUtf8InPlace(place.AsSpan(0, made), out made) + " " + Encoding.ASCII.GetString(place, 0, made));
    }

    static void Parse<T>(string name, string text, char format, Parser<T> parser)
    {
        try
        {
            bool isParsed = parser(Encoding.UTF8.GetBytes(text), out T value, out int consumed, format);
            Console.WriteLine($"{name} '{text}' {format}: {isParsed} {value} {consumed}");
        }
        catch (FormatException e)
        {
            Console.WriteLine($"{name} '{text}' {format}: {e.Message}");
        }
    }

    delegate bool Parser<T>(ReadOnlySpan<byte> source, out T value, out int consumed, char format);

    static void Format(string name, Func<byte[], (bool, int)> format)
    {
        byte[] buffer = new byte[40];
        try
        {
            (bool fits, int written) = format(buffer);
            Console.WriteLine($"{name}: {fits} {Encoding.UTF8.GetString(buffer, 0, written)}");
        }
        catch (Exception e) when (e is FormatException or NotSupportedException)
        {
            Console.WriteLine($"{name}: {e.GetType().Name}");
        }
    }

    static void Main()
    {
        Base64s();
        foreach (string text in new[] { "12x", "-5", "+7", "", "-", "300", "2147483648", "1,234", "1,234.00z", ".0", "7f", "FFFFFFFF", "100000000" })
            foreach (char format in "\0DNX")
            {
                Parse<int>("int", text, format, Utf8Parser.TryParse);
                Parse<byte>("byte", text, format, Utf8Parser.TryParse);
                Parse<ulong>("ulong", text, format, Utf8Parser.TryParse);
            }
        Parse<int>("int", "1", 'q', Utf8Parser.TryParse);
        foreach (string text in new[] { "1.5e3x", "-0.25,", "1e", "1.e5", ".5", "1e5", "abc", "NaN!", "Infinity", "-infinity", "12345678901234567890.123", "1E400" })
            foreach (char format in "\0EF")
            {
                Parse<double>("double", text, format, Utf8Parser.TryParse);
                Parse<decimal>("decimal", text, format, Utf8Parser.TryParse);
            }
        Parse<bool>("bool", "trueish", '\0', Utf8Parser.TryParse);
        Parse<bool>("bool", "FALSE", 'l', Utf8Parser.TryParse);
        Parse<Guid>("guid", "00112233-4455-6677-8899-aabbccddeeff!", 'D', Utf8Parser.TryParse);
        Parse<Guid>("guid", "{00112233-4455-6677-8899-aabbccddeeff}", 'B', Utf8Parser.TryParse);
        Parse<Guid>("guid", "0011223344556677", 'N', Utf8Parser.TryParse);
        Format("bool", b => (Utf8Formatter.TryFormat(true, b, out int n, 'l'), n));
        Format("int", b => (Utf8Formatter.TryFormat(-12345, b, out int n), n));
        Format("int N2", b => (Utf8Formatter.TryFormat(-1234567, b, out int n, new StandardFormat('N', 2)), n));
        Format("int x8", b => (Utf8Formatter.TryFormat(255, b, out int n, StandardFormat.Parse("x8")), n));
        Format("int D6", b => (Utf8Formatter.TryFormat(255, b, out int n, StandardFormat.Parse("D6")), n));
        Format("int q", b => (Utf8Formatter.TryFormat(255, b, out int n, 'q'), n));
        Format("int G2", b => (Utf8Formatter.TryFormat(255, b, out int n, new StandardFormat('G', 2)), n));
        Format("double", b => (Utf8Formatter.TryFormat(1.0 / 3, b, out int n), n));
        Format("double F3", b => (Utf8Formatter.TryFormat(2.5, b, out int n, new StandardFormat('F', 3)), n));
        Format("decimal E2", b => (Utf8Formatter.TryFormat(12345.678m, b, out int n, new StandardFormat('E', 2)), n));
        Format("guid", b => (Utf8Formatter.TryFormat(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), b, out int n, 'P'), n));
        Format("span", b => (Utf8Formatter.TryFormat(new TimeSpan(1, 2, 3, 4, 500), b, out int n), n));
        Format("date O", b => (Utf8Formatter.TryFormat(new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc), b, out int n, 'O'), n));
        Format("date l", b => (Utf8Formatter.TryFormat(new DateTime(2020, 2, 3, 4, 5, 6), b, out int n, 'l'), n));
        Format("date", b => (Utf8Formatter.TryFormat(new DateTime(2020, 2, 3, 4, 5, 6), b, out int n), n));
        Format("small", b => (Utf8Formatter.TryFormat(123456, b.AsSpan(0, 3), out int n), n));
        Console.WriteLine(StandardFormat.Parse("X12") + "|" + StandardFormat.Parse("").IsDefault + "|" + StandardFormat.TryParse("G100", out _));
        Try("format", () => StandardFormat.Parse("Gx"));
        Try("precision", () => _ = new StandardFormat('G', 150));
        Console.WriteLine(Ascii.IsValid("abc") + " " + Ascii.IsValid("ä") + " " + Ascii.Equals("abc"u8, "abc") + " " + Ascii.Equals("é", "é") + " " + Ascii.EqualsIgnoreCase("HeLLo", "hEllO"u8) + " " + Ascii.Trim("  a b\t\n".AsSpan()));
        Span<char> chars = stackalloc char[8];
        Console.WriteLine(Ascii.ToUpper("abcdé".AsSpan(), chars, out int done) + " " + done + " " + chars[..done].ToString());
        Span<byte> bytes = stackalloc byte[10];
        Console.WriteLine(Utf8.FromUtf16("aé€😀x\uD800", bytes, out int read, out int wrote) + $" {read} {wrote} {Hex(bytes[..wrote])}");
        Console.WriteLine(Utf8.ToUtf16([0x61, 0xC3, 0xA9, 0xE2, 0x82], chars, out read, out wrote, isFinalBlock: false) + $" {read} {wrote} {chars[..wrote].ToString()}");
        Console.WriteLine(Utf8.ToUtf16([0x61, 0xFF, 0x62], chars, out read, out wrote, replaceInvalidSequences: false) + $" {read} {wrote}");
        Console.WriteLine(Utf8.IsValid("aé😀"u8) + " " + Utf8.IsValid([0xC3]));
        byte[] target = new byte[40];
        Console.WriteLine(Utf8.TryWrite(target, $"[{42,6}|{3.5:F2}|{"é",-3}|{DayOfWeek.Friday}]", out wrote) + " " + Encoding.UTF8.GetString(target, 0, wrote));
        Console.WriteLine(Utf8.TryWrite(target.AsSpan(0, 5), $"[{123456789}]", out wrote) + " " + wrote);
        var box = new StrongBox<int>(5);
        ((IStrongBox)box).Value = 6;
        Console.WriteLine(box.Value);
    }
}

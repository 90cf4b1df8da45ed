// A differential test of integers and Guid: formats, parsing, conversions: random cases by seed and count, a running hash for every tenth of them.
// A third argument shows every case.
// args: 1 800
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

static class Program
{
    static ulong s_state, s_hash = 14695981039346656037;
    static bool s_show;

    static ulong Next()
    {
        s_state ^= s_state << 13;
        s_state ^= s_state >> 7;
        s_state ^= s_state << 17;
        return s_state * 0x2545F4914F6CDD1D;
    }

    static int Next(int limit) => (int)((Next() >> 33) % (ulong)limit);

    static void Note(string text)
    {
        if (s_show) Console.WriteLine(text);
        foreach (char c in text) s_hash = (s_hash ^ c) * 1099511628211;
        s_hash = (s_hash ^ '\n') * 1099511628211;
    }

    static void Try(Func<string> action)
    {
        string text;
        try { text = action(); }
        catch (Exception e) { text = e.GetType().Name + ": " + e.Message; }
        Note(text);
    }

    static void Main(string[] args)
    {
        s_state = ulong.Parse(args[0]) * 0x9E3779B97F4A7C15 | 1;
        int count = int.Parse(args[1]);
        s_show = args.Length > 2;
        for (int block = 0; block < 10; block++)
        {
            for (int i = 0; i < count / 10; i++) Case();
            Console.WriteLine($"{block} {s_hash:x16}");
        }
    }

    static readonly string[] s_formats = ["", "D", "D12", "X", "x8", "B", "B40", "N0", "N2", "E4", "F1", "G", "G3", "#,##0", "0000;-#;zero", "C0", "P0", "0.0e0", "#,#,.0", "R"];
    static readonly string[] s_texts = ["", " ", "5", "-5", "+5", "  42  ", "1,234", "(7)", "7-", "0x1F", "1e3", "1.0", "1.5", "$5", "¤5", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "4294967296", "2147483648", "-2147483649", "65536", "256", "--5", "5 5", "00000000000000000000012", "FF", "ffffffffff", "\u06605", "5\0", "null"];
    static readonly NumberStyles[] s_styles = [NumberStyles.Integer, NumberStyles.Any, NumberStyles.HexNumber, NumberStyles.Number, NumberStyles.Float, NumberStyles.None, NumberStyles.Currency, NumberStyles.BinaryNumber];

    static void Case()
    {
        long value = (long)Next() >> Next(64);
        string format = s_formats[Next(s_formats.Length)];
        Try(() => $"{value.ToString(format)} {((int)value).ToString(format)} {((ulong)value).ToString(format)} {((short)value).ToString(format)} {((byte)value).ToString(format)} {((sbyte)value).ToString(format)} {((Int128)value * 1000003).ToString(format)} <{format}");
        string text = Next(3) == 0 ? value.ToString(format) : Next(2) == 0 ? s_texts[Next(s_texts.Length)] : ((int)value).ToString();
        NumberStyles style = s_styles[Next(s_styles.Length)];
        Try(() => $"{text} {style} long {long.Parse(text, style, CultureInfo.InvariantCulture)}");
        Try(() => $"{text} {style} int {int.Parse(text, style, CultureInfo.InvariantCulture)}");
        Try(() => $"{text} {style} uint {uint.Parse(text, style, CultureInfo.InvariantCulture)}");
        Try(() => $"{text} {style} short {short.Parse(text, style, CultureInfo.InvariantCulture)}");
        Try(() => $"{text} {style} byte {byte.Parse(text, style, CultureInfo.InvariantCulture)}");
        Try(() => $"{text} {style} Int128 {Int128.Parse(text, style, CultureInfo.InvariantCulture)}");
        Try(() => $"{checked((int)value)}");
        Try(() => $"{Convert.ToByte(value)}");
        Try(() => $"{Convert.ToInt32((double)value / 3)}");
        int toBase = new[] { 2, 8, 10, 16 }[Next(4)];
        Try(() => Convert.ToString(value, toBase) + " " + Convert.ToInt64(Convert.ToString(value, toBase), toBase) + " " + Convert.ToString((short)value, toBase));
        Note($"{BitOperations.PopCount((ulong)value)} {BitOperations.LeadingZeroCount((ulong)value)} {BitOperations.RotateLeft((uint)value, 7)} {long.LeadingZeroCount(value)} {Math.BigMul(value, value, out long low)} {low} {Int128.Abs(value) % 1000} {(UInt128)(ulong)value * 12345678901234567}");
        byte[] bytes = new byte[16];
        for (int i = 0; i < 16; i++) bytes[i] = (byte)Next();
        Guid guid = new(bytes);
        string guidFormat = "NDBPX"[Next(5)].ToString();
        Note(guid.ToString(guidFormat) + " " + (Guid.Parse(guid.ToString(guidFormat)) == guid) + " " + guid.CompareTo(new Guid(value.GetHashCode(), 1, 2, bytes[..8])));
        Note(Convert.ToBase64String(bytes, 0, Next(17)) + " " + Convert.ToHexString(bytes));
    }
}

// A differential test of TimeSpan's texts: parsing and formats put together at random, by seed and count, a running hash for every tenth of them.
// A third argument shows every case.
// args: 1 1500
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

    static readonly string[] s_parts =
        ["1", "23", "59", "60", "24", "5", "0", "007", "10675199", "10675200", "99999999", "12345678901", "1234567", "0000001", "9", "-", ":", ":", ":", ".", ".", ".", ":", ",", " ", "x", "'"];

    static readonly string[] s_formats =
        ["c", "g", "G", "t", "d", "dd", "%d", "hh", "%h", "mm", "ss", "%s", "f", "ff", "fffffff", "FFF", "\\.", "\\:", "'x'", " ", ":", "d\\.hh", "hh\\:mm", "hh\\:mm\\:ss"];

    static string Concat(string[] parts, int most) => string.Concat(Enumerable.Range(0, 1 + Next(most)).Select(_ => parts[Next(parts.Length)]));

    static void Case()
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string text = Concat(s_parts, 8), format = Next(3) == 0 ? s_formats[Next(3)] : Concat(s_formats, 4);
        TimeSpan drawn = new(Next(3) == 0 ? (long)Next() : (long)(Next() % 1000000000000));
        Try(() => drawn.ToString(format, culture));
        Note($"{drawn.TotalDays} {drawn.TotalMinutes} {drawn.TotalMicroseconds} {drawn.Ticks % 7} {drawn.Nanoseconds} {drawn / 3} {drawn * 0.5}");
        if (Next(2) == 0)
        {
            try { text = drawn.ToString(format, culture); }
            catch (FormatException) { }
            if (Next(2) == 0) text = text.Insert(Next(text.Length + 1), s_parts[Next(s_parts.Length)]);
            else if (text.Length > 0 && Next(2) == 0) text = text.Remove(Next(text.Length), 1);
        }
        Note(text + "|" + format);
        Try(() => TimeSpan.Parse(text, culture).ToString());
        Try(() => TimeSpan.ParseExact(text, format, culture).ToString());
        Try(() => TimeSpan.ParseExact(text, format, culture, TimeSpanStyles.AssumeNegative).ToString());
        Try(() => TimeSpan.TryParse(text, culture, out TimeSpan parsed) + parsed.ToString());
        Try(() => TimeSpan.TryParseExact(text, format, culture, out TimeSpan parsed) + parsed.ToString());
    }
}

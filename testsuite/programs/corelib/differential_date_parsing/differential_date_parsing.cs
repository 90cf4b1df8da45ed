// A differential test of parsing dates: texts and formats put together at random, by seed and count, a running hash for every tenth of them.
// A third argument shows every case.
// args: 1 600
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
    [
        "1", "2", "12", "31", "99", "2020", "1999", "007", "13:45", "13:45:10", "1:2:3.5", "1:2:3,25", "Jan", "march", "MAY", "/", "-", ".", ",", " ", " ", ":", "T", "Z", "GMT", "+02:00", "-5", "AM", "pm", "A.D.", "ad",
        "#", "\0", "\u5E74", "\u6708", "\u65E5", "\u6642", "\u5206", "\u79D2", "2003-01-02", "2003-01-02T10:11:12", "x", "foo", "\u200f", "1/2/2003", "\t", "24", "60", "00",
    ];

    static readonly string[] s_formats =
    [
        "d", "D", "f", "F", "g", "G", "m", "o", "r", "s", "t", "T", "u", "U", "y", "yyyy", "yy", "y", "yyy", "MM", "M", "MMM", "MMMM", "dd", "%d", "HH", "%H", "hh", "%h", "mm", "ss", "fff", "FFF", ".fff", ".FFFFFFF", "tt", "%t",
        "z", "zz", "zzz", "K", "gg", " ", "-", "/", ":", "'x'", "\\x", "yyyy-MM-dd", "HH:mm:ss", "MM/dd/yyyy hh:mm tt", "yyyyMMdd", "HHmmss",
    ];

    // Texts without a date or a year mean today's: no year near it is shown.
    static string Show(DateTime date) => date.Year is > 2020 and < 2060 ? "near" : date.ToString("o") + date.Kind;

    static string Concat(string[] parts, int most) => string.Concat(Enumerable.Range(0, 1 + Next(most)).Select(_ => parts[Next(parts.Length)]));

    static void Case()
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string text = Concat(s_parts, 6), format = Concat(s_formats, 4);
        DateTimeStyles styles = (DateTimeStyles)(Next(8) | (Next(3) == 0 ? 16 : 0) | (Next(4) == 0 ? 32 : Next(3) == 0 ? 64 : 0));
        if (Next(8) == 0) styles = DateTimeStyles.RoundtripKind | (DateTimeStyles)Next(8);
        if (Next(2) == 0)
        {
            DateTime drawn = new((long)(Next() % (ulong)DateTime.MaxValue.Ticks));
            if (drawn.Month == 2 && drawn.Day == 29) drawn = drawn.AddDays(1);
            try { text = drawn.ToString(format, culture); }
            catch (FormatException) { }
            if (Next(4) == 0) text = text.Insert(Next(text.Length + 1), s_parts[Next(s_parts.Length)]);
        }
        Note(text + "|" + format + "|" + styles);
        Try(() => Show(DateTime.Parse(text, culture, styles | DateTimeStyles.NoCurrentDateDefault)));
        Try(() => Show(DateTimeOffset.Parse(text, culture, styles).DateTime));
        Try(() => Show(DateOnly.Parse(text, culture).ToDateTime(default)));
        Try(() => TimeOnly.Parse(text, culture).ToString("o"));
        Try(() => Show(DateTime.ParseExact(text, format, culture, styles | DateTimeStyles.NoCurrentDateDefault)));
        Try(() => Show(DateTimeOffset.ParseExact(text, format, culture, styles).DateTime));
        Try(() => Show(DateOnly.ParseExact(text, format, culture).ToDateTime(default)));
        Try(() => TimeOnly.ParseExact(text, format, culture).ToString("o"));
        Try(() => DateTime.TryParseExact(text, format, culture, styles | DateTimeStyles.NoCurrentDateDefault, out DateTime parsed) + Show(parsed));
    }
}

// A differential test of decimal: arithmetic, conversions, formats, parsing: random cases by seed and count, a running hash for every tenth of them.
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

    static readonly string[] s_formats = ["", "G", "G5", "E3", "F", "F0", "F4", "N2", "N5", "P", "C", "0.00", "#,##0.###", "0.0e+00", "00000", "#.#;(#.#);zero", "#,,.0", "R"];

    static decimal NextDecimal()
    {
        int scale = Next(29);
        switch (Next(5))
        {
            case 0: return new decimal((int)Next(), (int)Next(), (int)Next(), Next(2) == 0, (byte)scale);
            case 1: return new decimal((int)Next(), 0, 0, Next(2) == 0, (byte)Next(12));
            case 2: return new decimal((int)Next(), (int)Next(), 0, Next(2) == 0, (byte)scale);
            case 3: return Next(2000) - 1000;
            default: return (Next(2000000) - 1000000) / 1000m;
        }
    }

    static void Case()
    {
        decimal a = NextDecimal(), b = NextDecimal();
        Note(a + " " + string.Join(",", decimal.GetBits(a)));
        Try(() => "+ " + (a + b));
        Try(() => "- " + (a - b));
        Try(() => "* " + (a * b));
        Try(() => "/ " + (a / b));
        Try(() => "% " + (a % b));
        Note(a.CompareTo(b) + " " + (a == b) + " " + decimal.Truncate(a) + " " + decimal.Floor(a) + " " + decimal.Ceiling(a));
        int places = Next(12);
        MidpointRounding mode = (MidpointRounding)Next(5);
        Try(() => $"round {places} {mode} {decimal.Round(a, places, mode)}");
        string format = s_formats[Next(s_formats.Length)];
        Try(() => a.ToString(format, CultureInfo.InvariantCulture) + " <" + format);
        string text = a.ToString(CultureInfo.InvariantCulture);
        if (decimal.Parse(text, CultureInfo.InvariantCulture) != a) Note("no round trip " + text);
        string longer = text.Replace("-", "") + Next(1000000) + (text.Contains('.') ? "" : "." + Next(100000));
        Try(() => longer + " parse " + decimal.Parse(longer, CultureInfo.InvariantCulture));
        Try(() => (double)a + " " + (float)a);
        Try(() => "int " + (int)a);
        Try(() => "long " + (long)a);
        Try(() => "from " + (decimal)((double)a * Math.Pow(10, Next(10) - 5)));
        Try(() => "from f " + (decimal)(float)b);
        Note(a.GetHashCode() == (a + 0.0m).GetHashCode() || Math.Abs(a) > 1e20m ? "h" : "different hash");
    }
}

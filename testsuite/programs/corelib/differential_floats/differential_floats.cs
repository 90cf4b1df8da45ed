// A differential test of double and float: formats, parsing and back: random cases by seed and count, a running hash for every tenth of them.
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

    static readonly string[] s_formats = ["", "R", "G", "G3", "G9", "G17", "E", "E0", "E5", "e12", "F", "F0", "F3", "F10", "N", "N1", "P", "P1", "C", "0.00", "#,##0.###", "0.0e+00", "00000", "#.#;(#.#);zero", "0%"];

    static double NextDouble()
    {
        switch (Next(8))
        {
            case 0: return BitConverter.Int64BitsToDouble((long)Next());
            case 1: return Next(2000) - 1000;
            case 2: return (Next(2000000) - 1000000) / 1000.0;
            case 3: return (Next(20001) - 10000) / 8.0;
            case 4: return Math.ScaleB(Next(1 << 20) + 1, Next(200) - 100);
            case 5: return (Next(200000) - 100000) / 10.0 * Math.Pow(10, Next(40) - 20);
            case 6: return BitConverter.Int64BitsToDouble((long)(Next() >> 12));
            default: return (double)(long)Next();
        }
    }

    static readonly string[] s_texts = ["1e400", "-1e400", "NaN", "Infinity", "-Infinity", "∞", "", " 1", "1 ", "1,000.5", "1.5e", "e5", ".5", "5.", "-.5e-3", "+7", "--1", "1e-400", "0x10", "1_0", "2.2250738585072011e-308", "9007199254740993", "1.7976931348623159e308", "(5)", "-0", "1e5000000000", "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324"];

    static string Digits()
    {
        StringBuilder text = new();
        if (Next(3) == 0) text.Append('-');
        int whole = Next(25);
        for (int i = 0; i < whole; i++) text.Append((char)('0' + Next(10)));
        if (Next(2) == 0)
        {
            text.Append('.');
            int fraction = Next(25);
            for (int i = 0; i < fraction; i++) text.Append((char)('0' + Next(10)));
        }
        if (Next(2) == 0) text.Append(Next(2) == 0 ? 'e' : 'E').Append(Next(700) - 350);
        return text.ToString();
    }

    static void Case()
    {
        double d = NextDouble();
        float f = Next(2) == 0 ? (float)d : BitConverter.Int32BitsToSingle((int)Next());
        string shortest = d.ToString(CultureInfo.InvariantCulture);
        Note(shortest);
        Note(f.ToString(CultureInfo.InvariantCulture));
        if (!double.IsNaN(d) && BitConverter.DoubleToInt64Bits(double.Parse(shortest, CultureInfo.InvariantCulture)) != BitConverter.DoubleToInt64Bits(d)) Note("no round trip " + shortest);
        if (!float.IsNaN(f) && float.Parse(f.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) != f) Note("no round trip " + shortest);
        string format = s_formats[Next(s_formats.Length)];
        if (Math.Abs(d) < 1e100) Try(() => d.ToString(format, CultureInfo.InvariantCulture) + " <" + format);
        if (Math.Abs(f) < 1e30f) Try(() => f.ToString(format, CultureInfo.InvariantCulture) + " <" + format);
        string text = Next(6) == 0 ? s_texts[Next(s_texts.Length)] : Digits();
        Try(() => text + " d " + BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)).ToString("x"));
        Try(() => text + " f " + BitConverter.SingleToInt32Bits(float.Parse(text, CultureInfo.InvariantCulture)).ToString("x"));
        Try(() => text + " h " + ((float)Half.Parse(text, CultureInfo.InvariantCulture)).ToString());
        Note($"{(long)d} {(int)f} {(ulong)d} {Math.Round(d, Next(6))} {Math.Floor(d)} {(Half)f}");
    }
}

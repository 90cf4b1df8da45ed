// A differential test of strings: comparison, search, split, replace, casing, formatting: random cases by seed and count, a running hash for every tenth of them.
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

    const string Alphabet = "aabbccAB xyz.,-_0123éÉßÄä日本\u0301 \t\n;";

    static string Word(int longest)
    {
        StringBuilder text = new();
        int length = Next(longest);
        int letters = Next(2) == 0 ? 4 : Alphabet.Length;
        for (int i = 0; i < length; i++) text.Append(Alphabet[Next(letters)]);
        return text.ToString();
    }

    static void Case()
    {
        string a = Word(30), b = Word(4), c = Word(5);
        StringComparison comparison = Next(2) == 0 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        Note(a + "|" + b + "|" + c);
        Note($"{a.IndexOf(b, comparison)} {a.LastIndexOf(b, comparison)} {a.Contains(b, comparison)} {a.StartsWith(b, comparison)} {a.EndsWith(b, comparison)} {Math.Sign(string.Compare(a, c, comparison))} {Math.Sign(string.CompareOrdinal(a, c))} {a.Equals(c, comparison)} {Math.Sign(a.CompareTo(c))} {Math.Sign(string.Compare(a, c, StringComparison.InvariantCultureIgnoreCase))} {a.IndexOf(b)} {a.StartsWith(b)}");
        Try(() => a.Replace(b, c) + "|" + a.Replace('a', 'Q') + "|" + (b.Length > 0 ? a.Replace(b, c, comparison) : ""));
        StringSplitOptions options = (StringSplitOptions)Next(4);
        Note(string.Join("^", a.Split(b, options)) + "|" + string.Join("^", a.Split(' ', 1 + Next(4), options)) + "|" + string.Join("^", a.Split(['a', 'b', ','], options)) + "|" + string.Join("^", a.Split([b, c], Next(4), options)) + "|" + string.Join("^", a.Split((char[])null, options)));
        Note(a.ToUpperInvariant() + "|" + a.ToLowerInvariant() + "|" + a.Trim() + "|" + a.TrimStart('a', 'b') + "|" + a.TrimEnd(c.ToCharArray()) + "|" + a.PadLeft(12, '.') + "|" + a.PadRight(12, '.') + "|" + a.Normalize(NormalizationForm.FormC) + "|" + a.Normalize(NormalizationForm.FormD).Length);
        int at = Next(a.Length + 2), length = Next(a.Length + 2);
        Try(() => a.Substring(at, length));
        Try(() => a.Remove(at, length));
        Try(() => a.Insert(at, c));
        Try(() => a.IndexOf('a', at).ToString() + a.LastIndexOf('b', Math.Max(0, at - 1)) + a.IndexOfAny(['b', 'c', 'x'], at) + a.LastIndexOfAny(['A', ' ']));
        Note(string.Join("-", a.AsSpan().Count('a'), a.AsSpan().IndexOfAnyExcept("ab"), a.AsSpan().Trim().Length, a.AsSpan().CommonPrefixLength(c)));
        StringBuilder builder = new(a);
        Try(() => builder.Insert(at, c).Replace(b.Length == 0 ? "zz" : b, "<>").Append(at).AppendFormat("{0,5}|{1:X}", c, at).Remove(0, Math.Min(3, builder.Length)).ToString());
        string format = new[] { "{0}", "{0,10}", "{0,-10}|", "{1:D3}{0}", "{{{0}}}", "{2:F2}", "{0:N}{1,4:X2}", "{3}", "{0", "}", "{a}", "{0,}", "{1:#;-#;0}", "{ 0}" }[Next(14)];
        Try(() => string.Format(CultureInfo.InvariantCulture, format, c, at, at / 3.0));
        byte[] bytes = Encoding.UTF8.GetBytes(a);
        if (bytes.Length > 0 && Next(2) == 0) bytes[Next(bytes.Length)] = (byte)Next();
        Note(Encoding.UTF8.GetString(bytes) + " " + Encoding.UTF8.GetCharCount(bytes) + " " + Encoding.Latin1.GetString(bytes).Length + " " + Convert.ToHexString(Encoding.Unicode.GetBytes(c)) + " " + Convert.ToHexString(Encoding.ASCII.GetBytes(c)));
    }
}

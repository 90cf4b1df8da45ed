// args: 500 1
// exclude: gc-stress its 1,500 cases take minutes with a collection at each allocation
using System;
using System.Text;
using System.Text.RegularExpressions;

// Random patterns, options, inputs and replacements: every group and capture of every match, Replace, Split, Count, and the errors of
// patterns that are none, as a hash of each hundred. Arguments: how many patterns (three inputs each), the seed.
// What is left out is where CoreCLR 10's rewriting of patterns changes what they match: lazy loops over what may be empty, loops over
// alternatives of which one is empty, a loop over `a(?>a*)`, `\B` after a loop, balancing groups inside one another.
static class Gen
{
    static Random r = new(1);
    public static void Seed(int s) => r = new Random(s);
    static string Pick(params string[] a) => a[r.Next(a.Length)];
    const string Letters = "aabbcAB1_--\n.é";
    public static string Char() { char c = Letters[r.Next(Letters.Length)]; return c == '.' ? "\\." : c == '\n' ? "\\n" : c.ToString(); }
    static string Class()
    {
        int n = r.Next(1, 4); var sb = new StringBuilder(r.Next(4) == 0 ? "[^" : "[");
        for (int i = 0; i < n; i++)
            sb.Append(r.Next(8) switch { 0 => "a-c", 1 => "\\d", 2 => "\\w", 3 => "\\s", 4 => Pick("\\W", "\\D", "\\S", "\\p{Lu}", "\\P{Ll}", "\\p{IsGreek}"), 5 => Pick("A-Z", "0-9", "b-d"), _ => Pick("a", "b", "c", "1", "_", "\\-", "\\]", ".", "é", "B") });
        if (r.Next(8) == 0) sb.Append("-[" + Pick("a", "b-c", "\\d", "^a") + "]");
        return sb.Append(']').ToString();
    }
    static string Quant() => r.Next(14) switch { 0 => "*", 1 => "+", 2 => "?", 3 => "*?", 4 => "+?", 5 => "??", 6 => "{2}", 7 => "{1,2}", 8 => "{0,2}?", 9 => "{2,}", 10 => "{1,3}?", 11 => "{0}", 12 => "{2,}?", _ => "*" };
    public static string Atom(int d, bool refs)
    {
        switch (r.Next(d > 0 ? 30 : 12))
        {
            case 0: case 1: case 2: case 3: return Char();
            case 4: return Class();
            case 5: return Pick("\\w", "\\d", "\\s", "\\W", "\\S", "\\D", ".");
            case 6: return Pick("^", "$", "\\b", "\\A", "\\z", "\\Z", "\\G");
            case 7: return ".";
            case 8: return refs ? Pick("\\1", "\\2", "\\k<n>") : "a";
            case 9: return Char() + Char();
            case 10: return Pick("ab", "abc", "ba", "aB");
            case 11: return Pick("(?#c)", "\\x61", "\\u0062", "\\t", "\\141", "\\p{L}", "\\p{Nd}", "(?:)");
            case 12: case 13: case 14: case 15: case 16: return "(" + Alt(d - 1, refs) + ")";
            case 17: case 18: return "(?:" + Alt(d - 1, refs) + ")";
            case 19: return "(?<n>" + Alt(d - 1, false) + ")";
            case 20: return "(?=" + Alt(d - 1, refs) + ")";
            case 21: return "(?!" + Alt(d - 1, refs) + ")";
            case 22: return "(?<=" + Alt(d - 1, refs) + ")";
            case 23: return "(?<!" + Alt(d - 1, refs) + ")";
            case 24: return "(?>" + Alt(d - 1, refs) + ")";
            case 25: return "(?" + Pick("i", "s", "m", "-i", "n", "i-s", "x") + ":" + Alt(d - 1, refs) + ")";
            case 26: return refs ? "(?(1)" + Seq(d - 1, refs) + (r.Next(3) > 0 ? "|" + Seq(d - 1, refs) : "") + ")" : "(?i)";
            case 27: return refs ? "(?(n)" + Seq(d - 1, refs) + "|" + Seq(d - 1, refs) + ")" : "b";
            case 28: return "(?(" + Pick("a", "?=b", "?!c", "?<=a", "\\w", "ab") + ")" + Seq(d - 1, refs) + "|" + Seq(d - 1, refs) + ")";
            default: return refs ? Pick("(?<-n>", "(?<o-n>", "(?<-1>", "(?<n-n>") + Alt(d - 1, false) + ")" : "(?>a*)";
        }
    }
    public static string Seq(int d, bool refs)
    {
        var sb = new StringBuilder(); int n = r.Next(1, 5);
        for (int i = 0; i < n; i++)
        {
            string atom = Atom(d, refs), quant = r.Next(3) == 0 ? Quant() : "";
            // Lazy loops over what may be empty: CoreCLR's interpreter loses its place there.
            if (quant.Length > 1 && quant[^1] == '?' && (atom[0] == '(' || atom.Length > 1 && atom[0] == '\\' && "12kbBAzZG".Contains(atom[1]) || "^$".Contains(atom[0]))) atom = atom.Contains("(?>") ? "b" : "(?:" + Char() + atom + ")";
            if (quant.Length > 1 && quant[^1] == '?' && atom.Contains("(?>")) quant = quant[..^1];
            if (atom.Contains("|)") || atom.Contains("(?:)")) quant = ""; // CoreCLR's rewriting of loops over empty branches fails
            sb.Append(atom).Append(quant);
        }
        return sb.ToString();
    }
    public static string Alt(int d, bool refs)
    {
        var sb = new StringBuilder(Seq(d, refs)); while (r.Next(4) == 0) sb.Append('|').Append(r.Next(10) == 0 ? "" : Seq(d, refs));
        return sb.ToString();
    }
    public static string Pattern()
    {
        bool refs = r.Next(2) == 0;
        string p = Alt(r.Next(1, 3), refs);
        if (refs) p = (r.Next(2) == 0 ? "(a|b)" : "(\\w)") + "(?<n>" + Pick("a", "b?", "\\w+", "", "c*") + ")" + p;
        if (r.Next(25) == 0 && p.Length > 0) { var sb = new StringBuilder(p); int at = r.Next(p.Length); if (r.Next(2) == 0) sb.Remove(at, 1); else sb.Insert(at, "()[]{}*+?|\\^$<>'k-:,1#"[r.Next(22)]); p = sb.ToString(); }
        return p;
    }
    public static string Input()
    {
        int n = r.Next(0, 10); var sb = new StringBuilder();
        for (int i = 0; i < n; i++) sb.Append("aaabbbccAB1 _-\néÉ.αkK\u212a"[r.Next(r.Next(2) == 0 ? 8 : 22)]);
        return sb.ToString();
    }
    public static int Options()
    {
        int o = 0;
        if (r.Next(4) == 0) o |= 1; if (r.Next(5) == 0) o |= 2; if (r.Next(12) == 0) o |= 4; if (r.Next(6) == 0) o |= 16; if (r.Next(15) == 0) o |= 32; if (r.Next(5) == 0) o |= 64;
        if (r.Next(25) == 0) o = (o & 3) | 256;
        return o;
    }
    public static string Replacement() { var sb = new StringBuilder(); int n = r.Next(1, 5); for (int i = 0; i < n; i++) sb.Append(Pick("$1", "$&", "$$", "$`", "$'", "$+", "$_", "${n}", "${1}", "$2", "$10", "${zz}", "$", "x", "-", "$9", "${", "$<")); return sb.ToString(); }
    public static int Next(int n) => r.Next(n);
}


static class Program
{
    static string Case(string pattern, RegexOptions options, string input, string replacement, int start)
    {
        try
        {
            var regex = new Regex(pattern, options | RegexOptions.CultureInvariant);
            var text = new StringBuilder(string.Join(",", regex.GetGroupNames()) + string.Join(",", regex.GetGroupNumbers()));
            int count = 0;
            for (Match match = regex.Match(input, start); match.Success && count < 30; match = match.NextMatch(), count++)
                foreach (Group group in match.Groups)
                {
                    text.Append(group.Name).Append(group.Success).Append(group.Index).Append(':').Append(group.Length);
                    foreach (Capture capture in group.Captures) text.Append('[').Append(capture.Index).Append(':').Append(capture.Length);
                }
            text.Append(regex.Replace(input, replacement)).Append(regex.Replace(input, replacement, 2, start));
            text.Append(string.Join("/", regex.Split(input))).Append(string.Join("/", regex.Split(input, 2)));
            text.Append(regex.Count(input)).Append(regex.IsMatch(input, start));
            if (input.Length > 3)
            {
                Match inner = regex.Match(input, 1, input.Length - 2);
                text.Append(inner.Success).Append(inner.Index).Append(inner.Length);
            }
            return text.ToString();
        }
        catch (RegexParseException e)
        {
            return e.Error + " " + e.Offset + " " + e.Message;
        }
    }

    static void Main(string[] args)
    {
        int count = int.Parse(args[0]);
        Gen.Seed(int.Parse(args[1]));
        ulong hash = 14695981039346656037;
        for (int i = 1; i <= count; i++)
        {
            string pattern = Gen.Pattern(), replacement = Gen.Replacement();
            var options = (RegexOptions)Gen.Options();
            for (int k = 0; k < 3; k++)
            {
                string input = Gen.Input();
                int start = Gen.Next(3) == 0 ? Gen.Next(input.Length + 1) : (options & RegexOptions.RightToLeft) != 0 ? input.Length : 0;
                foreach (char c in Case(pattern, options, input, replacement, start)) hash = (hash ^ c) * 1099511628211;
            }
            if (i % 100 == 0) Console.WriteLine($"{i} {hash:x16}");
        }
    }
}

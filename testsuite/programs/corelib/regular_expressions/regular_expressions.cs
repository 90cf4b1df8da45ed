using System; using System.Linq; using System.Text.RegularExpressions;

// Regular expressions: groups, lookaround, balancing, replacement, splitting, options, errors.
static class Program
{
    static void Matches(string pattern, string input, RegexOptions options = RegexOptions.None)
    {
        try
        {
            Console.Write($"{pattern} [{options}]:");
            foreach (Match match in Regex.Matches(input, pattern, options))
                Console.Write(" " + match.Index + "+" + match.Length + "(" + string.Join("|", match.Groups.Values.Select(g => g.Name + "=" + string.Join(",", g.Captures.Select(c => c.Value)))) + ")");
            Console.WriteLine();
        }
        catch (Exception e)
        {
            Console.WriteLine($" {e.GetType().Name}: {e.Message}");
        }
    }

    static void Main()
    {
        const string text = "The quick brown fox, 12 foxes and 345 hens; jumped_over 6.75 lazy dogs.\nThe end\r\nof THE story: ((a)(b(c)))";
        Matches(@"\b(\w)(\w*)\b", "ab c def");
        Matches(@"(?<number>\d+)(?:\.(?<part>\d+))?", text);
        Matches(@"^the", text, RegexOptions.IgnoreCase | RegexOptions.Multiline);
        Matches(@"(?<=\s)\w+(?=[;,.])", text);
        Matches(@"(?<!\w)[a-z]{3}(?!\w)", text);
        Matches(@"\((?>[^()]+|\((?<d>)|\)(?<-d>))*(?(d)(?!))\)", text);
        Matches(@"(\w)\1", "aabbcdd");
        Matches(@"(?i:q)U?I", "quick QuI qUi");
        Matches(@"a*?b+?", "aaabbb");
        Matches(@"(a|ab)(c|bcd)(d*)", "abcd");
        Matches(@"\d+", "1 22 333", RegexOptions.RightToLeft);
        Matches(@"\p{Lu}\p{Ll}+", "Ärger Über straße Österreich");
        Matches(@"[\w-[aeiou]]+", "education system");
        Matches(@"x(?#comment) y # more", "xy", RegexOptions.IgnorePatternWhitespace);
        Matches(@"(?:a|b|c|dd)+$", "abcddz abc dd\n");
        Matches(@"(a", "a");
        Matches(@"[z-a]", "a");
        Matches(@"a{3,1}", "a");
        Matches(@"*a", "a");
        Matches(@"\p{Foo}", "a");
        Matches(@"(?<n>a)(?<n>b)\k<m>", "ab");
        Matches(@"(a+)+$", "aaaaaaaaaaaaaaaa", RegexOptions.NonBacktracking);
        Console.WriteLine(Regex.Replace(text, @"(?<w>\w+) (\w+)", "[${w}-$1-$&-$$]"));
        Console.WriteLine(Regex.Replace("a1b22c333", @"\d+", m => (int.Parse(m.Value) * 2).ToString()));
        Console.WriteLine(string.Join("|", Regex.Split("a, b;c ,d", @"\s*([,;])\s*")));
        Console.WriteLine(Regex.Escape("a.b*c[d] #\n") + " " + Regex.Unescape(@"a\.b\u0041\x42\n"));
        Console.WriteLine(Regex.IsMatch("abc", "^ABC$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
        var compiled = new Regex(@"(\d{4})-(\d\d)-(\d\d)", RegexOptions.Compiled);
        Console.WriteLine(compiled.Replace("on 2024-02-29 and 1999-12-31", "$3/$2/$1"));
        foreach (ValueMatch match in Regex.EnumerateMatches("one two three", @"\w+"))
            Console.Write($"{match.Index}:{match.Length} ");
        Console.WriteLine();
        try { new Regex("(x+x+)+y", RegexOptions.None, TimeSpan.FromMilliseconds(50)).IsMatch(new string('x', 40)); }
        catch (RegexMatchTimeoutException e) { Console.WriteLine(e.GetType().Name + " " + e.MatchTimeout); }
    }
}

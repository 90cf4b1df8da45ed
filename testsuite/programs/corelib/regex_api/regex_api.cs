using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

// The surface of System.Text.RegularExpressions: collections, names and numbers, errors, options, spans, timeouts.
static class Program
{
    static void Try(string name, Action action)
    {
        try { action(); Console.WriteLine(name + ": fine"); }
        catch (RegexParseException e) { Console.WriteLine($"{name}: {e.Error} {e.Offset} {e.Message} {e.ParamName}"); }
        catch (Exception e) { Console.WriteLine($"{name}: {e.GetType().Name}: {e.Message}"); }
    }

    static void Main()
    {
        var regex = new Regex(@"(?<year>\d{4})-(?<7>\d\d)-(\d\d)(x)?");
        Console.WriteLine(string.Join(",", regex.GetGroupNames()) + " " + string.Join(",", regex.GetGroupNumbers()) + " " + regex.GroupNameFromNumber(7) + "|" + regex.GroupNameFromNumber(5) + "|" + regex.GroupNumberFromName("year") + " " + regex.GroupNumberFromName("none"));
        Match match = regex.Match("on 2024-05-06 and 1999-12-31x");
        Console.WriteLine(match + " " + match.Groups.Count + " " + match.Groups["year"] + " " + match.Groups[7].Value + " " + match.Groups[99].Success + " " + match.Groups["zz"].Success + " " + match.Groups.ContainsKey("year"));
        Console.WriteLine(string.Join(" ", match.Groups.Keys) + " / " + string.Join(" ", match.Groups.Values.Select(g => g.Value)) + " / " + string.Join(" ", ((IEnumerable<KeyValuePair<string, Group>>)match.Groups).Select(p => p.Key + "=" + p.Value)));
        Match next = match.NextMatch();
        Console.WriteLine(next.Value + " " + next.ValueSpan.Length + " " + next.NextMatch().Success + " " + next.NextMatch().NextMatch().Value.Length + " " + next.Result("$$ ${year} $3 $4 $` $'"));
        Console.WriteLine(Match.Empty.Success + " " + Match.Empty.Groups.Count + " " + Match.Empty.Captures.Count + " " + Match.Empty.Name);
        Try("result", () => Match.Empty.Result("x"));
        MatchCollection matches = Regex.Matches("a1b22c333", @"[a-z](\d)+");
        Console.WriteLine(matches.Count + " " + matches[2].Groups[1].Captures.Count + " " + string.Join(",", matches[2].Groups[1].Captures.Select(c => c.Index + c.Value)) + " " + matches[2].Groups[1].Value + " " + matches.Contains(matches[1]) + " " + ((IList)matches).IsFixedSize);
        Match[] copied = new Match[4];
        matches.CopyTo(copied, 1);
        Console.WriteLine(copied[0] is null ? "null " + copied[3].Value : "");
        Try("index", () => _ = matches[3]);
        Try("add", () => ((IList<Match>)matches).Add(Match.Empty));
        Try("capture", () => _ = match.Captures[1]);
        Console.WriteLine(Regex.Replace("aBc", "[a-z]", m => m.Value.ToUpper() + m.Index) + " " + new Regex("b").Replace("abcabcabc", "X", 2) + " " + new Regex("b").Replace("abcabcabc", "X", 1, 3) + " " + new Regex("b", RegexOptions.RightToLeft).Replace("abcabcabc", "X", 2));
        Console.WriteLine(string.Join("|", Regex.Split("1,2;3", "([,;])")) + " " + string.Join("|", new Regex(",").Split("a,b,c,d", 2)) + " " + string.Join("|", new Regex(",", RegexOptions.RightToLeft).Split("a,b,c,d", 2)) + " " + string.Join("|", Regex.Split("abc", "")) + " " + string.Join("|", Regex.Split("abc", "x")));
        foreach (ValueMatch value in Regex.EnumerateMatches("a bb ccc", @"\b\w")) Console.Write(value.Index + ":" + value.Length + " ");
        foreach (Range range in Regex.EnumerateSplits("a, b,c", @",\s*")) Console.Write("[" + "a, b,c"[range] + "]");
        foreach (Range range in new Regex(@",\s*", RegexOptions.RightToLeft).EnumerateSplits("a, b,c", 2)) Console.Write("{" + "a, b,c"[range] + "}");
        Console.WriteLine(Regex.Count("aaa", "a*") + " " + Regex.Count("aXaX".AsSpan(), "x", RegexOptions.IgnoreCase));
        Console.WriteLine(Regex.Escape("1+1=2 \t#[]{}()^$|\\.?*") + " " + Regex.Unescape(@"\x41\u0042\103\cA\e\.") .Length);
        Try("unescape", () => Regex.Unescape(@"a\"));
        Try("unescape", () => Regex.Unescape(@"\y"));
        foreach (string bad in new[] { "(", ")", "[", "[a", @"\", "*", "a**", "a{2,1}", "(?<", "(?<>a)", "(?<0>a)", "(?<1a>b)", "(?'a>b)", @"\2", @"\k<x>", @"\k", @"\p", @"\p{", @"\pL", @"\p{Xx}", "[z-a]", @"[a-\d]", "[a-c-[b]x]", @"\xg", @"\u12", @"\c", @"\c!", @"\y", "(?z)", "(?", "(?(", "(?(1)a)", "(?(0)a|b|c)", "(?(a)b|c|d)", "(?(?#x)a)", "(?(?<n>a)b)", "a{99999999999}", "(?#", "(?<a-b>x)", "(?<-9>x)", "x{2}{3}", "a??+", "(?i", "(?<n>a)(?(n", "(?(5x)a)" })
            Try(bad, () => new Regex(bad));
        foreach (string good in new[] { "a{,2}", "a{", "a{x}", "]", "}", "[]a]", "[^]a]", "(?:)", "()", "(?i)", "a|", "|a", "||", "[a-]", "[-a]", @"[\]]", "(?x) a # b", "[[:alpha:]]", @"\0", @"\_", "(?n:(a)(?<b>c))" })
            Try(good, () => Console.Write(new Regex(good).GetGroupNumbers().Length + " " + new Regex(good).Match("a{,2}xb]c}").Value + " "));
        Try("options", () => new Regex("a", (RegexOptions)4096));
        Try("ecma", () => new Regex("a", RegexOptions.ECMAScript | RegexOptions.RightToLeft));
        Try("timeout", () => new Regex("a", RegexOptions.None, TimeSpan.Zero));
        Try("null", () => new Regex(null!));
        Try("null input", () => Regex.IsMatch(null!, "a"));
        Try("startat", () => new Regex("a").Match("abc", 4));
        Try("length", () => new Regex("a").Match("abc", 2, 5));
        Try("count", () => new Regex("a").Replace("abc", "x", -2));
        foreach (string refused in new[] { "(?>a)", @"(a)\1", "(?=a)", "(?!a)", "(?<=a)", @"\Ga", "(?(a)b)", "(a)(?(1)b)", "(?<a>b)(?<-a>c)" })
            Try("nonbacktracking " + refused, () => new Regex(refused, RegexOptions.NonBacktracking));
        Match linear = Regex.Match("aaab", "(a)+b", RegexOptions.NonBacktracking);
        Console.WriteLine(linear.Value + " " + linear.Groups[1].Captures.Count);
        Try("slow", () => new Regex("(a+)+b", RegexOptions.None, TimeSpan.FromMilliseconds(30)).IsMatch(new string('a', 60)));
        Console.WriteLine(new Regex("x", RegexOptions.Compiled | RegexOptions.Multiline).Options + " " + new Regex("x").MatchTimeout + " " + new Regex("a.b").ToString() + " " + Regex.CacheSize);
        Console.WriteLine(Regex.IsMatch("K", "\u212a", RegexOptions.IgnoreCase) + " " + Regex.IsMatch("straSSe", "STRAsse", RegexOptions.IgnoreCase) + " " + Regex.IsMatch("ΣΑΣ", "σας", RegexOptions.IgnoreCase) + " " + Regex.Match("x日本語y", @"\p{IsCJKUnifiedIdeographs}+").Value + " " + Regex.Match("ab\u0301c", @"\w+").Length);
        Console.WriteLine(Regex.Match("aXbX", "x", RegexOptions.IgnoreCase | RegexOptions.RightToLeft).Index + " " + Regex.Match("abab", @"(?<=(?<a>.)b)\k<a>").Index + " " + new Regex(@"\Ga").Matches("aab a").Count + " " + new Regex(@"^a", RegexOptions.Multiline).Match("ba\na", 1).Index);
        Console.WriteLine(Regex.Match("foo(bar(baz)qux)end", @"\((?:[^()]|(?<o>\()|(?<-o>\)))*(?(o)(?!))\)").Value + " " + Regex.Match("aabbb", "^(?<x>a)+(?<-x>b)+(?(x)(?!))").Success + " " + Regex.Match("<a><b></b></a>", @"^(?:<(?<t>\w)>|</\k<t>(?<-t>>))*$").Success);
    }
}

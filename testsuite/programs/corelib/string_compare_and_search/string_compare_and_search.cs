using System;
using System.Globalization;
using System.Linq;

class Program
{
    static int S(int n) => Math.Sign(n);
    static void Main()
    {
        string[] w = { "a", "A", "b", "B", "", null, "aa", "Z", "é", "_", "1" };
        foreach (string x in w)
        {
            foreach (string y in w) Console.Write(S(string.CompareOrdinal(x, y)) + "" + S(string.Compare(x, y, StringComparison.OrdinalIgnoreCase)) + S(StringComparer.Ordinal.Compare(x, y)) + " ");
            Console.WriteLine();
        }
        Console.WriteLine("straße".Equals("STRASSE", StringComparison.OrdinalIgnoreCase) + " " + "İ".ToLowerInvariant().Length + " " + "ÀÉ".ToLowerInvariant() + " " + "éß".ToUpperInvariant() + " " + "éA".Equals("ÉA", StringComparison.OrdinalIgnoreCase) + " " + string.Equals(null, null) + string.Equals("a", null));
        string s = "the cat sat on the mat with the hat";
        Console.WriteLine(s.IndexOf("the", 1) + " " + s.LastIndexOf("the") + " " + s.LastIndexOf("the", 20) + " " + s.IndexOf("THE", StringComparison.OrdinalIgnoreCase) + " " + s.IndexOf("xyz") + " " + s.IndexOf("") + " " + s.LastIndexOf("").ToString() + " " + s.IndexOf('t', 5, 6) + " " + s.IndexOf("mat", 10, 8) + " " + s.IndexOfAny("xyzw".ToCharArray()) + " " + s.LastIndexOfAny(new[] { 'c', 'm' }) + " " + s.Contains("CAT", StringComparison.OrdinalIgnoreCase));
        Console.WriteLine("aaa".Replace("aa", "b") + " " + "abcabc".Replace("b", "") + " " + "x".Replace('x', '\0').Length + " " + "AbAb".Replace("ab", "-", StringComparison.OrdinalIgnoreCase) + " " + "tEST".Replace("t", "TT") + " " + "".Replace("a", "b").Length);
        try { "a".Replace("", "x"); } catch (ArgumentException e) { Console.WriteLine(e.ParamName); }
        Console.WriteLine(string.Join("|", "a,b,,c,".Split(',')) + " " + string.Join("|", "a,b,,c,".Split(',', 3)) + " " + string.Join("|", "  x   y ".Split()) + " " + string.Join("|", "a<>b<>c".Split("<>")) + " " + string.Join("|", "a1b2c3".Split('1', '2', '3')) + " " + string.Join("|", "k=v=w".Split('=', 2)) + " " + string.Join("|", "".Split(',').Length, "abc".Split("").Length, "a,b".Split((string)null).Length) + " " + string.Join("|", " a , b ".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        Console.WriteLine("[" + "\t x\u00A0\u2003\n".Trim() + "][" + "xxabcxx".Trim('x') + "][" + "abc".TrimStart('a', 'b') + "][" + "aaa".Trim('a') + "][" + "0012".TrimStart('0') + "]");
        Console.WriteLine("abc".Remove(1) + "abc".Remove(0, 1) + "abc".Insert(3, "d") + "x".PadLeft(3, '*') + "x".PadRight(3, '-') + "abc".Substring(3).Length + "hello"[1..^1] + string.Concat(Enumerable.Repeat("ab", 3)) + "abc".Reverse().Aggregate("", (a, c) => a + c) + "a-b".ToUpper() + "MiXeD".ToLower() + new string("abc".OrderByDescending(c => c).ToArray()));
        Console.WriteLine("Hello".StartsWith("he", StringComparison.OrdinalIgnoreCase) + " " + "Hello".EndsWith('o') + " " + "Hello".StartsWith("") + " " + "a".CompareTo(null) + " " + "abc".Equals((object)"abc") + " " + ("abc" == (object)"abc".Substring(0)) + " " + "x".IsNormalized() + " " + string.IsNullOrWhiteSpace("\u2003") + " " + "abc".GetEnumerator().MoveNext() + " " + "tab\there".Contains('\t') + " " + "a\r\nb\nc\rd".ReplaceLineEndings("|") + " " + string.Join(",", "l1\nl2\r\nl3".Split(new[] { "\r\n", "\n" }, StringSplitOptions.None)));
        Console.WriteLine("abc".AsSpan().IndexOf("bc") + " " + "a.b.c".AsSpan().Count('.') + " " + "abcd".AsSpan(1, 2).ToString() + " " + "x=1;y=2".AsSpan().IndexOfAny(";=") + " " + "  pad ".AsSpan().Trim().Length + " " + "ABC".AsSpan().Equals("abc", StringComparison.OrdinalIgnoreCase) + " " + "abc".AsSpan().SequenceCompareTo("abd") + " " + "banana".AsSpan().LastIndexOf("an") + " " + int.Parse("x42".AsSpan(1)) + " " + "a,b".AsSpan().ContainsAny("xyz,") + " " + "zzz".AsSpan().IndexOfAnyExcept('z'));
        foreach (Range r in "a--b".AsSpan().Split("--")) Console.Write("a--b"[r]);
        Console.WriteLine();
    }
}

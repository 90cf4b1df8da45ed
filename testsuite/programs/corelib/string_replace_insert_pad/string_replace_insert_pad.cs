using System;

class Program
{
    static void Main()
    {
        Console.WriteLine("banana".Replace('a', 'o') + "banana".Replace("an", "AN") + "banana".Replace("ana", "") + "aaaa".Replace("aa", "a") + "x".Replace("y", "z") + "abc".Replace("abc", "") + "|");
        Console.WriteLine("abc".Insert(0, ">") + "abc".Insert(3, "<") + "".Insert(0, "i") + "abc".Remove(1) + "abc".Remove(0, 2) + "abc".Remove(3) + "|");
        Console.WriteLine("[" + "ab".PadLeft(5) + "][" + "ab".PadRight(5) + "][" + "ab".PadLeft(5, '0') + "][" + "abcdef".PadLeft(3) + "][" + "".PadRight(2, '*') + "]");
        Console.WriteLine("[" + "  x ".Trim() + "][" + "  x ".TrimStart() + "][" + "  x ".TrimEnd() + "][" + "xxaxx".Trim('x') + "][" + "abcba".Trim('a', 'b') + "][" + "".Trim() + "][" + " \t\n ".Trim() + "]");
        Console.WriteLine("MiXed".ToUpper() + "MiXed".ToLower() + "éÀß".ToUpperInvariant() + "ÉÀẞ".ToLowerInvariant() + "i".ToUpperInvariant() + "I".ToLowerInvariant());
        Console.WriteLine("abcdef".Substring(2) + "abcdef".Substring(2, 2) + "abcdef".Substring(6) + "abcdef".Substring(0, 0) + "abcdef"[1..^1] + "abcdef"[..0] + "|");
        Console.WriteLine("abc".Contains("b") + " " + "abc".Contains("") + " " + "abc".Contains('z') + " " + "ABC".Contains("b", StringComparison.OrdinalIgnoreCase) + " " + "abc".StartsWith("ab") + " " + "abc".EndsWith("bc") + " " + "abc".StartsWith("") + " " + "abc".EndsWith("abcd"));
        foreach (Action a in new Action[] { () => "abc".Substring(4), () => "abc".Substring(-1), () => "abc".Substring(2, 2), () => "abc".Remove(4), () => "abc".Remove(1, 5), () => "abc".Insert(5, "x"), () => "abc".Insert(0, null), () => "abc".PadLeft(-1), () => "abc".Replace(null, "x"), () => "abc".IndexOf('a', 4), () => "abc".Contains(null), () => "abc".StartsWith(null), () => new string('x', -1), () => "abc".CopyTo(0, new char[1], 0, 2), () => string.Format(null, 1) })
            try
            {
                a();
                Console.WriteLine("no exception");
            }
            catch (ArgumentException e) { Console.WriteLine(e.GetType().Name + " " + e.ParamName); }
        char[] buffer = "........".ToCharArray();
        "abcdef".CopyTo(1, buffer, 2, 3);
        Console.WriteLine(new string(buffer));
        Console.WriteLine("tab\texpand".IndexOf('\t') + " " + string.Copy2("x"));
    }
}
static class Ext { extension(string) { public static string Copy2(string s) => new string(s.ToCharArray()); } }

using System;

class Program
{
    static void Main()
    {
        string s = "  Hello, World  ";
        Console.WriteLine("[" + s.Trim() + "][" + s.TrimStart() + "][" + s.TrimEnd() + "]");
        Console.WriteLine(s.IndexOf('o') + " " + s.IndexOf("World") + " " + s.LastIndexOf('o') + " " + s.IndexOf('z') + " " + s.IndexOf("o", 7));
        Console.WriteLine(s.Substring(2, 5) + "|" + s.Substring(9));
        Console.WriteLine(s.Replace('l', 'L') + s.Replace("World", "There") + s.Replace("l", null));
        Console.WriteLine(s.ToUpper() + s.ToLowerInvariant());
        Console.WriteLine("abc".PadLeft(6) + "|" + "abc".PadRight(6, '.') + "|" + "abc".PadLeft(2));
        Console.WriteLine("abc".Insert(1, "XX") + " " + "abcdef".Remove(2) + " " + "abcdef".Remove(1, 3));
        Console.WriteLine("hello".StartsWith("he") + " " + "hello".EndsWith("lo") + " " + "hello".Contains("ell") + " " + "hello".StartsWith('h') + " " + "x".EndsWith("xy"));
        Console.WriteLine(string.Join(",", new[] { "a", null, "c" }) + " " + string.Join("-", 1, 2, 3) + " " + string.Concat("x", "y", "z"));
        foreach (string part in "a,b;;c".Split(',', ';')) Console.Write("<" + part + ">");
        Console.WriteLine();
        foreach (string part in "a,b;;c".Split(new[] { ',', ';' }, StringSplitOptions.RemoveEmptyEntries)) Console.Write("<" + part + ">");
        Console.WriteLine();
        foreach (string part in " a -- b -- c ".Split("--", 2, StringSplitOptions.TrimEntries)) Console.Write("<" + part + ">");
        Console.WriteLine();
        Console.WriteLine(string.Compare("a", "b", StringComparison.Ordinal) < 0);
        Console.WriteLine(string.CompareOrdinal("abc", "abd") < 0);
        Console.WriteLine("ABC".Equals("abc", StringComparison.OrdinalIgnoreCase));
        Console.WriteLine(string.IsNullOrEmpty("") + " " + string.IsNullOrWhiteSpace(" \t\n") + " " + string.IsNullOrEmpty("x"));
        Console.WriteLine("abcabc".TrimEnd('c', 'b') + " " + "xxhixx".Trim('x'));
        Console.WriteLine("b".CompareTo("a") > 0);
        char[] chars = "chars".ToCharArray();
        Array.Reverse(chars);
        Console.WriteLine(new string(chars));
        Console.WriteLine("abc".IndexOfAny(new[] { 'x', 'c', 'b' }) + " " + "".Length + " " + string.Empty.Equals(""));
        try { "abc".Substring(4); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        try { "abc".Substring(1, 3); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        try { "abc".IndexOf((string)null); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
    }
}

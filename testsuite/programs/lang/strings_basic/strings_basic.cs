using System;

class Program
{
    static string Twice(string s) { return s + s; }

    static void Main()
    {
        string s = "abc";
        Console.WriteLine(s.Length);
        Console.WriteLine(s[1]);
        Console.WriteLine(Twice(s));
        Console.WriteLine(s + 1 + 2);
        Console.WriteLine(1 + 2 + s);
        Console.WriteLine("x" + null + "y");
        Console.WriteLine((string)null + null == "");
        Console.WriteLine(s == "ab" + "c");
        Console.WriteLine(s != "abd");
        Console.WriteLine(s.Equals(null));
        string t = "ab";
        t += 'c';
        Console.WriteLine(t == s);
        Console.WriteLine(ReferenceEquals(t, s));
        Console.WriteLine(ReferenceEquals("abc", s));
        Console.WriteLine(ReferenceEquals(string.Intern(t), s));
        Console.WriteLine("tab\there \"quoted\" \\ back \u00e9 \U0001F600");
        Console.WriteLine("\U0001F600".Length);
        Console.WriteLine(@"verbatim \n ""q""");
        Console.WriteLine("""raw "text" here""");
        string nul = "a\0b";
        Console.WriteLine(nul.Length);
        foreach (char c in "xyz") Console.Write((int)c);
        Console.WriteLine();
        Console.WriteLine(new string('-', 10));
        Console.WriteLine(new string(new[] { 'o', 'k' }));
        Console.WriteLine(new string("skip".ToCharArray(), 1, 2));
        try { Console.WriteLine(s[3]); }
        catch (IndexOutOfRangeException) { Console.WriteLine("index"); }
        try { string n = null; Console.WriteLine(n.Length); }
        catch (NullReferenceException) { Console.WriteLine("null"); }
    }
}

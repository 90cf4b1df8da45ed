using System;
using System.Text;

class Program
{
    static string Reverse(string s)
    {
        char[] c = s.ToCharArray();
        for (int i = 0, j = c.Length - 1; i < j; i++, j--) (c[i], c[j]) = (c[j], c[i]);
        return new string(c);
    }
    static bool Palindrome(string s)
    {
        int i = 0, j = s.Length - 1;
        while (i < j)
        {
            while (i < j && !char.IsLetter(s[i])) i++;
            while (i < j && !char.IsLetter(s[j])) j--;
            if (char.ToLower(s[i++]) != char.ToLower(s[j--])) return false;
        }
        return true;
    }
    static string Rle(string s)
    {
        var sb = new StringBuilder();
        for (int i = 0; i < s.Length;)
        {
            int j = i;
            while (j < s.Length && s[j] == s[i]) j++;
            sb.Append(s[i]).Append(j - i);
            i = j;
        }
        return sb.ToString();
    }
    static int Lev(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) d[0, j] = j;
        for (int i = 1; i <= a.Length; i++) for (int j = 1; j <= b.Length; j++) d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        return d[a.Length, b.Length];
    }
    static string Wrap(string s, int w)
    {
        string r = "", line = "";
        foreach (string word in s.Split(' '))
        {
            if (line.Length + word.Length + 1 > w) { r += line.TrimEnd() + "|"; line = ""; }
            line += word + " ";
        }
        return r + line.TrimEnd();
    }
    static int Calc(string s)
    {
        int at = 0;
        int E()
        {
            int v = T();
            while (at < s.Length && (s[at] == '+' || s[at] == '-')) v = s[at++] == '+' ? v + T() : v - T();
            return v;
        }
        int T()
        {
            int v = F();
            while (at < s.Length && (s[at] == '*' || s[at] == '/')) v = s[at++] == '*' ? v * F() : v / F();
            return v;
        }
        int F()
        {
            if (s[at] == '(') { at++; int v = E(); at++; return v; }
            if (s[at] == '-') { at++; return -F(); }
            int n = 0;
            while (at < s.Length && char.IsDigit(s[at])) n = n * 10 + s[at++] - '0';
            return n;
        }
        return E();
    }

    static void Main()
    {
        Console.WriteLine(Reverse("hello") + Reverse("") + Reverse("ab"));
        Console.WriteLine(Palindrome("A man, a plan, a canal: Panama") + " " + Palindrome("nope"));
        Console.WriteLine(Rle("aaabccdddd") + Rle(""));
        Console.WriteLine(Lev("kitten", "sitting") + " " + Lev("", "abc") + " " + Lev("same", "same"));
        Console.WriteLine(Wrap("the quick brown fox jumps over the lazy dog", 12));
        Console.WriteLine(Calc("2+3*4") + " " + Calc("(2+3)*4-10/5") + " " + Calc("-(1+2)*-3") + " " + Calc("((((7))))"));
        int upper = 0, digits = 0, other = 0;
        foreach (char c in "aB3 Cd-9E") { if (c is >= 'A' and <= 'Z') upper++; else if (char.IsDigit(c)) digits++; else other++; }
        Console.WriteLine(upper + " " + digits + " " + other);
        string acc = null; for (char c = 'a'; c <= 'j'; c++) acc = c + acc + c; Console.WriteLine(acc + acc.Length);
        string pi = "";
        for (int i = 1; i <= 3; i++) { for (int j = 1; j <= 3; j++) pi += (i * j).ToString().PadLeft(3); pi += "\n"; }
        Console.Write(pi);
        Console.WriteLine(string.Concat("x", 1, 'y', 2.5, true, null) + "-" + string.Join('/', "a", "b"));
    }
}

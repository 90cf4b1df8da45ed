using System;

class Loud { public int N; public override string ToString() { N++; return "loud" + N; } }
class NullString { public override string ToString() => null; }
struct SNull { public override string ToString() => null; }

class Program
{
    static void Main()
    {
        string a = "a", nul = null; object o = null; int i = 5; char c = 'c'; var loud = new Loud();
        Console.WriteLine(a + nul + o + i + c + loud + loud);
        Console.WriteLine(a + new NullString() + new SNull() + "|");
        Console.WriteLine(nul + nul + "" == string.Empty);
        Console.WriteLine(ReferenceEquals(a + nul, a) + " " + ReferenceEquals(nul + nul, ""));
        string acc = "";
        for (int k = 0; k < 5; k++) acc += k + ",";
        Console.WriteLine(acc);
        acc += 'x'; acc += 1.5; acc += true; acc += null; acc += loud; acc += c + i;
        Console.WriteLine(acc);
        Console.WriteLine("" + 1 + 2 + (1 + 2) + 'a' + ('a' + 1) + (char)('a' + 1) + 1.0 + 1.5f + 2m + -1 + long.MaxValue + DayOfWeek.Monday + (int?)null + (int?)4);
        Console.WriteLine(string.Concat("a", "b", "c", "d") + string.Concat(new object[] { 1, null, "x" }) + string.Concat(1, 2) + string.Concat((object)null));
        Console.WriteLine(string.Concat(new[] { "p", null, "q", "r", "s" }));
        Console.WriteLine(i + i + "s" + i + i);
        Console.WriteLine("const" + "ant" + 5 == "constant5");
        Console.WriteLine((a + "b" + c).GetHashCode() == "abc".GetHashCode());
        string multi = "line1\nline2\r\n\ttab\\ \x41 \u00e9 \0".Replace("\0", "NUL").Replace("\r", "CR").Replace("\n", "LF");
        Console.WriteLine(multi);
        Console.WriteLine("""
            raw "quotes"
              indented
            {not a hole}
            """);
        Console.WriteLine(@"C:\path\""q""");
        Span<char> sp = ['x', 'y'];
        Console.WriteLine(string.Concat("<", sp, ">") + sp.ToString());
        Console.WriteLine(new string(' ', 0).Length + string.Join("", "abc".ToCharArray()) + "abc"[..^1] + string.Create(3, 7, (s, st) => {
            for (int k = 0; k < s.Length; k++) s[k] = (char)('0' + st + k - 5);
        }));
        Console.WriteLine("α" + "β" + "\U0001F3B5" + "日本");
    }
}

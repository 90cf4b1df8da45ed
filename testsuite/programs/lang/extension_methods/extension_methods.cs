using System;
using System.Collections.Generic;
using System.Linq;

static class Ext
{
    public static int Twice(this int n) => n * 2;
    public static bool IsNull(this object o) => o == null;
    public static T Second<T>(this IEnumerable<T> s) => s.Skip(1).First();
    public static void Inc(this ref int n) => n++;
    public static int Len(in this Guid g) => g.ToByteArray().Length;
    public static string Kind(this IEnumerable<object> s) => "objects";
    public static string Kind(this object o) => "object";
    public static void Deconstruct(this string s, out char first, out string rest) { first = s[0]; rest = s[1..]; }
    public static IEnumerator<int> GetEnumerator(this int n) { for (int i = 0; i < n; i++) yield return i; }
    public static void Add(this List<string> l, int n) => l.Add("#" + n);

    extension(string s)
    {
        public string Shout => s.ToUpperInvariant() + "!";
        public string Repeat(int n) { string r = ""; for (int i = 0; i < n; i++) r += s; return r; }
        public static string Hello => "hello";
        public static string Make(char c, int n) => new string(c, n);
        public static string operator *(string a, int n) => a.Repeat(n);
    }

    extension<T>(List<T> list) where T : IComparable<T>
    {
        public T Largest { get { T best = list[0]; foreach (T t in list) if (t.CompareTo(best) > 0) best = t; return best; } }
        public bool IsEmptyList => list.Count == 0;
    }

    extension(ref int n) { public void Square() { n *= n; } }
}

class Program
{
    static void Main()
    {
        Console.WriteLine(21.Twice() + " " + ((string)null).IsNull() + " " + new[] { 'a', 'b' }.Second());
        int x = 5;
        x.Inc(); x.Inc();
        x.Square();
        Console.WriteLine(x + " " + Guid.Empty.Len());
        Console.WriteLine(new string[0].Kind() + " " + new int[0].Kind());
        var (f, r) = "word";
        Console.WriteLine(f + "," + r);
        foreach (int i in 3) Console.Write(i + " ");
        Console.WriteLine();
        var l = new List<string> { "a", 5, 7 };
        Console.WriteLine(string.Join(" ", l));
        Console.WriteLine("abc".Shout + "xy".Repeat(3) + string.Hello + string.Make('z', 2));
        Console.WriteLine("ab" * 3);
        Console.WriteLine(new List<int> { 3, 9, 4 }.Largest + " " + new List<string>().IsEmptyList);
        Func<int> bound = "closed".Count;
        Console.WriteLine(bound());
        Func<string, string> open = Ext.get_Shout;
        Console.WriteLine(open("o"));
    }
}

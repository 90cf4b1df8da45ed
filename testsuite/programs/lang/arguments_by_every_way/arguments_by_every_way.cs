using System;

struct S { public int A; public string B; }
class C
{
    public int F = 1;
    public S St;
    public int P { get; set; } = 5;
    public int this[int i] { get => i * P; set => P = i + value; }
}

class Program
{
    static void ByRef(ref int x) => x += 10;
    static void ByOut(out S s)
    {
        s = default;
        s.A = 3;
        s.B = "out";
    }
    static int ByIn(in S s) => s.A + s.B.Length;
    static void Ref(ref C c)
    {
        c.F++;
        c = new C { F = 100 };
    }
    static int RefRo(ref readonly int x) => x;
    static void Two(ref int a, ref int b)
    {
        a = 5;
        b *= 2;
    }
    static string Opt(int a = 1, string b = "d", S s = default, object o = null, double d = 1.5, DayOfWeek w = DayOfWeek.Friday, int? n = 7, char c = 'c', decimal m = 1.5m) => $"{a}{b}{s.A}{o ?? "null"}{d}{w}{n}{c}{m}";
    static int Par(int first, params int[] rest) => first * 100 + rest.Length;
    static string ParObj(params object[] o) => o == null ? "null" : o.Length.ToString();
    static int ParSpan(params ReadOnlySpan<string> s)
    {
        int n = 0;
        foreach (string x in s) n += x.Length;
        return n;
    }
    static int Over(in int x) => 1;
    static int Over(int x) => 2;
    static int Discard(out int _, out string s)
    {
        _ = 5;
        s = "s";
        return 6;
    }
    static long Widths(byte a, short b, ushort c, int d, uint e, long f, ulong g, float h, double i) => a + b + c + d + e + f + (long)g + (long)h + (long)i;
    static void Mutate(S s, S[] arr, C c)
    {
        s.A = 99;
        arr[0].A = 99;
        c.St.A = 99;
    }
    static T Id<T>(T t) => t;
    static (int, S) Tup((int a, S s) t)
    {
        t.s.A++;
        return (t.a + 1, t.s);
    }
    static int Recursive(int n, in int acc) => n == 0 ? acc : Recursive(n - 1, acc + n);
    static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    static void Main()
    {
        int x = 1;
        ByRef(ref x);
        int[] arr = { 1, 2 };
        ByRef(ref arr[1]);
        C c = new C(), orig = c;
        ByRef(ref c.F);
        ByRef(ref c.St.A);
        Console.WriteLine(x + " " + arr[1] + " " + c.F + " " + c.St.A);
        ByOut(out S s);
        ByOut(out arr2[0]);
        Console.WriteLine(s.B + s.A + arr2[0].B + ByIn(s) + ByIn(in arr2[0]) + ByIn(new S { A = 1, B = "q" }));
        Ref(ref c);
        Console.WriteLine(c.F + " " + orig.F);
        Console.WriteLine(RefRo(in x) + RefRo(ref arr[0]));
        Two(ref x, ref x);
        Console.WriteLine(x);
        Console.WriteLine(Opt());
        Console.WriteLine(Opt(b: "named", d: 2, a: 9));
        Console.WriteLine(Opt(1, "x", s, c.F, w: DayOfWeek.Monday, n: null));
        Console.WriteLine(Par(1) + " " + Par(1, 2) + " " + Par(1, 2, 3) + " " + Par(1, new[] { 4, 5, 6 }) + " " + Par(rest: new int[0], first: 3));
        Console.WriteLine(ParObj() + ParObj(1) + ParObj(null) + ParObj((object)null) + ParObj(new object[] { 1, 2 }) + ParObj(new int[3]) + ParObj(new string[4]) + ParObj("a", null));
        Console.WriteLine(ParSpan() + ParSpan("a", "bc") + ParSpan(new[] { "def" }));
        Console.WriteLine(Over(5) + Over(in x));
        Console.WriteLine(Discard(out _, out var str) + str);
        Console.WriteLine(Widths(255, -1, 65535, -2, uint.MaxValue, 1L << 40, 1UL << 41, 1.9f, -1.9));
        S[] sa = { new S { A = 1 } };
        Mutate(s, sa, c);
        Console.WriteLine(s.A + " " + sa[0].A + " " + c.St.A);
        c[3] = Id(c[2]) + 1;
        Console.WriteLine(c.P);
        c.P++;
        c[1] += 5;
        Console.WriteLine(c.P);
        var t = (1, s);
        var u = Tup(t);
        Console.WriteLine(u.Item1 + " " + u.Item2.A + " " + t.s.A);
        Console.WriteLine(Recursive(50, 0));
        string p = "p", q = "q";
        Swap(ref p, ref q);
        Swap(ref arr[0], ref arr[1]);
        Swap(ref sa[0], ref s);
        Console.WriteLine(p + q + arr[0] + sa[0].A + s.A);
        Func<int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int> many = (a, b, cc, d, e, f, g, h, i, j, k, l, m, n, o, pp) => a - b + cc - d + e - f + g - h + i - j + k - l + m - n + o * pp;
        Console.WriteLine(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16));
    }
    static S[] arr2 = new S[1];
}

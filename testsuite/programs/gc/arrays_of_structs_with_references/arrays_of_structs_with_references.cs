using System;

struct Cell { public string Name; public int N; public Sub Inner; public object Any; }
struct Sub { public double D; public string[] Words; public Cell[] Kids; }
class Grid
{
    public Cell[,] Cells = new Cell[6, 6];
    public Cell[][] Jag = new Cell[4][];
    public Cell? Maybe;
    public (Cell, Sub) Pair;
}

class Program
{
    static int counter;
    static void Churn()
    {
        for (int i = 0; i < 15; i++) { object o = new Cell { Name = "garbage" + i }; }
        GC.Collect(0);
    }
    static Cell Make(int n)
    {
        var c = new Cell { Name = "c" + n, N = n, Any = n % 2 == 0 ? "any" + n : n };
        Churn();
        c.Inner = new Sub { D = n / 2.0, Words = new[] { "w" + n, null }, Kids = n > 3 ? new Cell[2] : null };
        if (n > 3) c.Inner.Kids[1] = Make(n / 2);
        Churn();
        return c;
    }
    static string Show(in Cell c) => $"{c.Name}{c.N}{c.Any}{c.Inner.D}{c.Inner.Words?[0]}{(c.Inner.Kids == null ? "" : "(" + Show(c.Inner.Kids[1]) + ")")}";
    static void Fill(Span<Cell> s, int from) { for (int i = 0; i < s.Length; i++) { s[i] = Make(from + i); Churn(); } }
    static ref Cell Longest(Cell[] a)
    {
        ref Cell best = ref a[0];
        foreach (ref Cell c in a.AsSpan()) { Churn(); if (c.Name.Length > best.Name.Length || c.N > best.N) best = ref c; }
        return ref best;
    }

    static void Main()
    {
        var a = new Cell[5]; Fill(a, 2); foreach (Cell c in a) Console.WriteLine(Show(c));
        ref Cell l = ref Longest(a);
        Churn();
        l.Name += "!";
        l.Inner.Words[1] = "set" + l.N;
        Churn();
        Console.WriteLine(a[4].Name + a[4].Inner.Words[1]);
        var g = new Grid();
        for (int i = 0; i < 6; i++) g.Cells[i, 5 - i] = Make(i);
        Churn();
        ref Cell mid = ref g.Cells[3, 2];
        Churn();
        mid.Any = "mid" + counter;
        mid.Inner.Words = new[] { "new" + mid.N };
        Churn();
        string s = "";
        foreach (Cell c in g.Cells) s += c.Name;
        Console.WriteLine(s + g.Cells[3, 2].Any + g.Cells[3, 2].Inner.Words[0]);
        for (int i = 0; i < 4; i++) { g.Jag[i] = new Cell[i + 1]; Fill(g.Jag[i], i); }
        Churn();
        Console.WriteLine(Show(g.Jag[3][3]) + (g.Jag[2][1].Name ?? "null"));
        g.Maybe = Make(9);
        g.Pair = (Make(1), Make(8).Inner);
        Churn();
        GC.Collect();
        Console.WriteLine(Show(g.Maybe.Value) + Show(g.Pair.Item1) + g.Pair.Item2.Words[0] + g.Pair.Item2.Kids[1].Name);
        Cell[] copy = (Cell[])a.Clone();
        Array.Reverse(copy);
        Array.Copy(copy, 1, copy, 0, 3);
        a[0] = default;
        Array.Clear(a, 1, 2);
        Churn();
        Console.WriteLine(copy[0].Name + copy[4].Name + (a[1].Name == null) + a[3].Name);
        object box = copy[2];
        copy[2].Name = "changed";
        Churn();
        Console.WriteLine(((Cell)box).Name + copy[2].Name);
        Array.Sort(copy, (x, y) => { Churn(); return string.CompareOrdinal(y.Name, x.Name); });
        Console.WriteLine(copy[0].Name + copy[^1].Name);
        Array.Resize(ref copy, 9);
        Churn();
        Console.WriteLine(copy.Length + copy[4].Name + (copy[8].Name == null));
    }
}

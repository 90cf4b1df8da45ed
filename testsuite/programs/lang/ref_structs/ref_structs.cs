using System;

ref struct Cursor
{
    ReadOnlySpan<char> rest;
    public int Line;
    public Cursor(string s) { rest = s; Line = 1; }
    public bool Next(out ReadOnlySpan<char> word)
    {
        rest = rest.TrimStart();
        if (rest.IsEmpty) { word = default; return false; }
        int end = rest.IndexOf(' ');
        if (end < 0) end = rest.Length;
        word = rest.Slice(0, end);
        rest = rest.Slice(end);
        Line++;
        return true;
    }
    public void Dispose() { Console.WriteLine("disposed after " + Line); }
}

ref struct Pair<T> where T : allows ref struct { public T A, B; public Pair(T a, T b) { A = a; B = b; } }

interface IArea { int Area(); }
ref struct Sq : IArea { public int S; public int Area() => S * S; }

class Program
{
    static int Use<T>(T t) where T : IArea, allows ref struct => t.Area();

    static void Main()
    {
        using (var c = new Cursor("  the quick  brown fox "))
        {
            while (c.Next(out var w)) Console.WriteLine(w.Length + " " + w.ToString());
        }
        var p = new Pair<ReadOnlySpan<char>>("abc", "de");
        Console.WriteLine(p.A.Length + p.B.Length);
        var q = p;
        q.A = "longer";
        Console.WriteLine(p.A.Length + " " + q.A.Length);
        Console.WriteLine(Use(new Sq { S = 7 }));
        Cursor d = default;
        Console.WriteLine(d.Next(out _) + " " + d.Line);
    }
}

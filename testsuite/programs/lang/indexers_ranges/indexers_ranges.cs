using System;
using System.Collections.Generic;

class Grid
{
    readonly int[,] cells = new int[3, 4];
    public int this[int r, int c] { get => cells[r, c]; set => cells[r, c] = value; }
    public string this[string name] => "name:" + name;
    public string this[params object[] many] => "many:" + many.Length;
}

class Countable
{
    public int Length => 10;
    public int this[int i] => i * i;
    public string Slice(int start, int length) => $"slice({start},{length})";
}

class Program
{
    static Index I(Index i) => i;

    static void Main()
    {
        var g = new Grid();
        g[1, 2] = 5;
        g[1, 2] += 10;
        g[1, 2]++;
        Console.WriteLine(g[1, 2] + g["x"] + g[1.5, 'c', null]);
        int[] a = { 0, 1, 2, 3, 4, 5 };
        Console.WriteLine(a[^1] + " " + a[^6]);
        a[^2] += 40;
        Console.WriteLine(string.Join(",", a[2..]) + " " + string.Join(",", a[..2]) + " " + string.Join(",", a[1..^1]) + " " + a[..].Length + " " + a[3..3].Length);
        Console.WriteLine(ReferenceEquals(a, a[..]));
        string s = "abcdef";
        Console.WriteLine(s[^1] + s[1..3] + s[..^4] + s[^2..]);
        var c = new Countable();
        Console.WriteLine(c[^1] + " " + c[2..^3] + " " + c[..]);
        var list = new List<int> { 1, 2, 3 };
        Console.WriteLine(list[^1]);
        list[^1] = 30;
        Console.WriteLine(list[2]);
        Index i = ^2; Range r = 1..^1;
        Console.WriteLine(i + " " + r + " " + i.IsFromEnd + " " + i.GetOffset(10) + " " + r.GetOffsetAndLength(10) + " " + Range.All + " " + Index.Start.Equals(I(0)));
        try { Console.WriteLine(a[^0]); } catch (IndexOutOfRangeException) { Console.WriteLine("^0"); }
        try { Console.WriteLine(a[^7]); } catch (IndexOutOfRangeException) { Console.WriteLine("^7"); }
        try { Console.WriteLine(a[4..2].Length); } catch (ArgumentOutOfRangeException) { Console.WriteLine("4..2"); }
        try { Console.WriteLine(s[3..9]); } catch (ArgumentOutOfRangeException) { Console.WriteLine("3..9"); }
        try { Console.WriteLine(I(-1)); } catch (ArgumentOutOfRangeException) { Console.WriteLine("negative index"); }
        var d = new Dictionary<string, int[]> { ["k"] = new[] { 1, 2 } };
        d["k"][^1] *= 21;
        Console.WriteLine(d["k"][1]);
        int n = 0;
        int[] order = new int[4];
        order[n++] = n++;
        order[n++] += n++ * 10;
        Console.WriteLine(string.Join(",", order) + " " + n);
    }
}

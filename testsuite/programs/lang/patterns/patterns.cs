using System;
using System.Collections.Generic;

abstract class Shape { }
class Circle : Shape { public double R; }
class Rect : Shape { public double W, H; public void Deconstruct(out double w, out double h) { w = W; h = H; } }
record Point(int X, int Y);

class Program
{
    static string Describe(object o) => o switch
    {
        null => "null",
        0 => "zero",
        int n when n < 0 => "negative " + n,
        int n and > 100 => "large " + n,
        int n => "int " + n,
        string { Length: 0 } => "empty",
        string { Length: > 5 } s => "long " + s,
        string s => "short " + s,
        Circle { R: 0 } => "dot",
        Circle { R: var r } => "circle " + r,
        Rect(0, _) or Rect(_, 0) => "flat",
        Rect(var w, var h) when w == h => "square " + w,
        Rect { W: > 10 } => "wide",
        Rect => "rect",
        Point(0, 0) => "origin",
        Point { X: var x, Y: > 0 and < 10 } => "low " + x,
        (int a, string b) => "tuple " + a + b,
        int[] and [] => "empty array",
        int[] and [1, .., 9] => "1..9",
        int[] and [_, _, .. var rest] => "rest " + rest.Length,
        int[] => "array",
        bool or char => "simple",
        List<int> and [var only] => "one " + only,
        IEnumerable<int> e => "sequence",
        _ => "other " + o.GetType().Name,
    };

    static string Grade(int score) => score switch { < 0 or > 100 => "bad", >= 90 => "A", >= 80 => "B", _ => "F" };
    static bool Letter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
    static string Rps(string a, string b) => (a, b) switch { ("r", "p") => "b", ("p", "r") => "a", var (x, y) when x == y => "tie", _ => "?" };

    static void Main()
    {
        object[] all = { null, 0, -5, 500, 50, "", "lengthy", "abc", new Circle(), new Circle { R = 2.5 }, new Rect { W = 1 }, new Rect { W = 3, H = 3 },
            new Rect { W = 11, H = 2 }, new Rect { W = 1, H = 2 }, new Point(0, 0), new Point(4, 5), new Point(4, 50), (1, "x"), new int[0], new[] { 1, 5, 9 }, new[] { 1, 9 }, new[] { 2, 3, 4 }, new[] { 5 },
            true, 'c', new List<int> { 8 }, new List<int> { 8, 9 }, 2.5 };
        foreach (object o in all) Console.WriteLine(Describe(o));
        foreach (int s in new[] { -1, 95, 85, 10, 101 }) Console.Write(Grade(s) + " ");
        Console.WriteLine(Letter('q') + " " + Letter('Z') + " " + Letter('1'));
        Console.WriteLine(Rps("r", "p") + Rps("p", "p") + Rps("x", "y"));
        object v = 42;
        if (v is int i && i > 40) Console.WriteLine("yes " + i);
        if (v is not string) Console.WriteLine("not string");
        try
        {
            Console.WriteLine(v switch { string => 1 });
        }
        catch (System.Runtime.CompilerServices.SwitchExpressionException e) { Console.WriteLine(e.UnmatchedValue); }
        string text = "hello";
        Console.WriteLine(text is ['h', .., 'o'] ? "h..o" : "no");
        Console.WriteLine(text is [_, 'e', .. { Length: 3 } mid] ? mid : "no");
    }
}

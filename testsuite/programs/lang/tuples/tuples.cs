using System;
using System.Collections.Generic;

class Program
{
    static (int q, int r) DivRem(int a, int b) => (a / b, a % b);
    static (string Name, (int X, int Y) At, bool) Nested() => ("n", (1, 2), true);
    static T First<T, U>((T, U) t) => t.Item1;

    static void Main()
    {
        var (q, r) = DivRem(17, 5);
        Console.WriteLine(q + " " + r);
        var t = DivRem(100, 7);
        Console.WriteLine(t.q + t.r);
        Console.WriteLine(t);
        var n = Nested();
        Console.WriteLine(n.At.Y + n.Name + n.Item3);
        (string name, (_, int y), _) = n;
        Console.WriteLine(name + y);
        int a = 1, b = 2, c = 3;
        (a, b, c) = (c, a, b);
        Console.WriteLine($"{a}{b}{c}");
        int[] arr = { 10, 20 };
        int i = 0;
        (arr[i++], arr[i]) = (arr[1], arr[0]);
        Console.WriteLine(arr[0] + " " + arr[1] + " " + i);
        Console.WriteLine((1, "a") == (1, "a"));
        Console.WriteLine((1, 2L) != (1, 3));
        Console.WriteLine((1, 2).Equals((1, 2)) + " " + (1, 2).CompareTo((1, 3)) + " " + (1, "x", 2.5, 'c'));
        var big = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        Console.WriteLine(big.Item10 + " " + big + " " + big.Rest.Item1);
        Console.WriteLine(First(("f", 2)) + First((3.5, 2)));
        var d = new Dictionary<(int, string), int> { [(1, "a")] = 5, [(2, "b")] = 6 };
        Console.WriteLine(d[(2, "b")] + d.ContainsKey((1, "b")).ToString());
        (long, object) widened = (1, "s");
        Console.WriteLine(widened);
        ValueTuple<int> single = new ValueTuple<int>(4);
        Console.WriteLine(single + " " + ValueTuple.Create().ToString());
        var list = new List<(int Id, string S)> { (2, "b"), (1, "z"), (1, "a") };
        list.Sort();
        foreach (var (id, s) in list) Console.Write(id + s + " ");
        Console.WriteLine();
        (int, int)? maybe = null;
        Console.WriteLine(maybe == (1, 2));
        var anon = new { X = 1, Y = "y" };
        Console.WriteLine(anon + " " + anon.Equals(new { X = 1, Y = "y" }) + " " + (anon == new { X = 1, Y = "y" }));
        Console.WriteLine(Tuple.Create(1, "two") + " " + Tuple.Create(1, 2).Equals(Tuple.Create(1, 2)));
    }
}

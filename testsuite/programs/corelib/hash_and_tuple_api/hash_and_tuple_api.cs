using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

class Program
{
    static (int Sum, int Count, double Avg) Stats(params int[] a)
    {
        int s = 0;
        foreach (int x in a) s += x;
        return (s, a.Length, a.Length == 0 ? double.NaN : (double)s / a.Length);
    }
    record struct Key(string A, int B);

    static void Main()
    {
        Console.WriteLine((HashCode.Combine(1, 2) == HashCode.Combine(1, 2)) + " " + (HashCode.Combine(1, 2) == HashCode.Combine(2, 1)));
        var h = new HashCode();
        h.Add("x");
        h.Add(5);
        h.Add<object>(null);
        var h2 = new HashCode();
        h2.Add("x");
        h2.Add(5);
        h2.Add<string>(null);
        Console.WriteLine(h.ToHashCode() == h2.ToHashCode());
        Console.WriteLine(1.GetHashCode() + " " + (-1).GetHashCode() + " " + 5L.GetHashCode() + " " + (1L << 32).GetHashCode() + " " + true.GetHashCode() + " " + 'a'.GetHashCode() + " " + ((byte)200).GetHashCode() + " " + ((short)-1).GetHashCode() + " " + 0.0.GetHashCode() + " " + (-0.0).GetHashCode() + " " + 1.5.GetHashCode() + " " + 1.5f.GetHashCode() + " " + uint.MaxValue.GetHashCode() + " " + ((int?)null).GetHashCode() + " " + ((int?)7).GetHashCode() + " " + DayOfWeek.Friday.GetHashCode() + " " + ((nint)5).GetHashCode() + " " + 1m.GetHashCode().Equals(1.0m.GetHashCode()) + " " + double.NaN.GetHashCode().Equals((-double.NaN).GetHashCode()));
        Console.WriteLine(("a" + 1).GetHashCode() == "a1".GetHashCode());
        Console.WriteLine((new Key("k", 1).GetHashCode() == new Key("k", 1).GetHashCode()) + " " + ((1, "a").GetHashCode() == (1, "a").GetHashCode()) + " " + (new { X = 1 }.GetHashCode() == new { X = 1 }.GetHashCode()) + " " + (Tuple.Create(1, 2).GetHashCode() == Tuple.Create(1, 2).GetHashCode()) + " " + (new DateTime(5).GetHashCode() == new DateTime(5).GetHashCode()) + " " + (Guid.Empty.GetHashCode() == new Guid().GetHashCode()) + " " + (TimeSpan.Zero.GetHashCode() == 0));
        object o = new();
        Console.WriteLine((RuntimeHelpers.GetHashCode(o) == o.GetHashCode()) + " " + (RuntimeHelpers.GetHashCode(null) == 0) + " " + RuntimeHelpers.Equals(1, 1));
        var s = Stats(1, 2, 6);
        var (sum, _, avg) = s;
        Console.WriteLine(s + " " + sum + " " + avg + " " + Stats().Avg + " " + s.Equals((9, 3, 3.0)) + " " + (s == (9, 3, 3.0)));
        var t8 = (1, 2, 3, 4, 5, 6, 7, 8);
        Console.WriteLine(t8.Item8 + " " + t8.Rest.Item1 + " " + t8 + " " + ((ITuple)t8).Length + ((ITuple)t8)[7] + " " + t8.CompareTo((1, 2, 3, 4, 5, 6, 7, 9)));
        Console.WriteLine(ValueTuple.Create(1, "x") + " " + ValueTuple.Create() + " " + new ValueTuple<int>(3) + " " + (1, (2, (3, 4))) + " " + ((object)(1, 2)).Equals((1, 2)) + " " + (1, 2).CompareTo((1, 1)) + " " + ((IComparable)(1, "b")).CompareTo((1, "a")) + " " + (null as string, 1).ToString());
        Console.WriteLine(Tuple.Create(1, "a", 2.5) + " " + Tuple.Create(1).Item1 + " " + Tuple.Create(1, 2).Equals(Tuple.Create(1, 2)) + " " + (1, 2).ToTuple().Item2 + " " + Tuple.Create(3, 4).ToValueTuple());
        var d = new Dictionary<(string, int), string> { [("a", 1)] = "a1", [("b", 2)] = "b2", [(null, 0)] = "null" };
        Console.WriteLine(d[("b", 2)] + d[(null, 0)] + d.ContainsKey(("a", 2)));
        int a = 1, b = 2;
        (a, b) = (b, a + b);
        (a, b) = (b, a + b);
        Console.WriteLine(a + " " + b);
        (int x, (string y, var z)) = (1, ("s", 2.5));
        Console.WriteLine(x + y + z);
        foreach (var (k, v) in new[] { ("k", 1), ("l", 2) }) Console.Write(k + v);
        (string n, int c)[] arr = { ("q", 5) };
        arr[0].c++;
        Console.WriteLine(arr[0].n + arr[0].c);
        Func<(int, int), int> f = p => p.Item1 * p.Item2;
        Console.WriteLine(f((6, 7)) + Swap((1, "z")).Item1);
        List<(int I, string S)> l = new() { (2, "b"), (1, "z"), (1, "a") };
        l.Sort();
        Console.WriteLine(string.Join("", l) + l.Contains((1, "z")) + l.IndexOf((2, "b")));
    }
    static (B, A) Swap<A, B>((A, B) t) => (t.Item2, t.Item1);
}

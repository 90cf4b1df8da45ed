using System;
using System.Collections.Generic;

struct Key : IEquatable<Key>
{
    public int A, B;
    public bool Equals(Key o) { return A == o.A && B == o.B; }
    public override bool Equals(object o) { return o is Key k && Equals(k); }
    public override int GetHashCode() { return A % 3; }
}

class Program
{
    static void Main()
    {
        var d = new Dictionary<string, int>();
        d["one"] = 1;
        d.Add("two", 2);
        d["three"] = 3;
        d["one"] += 10;
        Console.WriteLine(d["one"] + " " + d.Count);
        try { d.Add("two", 5); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
        try { Console.WriteLine(d["four"]); } catch (KeyNotFoundException e) { Console.WriteLine(e.Message); }
        try { d[null] = 1; } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        Console.WriteLine(d.TryGetValue("two", out int v) + " " + v + " " + d.TryGetValue("ten", out v) + " " + v);
        Console.WriteLine(d.ContainsKey("three") + " " + d.ContainsValue(3) + " " + d.Remove("three") + " " + d.Remove("three"));
        foreach (KeyValuePair<string, int> p in d) Console.Write(p.Key + "=" + p.Value + " ");
        Console.WriteLine();
        foreach (string k in d.Keys) Console.Write(k + " ");
        foreach (int x in d.Values) Console.Write(x + " ");
        Console.WriteLine();
        var k1 = new Dictionary<Key, string>();
        for (int i = 0; i < 50; i++) k1[new Key { A = i, B = -i }] = "v" + i;
        Console.WriteLine(k1.Count + k1[new Key { A = 31, B = -31 }] + k1.ContainsKey(new Key { A = 31, B = 31 }));
        var big = new Dictionary<int, int>();
        for (int i = 0; i < 300; i++) big[i * 7919 % 1009] = i;
        for (int i = 0; i < 300; i += 2) big.Remove(i * 7919 % 1009);
        long sum = 0;
        foreach (var p in big) sum += p.Key * (long)p.Value;
        Console.WriteLine(big.Count + " " + sum);
        var ic = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Key"] = 1, ["KEY"] = 2 };
        Console.WriteLine(ic.Count + " " + ic["key"]);
        try { foreach (var p in d) d["new" + p.Value] = 1; } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(d.TryAdd("one", 5) + " " + d.GetValueOrDefault("zzz", -1));
        d.Clear();
        Console.WriteLine(d.Count);
    }
}

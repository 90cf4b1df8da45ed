using System;
using System.Collections.Generic;

static class Config
{
    static readonly Dictionary<string, Func<string>> makers = new() { ["a"] = () => "A" + Count, ["b"] = () => Get("a") + "B" };
    static int count;
    public static int Count => ++count;
    public static string Get(string k) => makers[k]();
    public static readonly string[] Names = { "x", "y" };
    public static readonly (int, string) Pair = (Names.Length, Names[1]);
    public static int Later = Pair.Item1 * 10;
    public const string Const = "const" + "ant";
    static Config() { Later++; }
}
class Registry<T>
{
    static readonly List<T> items = new();
    public static int Add(T t) { items.Add(t); return items.Count; }
    public static T Last => items[^1];
    static int id;
    public readonly int Id = ++id;
}
class Node
{
    static int made;
    public readonly int Id = made++;
    public static Node Root { get; } = new Node();
    public static Node Other = new();
    public static int Made => made;
}
static class Memo
{
    static readonly long[] cache = new long[60];
    public static long Fib(int n) => n < 2 ? n : cache[n] != 0 ? cache[n] : cache[n] = Fib(n - 1) + Fib(n - 2);
    static int depth, max;
    public static int Depth(int n) { depth++; max = Math.Max(max, depth); if (n > 0) Depth(n - 1); depth--; return max; }
}

class Program
{
    static int calls;
    static int Next() => ++calls;
    static readonly int first = Next(), second = Next() * 10;
    static int[] table = Build(5);
    static int[] Build(int n)
    {
        int[] t = new int[n];
        for (int i = 0; i < n; i++) t[i] = i * i + calls;
        return t;
    }
    static string Lazy => lazy ??= "made" + Next(); static string lazy;

    static void Main()
    {
        Console.WriteLine(first + " " + second + " " + calls + " " + string.Join(",", table));
        Console.WriteLine(Config.Get("b") + Config.Get("a") + Config.Names[1] + Config.Pair + Config.Later + Config.Const);
        Console.WriteLine(Registry<int>.Add(1) + Registry<int>.Add(2) + Registry<string>.Add("s") + " " + Registry<int>.Last + Registry<string>.Last + new Registry<int>().Id + new Registry<int>().Id + new Registry<string>().Id);
        Console.WriteLine(Node.Root.Id + " " + Node.Other.Id + " " + new Node().Id + " " + Node.Made);
        Console.WriteLine(Memo.Fib(50) + " " + Memo.Depth(7) + " " + Memo.Depth(3));
        Console.WriteLine(Lazy + Lazy + calls);
    }
}

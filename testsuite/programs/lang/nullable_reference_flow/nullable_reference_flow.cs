#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

class Node
{
    public string? Name;
    public Node? Next;
    public List<Node?>? Kids;
    public int? N;
    public Node? this[string s] => s == "next" ? Next : null;
    public Func<string?>? Get;
    public event Action? E;
    public void Fire() => E?.Invoke();
}

class Program
{
    static int calls; static Node? Mk(bool b) { calls++; return b ? new Node { Name = "n" + calls } : null; }
    static bool Try(string? s, [NotNullWhen(true)] out string? r) { r = s?.Trim(); return !string.IsNullOrEmpty(r); }
    static string Req(string? s) => s ?? throw new ArgumentNullException(nameof(s));
    static T? Def<T>() => default;
    static string Show(object? o) => o?.ToString() ?? "null";

    static void Main()
    {
        Node? n = new Node { Name = "a", Next = new Node { Name = "b", N = 5 } };
        Console.WriteLine(Show(n?.Next?.Name) + Show(n?.Next?.Next?.Name) + Show(n?.Next?.N + 1) + Show(n?.N) + Show(n?["next"]?.Name) + Show(n?["x"]?.Name) + Show(n?.Name?.Length) + Show(n?.Name?[0]) + Show(n?.Kids?.Count) + Show(n?.Kids?[0]?.Name) + Show(n?.Get?.Invoke()?.Length));
        n = null;
        Console.WriteLine(Show(n?.Next!.Next!.Name!.Length) + Show(n?.ToString()?.Length.ToString().Substring(100)) + (n?.N == null) + (n?.N > 3) + (n?.Name == "a"));
        n ??= Mk(true);
        n ??= Mk(true);
        Console.WriteLine(calls + n!.Name!);
        n.Next ??= Mk(false) ?? Mk(true);
        Console.WriteLine(calls + n.Next!.Name!);
        string? s = null;
        s ??= null;
        s ??= "x";
        Console.WriteLine(s);
        int? i = null;
        int v = i ?? n.N ?? 7;
        i ??= v;
        Console.WriteLine(i + v);
        if (Try("  t ", out string? r)) Console.WriteLine(r.Length);
        Console.WriteLine(Try("  ", out r) + " " + (r == "") + Try(null, out r) + (r is null));
        try { Req(null); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        Console.WriteLine(Show(Def<string>()) + Show(Def<int>()) + Show(Def<int?>()) + (Def<Node>() is null) + (Def<int?>() is null));
        n.Kids = new() { null, new Node { Name = "kid" } };
        foreach (Node? k in n.Kids) Console.Write((k?.Name ?? "-") + (k is { Name: { } nm } ? nm.Length : -1) + " ");
        Console.WriteLine();
        n.Fire();
        n.E += () => Console.WriteLine("event");
        n.Fire();
        Action? none = null;
        none?.Invoke();
        none += () => Console.WriteLine("added");
        none();
        bool? b = n.N?.Equals(null);
        Console.WriteLine(Show(b) + (b ?? true) + (b == true) + (b != false));
        object? o = n.Name;
        if (o is string { Length: 2 } two) Console.WriteLine(two);
        if (o is not string) Console.WriteLine("never");
        var (x, y) = (n.Next?.Name, n.Next?.N);
        Console.WriteLine(Show(x) + Show(y));
        Console.WriteLine(n.Next?.Next?.Name?.Length > 3 ? "long" : "not");
        string[]? arr = null;
        Console.WriteLine(Show(arr?[0]) + (arr?.Length ?? -1));
        arr = new string?[] { null, "q" }!;
        Console.WriteLine(Show(arr[0]?.Length) + arr[^1]);
        Dictionary<string, Node?> d = new() { ["k"] = null };
        Console.WriteLine(Show(d["k"]?.Name) + d.TryGetValue("k", out Node? got) + (got == null) + (d.GetValueOrDefault("z")?.Name is null));
        try
        {
            string l = null!;
            Console.WriteLine(l.Length);
        }
        catch (NullReferenceException) { Console.WriteLine("bang does not help"); }
    }
}

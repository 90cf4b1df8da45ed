using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

struct B1
{
    public byte V;
} struct B3 { public byte A, B, C; } struct B16 { public long A, B; } struct R1 { public string S; public int N; } struct E { }
interface IVal { int V { get; set; } int Bump(); }
struct Val : IVal { public int V { get; set; } public int Bump() => ++V; }
class Cell<T>
{
    public T Value;
    public T[] Arr = new T[3];
    public static T Static;
    public ref T Ref => ref Value;
    public T Swap(T t) { T old = Value; Value = t; return old; }
    public List<T> L = new();
}
struct Wrap<T>
{
    public T A;
    public int N;
    public T B;
    public Wrap(T a, T b) { A = a; B = b; N = 7; }
    public readonly Wrap<U> Map<U>(Func<T, U> f) => new Wrap<U>(f(A), f(B));
    public override string ToString() => $"<{A},{N},{B}>";
}

class Program
{
    static T Through<T>(T t)
    {
        T local = t;
        T[] a = { local, default };
        Cell<T> c = new Cell<T> { Value = a[0] };
        c.Arr[1] = c.Value;
        c.L.Add(c.Arr[1]);
        Cell<T>.Static = c.L[0];
        c.Ref = Cell<T>.Static;
        object o = c.Swap(default);
        GC.Collect();
        return (T)o;
    }
    static int Bumps<T>(T t) where T : IVal { t.Bump(); t.Bump(); return t.V; }
    static int BumpsBoxed<T>(T t) where T : IVal { IVal i = t; i.Bump(); ((IVal)t).Bump(); return t.V * 10 + i.V; }
    static int BumpArr<T>(T[] a) where T : IVal { foreach (ref T t in a.AsSpan()) t.Bump(); a[0].V += 100; return a[0].V; }
    static string Sizes<T>() => Unsafe.SizeOf<T>() + "/" + Unsafe.SizeOf<Wrap<T>>() + (RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? "r" : "-");
    static bool Eq<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);
    static int Cmp<T>(T a, T b) => Comparer<T>.Default.Compare(a, b);
    static string Null<T>(T t) => t == null ? "null" : t is ValueType ? "value" : "ref";

    static void Main()
    {
        Console.WriteLine(Through(new B1 { V = 200 }).V + " " + Through(new B3 { A = 1, C = 3 }).C + " " + Through(new B16 { B = long.MaxValue }).B + " " + Through(new R1 { S = "r" + 1, N = 2 }).S + " " + Through(1.5f) + Through('c') + Through(true) + Through((1, "t")) + Through<int?>(4) + Through<int?>(null) + Through("s") + Through(DayOfWeek.Friday) + Through(2.5m));
        Through(new E());
        Val v = new Val();
        Console.WriteLine(Bumps(v) + " " + v.V + " " + BumpsBoxed(v) + " " + BumpArr(new[] { v, v }) + " " + Bumps<IVal>(v) + " " + BumpsBoxed<IVal>(v));
        Console.WriteLine(Sizes<byte>() + " " + Sizes<B3>() + " " + Sizes<B16>() + " " + Sizes<R1>() + " " + Sizes<string>() + " " + Sizes<E>() + " " + Sizes<Wrap<byte>>() + " " + Sizes<double>() + " " + Sizes<int?>());
        var w = new Wrap<int>(1, 2).Map(x => "s" + x).Map(s => new B16 { A = s.Length });
        Console.WriteLine(w.A.A + w.N + w.B.A + " " + new Wrap<Wrap<int>>(new(1, 2), new(3, 4)) + new Wrap<string>("a", null));
        Console.WriteLine(Eq(1, 1) + " " + Eq("a", "b") + " " + Eq(new B3 { A = 1 }, new B3 { A = 1 }) + " " + Eq(new R1 { S = "x" }, new R1 { S = "x" }) + " " + Eq<int?>(null, null) + " " + Eq<object>(1, 1) + " " + Eq(double.NaN, double.NaN) + " " + Eq(DayOfWeek.Monday, DayOfWeek.Monday));
        Console.WriteLine(Cmp(1, 2) + " " + Cmp("b", "a") + " " + Cmp<int?>(null, 1) + " " + Cmp((1, 2), (1, 1)) + " " + Cmp<object>(3, 2) + " " + Cmp(DayOfWeek.Monday, DayOfWeek.Friday));
        try { Cmp(new E(), new E()); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(Null(1) + Null("") + Null((string)null) + Null((int?)null) + Null((int?)1) + Null(new E()));
    }
}

// [UnsafeAccessor]: private methods, constructors, fields, of classes, structs and generic types; what is missing throws when it is called.
using System;
using System.Runtime.CompilerServices;
using static System.Console;

class H
{
    private static int count = 3;
    private string name = "n";
    public H() { }
    private H(int n) { name = "made" + n; }
    protected virtual string V() => "H.V";
    private string Over(int a) => "int" + a;
    private string Over(string a) => "string" + a;
    private T Gen<T>(T t) => t;
    private static string Static(int n) => "static" + n + count;
}
class D : H { protected override string V() => "D.V"; }
struct S
{
    private int n;
    public S(int a) { n = a; }
    private int Twice() { n *= 2; return n; }
}
class G<T>
{
    private T value;
    private T Get() => value;
    private U Pair<U>(T t, U u) => u;
    private static string Name() => typeof(T).Name;
}
static class A<T>
{
    [UnsafeAccessor(UnsafeAccessorKind.Field)] public static extern ref T value(G<T> g);
    [UnsafeAccessor(UnsafeAccessorKind.Method)] public static extern T Get(G<T> g);
    [UnsafeAccessor(UnsafeAccessorKind.Method)] public static extern U Pair<U>(G<T> g, T t, U u);
    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] public static extern string Name(G<T> g);
}
class P
{
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "V")] static extern string V(H h);
    [UnsafeAccessor(UnsafeAccessorKind.Method)] static extern string Over(H h, int a);
    [UnsafeAccessor(UnsafeAccessorKind.Method)] static extern string Over(H h, string a);
    [UnsafeAccessor(UnsafeAccessorKind.Method)] static extern T Gen<T>(H h, T a);
    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] static extern string Static(H h, int n);
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)] static extern H Make(int n);
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)] static extern S MakeS(int n);
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "name")] static extern ref string Name(H h);
    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "count")] static extern ref int Count(H h);
    [UnsafeAccessor(UnsafeAccessorKind.Method)] static extern int Twice(ref S s);
    [UnsafeAccessor(UnsafeAccessorKind.Field)] static extern ref int n(ref S s);
    [UnsafeAccessor(UnsafeAccessorKind.Method)] static extern string Missing(H h);
    [UnsafeAccessor(UnsafeAccessorKind.Field)] static extern ref int missing(H h);
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "V")] static extern string OfD(D h);
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "name")] static extern ref string NameOfD(D h);

    static void Try(Func<object> f)
    {
        try { WriteLine(f()); }
        catch (Exception e) { WriteLine(e.GetType() + " " + e.Message); }
    }
    static void Main()
    {
        var h = Make(5);
        WriteLine(Name(h) + " " + V(h) + " " + V(new D()) + " " + Over(h, 1) + Over(h, "s") + " " + Gen(h, 5) + Gen(h, "g") + " " + Static(null, 6));
        Name(h) = "changed";
        Count(null) += 4;
        WriteLine(Name(h) + Count(h));
        var s = MakeS(4);
        Twice(ref s);
        n(ref s)++;
        WriteLine(Twice(ref s));
        Try(() => Missing(h));
        Try(() => missing(h));
        Try(() => OfD(new D()));
        Try(() => NameOfD(new D()));
        Try(() => V(null));
        var g = new G<string>();
        A<string>.value(g) = "gs";
        WriteLine(A<string>.Get(g) + A<string>.Pair(g, "a", 5) + A<string>.Pair(g, "a", "u") + A<string>.Name(null));
        var i = new G<int>();
        A<int>.value(i) = 8;
        WriteLine(A<int>.Get(i) + A<int>.Pair(i, 1, "x") + A<int>.Name(null));
    }
}

using System;
using System.Linq;
using System.Collections.Generic;

class Box<T>
{
    public T V;
    public Box(T v) { V = v; }
    public Box<U> Map<U>(Func<T, U> f) => new(f(V));
    public static Box<T> Of(T t) => new(t);
    public bool Test(Predicate<T> p) => p(V);
    public static implicit operator Box<T>(T t) => new(t);
    public override string ToString() => $"Box({V})";
}
static class Fn
{
    public static Func<A, C> Then<A, B, C>(this Func<A, B> f, Func<B, C> g) => x => g(f(x));
    public static T Pipe<T>(this T t, params Func<T, T>[] fs) { foreach (var f in fs) t = f(t); return t; }
    public static Action<T> Twice<T>(this Action<T> a) => t => { a(t); a(t); };
    public static IEnumerable<T> Iterate<T>(T t, Func<T, T> f) { while (true) { yield return t; t = f(t); } }
    public static Func<T, bool> Not<T>(Func<T, bool> p) => x => !p(x);
    public static (A, B) Pair<A, B>(A a, B b) => (a, b);
    public static T Fold<T, S>(IEnumerable<S> s, T seed, Func<T, S, T> f) { foreach (S x in s) seed = f(seed, x); return seed; }
}

class Program
{
    static T Ident<T>(T t) => t;
    static string Describe<T>(T t) where T : struct => typeof(T).Name + t;
    static R Call<A, R>(Func<A, R> f, A a) => f(a);
    static void Out<T>(T t, out T r) => r = t;
    static T Pick<T>(bool b, T x, T y) => b ? x : y;

    static void Main()
    {
        Box<int> b = 5;
        Console.WriteLine(b.Map(x => x * 2.5).Map(d => d.ToString("F1")).Map(s => s.Length) + " " + b.Test(x => x > 3) + " " + Box<string>.Of("q") + new Box<Box<int>>(b));
        Func<int, string> f = ((Func<int, int>)(x => x + 1)).Then(x => x * 0.5).Then(d => "d" + d);
        Console.WriteLine(f(4) + f(5));
        Console.WriteLine(3.Pipe(x => x + 1, x => x * x) + "s".Pipe(s => s + s, s => s.ToUpper()));
        string log = ""; Action<string> a = s => log += s; a.Twice().Twice()("ab"); Console.WriteLine(log);
        Console.WriteLine(string.Join(" ", Fn.Iterate(1, x => x * 3).Take(6)) + " " + string.Join("", Fn.Iterate("a", s => s + "b").Skip(2).First()));
        Console.WriteLine(new[] { 1, 2, 3 }.Where(Fn.Not<int>(x => x == 2)).Count() + " " + Fn.Pair(1, "p") + Fn.Pair<object, double>(null, 1) + Fn.Fold(new[] { 1, 2, 3 }, "", (s, i) => i + s) + Fn.Fold("abc", 0, (n, c) => n * 31 + c));
        Func<string, string> id = Ident;
        Func<double, string> desc = Describe;
        Console.WriteLine(id("i") + desc(2.5) + Call(Describe, 'c') + Call<int, int>(Ident, 9) + Call(int.Parse, "77") + Call(Box<int>.Of, 3));
        Out("o", out var o);
        Out(4L, out long l);
        Console.WriteLine(o + l);
        Console.WriteLine(Pick(true, 1, 2L) + Pick<object>(false, 1, "two").ToString() + Pick(true, (1, 'x'), default));
        var list = new List<Func<int>>();
        foreach (var x in new[] { 1, 2 }) foreach (var y in new[] { 10, 20 }) list.Add(() => x * y);
        Console.WriteLine(list.Sum(g => g()));
        Delegate[] ds = { (Func<int, int>)Ident<int>, (Func<string, string>)Ident<string>, (Func<int, string>)Describe<int> };
        foreach (Delegate d in ds) Console.Write(d.GetType().GetGenericArguments()[0].Name + " ");
        Console.WriteLine(((Func<int, int>)ds[0])(1) + ((Func<string, string>)ds[1])("z"));
    }
}

using System;
using System.Collections.Generic;

interface IId<T>
{
    static int next;
    static int Fresh() => ++next;
    static Dictionary<int, T> All { get; } = new();
    int Id { get; }
    static virtual string Prefix => typeof(T).Name;
}
class User : IId<User> { public int Id { get; } = IId<User>.Fresh(); public User() => IId<User>.All[Id] = this; }
class Order : IId<Order> { public int Id { get; } = IId<Order>.Fresh(); public static string Prefix => "ORD"; }
interface IPlugin { static abstract IPlugin Create(string s); string Run(); static sealed string Version => "v1"; }
class Up(string s) : IPlugin { public static IPlugin Create(string s) => new Up(s); public string Run() => s.ToUpper(); }
struct Rev : IPlugin
{
    string s;
    public static IPlugin Create(string s) => new Rev { s = s };
    public readonly string Run() { char[] c = s.ToCharArray(); Array.Reverse(c); return new string(c); }
}
interface IMonoid<T> where T : IMonoid<T> { static abstract T Empty { get; } static abstract T operator +(T a, T b); }
readonly record struct Sum(int V) : IMonoid<Sum>
{
    public static Sum Empty => new(0);
    public static Sum operator +(Sum a, Sum b) => new(a.V + b.V);
}
readonly record struct MaxOf(int V) : IMonoid<MaxOf>
{
    public static MaxOf Empty => new(int.MinValue);
    public static MaxOf operator +(MaxOf a, MaxOf b) => new(Math.Max(a.V, b.V));
}
record Cat(string V) : IMonoid<Cat>
{
    public static Cat Empty { get; } = new("");
    public static Cat operator +(Cat a, Cat b) => new(a.V + b.V);
}
readonly record struct Both<A, B>(A X, B Y) : IMonoid<Both<A, B>> where A : IMonoid<A> where B : IMonoid<B>
{
    public static Both<A, B> Empty => new(A.Empty, B.Empty);
    public static Both<A, B> operator +(Both<A, B> l, Both<A, B> r) => new(l.X + r.X, l.Y + r.Y);
}

class Program
{
    static string Tag<T>(T t) where T : IId<T> => T.Prefix + t.Id;
    static string Run<P>(string s) where P : IPlugin => P.Create(s).Run();
    static T Fold<T>(params T[] xs) where T : IMonoid<T> { T r = T.Empty; foreach (T x in xs) r += x; return r; }
    static T Times<T>(T x, int n) where T : IMonoid<T> => n == 0 ? T.Empty : n % 2 == 1 ? x + Times(x, n - 1) : Times(x + x, n / 2);
    static Func<string, object> Maker<P>() where P : IPlugin => P.Create;

    static void Main()
    {
        Console.WriteLine(Tag(new User()) + " " + Tag(new User()) + " " + Tag(new Order()) + " " + IId<User>.All.Count + IId<User>.All[2].Id + " " + IId<Order>.All.Count);
        Console.WriteLine(Run<Up>("abc") + Run<Rev>("abc") + IPlugin.Version + ((IPlugin)Maker<Rev>()("xyz")).Run());
        Console.WriteLine(Fold(new Sum(1), new Sum(2), new Sum(3)) + " " + Fold(new MaxOf(4), new MaxOf(9)) + " " + Fold<MaxOf>() + " " + Fold(new Cat("a"), new Cat("b")));
        Console.WriteLine(Fold(new Both<Sum, Cat>(new(1), new("x")), new(new(2), new("y"))) + " " + Times(new Sum(7), 13) + " " + Times(new Cat("ab"), 5).V + " " + Times(new Both<Both<Sum, MaxOf>, Cat>(new(new(1), new(5)), new("-")), 6));
    }
}

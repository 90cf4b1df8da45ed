using System;
using System.Collections.Generic;
using System.Linq;

abstract class Expr<T>
{
    public abstract R Accept<R>(IVisitor<T, R> v);
    public static Expr<T> operator +(Expr<T> a, Expr<T> b) => new Bin<T>('+', a, b);
    public static Expr<T> operator *(Expr<T> a, Expr<T> b) => new Bin<T>('*', a, b);
    public static implicit operator Expr<T>(T t) => new Lit<T>(t);
}
class Lit<T>(T v) : Expr<T> { public T V => v; public override R Accept<R>(IVisitor<T, R> vis) => vis.Lit(this); }
class Var<T>(string n) : Expr<T> { public string N => n; public override R Accept<R>(IVisitor<T, R> vis) => vis.Var(this); }
class Bin<T>(char op, Expr<T> l, Expr<T> r) : Expr<T>
{
    public char Op => op;
    public Expr<T> L => l;
    public Expr<T> R => r;
    public override Q Accept<Q>(IVisitor<T, Q> vis) => vis.Bin(this);
}
class Let<T>(string n, Expr<T> v, Expr<T> b) : Expr<T>
{
    public string N => n;
    public Expr<T> V => v;
    public Expr<T> Body => b;
    public override R Accept<R>(IVisitor<T, R> vis) => vis.Let(this);
}
interface IVisitor<T, R>
{
    R Lit(Lit<T> l);
    R Var(Var<T> v);
    R Bin(Bin<T> b);
    R Let(Let<T> l) => throw new NotSupportedException("let of " + typeof(T).Name);
}
class Eval<T>(Dictionary<string, T> env, Func<T, T, T> add, Func<T, T, T> mul) : IVisitor<T, T>
{
    public T Lit(Lit<T> l) => l.V;
    public T Var(Var<T> v) => env.TryGetValue(v.N, out T t) ? t : throw new KeyNotFoundException(v.N);
    public T Bin(Bin<T> b) => (b.Op == '+' ? add : mul)(b.L.Accept(this), b.R.Accept(this));
    public T Let(Let<T> l) => l.Body.Accept(new Eval<T>(new(env) { [l.N] = l.V.Accept(this) }, add, mul));
}
class Print<T> : IVisitor<T, string>
{
    public string Lit(Lit<T> l) => l.V.ToString();
    public string Var(Var<T> v) => v.N;
    public string Bin(Bin<T> b) => $"({b.L.Accept(this)}{b.Op}{b.R.Accept(this)})";
    public string Let(Let<T> l) => $"let {l.N}={l.V.Accept(this)} in {l.Body.Accept(this)}";
}
class Depth<T> : IVisitor<T, int>
{
    public int Lit(Lit<T> l) => 1;
    public int Var(Var<T> v) => 1;
    public int Bin(Bin<T> b) => 1 + Math.Max(b.L.Accept(this), b.R.Accept(this));
}
class Vars<T> : IVisitor<T, IEnumerable<string>>
{
    public IEnumerable<string> Lit(Lit<T> l) => [];
    public IEnumerable<string> Var(Var<T> v) => [v.N];
    public IEnumerable<string> Bin(Bin<T> b) => b.L.Accept(this).Concat(b.R.Accept(this)).Distinct();
    public IEnumerable<string> Let(Let<T> l) => l.V.Accept(this).Concat(l.Body.Accept(this).Where(x => x != l.N));
}
struct Map<T, U>(Func<T, U> f) : IVisitor<T, Expr<U>>
{
    public Expr<U> Lit(Lit<T> l) => new Lit<U>(f(l.V));
    public Expr<U> Var(Var<T> v) => new Var<U>(v.N);
    public Expr<U> Bin(Bin<T> b) => new Bin<U>(b.Op, b.L.Accept(this), b.R.Accept(this));
}

class Program
{
    static void Main()
    {
        Expr<int> x = new Var<int>("x"), e = (x + 2) * (x * x + 3);
        var env = new Dictionary<string, int> { ["x"] = 5 };
        Console.WriteLine(e.Accept(new Print<int>()) + " = " + e.Accept(new Eval<int>(env, (a, b) => a + b, (a, b) => a * b)) + " depth " + e.Accept(new Depth<int>()));
        var l = new Let<int>("y", x + 1, new Var<int>("y") * e);
        Console.WriteLine(l.Accept(new Print<int>()) + " = " + l.Accept(new Eval<int>(env, (a, b) => a + b, (a, b) => a * b)) + " " + string.Join(",", l.Accept(new Vars<int>())));
        try { l.Accept(new Depth<int>()); } catch (NotSupportedException ex) { Console.WriteLine(ex.Message); }
        Expr<string> s = new Var<string>("n") + "lit";
        Console.WriteLine(s.Accept(new Eval<string>(new() { ["n"] = "name" }, (a, b) => a + b, (a, b) => b + a)));
        Expr<string> m = e.Accept(new Map<int, string>(v => "<" + v + ">"));
        Console.WriteLine(m.Accept(new Print<string>()) + " " + m.GetType());
        Expr<double> d = e.Accept(new Map<int, double>(v => v / 2.0));
        Console.WriteLine(d.Accept(new Print<double>()));
        try
        {
            s.Accept(new Eval<string>(new(), string.Concat, string.Concat));
        }
        catch (KeyNotFoundException ex) { Console.WriteLine(ex.Message); }
        Expr<int> big = 1;
        for (int i = 0; i < 200; i++) big = i % 3 == 0 ? big * 2 : big + i;
        Console.WriteLine(big.Accept(new Depth<int>()) + " " + big.Accept(new Eval<int>(env, (a, b) => a + b, (a, b) => unchecked(a * b))));
    }
}

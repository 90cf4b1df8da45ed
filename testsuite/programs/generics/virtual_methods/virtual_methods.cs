using System;

abstract class Base
{
    public abstract string Name<T>();
    public virtual T Pick<T>(T a, T b) { return a; }
    public virtual string Two<A, B>(A a, B b) { return "base " + typeof(A).Name + typeof(B).Name; }
}

class D1 : Base
{
    public override string Name<T>() { return "D1<" + typeof(T).Name + ">"; }
    public override T Pick<T>(T a, T b) { return b; }
}

class D2 : D1
{
    public override string Name<U>() { return "D2:" + base.Name<U[]>(); }
    public override string Two<X, Y>(X a, Y b) { return a + "|" + b + "|" + base.Two(b, a); }
}

interface IVisit { R Visit<R>(Func<int, R> f); }
struct SV : IVisit { public int N; public R Visit<R>(Func<int, R> f) { return f(N++); } }
class CV : IVisit { public R Visit<R>(Func<int, R> f) { return f(-1); } }

class Program
{
    static void Main()
    {
        Base[] all = { new D1(), new D2() };
        foreach (Base b in all)
        {
            Console.WriteLine(b.Name<int>());
            Console.WriteLine(b.Name<string>());
            Console.WriteLine(b.Name<object>());
            Console.WriteLine(b.Pick(1, 2));
            Console.WriteLine(b.Pick("a", "b"));
            Console.WriteLine(b.Pick(1.5, 2.5));
            Console.WriteLine(b.Two(1, "s"));
            Console.WriteLine(b.Two('c', 2L));
        }
        IVisit[] vs = { new SV { N = 10 }, new CV() };
        foreach (IVisit v in vs)
        {
            Console.WriteLine(v.Visit(n => n + 1));
            Console.WriteLine(v.Visit(n => "str" + n));
            Console.WriteLine(v.Visit(n => n > 0));
        }
        Base f = new D2();
        Func<int, int, int> pick = f.Pick<int>;
        Func<string> name = f.Name<DateTime>;
        Console.WriteLine(pick(7, 8) + name());
    }
}

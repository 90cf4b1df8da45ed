using System;

abstract class A<T>
{
    public virtual string V() => "A." + typeof(T).Name;
    public virtual string G<U>(U u) => $"A.G<{typeof(T).Name},{typeof(U).Name}>";
    public abstract T Make();
    public string Run() => V() + G(Make()) + G(0);
    protected T held;
    public virtual T Held { get => held; set => held = value; }
}
class B<T, U> : A<U> where U : new()
{
    public override U Make() => new U();
    public override string V() => "B>" + base.V();
    public virtual string W(T t, U u) => typeof(T).Name + typeof(U).Name;
}
class C<T> : B<T[], T> where T : new()
{
    public override string G<Q>(Q q) => "C>" + base.G(q);
    public sealed override string W(T[] t, T u) => "C" + (t?.Length ?? -1) + base.W(t, u);
}
class D : C<int>
{
    public override string V() => "D>" + base.V();
    public override int Make() => 42;
    public override int Held { get => base.Held + 1; set => base.Held = value * 2; }
}
class E<X> : C<E<X>>
{
    public static int Count;
    public E() { Count++; }
    public override string V() => "E" + typeof(X).Name + ">" + base.V();
}
class F : E<string> { public new virtual string V() => "F hides"; public override string G<Q>(Q q) => "F>" + base.G(q); }
class G : F { public override string V() => "G>" + base.V(); }
interface IBox<T>
{
    T Open();
    string Name => "IBox<" + typeof(T).Name + ">";
}
class Box<T> : IBox<T[]>, IBox<object> where T : class
{
    readonly T t;
    public Box(T t) => this.t = t;
    public T[] Open() => new[] { t };
    object IBox<object>.Open() => "obj:" + t;
}
class StrBox : Box<string>, IBox<int>
{
    public StrBox() : base("str") { }
    int IBox<int>.Open() => 7;
    string IBox<int>.Name => "custom";
}

class Program
{
    static string Call<T>(A<T> a) => a.Run() + "|" + a.G("x") + a.G(new[] { 1.5 });
    static void Main()
    {
        Console.WriteLine(Call(new B<string, object>()));
        Console.WriteLine(Call(new C<long>()));
        Console.WriteLine(Call(new D()));
        Console.WriteLine(Call(new E<char>()));
        Console.WriteLine(Call(new F()));
        Console.WriteLine(Call(new G()));
        Console.WriteLine(new F().V() + " " + new G().V() + " " + ((E<string>)new G()).V() + " " + E<char>.Count + E<string>.Count + E<int>.Count);
        B<int[], int> b = new D();
        Console.WriteLine(b.W(new int[3], 0) + " " + b.W(null, 1));
        A<int> a = new D();
        a.Held = 5;
        a.Held++;
        Console.WriteLine(a.Held);
        var s = new StrBox();
        Console.WriteLine(((IBox<string[]>)s).Open()[0] + ((IBox<object>)s).Open() + ((IBox<int>)s).Open() + ((IBox<string[]>)s).Name + ((IBox<object>)s).Name + ((IBox<int>)s).Name);
        IBox<object>[] boxes = { s, new Box<object>("o"), new Box<Program>(null) };
        foreach (var x in boxes) Console.Write(x.Open() + " ");
        Console.WriteLine();
        Func<double, string> f = a.G;
        Func<string> v = new G().Run;
        Console.WriteLine(f(1) + v());
    }
}

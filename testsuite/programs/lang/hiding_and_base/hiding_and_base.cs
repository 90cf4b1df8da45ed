using System;

class A
{
    public string F = "A.F";
    public virtual string V() => "A.V";
    public string N() => "A.N";
    public virtual string P { get => "A.P"; set => Console.WriteLine("A.P=" + value); }
    public string CallV() => V();
    public static string S() => "A.S";
    protected virtual string Prot() => "A.Prot";
    public string Out() => Prot();
}
class B : A
{
    public new string F = "B.F";
    public override string V() => "B.V>" + base.V();
    public new string N() => "B.N>" + base.N() + base.F;
    public override string P { get => "B.P>" + base.P; set => base.P = value + "!"; }
    public static new string S() => "B.S>" + A.S();
    protected override string Prot() => "B.Prot>" + base.Prot();
}
class C : B
{
    public new virtual string V() => "C.V";
    public override string P => "C.P";
    public string BaseV() => base.V();
    protected sealed override string Prot() => "C.Prot>" + base.Prot();
}
class D : C
{
    public override string V() => "D.V>" + base.V();
    public new string Prot() => "D.Prot";
    public Func<string> BaseDelegate() => base.V;
    public Func<string> LambdaBase() => () => base.P + base.BaseV();
}

abstract class Shape
{
    public abstract int Area { get; }
    public virtual Shape Twice() => this;
    public static Shape operator +(Shape a, Shape b) => new Sum(a, b);
    class Sum(Shape a, Shape b) : Shape { public override int Area => a.Area + b.Area; }
}
sealed class Sq(int s) : Shape { public override int Area => s * s; public override Shape Twice() => new Sq(s * 2); }

class Program
{
    static string Over(object o) => "object";
    static string Over(string o) => "string";
    static string Over(int o) => "int";
    static string Over(long o) => "long";
    static string Over(params object[] o) => "params";
    static string Over(A a) => "A";
    static string Over<T>(T t, int x = 0) => "T";

    static void Main()
    {
        D d = new D(); C c = d; B b = d; A a = d;
        Console.WriteLine(a.V() + " " + b.V() + " " + c.V() + " " + d.V());
        Console.WriteLine(a.N() + " " + b.N() + " " + c.N());
        Console.WriteLine(a.F + b.F + ((A)d).F);
        Console.WriteLine(a.P + " " + d.P);
        d.P = "set";
        Console.WriteLine(a.CallV() + " " + d.BaseV() + " " + D.S() + " " + d.Out() + " " + d.Prot());
        Console.WriteLine(d.BaseDelegate()() + " " + d.LambdaBase()());
        Shape s = new Sq(3) + new Sq(4);
        Console.WriteLine((s + s.Twice()).Area + " " + new Sq(2).Twice().Area);
        Console.WriteLine(Over(1) + Over(1L) + Over((short)1) + Over("s") + Over((object)"s") + Over(1.5) + Over(d) + Over() + Over(null, null) + Over('c') + Over(1u));
    }
}

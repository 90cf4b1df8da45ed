using System;
using System.Collections.Generic;
using Lib;

class Mine : Shape, IMeasured
{
    public Mine(int n) : base("mine" + n) { Extra = n; }
    public override double Area => Extra * 2;
    protected override string Decorate(string s) => "<" + base.Decorate(s) + ">";
    int IMeasured.Measure() => 77;
    public string Prot() => Secret + ProtectedStatic;
}
struct Local : IMeasured { public int V; public int Measure() => V++; }
class Hook : Observable<string>
{
    public readonly List<string> Log = new();
    protected override void OnChanged(string o, string n) { Log.Add(o + ">" + n); base.OnChanged(o, n); }
}

class Program
{
    static int Use<T>(T t) where T : IMeasured => t.Measure() + t.Measure();

    static void Main()
    {
        Shape s = new Mine(4); Console.WriteLine(s.Describe() + " " + s.Area + " " + Shape.Made + " " + ((Mine)s).Prot());
        Console.WriteLine(new Circle(2).Describe() + " " + new Circle(2).Area.ToString("F2") + " " + Shape.Made + " " + Consts.Answer + Consts.Name + (int)Level.High + Level.Low);
        Console.WriteLine(((IMeasured)s).Measure() + " " + Use(new Local { V = 5 }) + " " + Use(new Circle(1)) + " " + Use<IMeasured>(new Local { V = 1 }));
        var p = new Pair<int, Local>(1, new Local { V = 9 });
        Console.WriteLine(p.Swap().First.V + " " + p.Map(x => x + 0.5).First + " " + Pair<int, Local>.Count + Pair<Local, int>.Count + Pair<string, string>.Count + " " + Pair.Of("a", 'b'));
        var h = new Hook();
        int fired = 0;
        h.Changed += _ => fired++;
        h.Value = "x";
        h.Value = "x";
        h.Value = "y";
        Console.WriteLine(string.Join(",", h.Log) + fired);
        Vec v = new Vec(1, 2) + new Vec(3, 4) * 2;
        v.X++;
        ref int r = ref v.Ref();
        r += 100;
        Console.WriteLine(v + " " + (v == new Vec(8, 110)) + " " + default(Vec));
        foreach (int i in new Range3(2)) Console.Write(i + " ");
        Console.WriteLine("text".Shout() + 5.Times(3));
        try
        {
            Thrower.Throw<ArgumentException>("lib");
        }
        catch (ArgumentException e) { Console.WriteLine(e.Message + " " + e.StackTrace.Contains("Lib.Thrower.Throw")); }
        Console.WriteLine(typeof(Shape).Assembly == typeof(Program).Assembly);
        Console.WriteLine(typeof(Shape).Assembly.GetName().Name + " " + typeof(Pair<int, Local>) + " " + typeof(Shape.Nested));
        Console.WriteLine(Defaults.Get() + Defaults.Get(b: "z") + Shape.Nested.Deep());
        Func<int, int> f = Thrower.Maker(10);
        Console.WriteLine(f(1) + f(2));
        foreach (var x in Thrower.Lazy(3)) Console.Write(x + ";");
        Console.WriteLine(Thrower.ByIn(new Vec(5, 6)) + Thrower.Switch(Level.High) + Thrower.Switch((Level)99));
    }
}

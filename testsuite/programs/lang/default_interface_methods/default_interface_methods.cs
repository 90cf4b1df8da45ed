using System;

interface ILog
{
    string Name { get; }
    void Log(string s) => Console.WriteLine(Prefix() + s);
    string Prefix() => Name + ": ";
    static int Count;
    static void Reset() => Count = 0;
    private string Secret() => "secret of " + Name;
    string Reveal() => Secret();
    sealed string Fixed() => "fixed " + Name;
}

interface ILoud : ILog { string ILog.Prefix() => "LOUD " + Name + " "; }
interface IQuiet : ILog { string ILog.Prefix() => "quiet " + Name + " "; }
interface IBoth : ILoud, IQuiet { string ILog.Prefix() => "both " + Name + " "; }

class A : ILog { public string Name => "A"; }
class B : ILoud { public string Name => "B"; }
class C : IBoth { public string Name => "C"; }
class D : ILoud, IQuiet { public string Name => "D"; string ILog.Prefix() => "D's own "; }
class E : B { public new string Name => "E hidden"; }
class F : A, ILog { string ILog.Prefix() => "F "; public string Fixed() => "not it"; }
struct S : ILog { public int N; public string Name => "S" + N++; }

abstract class Chain : ILog { public abstract string Name { get; } public virtual string Prefix() => "chain "; }
class Leaf : Chain { public override string Name => "leaf"; public override string Prefix() => base.Prefix() + "leaf "; }

interface IGen<T> { T Get(); string Show() => typeof(T).Name + "=" + Get(); U Map<U>(Func<T, U> f) => f(Get()); }
class GI : IGen<int>, IGen<string> { int IGen<int>.Get() => 4; string IGen<string>.Get() => "four"; }

class Program
{
    static void Test(ILog l) { l.Log("hi"); Console.WriteLine(l.Reveal() + ", " + l.Fixed()); ILog.Count++; }

    static void Main()
    {
        Test(new A()); Test(new B()); Test(new C()); Test(new D()); Test(new E()); Test(new F()); Test(new Leaf());
        ILog s = new S { N = 1 };
        Test(s); Test(s);
        Console.WriteLine(ILog.Count);
        ILog.Reset();
        Console.WriteLine(ILog.Count);
        var g = new GI();
        Console.WriteLine(((IGen<int>)g).Show() + " " + ((IGen<string>)g).Show());
        Console.WriteLine(((IGen<int>)g).Map(x => x * 1.5) + " " + ((IGen<string>)g).Map(x => x.Length));
        Console.WriteLine(Constrained(new S { N = 5 }));
    }
    static string Constrained<T>(T t) where T : ILog { t.Log("constrained"); return t.Reveal() + t.Name; }
}

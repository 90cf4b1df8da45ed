using System;
using System.Collections;
using System.Collections.Generic;

interface IA { int M(); int P { get; set; } event Action E; int this[int i] { get; } }
interface IB { int M(); int P { get; } string this[string s] { get; } }

class Both : IA, IB
{
    int p = 1;
    int IA.M() => 1;
    int IB.M() => 2;
    public int M() => 3;
    int IA.P { get => p; set => p = value * 10; }
    int IB.P => -p;
    Action handlers;
    event Action IA.E { add
    {
        handlers += value;
        Console.WriteLine("add");
    } remove { handlers -= value; Console.WriteLine("remove"); } }
    int IA.this[int i] => i + 1;
    string IB.this[string s] => s + s;
    public void Fire() => handlers?.Invoke();
}

class Derived : Both, IB { int IB.M() => 20; int IB.P => 30; string IB.this[string s] => "d" + s; }

class Numbers : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() { yield return 1; yield return 2; }
    IEnumerator IEnumerable.GetEnumerator() { Console.WriteLine("untyped"); return GetEnumerator(); }
}

interface IGet<out T> { T Get(); }
class Multi : IGet<int>, IGet<string>, IGet<object>
{
    int IGet<int>.Get() => 1;
    string IGet<string>.Get() => "s";
    object IGet<object>.Get() => 2.5;
}

class Base { public virtual string Who() => "base"; }
interface IWho { string Who(); }
class Inherits : Base, IWho { }
class Overrides : Inherits { public override string Who() => "override"; }

class Program
{
    static void Main()
    {
        var b = new Both();
        IA a = b; IB ib = b;
        Console.WriteLine(a.M() + " " + ib.M() + " " + b.M());
        a.P = 5;
        a.P++;
        Console.WriteLine(a.P + " " + ib.P);
        Action h = () => Console.WriteLine("fired");
        a.E += h; b.Fire(); a.E -= h; b.Fire();
        Console.WriteLine(a[4] + ib["x"]);
        Derived d = new Derived();
        Console.WriteLine(((IA)d).M() + " " + ((IB)d).M() + " " + d.M() + " " + ((IB)d).P + ((IB)d)["z"]);
        foreach (int i in new Numbers()) Console.Write(i);
        foreach (object o in (IEnumerable)new Numbers()) Console.Write(o);
        Console.WriteLine();
        object m = new Multi();
        Console.WriteLine(((IGet<int>)m).Get() + ((IGet<string>)m).Get() + ((IGet<object>)m).Get());
        IWho w = new Inherits();
        Console.WriteLine(w.Who() + ((IWho)new Overrides()).Who());
    }
}

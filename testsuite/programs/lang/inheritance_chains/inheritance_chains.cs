using System;

class L0
{
    protected int v;
    public L0() { v = 1; }
    public virtual int A() => v;
    public virtual int B() => 10;
    public int C() => A() * B();
    public override string ToString() => GetType().Name + C();
}
class L1 : L0 { public L1() { v += 2; } public override int A() => base.A() + 1; }
class L2 : L1 { public L2() { v *= 3; } public override int B() => base.B() + A(); }
class L3 : L2 { public new virtual int A() => 1000; }
class L4 : L3 { public override int A() => base.A() + 1; public override int B() => base.B() * 2; }
class L5 : L4 { public sealed override int A() => base.A() + 5; }
class L6 : L5 { public int Own => A() + B() + C(); }
abstract class Template
{
    public string Run() { string s = Before(); for (int i = 0; i < Times; i++) s += Step(i); return s + After(); }
    protected virtual string Before() => "<";
    protected abstract string Step(int i);
    protected virtual string After() => ">";
    protected virtual int Times => 2;
}
class T1 : Template { protected override string Step(int i) => i.ToString(); }
class T2 : T1
{
    protected override int Times => base.Times + 1;
    protected override string Before() => "[" + base.Before();
    protected override string Step(int i) => base.Step(i) + base.Step(i * 2);
}
class Generic<T> : Template { protected override string Step(int i) => typeof(T).Name[i].ToString(); }
class Closed : Generic<string> { protected override string After() => base.After() + "!"; }

class Program
{
    static void Main()
    {
        L0[] all = { new L0(), new L1(), new L2(), new L3(), new L4(), new L5(), new L6() };
        foreach (L0 l in all) Console.WriteLine(l + " " + l.A() + " " + l.B() + " " + (l is L3 x ? x.A().ToString() : "-") + " " + (l is L6 y ? y.Own.ToString() : "-"));
        Console.WriteLine(new T1().Run() + new T2().Run() + new Generic<int>().Run() + new Closed().Run());
        object o = all[5];
        Console.WriteLine((o is L4) + " " + (o is L6) + " " + (o as L2).B() + " " + ((L3)o).A() + " " + ((L0)o).A());
        Console.WriteLine(all[6].GetType().BaseType.BaseType + " " + (all[6].GetType() == typeof(L6)) + " " + typeof(L2).IsAssignableFrom(typeof(L5)));
        Func<int>[] fs = new Func<int>[all.Length];
        for (int i = 0; i < all.Length; i++) fs[i] = all[i].A;
        int sum = 0;
        foreach (var f in fs) sum += f();
        Console.WriteLine(sum);
    }
}

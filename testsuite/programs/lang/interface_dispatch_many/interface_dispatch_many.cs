using System;

interface I00
{
    int M();
}
interface I01
{
    int M();
}
interface I02
{
    int M();
}
interface I03
{
    int M();
}
interface I04
{
    int M();
}
interface I05
{
    int M();
} interface I06 { int M(); } interface I07 { int M(); } interface I08 { int M(); } interface I09 { int M(); }
interface I10 : I00
{
    new int M();
    int N();
} interface I11 : I10, I01 { int O(); } interface IEmpty { } interface IAll : I02, I03, I04, I11 { }

class Ten : I00, I01, I02, I03, I04, I05, I06, I07, I08, I09
{
    int I00.M() => 0;
    int I01.M() => 1;
    int I02.M() => 2;
    int I03.M() => 3;
    int I04.M() => 4;
    int I05.M() => 5;
    int I06.M() => 6;
    int I07.M() => 7;
    int I08.M() => 8;
    int I09.M() => 9;
}
class One : I00, I01, I02, I03, I04, I05, I06, I07, I08, I09 { public int M() => 100; }
class Half : Ten, I05, I07 { int I05.M() => 55; public int M() => 77; }
class Deep : IAll { int I00.M() => 10; public int M() => 11; int I10.N() => 12; public virtual int O() => 13; }
class Deeper : Deep, I11 { public override int O() => 23; int I10.M() => 21; }

class Program
{
    static int Sum(object o)
    {
        int s = 0;
        if (o is I00 a) s += a.M();
        if (o is I01 b) s = s * 3 + b.M();
        if (o is I02 c) s = s * 3 + c.M();
        if (o is I03 d) s = s * 3 + d.M();
        if (o is I04 e) s = s * 3 + e.M();
        if (o is I05 f) s = s * 3 + f.M();
        if (o is I06 g) s = s * 3 + g.M();
        if (o is I07 h) s = s * 3 + h.M();
        if (o is I08 i) s = s * 3 + i.M();
        if (o is I09 j) s = s * 3 + j.M();
        if (o is I10 k) s = s * 3 + k.M() + k.N();
        if (o is I11 l) s = s * 3 + l.O();
        return s;
    }
    // One call site that sees many classes, and one interface that changes its class at each call.
    static int Mega(I00[] all)
    {
        int s = 0;
        for (int round = 0; round < 30; round++) foreach (I00 i in all) s = s * 7 % 1000003 + i.M();
        return s;
    }

    static void Main()
    {
        foreach (object o in new object[] { new Ten(), new One(), new Half(), new Deep(), new Deeper(), "none" }) Console.WriteLine(o.GetType().Name + " " + Sum(o));
        Console.WriteLine(Mega(new I00[] { new Ten(), new One(), new Half(), new Deep(), new Deeper(), new S1(), new S2 { K = 5 }, new G<int>(), new G<string>() }));
        IAll all = new Deeper();
        Console.WriteLine(((I10)all).M() + " " + ((I00)all).M() + " " + all.O() + " " + (all is IEmpty) + " " + (all is I05));
        I05 half = new Half();
        Console.WriteLine(half.M() + ((I06)half).M() + ((I07)half).M());
        Func<int> bound = ((I09)new Ten()).M; Console.WriteLine(bound());
    }
    struct S1 : I00
    {
        public int M() => 31;
    } struct S2 : I00 { public int K; public int M() => K++; } class G<T> : I00 { public int M() => typeof(T).Name.Length; }
}

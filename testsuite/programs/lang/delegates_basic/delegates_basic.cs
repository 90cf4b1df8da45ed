using System;

delegate int Op(int a, int b);
delegate void Note(string s);

class Program
{
    int field = 100;
    static int Add(int a, int b) { return a + b; }
    int AddField(int a, int b) { return a + b + field; }
    public virtual void Say(string s) { Console.WriteLine("base " + s); }

    static void Main()
    {
        Op op = Add;
        Console.WriteLine(op(2, 3));
        Program p = new Program();
        op = p.AddField;
        p.field = 200;
        Console.WriteLine(op(2, 3));
        op = (a, b) => a * b;
        Console.WriteLine(op.Invoke(6, 7));
        Program d = new Derived();
        Note n = d.Say;
        n("virtual");
        n += s => Console.WriteLine("lambda " + s);
        n += p.Say;
        n("multi");
        Console.WriteLine(n.GetInvocationList().Length);
        n -= p.Say;
        n("fewer");
        n -= d.Say;
        n("one");
        Note none = null;
        none += null;
        Console.WriteLine(none == null);
        try { none("x"); } catch (NullReferenceException) { Console.WriteLine("null delegate"); }
        int counter = 0;
        Action inc = () => counter++;
        inc(); inc(); inc();
        Console.WriteLine(counter);
        Func<int, Func<int, int>> curry = x => y => x - y;
        Console.WriteLine(curry(10)(3));
        Console.WriteLine(new Op(Add) == new Op(Add));
        Console.WriteLine(new Op(p.AddField) == new Op(new Program().AddField));
        Op multi = Add;
        multi += p.AddField;
        Console.WriteLine(multi(1, 1));
    }
}

class Derived : Program { public override void Say(string s) { Console.WriteLine("derived " + s); } }

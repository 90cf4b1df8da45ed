using System;

class B
{
    public int N;
    public B(int n) { N = n; if (n % 3 == 0) Program.Churn(); }
    public B Add(B o) { Program.Churn(); return new B(N + o.N); }
    public static B operator +(B a, B b) { Program.Churn(); return new B(a.N + b.N); }
}
struct V { public B R; public int K; public string S; }
class Base
{
    protected string Name;
    public Base(B a, B b, B c) { Name = a.N + "," + b.N + "," + c.N; }
    public string Get() => Name;
}
class Derived : Base { B field = new B(30); public Derived(B x) : base(x, new B(x.N + 3), x.Add(x)) { Name += "/" + field.N; } }

class Program
{
    public static int Collections;
    public static void Churn() { Collections++; for (int i = 0; i < 20; i++) { object o = new byte[32]; } GC.Collect(0); }
    static B Mk(int n) { Churn(); return new B(n); }
    static V MkV(int n) { var v = new V { R = Mk(n), K = n, S = "v" + n }; Churn(); return v; }
    static string Many(B a, V b, string c, B d, object e, V f, params B[] rest)
    {
        Churn();
        int t = a.N + b.R.N + d.N + f.R.N;
        foreach (B r in rest) t = t * 2 + r.N;
        return t + b.S + c + e + f.S + f.K;
    }
    static T Pass<T>(T t) { Churn(); return t; }
    static B Cond(bool b) => b ? Mk(1).Add(Mk(2)) : Mk(3);
    static int Index(int i) { Churn(); return i; }

    static void Main()
    {
        // Each line leaves references on the evaluation stack while later operands collect.
        Console.WriteLine((Mk(1) + Mk(2) + (Mk(3) + Mk(4)) + Mk(5).Add(Mk(6))).N);
        Console.WriteLine(Many(Mk(1), MkV(2), "c" + Mk(3).N, Mk(4), Mk(5).N, MkV(6), Mk(7), Mk(8)));
        B[] arr = { Mk(1), Mk(2), Mk(3) }; arr[Index(1)] = Mk(20); Console.WriteLine(arr[0].N + arr[1].N + arr[2].N);
        V[] vs = { MkV(1), MkV(2) };
        vs[Index(1)].R = Mk(9);
        vs[Index(0)] = MkV(5);
        Console.WriteLine(vs[0].S + vs[1].R.N + vs[1].S);
        string s = "a" + Mk(1).N + Pass("b" + Mk(2).N) + Pass(MkV(3)).S + Pass((Mk(4), "t" + Mk(5).N)).Item2;
        Console.WriteLine(s);
        Console.WriteLine(Cond(true).N + Cond(false).N + new Derived(Mk(3)).Get());
        Func<B, Func<B, int>> f = x => { Churn(); return y => { Churn(); return x.N * 100 + y.N; }; };
        Console.WriteLine(f(Mk(7))(Mk(8)));
        object o = Mk(5);
        Console.WriteLine(((B)Pass(o)).N + (Pass<object>(Mk(6)) is B q ? q.N : 0) + (Pass<object>(Mk(1).N) is int i ? i : -1));
        var t = (Mk(1), MkV(2), new[] { Mk(3), Mk(4) }, (object)Mk(5).N);
        Churn();
        Console.WriteLine(t.Item1.N + t.Item2.S + t.Item3[1].N + t.Item4);
        B n = null; n ??= Mk(11); n = n?.Add(Mk(1)) ?? Mk(99); Console.WriteLine(n.N);
        int[,] g = new int[3, 3];
        g[Index(1), Index(2)] = Mk(4).N + g[Index(0), Index(0)];
        g[Index(1), Index(2)] += Mk(6).N;
        Console.WriteLine(g[1, 2]);
        string sw = Mk(2).N switch { 1 => "one", 2 when Mk(3).N == 3 => "two" + Mk(4).N, _ => "other" }; Console.WriteLine(sw);
        try
        {
            Console.WriteLine(Mk(1).N + Throw(Mk(2)).N);
        }
        catch (Exception e) { Churn(); Console.WriteLine(e.Message + Mk(3).N); } finally { Churn(); }
        foreach (B x in new[] { Mk(1), Mk(2) }) { Churn(); Console.Write(x.N); } Console.WriteLine();
        Console.WriteLine(Collections > 100);
    }
    static B Throw(B b) { Churn(); throw new Exception("thrown" + b.N); }
}

using System;

struct Mutable
{
    public int N;
    public int Inc() => ++N;
    public readonly int Peek() => N;
    public override string ToString() => "M" + N++;
}
readonly struct Fixed
{
    public readonly int A;
    public readonly string S;
    public Fixed(int a, string s) { A = a; S = s; }
    public Fixed With(int a) => new Fixed(a, S);
    public int Sum => A + S.Length;
}

class Holder
{
    public readonly Mutable RO = new Mutable { N = 10 };
    public Mutable RW = new Mutable { N = 10 };
    public static readonly Mutable SRO = new Mutable { N = 10 };
    public Holder() { RO.Inc(); RO.Inc(); }
}

class Program
{
    static int In(in Mutable m) { m.Inc(); m.Inc(); return m.N; }
    static int InReadonly(in Mutable m) => m.Peek();
    static int RefReadonly(ref readonly Mutable m) { m.Inc(); return m.N; }
    static int Big(in Fixed f) => f.Sum;
    static ref readonly Mutable Get(Mutable[] a) => ref a[0];
    static void Replace(in int x, ref int y) { y = 100; Console.WriteLine(x); }

    struct This
    {
        public int V;
        public void Reset() { this = new This { V = -1 }; }
        public This Copy() { var c = this; c.V++; return c; }
        public static void Bump(ref This t) => t.V += 5;
        public void Self() => Bump(ref this);
    }

    static void Main()
    {
        var h = new Holder();
        // Calls through readonly fields work on copies, except in the constructor.
        h.RO.Inc(); h.RO.Inc();
        h.RW.Inc(); h.RW.Inc();
        Holder.SRO.Inc();
        Console.WriteLine(h.RO.N + " " + h.RW.N + " " + Holder.SRO.N);
        Console.WriteLine(h.RO.ToString() + h.RO + h.RW + h.RW);
        Mutable m = new Mutable { N = 1 };
        Console.WriteLine(In(m) + " " + In(in m) + " " + m.N + " " + InReadonly(m) + " " + RefReadonly(in m));
        Mutable[] a = { m };
        Get(a).Inc();
        ref readonly Mutable r = ref Get(a);
        r.Inc();
        a[0].Inc();
        Console.WriteLine(r.N + " " + Get(a).Peek());
        var f = new Fixed(3, "abc");
        Console.WriteLine(f.With(10).Sum + " " + f.Sum + " " + Big(f) + " " + Big(new Fixed(1, "")));
        int x = 5;
        Replace(x, ref x);
        Replace(x + 0, ref x);
        var t = new This { V = 4 };
        t.Self();
        Console.WriteLine(t.V + " " + t.Copy().V);
        t.Reset();
        Console.WriteLine(t.V);
        foreach (Mutable e in new[] { m, m }) Console.Write(e.Inc());
        Console.WriteLine(m.N);
        Mutable? n = m;
        n.Value.Inc();
        Console.WriteLine(n.Value.N);
        object box = m;
        ((Mutable)box).Inc();
        Console.WriteLine(((Mutable)box).N + box.ToString() + box);
    }
}

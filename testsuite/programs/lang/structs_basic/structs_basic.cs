using System;

struct Pair
{
    public int A;
    public long B;
    public Pair(int a, long b) { A = a; B = b; }
    public long Sum() { return A + B; }
    public void Bump() { A++; B++; }
    public override string ToString() { return "(" + A + "," + B + ")"; }
}

struct Nest
{
    public Pair P;
    public string Name;
    public Pair Q;
}

class Holder { public Pair P; public Nest N; public static Pair S; }

class Program
{
    static Pair Make(int a) { return new Pair(a, a * 10L); }
    static void Change(Pair p) { p.Bump(); }
    static void ChangeRef(ref Pair p) { p.Bump(); }
    static void Out(out Pair p) { p = new Pair(77, 88); }

    static void Main()
    {
        Pair p = new Pair(1, 2);
        Pair q = p;
        q.Bump();
        Console.WriteLine(p.ToString() + q.ToString());
        Change(p);
        Console.WriteLine(p.ToString());
        ChangeRef(ref p);
        Console.WriteLine(p.ToString());
        Out(out p);
        Console.WriteLine(p.ToString());
        Console.WriteLine(Make(5).Sum());
        Holder h = new Holder();
        h.P = p;
        h.P.Bump();
        h.N.Q = h.P;
        h.N.Q.A = -1;
        h.N.Name = "nest";
        Nest n = h.N;
        n.P.B = 9;
        Console.WriteLine(h.N.P.ToString() + h.N.Q + n.P + n.Q + n.Name);
        Holder.S.Bump();
        Holder.S.Bump();
        Console.WriteLine(Holder.S.ToString());
        Pair[] arr = new Pair[3];
        arr[1].Bump();
        ChangeRef(ref arr[2]);
        ChangeRef(ref arr[2]);
        Console.WriteLine(arr[0].ToString() + arr[1] + arr[2]);
        object box = arr[2];
        arr[2].A = 1000;
        Console.WriteLine(((Pair)box).A);
        Console.WriteLine(default(Nest).Name == null);
        Console.WriteLine(new Pair(1, 2).Equals(new Pair(1, 2)));
        Console.WriteLine(new Pair(1, 2).Equals(new Pair(1, 3)));
        Console.WriteLine(new Pair(1, 2).Equals("x"));
    }
}

using System;

class Base
{
    int a = Program.Note("base field");
    static int s = Program.Note("base static");
    public Base() : this(Program.Note("base arg")) { Program.Note("base ctor"); }
    public Base(int x) { Program.Note("base int ctor"); Init(); }
    public virtual void Init() { Program.Note("base init"); }
}

class Derived : Base
{
    int b = Program.Note("derived field");
    string name = "set";
    static Derived() { Program.Note("derived static ctor"); }
    public Derived() { Program.Note("derived ctor"); }
    public Derived(int x) : base(x) { Program.Note("derived int ctor " + name); }
    // Runs before this class's constructor body, after its field initialisers.
    public override void Init() { Program.Note("derived init " + b + " " + (name ?? "null")); }
}

class Primary(int x, string s) : Base(x)
{
    public int X { get; } = x * 2;
    int captured => x + s.Length;
    public int Captured() { x++; return captured; }
    public Primary(string s) : this(5, s) { Program.Note("secondary"); }
}

class Init
{
    public int A { get; init; } = 1;
    public required string R { get; set; }
    public int[] L { get; } = new int[3];
    public Init Inner { get; set; }
}

struct WithCtor { public int A = 7; public int B; public WithCtor() { B = A * 2; } }

class Program
{
    static int n;
    public static int Note(string s) { Console.WriteLine(++n + " " + s); return n; }

    static void Main()
    {
        new Derived();
        new Derived(1);
        var p = new Primary("abc");
        Console.WriteLine(p.X + " " + p.Captured() + " " + p.Captured());
        var i = new Init { R = "req", A = 5, L = { [1] = 9 }, Inner = new() { R = "in" } };
        Console.WriteLine(i.A + i.R + i.L[1] + i.Inner.R + i.Inner.A);
        Console.WriteLine(new WithCtor().B + " " + default(WithCtor).B + " " + (new WithCtor[1])[0].A);
    }
}

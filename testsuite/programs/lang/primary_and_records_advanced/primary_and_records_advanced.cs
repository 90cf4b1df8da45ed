using System;
using System.Collections.Generic;

class Service(string name, int start) : IDisposable
{
    int count = start;
    public string Next() => name + count++;
    public string Name { get => name; set => name = value; }
    public void Dispose() => name = "disposed";
}
class Child(string n) : Service(n + "-child", 5) { public string Both => n + "/" + Name; }
struct Point(int x, int y) { public int X = x; public readonly int Y => y; public void Move() { x++; y++; X = x; } }
readonly record struct Money(decimal Amount, string Currency)
{
    public static Money operator +(Money a, Money b) => a.Currency == b.Currency ? a with { Amount = a.Amount + b.Amount } : throw new InvalidOperationException("currency");
}
abstract record Expr;
record Num(int V) : Expr;
record Add(Expr L, Expr R) : Expr;
record Mul(Expr L, Expr R) : Expr;
record Neg(Expr E) : Expr { public sealed override string ToString() => "-(" + E + ")"; }
record Generic<T>(T Value, List<T> Rest) where T : notnull { public T First { get; } = Value; }
record Positional(int A, int B) { public int A { get; init; } = A * 10; public void Deconstruct(out int sum) => sum = A + B; }
record BaseR(int X) { protected BaseR(BaseR other) { X = other.X + 100; } }
record DerivedR(int X, int Y) : BaseR(X);

class Program
{
    static int Eval(Expr e) => e switch { Num(var v) => v, Add(Num(0), var r) => Eval(r), Add(var l, var r) => Eval(l) + Eval(r), Mul(var l, var r) => Eval(l) * Eval(r), Neg { E: var i } => -Eval(i), _ => throw new ArgumentException() };

    static void Main()
    {
        var s = new Child("svc");
        Console.WriteLine(s.Next() + s.Next() + s.Both);
        s.Name = "renamed"; Console.WriteLine(s.Both + s.Next()); s.Dispose(); Console.WriteLine(s.Both);
        var p = new Point(1, 2);
        p.Move();
        var q = p;
        q.Move();
        Console.WriteLine(p.X + " " + p.Y + " " + q.X + " " + default(Point).Y);
        var m = new Money(1.5m, "EUR") + new Money(2.25m, "EUR");
        Console.WriteLine(m);
        try { Console.WriteLine(m + new Money(1, "USD")); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Expr e1 = new Add(new Num(0), new Mul(new Num(3), new Neg(new Add(new Num(4), new Num(5)))));
        Console.WriteLine(Eval(e1)); Console.WriteLine(e1);
        Console.WriteLine((e1 == new Add(new Num(0), new Mul(new Num(3), new Neg(new Add(new Num(4), new Num(5)))))) + " " + e1.Equals(new Num(0)));
        var set = new HashSet<Expr> { new Num(1), new Num(1), new Neg(new Num(1)), new Neg(new Num(1)) };
        Console.WriteLine(set.Count);
        var g = new Generic<string>("v", null);
        Console.WriteLine(g + " " + (g == g with { }) + " " + (g with { Value = "w" }).First);
        var pos = new Positional(2, 3); pos.Deconstruct(out int sum); var (a, b) = pos;
        Console.WriteLine(pos + " " + sum + " " + a + b + " " + (pos with { A = 1 }));
        Console.WriteLine(new DerivedR(1, 2) with { Y = 5 });
        Console.WriteLine(new BaseR(1).Equals(new DerivedR(1, 2)) + " " + new DerivedR(1, 2).Equals((BaseR)new DerivedR(1, 2)));
    }
}

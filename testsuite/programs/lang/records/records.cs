using System;

record Person(string Name, int Age) { public string Extra { get; init; } = "none"; }
record Student(string Name, int Age, string School) : Person(Name, Age);
record struct Pt(int X, double Y);
readonly record struct RO(string S);
record Empty;
record Custom(int A)
{
    public virtual bool Equals(Custom o) => o is not null && o.A / 10 == A / 10;
    public override int GetHashCode() => A / 10;
    protected virtual bool PrintMembers(System.Text.StringBuilder b) { b.Append("custom " + A); return true; }
}
sealed record Node(int V, Node Next);

class Program
{
    static void Main()
    {
        var p = new Person("Ann", 30);
        Console.WriteLine(p);
        var q = p with { Age = 31 };
        Console.WriteLine(q + " " + (p == q) + " " + (p == q with { Age = 30 }));
        var (name, age) = q;
        Console.WriteLine(name + age);
        Console.WriteLine(p.Equals(new Person("Ann", 30)) + " " + (p.GetHashCode() == new Person("Ann", 30).GetHashCode()) + " " + ReferenceEquals(p, p with { }));
        Person s = new Student("Bob", 20, "MIT") { Extra = "x" };
        Console.WriteLine(s);
        Console.WriteLine(s == new Person("Bob", 20) { Extra = "x" });
        Console.WriteLine((s with { Name = "Carl" }).GetType().Name);
        Console.WriteLine(s.Equals((object)new Student("Bob", 20, "MIT") { Extra = "x" }));
        var t = new Pt(1, 2.5);
        t.X = 9;
        Console.WriteLine(t + " " + (t == new Pt(9, 2.5)) + " " + t.Equals(new Pt(9, 2)) + " " + default(Pt));
        Console.WriteLine(new RO("s") + " " + (new RO(null) == default(RO)));
        Console.WriteLine(new Empty() + " " + (new Empty() == new Empty()));
        Console.WriteLine(new Custom(15) + " " + (new Custom(15) == new Custom(19)) + " " + (new Custom(15) == new Custom(20)));
        var list = new Node(1, new Node(2, null));
        Console.WriteLine(list + " " + (list == new Node(1, new Node(2, null))));
        Person none = null;
        Console.WriteLine((none == null) + " " + (p == none) + " " + (p != none));
        object o = p;
        Console.WriteLine(o is Person { Age: 30, Name: ['A', ..] });
    }
}

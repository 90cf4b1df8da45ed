using System;

class Model
{
    public string Name { get; set => field = value?.Trim() ?? throw new ArgumentNullException(nameof(value)); } = "init";
    public int Clamped { get => field; set => field = Math.Clamp(value, 0, 10); }
    public int Lazy => field == 0 ? field = Compute() : field;
    public static int Count { get => ++field; }
    int calls;
    int Compute() { calls++; return 42; }
    public int Calls => calls;
}

class Person
{
    public string Name;
    public Address Addr;
    public int[] Scores;
    public int this[string s] { get => 1; set => Console.WriteLine(s + value); }
    public event Action E;
    public void Fire() => E?.Invoke();
}
class Address { public string City; public int Zip { get; set; } }

partial class Part
{
    public partial int P { get; set; }
    public partial string M(int a);
    public partial Part(int p);
    partial void Never(int x);
    public void Call() => Never(Side());
    static int Side() { Console.WriteLine("never evaluated"); return 0; }
}
partial class Part
{
    int p;
    public partial int P { get => p; set => p = value + 1; }
    public partial string M(int a) => "m" + a;
    public partial Part(int p) { this.p = p; }
}

class Program
{
    static int Noisy(int n) { Console.WriteLine("evaluated " + n); return n; }

    static void Main()
    {
        var m = new Model();
        Console.WriteLine(m.Name);
        m.Name = "  trimmed ";
        Console.WriteLine("[" + m.Name + "]");
        try { m.Name = null; } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        m.Clamped = 50;
        Console.WriteLine(m.Clamped + " " + m.Lazy + m.Lazy + " " + m.Calls + " " + Model.Count + Model.Count);
        // Assignment through ?. evaluates its right side only when there is a receiver.
        Person p = null;
        p?.Name = "x" + Noisy(1);
        p?.Addr.Zip = Noisy(2);
        p = new Person();
        p?.Name = "set" + Noisy(3);
        p?.Addr?.City = "no" + Noisy(4);
        p.Addr = new Address();
        p?.Addr?.Zip += Noisy(5);
        p?.Addr?.Zip *= 10;
        p?.Scores?[0] = Noisy(6);
        p.Scores = new int[2];
        p?.Scores?[1] = Noisy(7);
        p?["key"] = Noisy(8);
        p?.E += () => Console.WriteLine("event");
        p.Fire();
        Console.WriteLine(p.Name + p.Addr.Zip + p.Scores[1] + (p.Addr.City == null));
        var part = new Part(1);
        part.P = 4;
        Console.WriteLine(part.P + part.M(2));
        part.Call();
        Console.WriteLine(nameof(System.Collections.Generic.List<>) + nameof(Part.P));
    }
}

using System;
using System.Collections;
using System.Collections.Generic;

class Person : IComparable<Person>, IEquatable<Person>
{
    public string Name;
    public int Age;
    public Person(string n, int a) { Name = n; Age = a; }
    public int CompareTo(Person o) => o == null ? 1 : Age.CompareTo(o.Age);
    public bool Equals(Person o) => o != null && Name == o.Name;
    public override bool Equals(object o) => Equals(o as Person);
    public override int GetHashCode() => Name.Length;
    public override string ToString() => Name + Age;
}
class ByName : IComparer<Person> { public int Compare(Person x, Person y) => string.CompareOrdinal(x.Name, y.Name); }
class Mod(int m) : IEqualityComparer<int>, IComparer<int>
{
    public bool Equals(int a, int b) => a % m == b % m;
    public int GetHashCode(int a) => a % m;
    public int Compare(int a, int b) => (a % m).CompareTo(b % m);
}
struct Ver : IComparable { public int V; public int CompareTo(object o) => V.CompareTo(((Ver)o).V); }

class Program
{
    static void Main()
    {
        var ps = new List<Person> { new("Zed", 30), new("Amy", 41), new("Bob", 25) };
        ps.Sort();
        Console.WriteLine(string.Join(" ", ps));
        ps.Sort(new ByName());
        Console.WriteLine(string.Join(" ", ps));
        ps.Sort((a, b) => b.Age - a.Age);
        Console.WriteLine(string.Join(" ", ps));
        ps.Sort(Comparer<Person>.Create((a, b) => a.Name.Length - b.Name.Length));
        Console.WriteLine(ps.Count);
        Console.WriteLine(Comparer<int>.Default.Compare(1, 2) + " " + Comparer<string>.Default.Compare("b", "a") + " " + Comparer<Person>.Default.Compare(null, ps[0]) + " " + Comparer<Person>.Default.Compare(null, null) + " " + Comparer<int?>.Default.Compare(null, 5) + " " + Comparer<Ver>.Default.Compare(new Ver { V = 3 }, new Ver { V = 2 }) + " " + Comparer<bool>.Default.Compare(true, false) + " " + Comparer<char>.Default.Compare('a', 'c') + " " + Comparer<double>.Default.Compare(double.NaN, 1) + " " + Comparer<DayOfWeek>.Default.Compare(DayOfWeek.Monday, DayOfWeek.Friday) + " " + Comparer.DefaultInvariant.Compare("a", "b"));
        Console.WriteLine(EqualityComparer<int>.Default.Equals(1, 1) + " " + EqualityComparer<string>.Default.Equals(null, null) + " " + EqualityComparer<Person>.Default.Equals(new("A", 1), new("A", 2)) + " " + EqualityComparer<object>.Default.Equals(1, 1) + " " + EqualityComparer<int[]>.Default.Equals(new int[1], new int[1]) + " " + EqualityComparer<double>.Default.Equals(double.NaN, double.NaN) + " " + EqualityComparer<int?>.Default.Equals(5, 5) + " " + EqualityComparer<DayOfWeek>.Default.Equals(DayOfWeek.Monday, DayOfWeek.Friday) + " " + EqualityComparer<string>.Default.GetHashCode(null) + " " + EqualityComparer<byte>.Default.GetHashCode(7));
        var d = new Dictionary<int, string>(new Mod(10)) { [1] = "one", [2] = "two" };
        d[11] = "eleven";
        Console.WriteLine(d.Count + d[21] + d.ContainsKey(32));
        var s = new SortedSet<int>(new Mod(7)) { 8, 1, 15, 3 };
        Console.WriteLine(string.Join(",", s));
        var h = new HashSet<int>(new Mod(3)) { 1, 4, 2, 3 };
        Console.WriteLine(h.Count + " " + h.Contains(300));
        Console.WriteLine(StringComparer.Ordinal.Compare("a", "B") > 0 ? "ordinal" : "?");
        Console.WriteLine(StringComparer.OrdinalIgnoreCase.Equals("Ab", "aB") + " " + (StringComparer.OrdinalIgnoreCase.GetHashCode("AB") == StringComparer.OrdinalIgnoreCase.GetHashCode("ab")) + " " + StringComparer.OrdinalIgnoreCase.Compare("a", "B") + " " + (StringComparer.InvariantCulture.Compare("a", "a") == 0) + " " + StringComparer.FromComparison(StringComparison.Ordinal).Equals("x", "X"));
        Console.WriteLine(ReferenceEqualityComparer.Instance.Equals("a" + s.Count, "a" + s.Count) + " " + Array.IndexOf(new object[] { 1, "x", null }, "x") + " " + new List<Person>(ps).IndexOf(new("Bob", 0)) + " " + ((IList)ps).Contains("no"));
        IStructuralEquatable t = (1, "a");
        Console.WriteLine(t.Equals((1, "A"), StringComparer.OrdinalIgnoreCase) ? "?" : "no");
        Console.WriteLine(((1, 2.5), "z").CompareTo(((1, 2.5), "y")) + " " + (1, 2, 3).Equals((1, 2, 3)) + " " + Tuple.Create(1, "b").Equals(Tuple.Create(1, "b")) + " " + ((IComparable)Tuple.Create(1, 5)).CompareTo(Tuple.Create(1, 7)));
    }
}

using System;

interface IShape { double Area(); void Grow(double by); }
struct Sq : IShape { public double S; public double Area() { return S * S; } public void Grow(double by) { S += by; } }
class Circle : IShape { public double R; public double Area() { return 3 * R * R; } public void Grow(double by) { R += by; } }
struct Plain { public int V; }
struct Loud
{
    public int V;
    public override string ToString() { V++; return "loud" + V; }
    public override int GetHashCode() { return V * 7; }
}

class Program
{
    static double Twice<T>(T t) where T : IShape { t.Grow(1); t.Grow(1); return t.Area(); }
    static double TwiceRef<T>(ref T t) where T : IShape { t.Grow(1); t.Grow(1); return t.Area(); }
    static T New<T>() where T : IShape, new() { return new T(); }
    static string Str<T>(ref T t) { return t.ToString(); }
    static int Hash<T>(T t) { return t.GetHashCode(); }
    static bool Same<T>(T a, T b) { return a.Equals(b); }
    static Type Kind<T>(T t) { return t.GetType(); }
    static int Cmp<T>(T a, T b) where T : IComparable<T> { return a.CompareTo(b); }
    static T Cast<T>(object o) where T : class { return o as T; }

    static void Main()
    {
        Sq s = new Sq { S = 1 };
        Console.WriteLine(Twice(s) + " " + s.S);
        Console.WriteLine(TwiceRef(ref s) + " " + s.S);
        Circle c = new Circle { R = 1 };
        Console.WriteLine(Twice(c) + " " + c.R);
        Circle d = c;
        Console.WriteLine(TwiceRef(ref d) + " " + c.R);
        Console.WriteLine(New<Sq>().Area() + New<Circle>().Area());
        Loud l = new Loud { V = 1 };
        Console.WriteLine(Str(ref l));
        Console.WriteLine(Str(ref l) + l.V);
        Console.WriteLine(Hash(l));
        Plain p = new Plain { V = 3 };
        Console.WriteLine(Same(p, new Plain { V = 3 }) + " " + Same(p, new Plain { V = 4 }) + " " + Same("a", "a") + " " + Same(1, 2));
        Console.WriteLine(Kind(5) + " " + Kind("s") + " " + Kind((object)'c') + " " + Str(ref p));
        Console.WriteLine(Cmp(3, 4) + " " + Cmp("b", "a") + " " + Cmp(2.5, 2.5));
        Console.WriteLine(Cast<string>("yes") + (Cast<string>(5) == null) + (Cast<IShape>(c) != null));
        object o = null;
        try { Console.WriteLine(Str(ref o)); } catch (NullReferenceException) { Console.WriteLine("null through constrained"); }
    }
}

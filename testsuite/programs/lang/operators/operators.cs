using System;

struct Vec
{
    public int X, Y;
    public Vec(int x, int y) { X = x; Y = y; }
    public static Vec operator +(Vec a, Vec b) => new Vec(a.X + b.X, a.Y + b.Y);
    public static Vec operator -(Vec a) => new Vec(-a.X, -a.Y);
    public static Vec operator *(Vec a, int k) => new Vec(a.X * k, a.Y * k);
    public static int operator *(Vec a, Vec b) => a.X * b.X + a.Y * b.Y;
    public static bool operator ==(Vec a, Vec b) => a.X == b.X && a.Y == b.Y;
    public static bool operator !=(Vec a, Vec b) => !(a == b);
    public static bool operator true(Vec a) => a.X != 0;
    public static bool operator false(Vec a) => a.X == 0;
    public static Vec operator &(Vec a, Vec b) => new Vec(a.X & b.X, 1);
    public static Vec operator |(Vec a, Vec b) => new Vec(a.X | b.X, 2);
    public static Vec operator ++(Vec a) => new Vec(a.X + 1, a.Y + 1);
    public static implicit operator Vec(int n) => new Vec(n, n);
    public static explicit operator int(Vec v) => v.X * 1000 + v.Y;
    public static explicit operator string(Vec v) => v.ToString();
    public static Vec operator <<(Vec v, int n) => new Vec(v.X << n, v.Y << n);
    public static Vec operator checked +(Vec a, Vec b) => new Vec(checked(a.X + b.X), checked(a.Y + b.Y));
    public int this[int i] { get => i == 0 ? X : Y; set { if (i == 0) X = value; else Y = value; } }
    public int this[string s] => s == "x" ? X : Y;
    public override bool Equals(object o) => o is Vec v && v == this;
    public override int GetHashCode() => X;
    public override string ToString() => $"<{X},{Y}>";
}

class Acc
{
    public int Total;
    public void operator +=(int n) { Total += n; }
    public void operator ++() { Total += 1000; }
}

class Program
{
    static void Main()
    {
        Vec a = new Vec(1, 2), b = new Vec(3, 4);
        Console.WriteLine(a + b);
        Console.WriteLine(-a * 3);
        Console.WriteLine(a * b);
        Console.WriteLine(a == b);
        Console.WriteLine(a != b);
        Console.WriteLine(a + 5);
        Console.WriteLine((int)b);
        Console.WriteLine((string)b);
        Vec c = a++;
        Console.WriteLine(c + " " + a + " " + ++a);
        a += b;
        Console.WriteLine(a);
        a <<= 2;
        Console.WriteLine(a);
        a[1] += 100;
        a[0]--;
        Console.WriteLine(a[0] + " " + a["y"]);
        Console.WriteLine(a && b);
        Console.WriteLine(new Vec(0, 9) && b);
        Console.WriteLine(new Vec(0, 9) || b);
        if (a) Console.WriteLine("true"); else Console.WriteLine("false");
        Vec? n = null;
        Console.WriteLine((n + a) == null);
        Vec big = new Vec(int.MaxValue, 0);
        Console.WriteLine(unchecked(big + 1));
        try { Console.WriteLine(checked(big + 1)); } catch (OverflowException) { Console.WriteLine("checked operator"); }
        var acc = new Acc();
        acc += 5;
        acc += 6;
        ++acc;
        Console.WriteLine(acc.Total);
    }
}

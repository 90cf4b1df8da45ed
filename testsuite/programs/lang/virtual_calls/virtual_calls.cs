using System;

abstract class Shape
{
    public abstract double Area();
    public virtual string Name() { return "shape"; }
    public override string ToString() { return Name() + ":" + Area(); }
}

class Square : Shape
{
    protected double side;
    public Square(double s) { side = s; }
    public override double Area() { return side * side; }
    public override string Name() { return "square"; }
}

class Cube : Square
{
    public Cube(double s) : base(s) { }
    public override double Area() { return 6 * base.Area(); }
    public sealed override string Name() { return "cube from " + base.Name(); }
}

class Odd : Cube
{
    public Odd() : base(1) { }
    public new virtual string Name() { return "odd"; }
    public override double Area() { return 7; }
}

class Odder : Odd
{
    public override string Name() { return "odder"; }
}

class Program
{
    static void Main()
    {
        Shape[] shapes = { new Square(3), new Cube(2), new Odd(), new Odder() };
        foreach (Shape s in shapes)
        {
            Console.WriteLine(s.ToString());
            Console.WriteLine(s.Name());
        }
        Odd odd = new Odder();
        Console.WriteLine(odd.Name());
        Console.WriteLine(((Cube)odd).Name());
        object o = shapes[1];
        Console.WriteLine(o.ToString());
        Console.WriteLine(o is Square);
        Console.WriteLine(o is Odd);
        Console.WriteLine((o as Square).Area());
        Console.WriteLine(o as Odd == null);
    }
}

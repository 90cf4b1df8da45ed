using System;

class Point
{
    public int X;
    public int Y;
    public Point(int x, int y) { X = x; Y = y; }
    public int Sum() { return X + Y; }
    public static int Count;
    public Point Next;
}

class Counter
{
    private int value = 10;
    public int Step { get; set; } = 2;
    public int Value { get { return value; } private set { this.value = value; } }
    public Counter Tick() { Value += Step; return this; }
}

class Program
{
    static void Main()
    {
        Point p = new Point(3, 4);
        Console.WriteLine(p.Sum());
        p.X = -p.X;
        Console.WriteLine(p.Sum());
        Point q = p;
        q.Y = 100;
        Console.WriteLine(p.Y);
        Point.Count += 5;
        Console.WriteLine(Point.Count);
        p.Next = new Point(1, 1) { Next = p };
        Console.WriteLine(p.Next.Next.Next.Sum());
        var c = new Counter { Step = 7 };
        Console.WriteLine(c.Tick().Tick().Value);
        Point list = null;
        for (int i = 0; i < 10; i++) list = new Point(i, 1) { Next = list };
        int total = 0;
        for (Point at = list; at != null; at = at.Next) total = total * 2 + at.X;
        Console.WriteLine(total);
        Point nothing = null;
        try { nothing.X = 1; } catch (NullReferenceException) { Console.WriteLine("store through null"); }
        try { Console.WriteLine(nothing.Sum()); } catch (NullReferenceException) { Console.WriteLine("call on null"); }
    }
}

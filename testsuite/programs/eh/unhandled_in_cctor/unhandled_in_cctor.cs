using System;

class Bad
{
    public static int X;
    static Bad() { int zero = X; X = 1 / zero; }
}

class Program
{
    static void Main()
    {
        Console.WriteLine("start");
        Console.WriteLine(Bad.X);
    }
}

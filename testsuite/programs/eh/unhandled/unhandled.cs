using System;

class Program
{
    static void Deep(int n)
    {
        if (n == 0) throw new InvalidOperationException("deep trouble", new ArgumentException("its cause"));
        Deep(n - 1);
    }

    static void Main()
    {
        Console.WriteLine("before");
        Deep(2);
        Console.WriteLine("never");
    }
}

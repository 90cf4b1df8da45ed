using System;

class Program
{
    static int Main()
    {
        Console.WriteLine("returning 300, of which the process keeps the low byte");
        return 300;
    }
}

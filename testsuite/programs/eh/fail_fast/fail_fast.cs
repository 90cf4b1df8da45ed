using System;

class Program
{
    static void Main()
    {
        Console.WriteLine("before");
        try { Environment.FailFast("no way on"); }
        finally { Console.WriteLine("never"); }
    }
}

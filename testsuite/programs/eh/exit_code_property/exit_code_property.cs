using System;

class Program
{
    static void Main()
    {
        Environment.ExitCode = 42;
        Console.WriteLine(Environment.ExitCode);
    }
}

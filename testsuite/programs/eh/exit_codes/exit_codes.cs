using System;

class Program
{
    static void Main()
    {
        AppDomain.CurrentDomain.ProcessExit += (s, e) => Console.WriteLine("process exit " + Environment.ExitCode);
        Environment.ExitCode = 9;
        try
        {
            Console.WriteLine("leaving");
            Environment.Exit(77);
            Console.WriteLine("never");
        }
        finally { Console.WriteLine("finally blocks do not run"); }
    }
}

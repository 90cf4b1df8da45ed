using System;

// Main's result is Environment.ExitCode while the exit handlers run; what they make of it counts.
class Program
{
    static int Main()
    {
        AppDomain.CurrentDomain.ProcessExit += (sender, e) =>
        {
            Console.WriteLine("leaving with " + Environment.ExitCode);
            Environment.ExitCode = 9;
        };
        Environment.ExitCode = 5;
        return 7;
    }
}

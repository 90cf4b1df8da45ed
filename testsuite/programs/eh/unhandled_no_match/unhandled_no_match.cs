using System;

class Program
{
    static void Thrower() { throw new ArgumentNullException("param"); }
    static int Main()
    {
        try { Thrower(); }
        catch (InvalidOperationException) { Console.WriteLine("not this one"); }
        catch (ArgumentNullException e) when (e.ParamName == "other") { Console.WriteLine("nor this"); }
        return 5;
    }
}

using System;

class Program
{
    static int depth;
    static int Recurse(int n) { depth++; return Recurse(n + 1) + n; }

    static void Main()
    {
        Console.WriteLine("going down");
        try { Recurse(0); }
        catch (Exception) { Console.WriteLine("a stack overflow cannot be caught"); }
        finally { Console.WriteLine("nor seen by a finally"); }
    }
}

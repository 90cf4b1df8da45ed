using System;
using System.Threading.Tasks;

class Program
{
    static async Task Inner() { await Task.Yield(); throw new InvalidOperationException("from async main"); }
    static async Task Main()
    {
        Console.WriteLine("start");
        try { await Inner(); }
        catch (ArgumentException) { Console.WriteLine("never"); }
    }
}

using System;
using System.Threading;

class Program
{
    static void Work() { throw new InvalidOperationException("in a worker"); }

    static void Main()
    {
        Console.WriteLine("start");
        var t = new Thread(Work);
        t.Start();
        t.Join();
        Thread.Sleep(Timeout.Infinite);
        Console.WriteLine("never");
    }
}

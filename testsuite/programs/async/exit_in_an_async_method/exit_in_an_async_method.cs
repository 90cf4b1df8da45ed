// The process ends inside an async method; finally blocks do not run, exit handlers do.
using System;
using System.Threading.Tasks;

class P
{
    static async Task Inner() { try { await Task.Yield(); Environment.Exit(7); } finally { Console.WriteLine("not seen"); } }
    static async Task Main()
    {
        AppDomain.CurrentDomain.ProcessExit += (s, e) => Console.WriteLine("exit handler");
        try { await Inner(); } finally { Console.WriteLine("not seen either"); }
    }
}

using System;
using System.Threading;

class Program
{
    static int Main()
    {
        // A foreground thread keeps the process alive after Main; a background thread does not.
        using var started = new ManualResetEventSlim();
        var back = new Thread(() => {
            started.Set();
            Thread.Sleep(Timeout.Infinite);
            Console.WriteLine("never");
        }) { IsBackground = true };
        back.Start(); started.Wait();
        var leaving = new ManualResetEventSlim();
        var fore = new Thread(() => { leaving.Wait(); Thread.Sleep(20); Console.WriteLine("after main"); });
        fore.Start();
        AppDomain.CurrentDomain.ProcessExit += (s, e) => Console.WriteLine("process exit");
        Console.WriteLine("main ends");
        leaving.Set();
        return 6;
    }
}

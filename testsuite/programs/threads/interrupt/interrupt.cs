using System;
using System.Threading;

class Program
{
    static string Wait(Action body)
    {
        string r = "none"; using var ready = new ManualResetEventSlim();
        var t = new Thread(() => {
            ready.Set();
            try { body(); r = "ended"; } catch (ThreadInterruptedException e) { r = e.GetType().Name; }
        });
        t.Start(); ready.Wait(); t.Interrupt(); t.Join(); return r;
    }

    static void Main()
    {
        object gate = new();
        Console.WriteLine(Wait(() => Thread.Sleep(Timeout.Infinite)));
        Console.WriteLine(Wait(() => { lock (gate) Monitor.Wait(gate); }));
        Console.WriteLine(Wait(() => new ManualResetEvent(false).WaitOne()));
        Console.WriteLine(Wait(() => new SemaphoreSlim(0).Wait()));
        lock (gate) Console.WriteLine(Wait(() => { lock (gate) { } }));
        // An interrupt of a thread that never waits stays pending until it does.
        Console.WriteLine(Wait(() => {
            for (int i = 0; i < 1000; i++) Thread.SpinWait(1);
            Thread.Sleep(0);
            Thread.Sleep(1000);
        }));
        Thread.CurrentThread.Interrupt();
        try { Thread.Sleep(1); Console.WriteLine("slept"); } catch (ThreadInterruptedException) { Console.WriteLine("self"); }
        Thread.Sleep(1);
        Console.WriteLine("cleared");
    }
}

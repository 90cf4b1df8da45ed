// A context whose Post throws: the error is unhandled on the pool, and ends the program.
// covers: 8.48
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class Broken : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object s) => throw new InvalidOperationException("no post");
}
class P
{
    static async Task Body(Task gate) { await gate; WriteLine("never"); }
    static void Main()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, e) =>
        {
            WriteLine("unhandled " + e.ExceptionObject.GetType().Name + ": " + ((Exception)e.ExceptionObject).Message);
            Environment.Exit(3);
        };
        SynchronizationContext.SetSynchronizationContext(new Broken());
        var gate = new TaskCompletionSource();
        var t = Body(gate.Task);
        SynchronizationContext.SetSynchronizationContext(null);
        WriteLine("waiting");
        gate.SetResult();
        Thread.Sleep(Timeout.Infinite);
    }
}

// An awaiter whose OnCompleted throws: the error is unhandled, with the awaiting method asleep for good.
// covers: 4.4
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

struct Bad : ICriticalNotifyCompletion
{
    public Bad GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action k) => throw new NotSupportedException();
    public void UnsafeOnCompleted(Action k) => throw new InvalidOperationException("no registration");
    public void GetResult() { }
}
class P
{
    static async Task Body() { try { await new Bad(); WriteLine("never"); } catch (InvalidOperationException) { WriteLine("not caught here"); } }
    static async Task Outer() { try { await Body(); } catch (InvalidOperationException) { WriteLine("nor here"); } }
    static void Main()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, e) =>
        {
            WriteLine("unhandled " + e.ExceptionObject.GetType().Name + ": " + ((Exception)e.ExceptionObject).Message);
            Environment.Exit(3);
        };
        var t = Outer();
        Thread.Sleep(Timeout.Infinite);
    }
}

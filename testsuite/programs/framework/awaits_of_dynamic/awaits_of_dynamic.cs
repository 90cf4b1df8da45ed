// modes: framework async-framework
// covers: 1.2
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

// Awaits of what only the run shows: a task, a value task, an awaiter that is critical, one that is not, a task that fails.
sealed class Plain : INotifyCompletion
{
    public Plain GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action next) { Write("plain "); Task.Run(next); }
    public int GetResult() => 7;
}
sealed class Critical : ICriticalNotifyCompletion
{
    public Critical GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action next) => throw new NotSupportedException();
    public void UnsafeOnCompleted(Action next) { Write("critical "); Task.Run(next); }
    public int GetResult() => 8;
}
class P
{
    static async Task<int> Slow(int n) { await Task.Yield(); return n; }
    static async ValueTask<int> Value(int n) { await Task.Yield(); return n; }
    static async Task<int> Fails() { await Task.Yield(); throw new InvalidOperationException("failed"); }
    static async Task<int> Of(dynamic d) { int x = await d; return x; }
    static async Task<string> Caught(dynamic d) { try { int x = await d; return "no"; } catch (InvalidOperationException e) { await Task.Yield(); return e.Message; } finally { Write("finally "); } }
    static async Task Main()
    {
        foreach (object o in new object[] { Slow(5), Value(6), new Plain(), new Critical(), Task.FromResult(9) }) WriteLine(await Of(o));
        WriteLine(await Caught(Fails()));
    }
}

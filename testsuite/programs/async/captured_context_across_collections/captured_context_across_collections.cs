// A frame captures a context, then sleeps where it captures none, then where it would but there is none; the heap moves at each step.
// covers: 3.7 8.31
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Context(string name) : SynchronizationContext
{
    public readonly string Name = name;
    public override void Post(SendOrPostCallback d, object s) { var old = Current; SetSynchronizationContext(this); d(s); SetSynchronizationContext(old); }
}
class P
{
    static TaskCompletionSource gate;
    static Task Gate() => (gate = new()).Task;
    static string Where => (SynchronizationContext.Current as Context)?.Name ?? "-";
    static void Churn() { for (int i = 0; i < 3; i++) { for (int k = 0; k < 20; k++) GC.KeepAlive(new byte[40]); GC.Collect(); } }
    static async Task<string> Body(int rounds)
    {
        string s = "";
        for (int i = 0; i < rounds; i++)
        {
            SynchronizationContext.SetSynchronizationContext(new Context("c" + i));
            await Gate(); s += Where;
            SynchronizationContext.SetSynchronizationContext(null);
            await Gate().ConfigureAwait(false); s += Where;
            await Gate(); s += Where;
            try { await Gate(); s += Where + " "; } finally { s += i; }
        }
        return s;
    }
    static void Main()
    {
        var t = Body(6);
        SynchronizationContext.SetSynchronizationContext(null);
        while (!t.IsCompleted) { Churn(); var g = gate; g.SetResult(); Churn(); }
        WriteLine(t.Result);
    }
}

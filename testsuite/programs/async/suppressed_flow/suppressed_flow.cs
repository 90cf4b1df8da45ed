// ExecutionContext flow suppressed across an await, in callees, and restored.
// covers: 8.47
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    /// A task that completes when the thread that asked for it has nothing more to do: whoever awaits it sleeps by then.
    static Task Asleep()
    {
        var gate = new TaskCompletionSource();
        Thread asking = Thread.CurrentThread;
        new Thread(() =>
        {
            for (int i = 0; i < 200 && asking.IsAlive && (asking.ThreadState & ThreadState.WaitSleepJoin) == 0; i++) Thread.Sleep(1);
            gate.SetResult();
        }).Start();
        return gate.Task;
    }
    static AsyncLocal<string> local = new();
    static string Show() => (local.Value ?? "none") + " " + ExecutionContext.IsFlowSuppressed();
    static async Task<string> Across() { local.Value = "across"; ExecutionContext.SuppressFlow(); var t = Asleep(); await t; return Show(); }
    static async Task<string> Undone()
    {
        local.Value = "undone";
        Task t;
        using (ExecutionContext.SuppressFlow()) { t = Asleep(); }
        await t;
        return Show();
    }
    static async Task<string> Callee() { ExecutionContext.SuppressFlow(); await Task.CompletedTask; return Show(); }
    static async Task<string> Caller() { local.Value = "caller"; var s = await Callee(); return s + ", then " + Show(); }
    static async Task<string> Started()
    {
        local.Value = "started";
        Task<string> t;
        using (ExecutionContext.SuppressFlow()) t = Task.Run(Show);
        return await t + ", then " + Show();
    }
    static async Task<string> Twice()
    {
        local.Value = "one";
        var c = ExecutionContext.SuppressFlow();
        await Asleep();
        string s = Show();
        local.Value = "two";
        await Asleep();
        return s + ", then " + Show();
    }
    static void Main()
    {
        WriteLine(Across().Result);
        if (ExecutionContext.IsFlowSuppressed()) ExecutionContext.RestoreFlow();
        WriteLine(Undone().Result);
        WriteLine(Caller().Result);
        WriteLine(Started().Result);
        WriteLine(Twice().Result);
        WriteLine(Show());
    }
}

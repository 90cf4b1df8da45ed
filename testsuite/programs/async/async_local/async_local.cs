using System;
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static readonly AsyncLocal<string> local = new();
    static readonly AsyncLocal<int> num = new(a => {
        if (a.ThreadContextChanged) return;
        changes += a.PreviousValue + ">" + a.CurrentValue + " ";
    }); static string changes = "";
    static async Task Child(string v)
    {
        Console.WriteLine("child sees " + local.Value);
        local.Value = v;
        await Task.Yield();
        Console.WriteLine("child has " + local.Value);
        await GrandChild();
        Console.WriteLine("child still " + local.Value);
    }
    static async Task GrandChild() { local.Value += "+grand"; await Task.Delay(1); Console.WriteLine("grand " + local.Value); }
    static Task NotAsync() { local.Value = "leaked"; return Task.CompletedTask; }
    static async Task SyncPart() { local.Value = "changed before any await"; }
    static async Task Throws() { local.Value = "thrower"; await Task.Yield(); throw new Exception(); }

    static async Task Main()
    {
        local.Value = "main";
        await Child("child");
        Console.WriteLine("main " + local.Value);
        await SyncPart();
        Console.WriteLine("main " + local.Value);
        await NotAsync();
        Console.WriteLine("main " + local.Value);
        try { await Throws(); } catch { Console.WriteLine("after throw " + local.Value); }
        local.Value = "m2";
        Task a = Child("a"), b = Task.Run(async () => {
            string seen = local.Value;
            local.Value = "b";
            await Task.Yield();
            return seen + local.Value;
        }).ContinueWith(t => { lock (local) { } });
        await Task.WhenAll(a, b);
        Console.WriteLine(local.Value);
        string inTask = await Task.Run(() => local.Value);
        string inThread = null;
        var th = new Thread(() => { inThread = local.Value; local.Value = "thread"; });
        th.Start();
        th.Join();
        Console.WriteLine(inTask + inThread + local.Value);
        var ec = ExecutionContext.Capture();
        local.Value = "later";
        ExecutionContext.Run(ec, _ => { Console.WriteLine("run " + local.Value); local.Value = "inside"; }, null);
        Console.WriteLine(local.Value);
        Task sup;
        using (ExecutionContext.SuppressFlow()) sup = Task.Run(() => Console.WriteLine("suppressed " + (local.Value ?? "null")));
        await sup;
        num.Value = 1;
        num.Value = 2;
        num.Value = 2;
        await Task.Run(() => { num.Value = 9; });
        Console.WriteLine(changes + num.Value);
        var tcs = new TaskCompletionSource();
        Task w = Waiter(tcs.Task);
        local.Value = "setter";
        tcs.SetResult();
        await w;
        Console.WriteLine(local.Value);
        var cts = new CancellationTokenSource();
        local.Value = "reg";
        cts.Token.Register(() => Console.WriteLine("callback " + local.Value));
        local.Value = "canceller";
        cts.Cancel();
        var timerDone = new TaskCompletionSource<string>();
        local.Value = "timer";
        using var timer = new Timer(_ => timerDone.TrySetResult(local.Value), null, 1, -1);
        local.Value = "x";
        Console.WriteLine(await timerDone.Task + local.Value);
        await foreach (var s in Stream()) Console.WriteLine(s + " / " + local.Value);
        Func<Task<string>> lam = async () => { local.Value = "lam"; await Task.Yield(); return local.Value; };
        Console.WriteLine(await lam() + local.Value);
    }
    static async Task Waiter(Task t) { local.Value = "waiter"; await t; Console.WriteLine("waiter " + local.Value); }
    static async System.Collections.Generic.IAsyncEnumerable<string> Stream()
    {
        local.Value = "stream";
        yield return "1 " + local.Value;
        await Task.Yield();
        yield return "2 " + local.Value;
    }
}

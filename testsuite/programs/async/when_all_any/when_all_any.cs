using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

class Program
{
    static async Task<int> After(Task gate, int v) { await gate; return v; }
    static void Status(string n, Task t) => Console.WriteLine(n + " " + t.Status + " " + t.IsCompleted + t.IsFaulted + t.IsCanceled + t.IsCompletedSuccessfully);

    static async Task Main()
    {
        var g = new TaskCompletionSource[5];
        for (int i = 0; i < 5; i++) g[i] = new TaskCompletionSource();
        var ts = g.Select((x, i) => After(x.Task, i * 10)).ToArray();
        Task<int[]> all = Task.WhenAll(ts);
        Status("pending", all);
        // Completed in another order; results come in the order of the tasks.
        foreach (int i in new[] { 3, 1, 4, 0 }) g[i].SetResult();
        Status("nearly", all);
        g[2].SetResult();
        Console.WriteLine(string.Join(",", await all));
        Status("done", all);
        Console.WriteLine((await Task.WhenAll(new Task<int>[0])).Length);
        await Task.WhenAll();
        await Task.WhenAll(new List<Task> { Task.CompletedTask });
        var a = new TaskCompletionSource<string>();
        var b = new TaskCompletionSource<string>();
        var any = Task.WhenAny(a.Task, b.Task);
        Console.WriteLine(any.IsCompleted);
        b.SetResult("b");
        Console.WriteLine(await await any);
        Console.WriteLine(ReferenceEquals(any.Result, b.Task));
        a.SetResult("a");
        Console.WriteLine((await Task.WhenAny(a.Task, b.Task)).Result);
        var f = new TaskCompletionSource<int>();
        var c = new TaskCompletionSource<int>();
        var o = Task.FromResult(1);
        var mix = Task.WhenAll(f.Task, c.Task, o);
        f.SetException(new[] { new Exception("f1"), new Exception("f2") });
        Console.WriteLine(mix.IsCompleted);
        c.SetCanceled();
        try { await mix; } catch (Exception e) { Console.WriteLine(e.Message); }
        Status("mixed", mix);
        Console.WriteLine(string.Join(",", mix.Exception.InnerExceptions.Select(e => e.Message)));
        var onlyCancelled = Task.WhenAll(c.Task, o);
        try { await onlyCancelled; } catch (OperationCanceledException e) { Console.WriteLine(e.GetType().Name); }
        Status("cancelled", onlyCancelled);
        try { await Task.WhenAny(); } catch (ArgumentException) { Console.WriteLine("empty any"); }
        try { Task.WhenAll((Task[])null); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        try { await Task.WhenAll(new Task[] { null }); } catch (ArgumentException) { Console.WriteLine("null element"); }
        Console.WriteLine(await Task.WhenAny(Task.Delay(5000).ContinueWith(_ => "slow"), Task.FromResult("fast")).Unwrap());
        var order = new List<int>();
        var gates = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource<int>()).ToArray();
        var each = Task.Run(async () => {
            await foreach (var t in Task.WhenEach(gates.Select(x => x.Task))) { int done = await t; lock (order) order.Add(done); }
        });
        foreach (int i in new[] { 2, 0, 3, 1 })
        {
            gates[i].SetResult(i);
            while (true) { lock (order) if (order.Contains(i)) break; await Task.Yield(); }
        }
        await each;
        Console.WriteLine(string.Join("", order));
        var nested = Task.WhenAll(Task.WhenAll(After(Task.CompletedTask, 1)), Task.WhenAll(After(Task.CompletedTask, 2)));
        Console.WriteLine((await nested).Sum(x => x[0]));
        Console.WriteLine(Task.WaitAll(new[] { Task.Delay(1) }, 5000) + " " + Task.WaitAny(new Task[] { new TaskCompletionSource().Task }, 1));
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static string log = "";
    static void L(string s) => log += s + " ";
    static void Done(string n)
    {
        Console.WriteLine(n + ": " + log);
        log = "";
    }
    static async Task A(string n, Task gate) { L(n + "1"); await gate; L(n + "2"); await Task.CompletedTask; L(n + "3"); }
    static async Task<int> B(string n) { L(n); return 5; }
    static async Task Outer(Task gate) { L("o1"); await A("a", gate); L("o2"); await A("b", gate); L("o3"); }
    static async Task Fin(Task gate) { try { L("t"); await gate; L("u"); } finally { L("f"); } }

    static void Main()
    {
        // The one continuation of a TaskCompletionSource runs inside SetResult.
        var g = new TaskCompletionSource();
        Task t = A("x", g.Task);
        L("started");
        g.SetResult();
        L("set");
        Done("one");
        Console.WriteLine(t.IsCompletedSuccessfully);
        g = new();
        var h = new TaskCompletionSource();
        var k = new TaskCompletionSource();
        Task t1 = A("p", g.Task), t2 = A("q", h.Task), t3 = A("r", k.Task);
        k.SetResult();
        g.SetResult();
        h.SetResult();
        Done("three");
        g = new();
        t = Outer(g.Task);
        L("back");
        g.SetResult();
        L("end");
        Done("outer");
        var v = B("sync");
        L("after" + v.Result);
        Done("sync");
        g = new();
        t = Fin(g.Task);
        g.SetException(new Exception("boom"));
        Done("finally");
        Console.WriteLine(t.Exception.InnerException.Message);
        g = new();
        t = Fin(g.Task);
        g.SetCanceled();
        Done("cancelled");
        Console.WriteLine(t.Status);
        var c = new TaskCompletionSource<int>();
        c.Task.ContinueWith(x => L("c1"), TaskContinuationOptions.ExecuteSynchronously);
        c.SetResult(1);
        Done("continuation");
        c = new();
        c.Task.GetAwaiter().OnCompleted(() => L("aw"));
        c.SetResult(1);
        Done("awaiter");
        var nested = new TaskCompletionSource();
        var inner = new TaskCompletionSource();
        _ = First();
        _ = Second();
        nested.SetResult();
        L("out");
        Done("nested");
        async Task First() { await nested.Task; L("f1"); inner.SetResult(); L("f2"); }
        async Task Second() { await inner.Task; L("s"); }
        var all = Task.WhenAll(A("m", nested.Task), A("n", inner.Task));
        L(all.IsCompleted.ToString());
        Done("complete already");
        var cts = new CancellationTokenSource();
        var ct = new TaskCompletionSource();
        cts.Token.Register(() => { L("reg"); ct.TrySetCanceled(); });
        _ = Waits();
        async Task Waits() { try { await ct.Task; } catch (OperationCanceledException) { L("oce"); } }
        cts.Cancel();
        L("done");
        Done("cancel");
        var cell = new TaskCompletionSource<int>[5];
        for (int i = 0; i < 5; i++) cell[i] = new();
        _ = Chain();
        async Task Chain() { int s = 0; for (int i = 0; i < 5; i++) s = s * 10 + await cell[i].Task; L("s" + s); }
        foreach (int i in new[] { 4, 2, 0, 3, 1 }) { cell[i].SetResult(i); L("set" + i); }
        Done("chain");
    }
}

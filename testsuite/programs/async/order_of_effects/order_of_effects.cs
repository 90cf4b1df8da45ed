// What happens when: calls before the first suspension, callbacks, continuations of completed and pending tasks, in one thread's order.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly List<string> log = new();
    static TaskCompletionSource<int> gate;
    static async Task<int> Inner(string n) { log.Add(n + " in"); int r = await gate.Task; log.Add(n + " out"); return r; }
    static async Task Middle(string n) { log.Add(n + " middle"); try { await Inner(n); } finally { log.Add(n + " finally"); } log.Add(n + " middle out"); }
    static async Task Outer() { var a = Middle("a"); log.Add("between"); gate = new(); var b = Middle("b"); await a; log.Add("a done"); await b; log.Add("b done"); }
    static async Task Completed() { log.Add("1"); await Task.CompletedTask; log.Add("2"); await Task.FromResult(1); log.Add("3"); await default(ValueTask); log.Add("4"); }
    static async Task<int> Stages(int n) { log.Add("s" + n); if (n == 0) return await gate.Task; int r = await Stages(n - 1); log.Add("e" + n); return r + 1; }
    static void Show() { WriteLine(string.Join(", ", log)); log.Clear(); }
    static void Main()
    {
        var first = gate = new(); var t = Outer(); log.Add("asleep"); first.SetResult(1); log.Add("half"); gate.SetResult(1); log.Add("woken"); t.Wait(); Show();
        var c = Completed(); log.Add("after " + c.IsCompleted); Show();
        gate = new(); var s = Stages(4); s.ContinueWith(x => log.Add("continued " + x.Result), TaskContinuationOptions.ExecuteSynchronously); log.Add("waiting"); gate.SetResult(10); log.Add("set"); Show();
        gate = new(TaskCreationOptions.RunContinuationsAsynchronously); var u = Inner("x"); gate.SetResult(5); u.Wait(); Show();
    }
}

// Code that a chain runs starts, blocks on and wakes other chains on the same thread; each keeps its own contexts and frames.
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate : INotifyCompletion
{
    Action next; public readonly string Name; public Gate(string n) => Name = n;
    public Gate GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public string GetResult() => Name;
    public void Open() { var run = next; next = null; run(); }
}
class P
{
    static readonly AsyncLocal<string> local = new();
    static string log = "";
    static void Note(string s) => log += s + (local.Value ?? "-") + " ";
    static async Task<string> Inner(Gate g) { local.Value = "inner" + g.Name; string s = await g; Note("i"); return s; }
    static async Task<string> Opens(Gate mine, Gate other) { local.Value = mine.Name; string s = await mine; Note("a"); other.Open(); Note("b"); return s + await Inner(mine); }
    static async Task<string> Blocks(Gate g) { local.Value = "block"; string s = await g; Note("c"); s += Task.Run(() => Quick()).Result; Note("d"); return s + Quick().Result; }
    static async Task<string> Quick() { local.Value = "quick"; await Task.Yield(); return "q"; }
    static async Task<string> Recursive(Gate[] gates, int n) { string s = await gates[n]; if (n > 0) gates[n - 1].Open(); Note("r" + n); return s + (n < gates.Length - 1 ? "" : "!"); }
    static void Main()
    {
        local.Value = "main";
        Gate x = new("x"), y = new("y"), z = new("z");
        var a = Opens(x, y); var b = Opens(y, z); var c = Inner(z);
        x.Open(); Note("m"); x.Open(); y.Open();
        WriteLine($"{a.Result} {b.Result} {c.Result} {log}"); log = "";
        var k = Blocks(x); x.Open(); WriteLine(k.Result + " " + log); log = "";
        var gates = new Gate[50]; var tasks = new Task<string>[50];
        for (int i = 0; i < 50; i++) { gates[i] = new("" + i); tasks[i] = Recursive(gates, i); }
        gates[49].Open(); Task.WaitAll(tasks); WriteLine(tasks[49].Result + tasks[0].Result + " " + log.Length); WriteLine(local.Value);
    }
}

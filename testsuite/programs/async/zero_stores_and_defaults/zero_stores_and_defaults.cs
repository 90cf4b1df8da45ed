// Locals reset to their default between awaits are default afterwards, in a reused object too.
// covers: 8.7
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate : INotifyCompletion
{
    Action next;
    public Gate GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public void GetResult() { }
    public void Open() { var run = next; next = null; run(); }
}
class P
{
    static Gate gate = new();
    struct S { public int X; public string Y; public double Z; }
    static async Task<string> Body()
    {
        int i = 5; string s = "five"; S v = new S { X = 1, Y = "y", Z = 2.5 }; double d = 1.5; long never = 0; decimal m = 3.25m;
        await gate;
        string log = $"{i} {s} {v.X}{v.Y} {d} {never} {m};";
        i = 0; s = null; v = default; d = 0; m = 0;
        await gate;
        log += $"{i} {s ?? "null"} {v.X}{v.Y ?? "null"}{v.Z} {d} {never} {m};";
        v.Y = "again"; i = -1;
        await gate;
        log += $"{i} {s ?? "null"} {v.X}{v.Y}{v.Z} {d} {never} {m};";
        v = new S(); never = long.MinValue;
        await gate;
        return log + $"{i} {s ?? "null"} {v.X}{v.Y ?? "null"}{v.Z} {d} {never} {m}";
    }
    static async Task<int> Loop(int n)
    {
        int sum = 0;
        for (int k = 0; k < n; k++)
        {
            int fresh = 0; string text = null;
            await gate;
            if (text != null || fresh != 0) return -1;
            fresh = k; text = "t" + k;
            await gate;
            sum += fresh + text.Length;
        }
        return sum;
    }
    static void Main()
    {
        var t = Body();
        for (int i = 0; i < 4; i++) gate.Open();
        foreach (var part in t.Result.Split(';')) WriteLine(part);
        var l = Loop(12);
        for (int i = 0; i < 24; i++) gate.Open();
        WriteLine(l.Result);
    }
}

// Results of struct types with references in them, written into suspended callers, with collections between.
// covers: 8.25
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
    struct R { public int A; public string S; public object[] O; public (string, long) T; }
    static Gate gate = new();
    static int made;
    static async Task<R> Leaf(int n)
    {
        await gate;
        return new R { A = n, S = new string((char)('a' + n), 3), O = new object[] { n, made++ }, T = ("t" + n, n * 1000L) };
    }
    static async Task<R> Pass(int n) { var r = await Leaf(n); for (int i = 0; i < 50; i++) _ = new byte[100]; return r; }
    static async ValueTask<(R, R)> Both(int n) => (await Pass(n), await Pass(n + 1));
    static async Task<string> Root()
    {
        string s = "";
        for (int i = 0; i < 3; i++)
        {
            var (x, y) = await Both(i * 2);
            GC.Collect();
            s += $"{x.A}{x.S}{x.O[0]}{x.O[1]}{x.T} {y.A}{y.S}{y.O[0]}{y.O[1]}{y.T};";
        }
        return s;
    }
    static void Main()
    {
        var t = Root();
        while (!t.IsCompleted) { GC.Collect(); gate.Open(); }
        foreach (var part in t.Result.Split(';')) WriteLine(part);
    }
}

// A large struct parameter, mutated in pieces between awaits, keeps every mutation.
// covers: 8.2
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
struct Big { public long A, B, C, D, E; public override string ToString() => $"{A} {B} {C} {D} {E}"; }
class P
{
    static Gate gate = new();
    static void Touch(ref Big b) => b.E += 100;
    static async Task<string> Direct(Big v)
    {
        await gate;
        v.A = 1;
        await gate;
        v.B += v.A + 1;
        await gate;
        Touch(ref v);
        await gate;
        return v.ToString();
    }
    static async Task<string> Copied(Big v, Big w)
    {
        var x = v;
        await gate;
        x.C = 7; v = w; w = x;
        await gate;
        w.D++;
        await gate;
        return v + " | " + w + " | " + x;
    }
    static void Main()
    {
        var t = Direct(new Big { E = 5 });
        for (int i = 0; i < 4; i++) gate.Open();
        WriteLine(t.Result);
        t = Copied(new Big { A = 1 }, new Big { B = 2 });
        for (int i = 0; i < 3; i++) gate.Open();
        WriteLine(t.Result);
    }
}

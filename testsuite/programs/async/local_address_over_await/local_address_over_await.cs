// An address computed from a local before an await is computed anew afterwards.
// covers: 8.11
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
    struct Buffer { public int E0, E1, E2, E3, E4, E5, E6, E7; }
    static Gate gate = new();
    [MethodImpl(MethodImplOptions.NoInlining)] static void Add(ref int x, int n) => x += n;
    static ref int At(ref Buffer b, int i) => ref Unsafe.Add(ref Unsafe.As<Buffer, int>(ref b), i);
    static async Task<string> Body(int i)
    {
        Buffer b = default;
        Add(ref At(ref b, i), 1);
        await gate;
        Add(ref At(ref b, i), 10);
        await gate;
        Add(ref At(ref b, i), 100);
        Add(ref At(ref b, 7 - i), 1000);
        await gate;
        return $"{b.E0} {b.E1} {b.E2} {b.E3} {b.E4} {b.E5} {b.E6} {b.E7}";
    }
    static async Task<long> Local()
    {
        long x = 1;
        Bump(ref x); await gate; Bump(ref x); await gate; Bump(ref x);
        return x;
    }
    static void Bump(ref long x) => x = x * 3 + 1;
    static void Main()
    {
        for (int i = 0; i < 3; i++)
        {
            var t = Body(i);
            gate.Open(); gate.Open(); gate.Open();
            WriteLine(t.Result);
        }
        var l = Local();
        gate.Open(); gate.Open();
        WriteLine(l.Result);
    }
}

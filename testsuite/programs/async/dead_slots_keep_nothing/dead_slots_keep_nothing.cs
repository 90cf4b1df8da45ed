// What only a dead slot of a sleeping frame would keep alive is collected: locals after their last use, arguments, results, in reused objects.
// covers: 8.12 3.6
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
    static readonly Gate gate = new();
    static WeakReference weak;
    [MethodImpl(MethodImplOptions.NoInlining)] static object Make() { var o = new object(); weak = new(o); return o; }
    static async Task Local() { var o = Make(); await gate; GC.KeepAlive(o); await gate; await gate; }
    static async Task Overwritten() { var o = Make(); await gate; GC.KeepAlive(o); o = "other"; await gate; GC.KeepAlive(o); await gate; }
    static async Task Branch(bool b) { var o = Make(); if (b) { await gate; GC.KeepAlive(o); } await gate; await gate; }
    static async Task Argument(object o) { await gate; GC.KeepAlive(o); await gate; }
    static async Task Caught() { try { var o = Make(); await gate; GC.KeepAlive(o); throw new Exception(); } catch (Exception) { } await gate; }
    static async Task<object> Result() { var o = Make(); await gate; return o; }
    static async Task Awaits() { await Result(); await gate; }
    static async Task InLoop() { for (int i = 0; i < 2; i++) { var o = i == 0 ? Make() : null; await gate; GC.KeepAlive(o); } await gate; }
    static async Task Boxed() { (object, int) t = (Make(), 1); await gate; WriteLine(t.Item2); await gate; GC.KeepAlive(gate); }
    [MethodImpl(MethodImplOptions.NoInlining)] static Task Start(Func<Task> f) => f();
    static void Collect() { for (int i = 0; i < 2; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); } }
    static void Show(string name, int opened, Func<Task> f)
    {
        var t = Start(f);
        Collect();
        string s = name + ": asleep " + weak.IsAlive;
        for (int i = 0; i < opened; i++) gate.Open();
        Collect();
        bool alive = weak.IsAlive;
#if !RUNTIME_ASYNC
        alive = false; // The fields of a state machine keep what they held.
#endif
        WriteLine($"{s}, dead {alive} {t.IsCompleted}");
    }
    static void Main()
    {
        Show("local", 1, Local); Show("overwritten", 1, Overwritten); Show("branch", 1, () => Branch(true)); Show("argument", 1, () => Argument(Make()));
        Show("caught", 1, Caught); Show("awaits", 1, Awaits); Show("loop", 2, InLoop); Show("tuple", 1, Boxed);
    }
}

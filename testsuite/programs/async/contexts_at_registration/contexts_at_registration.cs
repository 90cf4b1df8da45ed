// An awaiter is registered with in the contexts of the frame that awaits it, at the first suspension and at later ones, below frames
// with contexts of their own; who called the outermost method has its own contexts again.
// covers: 4.4 execution-context synchronization-context
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Named(string name) : SynchronizationContext
{
    public override string ToString() => name;
    public override void Post(SendOrPostCallback d, object s) { var old = Current; SetSynchronizationContext(this); d(s); SetSynchronizationContext(old); }
}
sealed class Looking(string name) : ICriticalNotifyCompletion
{
    Action next;
    public Looking GetAwaiter() => this;
    public bool IsCompleted { get { P.Show(name + " asked"); return false; } }
    public void OnCompleted(Action k) => UnsafeOnCompleted(k);
    public void UnsafeOnCompleted(Action k) { P.Show(name + " registered"); next = k; P.Last = this; }
    public void GetResult() => P.Show(name + " result");
    public void Open() => next();
}
sealed class Plain(string name) : INotifyCompletion
{
    public Plain GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action k) { P.Show(name + " registered"); P.Next = k; }
    public void GetResult() => P.Show(name + " result");
}
sealed class Source : System.Threading.Tasks.Sources.IValueTaskSource
{
    public void GetResult(short t) => P.Show("source result");
    public System.Threading.Tasks.Sources.ValueTaskSourceStatus GetStatus(short t) => System.Threading.Tasks.Sources.ValueTaskSourceStatus.Pending;
    public void OnCompleted(Action<object> k, object s, short t, System.Threading.Tasks.Sources.ValueTaskSourceOnCompletedFlags f) { P.Show("source registered"); P.Next = () => k(s); }
}
class P
{
    public static Looking Last;
    public static Action Next;
    static readonly AsyncLocal<string> local = new();
    static void Set(string s) { local.Value = s; SynchronizationContext.SetSynchronizationContext(s == null ? null : new Named(s)); }
    public static void Show(string what) => WriteLine($"{what}: {local.Value ?? "-"} {SynchronizationContext.Current?.ToString() ?? "-"}");
    static async Task Leaf() { Set("leaf"); await new Looking("leaf"); Set("leaf2"); await new Looking("leaf again"); Show("leaf ends"); }
    static async Task Middle() { Set("middle"); await Leaf(); Show("middle"); await new Plain("middle"); Show("middle ends"); }
    static async Task Outer() { Set("outer"); await Middle(); Show("outer"); await new ValueTask(new Source(), 0); Show("outer ends"); await Leaf(); Show("outer, after a new callee"); }
    static void Main()
    {
        Set("main");
        var t = Outer(); Show("called");
        Last.Open(); Show("opened");
        Last.Open(); Show("opened again");
        Next(); Show("plain opened");
        Next(); Show("source opened");
        Last.Open(); Show("opened in a new callee"); Last.Open(); Show("and again");
        WriteLine(t.Status);
    }
}

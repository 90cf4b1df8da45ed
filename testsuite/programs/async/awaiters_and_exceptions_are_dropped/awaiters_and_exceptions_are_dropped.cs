// Awaiters, awaited tasks, caught exceptions and failed chains are collected once nobody needs them; the thread keeps nothing either.
// covers: 8.4 8.5
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

sealed class Once : INotifyCompletion
{
    Action next;
    public static Once Last;
    public Once() => Last = this;
    public Once GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public void GetResult() { }
    public void Open() { var run = next; next = null; run(); }
}
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
    [MethodImpl(MethodImplOptions.NoInlining)] static T Watch<T>(T o) where T : class { weak = new(o); return o; }
    static async Task Awaiter() { await Watch(new Once()); await gate; }
    static async Task AwaitedTask() { await Watch(Inner()); await gate; }
    static async Task<object> Inner() { await gate; return new(); }
    static async Task Exception() { try { await Failing(); } catch (InvalidOperationException) { } await gate; }
    static async Task Failing() { await gate; throw Watch(new InvalidOperationException()); }
    static async Task Source() { await Watch(new TaskCompletionSource<string>(new object())).Task.WaitAsync(TimeSpan.FromMilliseconds(1)).ContinueWith(_ => { }, TaskScheduler.Default); await gate; }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Open() { var once = Once.Last; Once.Last = null; once.Open(); }
    [MethodImpl(MethodImplOptions.NoInlining)] static Task Start(Func<Task> f) => f();
    static void Collect() { for (int i = 0; i < 3; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); } }
    static void Main()
    {
        var t = Start(Awaiter); Open(); Collect();
        WriteLine("awaiter " + weak.IsAlive); gate.Open();
        t = Start(AwaitedTask); gate.Open(); Collect();
        WriteLine("awaited task " + weak.IsAlive); gate.Open();
        t = Start(Exception); gate.Open(); Collect();
        WriteLine("exception " + weak.IsAlive); gate.Open();
        // A chain that nobody holds, asleep on something that nobody holds, is gone as a whole.
        var other = new Thread(Abandon); other.Start(); other.Join(); Collect();
        WriteLine("abandoned " + weak.IsAlive);
        WriteLine(t.Status);
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Abandon() { Forgotten(Watch(new object()), new TaskCompletionSource()); }
    static async Task Forgotten(object o, TaskCompletionSource s) { await s.Task; GC.KeepAlive(o); }
}

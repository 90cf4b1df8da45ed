// The flags that an IValueTaskSource is given, by the form of the await and the context.
// covers: 8.44 valuetask-source
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using static System.Console;

sealed class Pump(string name) : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback, object)> queue = new();
    public int Posts;
    public string Name => name;
    public override void Post(SendOrPostCallback callback, object state)
    {
        lock (queue) { Posts++; queue.Enqueue((callback, state)); Monitor.PulseAll(queue); }
    }
    public static string Current => (SynchronizationContext.Current as Pump)?.Name ?? "none";
    /// Starts the method under this context, and runs what is posted until its task is done.
    public T Run<T>(Func<T> start) where T : Task
    {
        var outer = SynchronizationContext.Current;
        SetSynchronizationContext(this);
        var task = start();
        task.ContinueWith(_ => { lock (queue) Monitor.PulseAll(queue); }, TaskContinuationOptions.ExecuteSynchronously);
        while (true)
        {
            (SendOrPostCallback callback, object state) item;
            lock (queue)
            {
                while (queue.Count == 0 && !task.IsCompleted) Monitor.Wait(queue);
                if (queue.Count == 0) break;
                item = queue.Dequeue();
            }
            SetSynchronizationContext(this);
            item.callback(item.state);
        }
        SetSynchronizationContext(outer);
        return task;
    }
}
sealed class Source : IValueTaskSource, IValueTaskSource<int>
{
    public ValueTaskSourceOnCompletedFlags Flags; public short Token; public int Results;
    public void GetResult(short t) { Results++; Token = t; }
    int IValueTaskSource<int>.GetResult(short t) { Results++; Token = t; return 77; }
    public ValueTaskSourceStatus GetStatus(short t) => ValueTaskSourceStatus.Pending;
    public void OnCompleted(Action<object> k, object s, short t, ValueTaskSourceOnCompletedFlags f) { Flags = f; callback = () => k(s); }
    Action callback;
    /// Calls back on the pool, once everything is asleep.
    public void Fire() => ThreadPool.UnsafeQueueUserWorkItem(_ => callback(), null);
    public override string ToString() => $"{Flags}, token {Token}, {Results} result(s)";
}
class P
{
    static ValueTask Make(Source s) => new(s, 3);
    static ValueTask<int> MakeT(Source s) => new(s, 4);
    static async Task Direct(Source s) => await Make(s);
    static async Task DirectT(Source s) => WriteLine(await MakeT(s));
    static async Task False(Source s) => await Make(s).ConfigureAwait(false);
    static async Task TrueT(Source s) => WriteLine(await MakeT(s).ConfigureAwait(true));
    static async Task Local(Source s) { var v = Make(s); await v; }
    static async Task LocalFalse(Source s) { var v = MakeT(s); await v.ConfigureAwait(false); }
    static async Task Parameter(ValueTask v, bool c) => await v.ConfigureAwait(c);
    static async Task ParameterT(ValueTask<int> v, bool c) => WriteLine(await v.ConfigureAwait(c));
    static async Task Plain(ValueTask v) => await v;
    static Task AsTask(Source s) => Make(s).AsTask();
    static async Task OfTask(Source s) => await AsTask(s);
    static async Task Inline(Source s) => await MakeT(s).AsTask();
    static async ValueTask Nested(Source s) => await Make(s);
    static async Task Outer(Source s) => await Nested(s).ConfigureAwait(false);
    static void Show(string name, Func<Source, Task> f)
    {
        var s = new Source(); var p = new Pump("p");
        p.Run(() => { var t = f(s); s.Fire(); return t; }).Wait();
        WriteLine($"{name}: with context {s}, {p.Posts} posts");
        s = new Source();
        var task = f(s);
        s.Fire();
        task.Wait();
        WriteLine($"{name}: without {s}");
    }
    static void Main()
    {
        Show("direct", Direct); Show("direct T", DirectT); Show("false", False); Show("true T", TrueT); Show("local", Local);
        Show("local false", LocalFalse); Show("of task", OfTask); Show("as task", Inline); Show("nested", Nested2);
        foreach (bool c in new[] { true, false }) { Show("parameter " + c, s => Parameter(Make(s), c)); Show("parameter T " + c, s => ParameterT(MakeT(s), c)); }
        Show("parameter", s => Plain(Make(s)));
        // Value tasks around tasks: where they go on.
        foreach (bool c in new[] { true, false })
        {
            var p = new Pump("p"); var source = new TaskCompletionSource<int>();
            p.Run(() => { var t = Task.WhenAll(Parameter(new(source.Task), c), ParameterT(new(source.Task), c)); ThreadPool.QueueUserWorkItem(_ => source.SetResult(5)); return t; }).Wait();
            WriteLine($"around a task {c}: {p.Posts} posts");
        }
    }
    static async Task Nested2(Source s) => await Outer(s);
}

// covers: synchronization-context
// exclude: async-threads says on which thread it goes on
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

// A single-threaded loop, like a user interface's.
class Loop : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback, object)> q = new();
    public int Posts, Ops;
    readonly Thread thread = Thread.CurrentThread;
    bool stop;
    public override void Post(SendOrPostCallback d, object s) { lock (q) { q.Enqueue((d, s)); Posts++; Monitor.Pulse(q); } }
    public override void Send(SendOrPostCallback d, object s) => d(s);
    public override void OperationStarted() => Ops++;
    public override void OperationCompleted() => Ops--;
    public override SynchronizationContext CreateCopy() => this;
    public void Stop() { lock (q) { stop = true; Monitor.Pulse(q); } }
    public void Run()
    {
        while (true)
        {
            (SendOrPostCallback, object) item;
            lock (q)
            {
                while (q.Count == 0 && !stop) Monitor.Wait(q);
                if (q.Count == 0) { stop = false; return; }
                item = q.Dequeue();
            }
            item.Item1(item.Item2);
        }
    }
    public bool Here => Thread.CurrentThread == thread;
    public void Pump(Func<Task> f)
    {
        var old = Current;
        SetSynchronizationContext(this);
        try
        {
            Task t = f();
            t.ContinueWith(_ => Stop(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            Run();
            t.GetAwaiter().GetResult();
        }
        finally { SetSynchronizationContext(old); }
    }
}

class Program
{
    static Loop loop = new();
    static string Where() => (loop.Here ? "loop" : "other") + (SynchronizationContext.Current == loop ? "+ctx" : "");
    static async Task Inner() { await Task.Run(() => { }); Console.WriteLine("inner " + Where()); }
    static async Task NoCapture()
    {
        // Opened behind this callback, when the frame sleeps.
        var gate = new TaskCompletionSource();
        loop.Post(_ => ThreadPool.UnsafeQueueUserWorkItem(_ => gate.SetResult(), null), null);
        await gate.Task.ConfigureAwait(false);
        bool ctx = SynchronizationContext.Current == null;
        Console.WriteLine("no context " + ctx);
        await Task.Run(() => { });
        Console.WriteLine("still none " + (SynchronizationContext.Current == null));
    }
    static async void Void() { await Task.Yield(); Console.WriteLine("void " + Where()); }
    static async void VoidThrows() { await Task.Yield(); throw new InvalidOperationException("async void"); }

    static void Main()
    {
        loop.Pump(async () => {
            Console.WriteLine("start " + Where());
            await Task.Yield();
            Console.WriteLine("yield " + Where());
            await Task.Delay(15);
            Console.WriteLine("delay " + Where());
            await Inner();
            Console.WriteLine("after inner " + Where());
            await NoCapture();
            Console.WriteLine("after no capture " + Where());
            await Task.CompletedTask.ConfigureAwait(false);
            Console.WriteLine("completed " + Where());
            await Task.Run(() => Console.WriteLine("pool " + (SynchronizationContext.Current == null)));
            Console.WriteLine("end " + Where());
        });
        int posts = loop.Posts;
        loop.Pump(async () => { await Task.FromResult(1); await Task.CompletedTask; });
        Console.WriteLine(loop.Posts - posts);
        posts = loop.Posts;
        loop.Pump(async () => { for (int i = 0; i < 5; i++) await Task.Yield(); });
        Console.WriteLine(loop.Posts - posts);
        loop.Pump(async () => { Void(); Console.WriteLine("ops " + loop.Ops); await Task.Yield(); await Task.Yield(); });
        loop.Pump(async () => {
            try
            {
                await Task.Run(() => throw new Exception("from pool"));
            }
            catch (Exception e)
            {
                Console.WriteLine(e.Message + " " + Where());
            }
            finally { await Task.Yield(); Console.WriteLine("finally " + Where()); }
        });
        SynchronizationContext.SetSynchronizationContext(loop);
        VoidThrows();
        try { loop.Run(); } catch (InvalidOperationException e) { Console.WriteLine("posted " + e.Message + " " + Where()); }
        SynchronizationContext.SetSynchronizationContext(null);
        var tcs = new TaskCompletionSource();
        loop.Pump(async () => { var t = Wait(tcs.Task); tcs.SetResult(); Console.WriteLine("set"); await t; });
        var sched = default(TaskScheduler);
        loop.Pump(async () => {
            sched = TaskScheduler.FromCurrentSynchronizationContext();
            await Task.Factory.StartNew(() => Console.WriteLine("scheduled " + Where()), CancellationToken.None, TaskCreationOptions.None, sched);
            var p = new Progress<int>(v => Console.WriteLine("progress " + v + Where()));
            ((IProgress<int>)p).Report(1);
            await Task.Yield();
        });
    }
    static async Task Wait(Task t) { await t; Console.WriteLine("waited " + Where()); }
}

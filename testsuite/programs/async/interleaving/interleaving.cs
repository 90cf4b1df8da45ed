using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

// Everything runs on one thread through a queue: the order of steps is exactly defined.
class Sched : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback, object)> q = new();
    public override void Post(SendOrPostCallback d, object s) => q.Enqueue((d, s));
    public void Drain()
    {
        SetSynchronizationContext(this);
        while (q.TryDequeue(out var x)) x.Item1(x.Item2);
        SetSynchronizationContext(null);
    }
}

class Channel<T>
{
    readonly Queue<T> items = new();
    readonly Queue<TaskCompletionSource<T>> waiters = new();
    public void Send(T t) { if (waiters.TryDequeue(out var w)) w.SetResult(t); else items.Enqueue(t); }
    public Task<T> Receive()
    {
        if (items.TryDequeue(out T t)) return Task.FromResult(t);
        var w = new TaskCompletionSource<T>();
        waiters.Enqueue(w);
        return w.Task;
    }
}
class AsyncLock
{
    Task tail = Task.CompletedTask;
    public async Task<Action> Enter()
    {
        var mine = new TaskCompletionSource();
        Task before = tail;
        tail = mine.Task;
        await before;
        return mine.SetResult;
    }
}

class Program
{
    static string log = "";
    static async Task Worker(string n, int steps)
    {
        for (int i = 0; i < steps; i++) { log += n + i + " "; await Task.Yield(); }
        log += n + "! ";
    }
    static async Task Ping(Channel<int> a, Channel<int> b, string n)
    {
        for (int i = 0; i < 4; i++) { int v = await a.Receive(); log += n + v + " "; b.Send(v + 1); }
    }
    static async Task Locked(AsyncLock l, string n)
    {
        for (int i = 0; i < 2; i++)
        {
            var exit = await l.Enter();
            log += "[" + n;
            await Task.Yield();
            log += n + "]";
            exit();
            await Task.Yield();
        }
    }
    static async Task<int> Fib(int n)
    {
        if (n < 2) return n;
        await Task.Yield();
        Task<int> a = Fib(n - 1), b = Fib(n - 2);
        return await a + await b;
    }
    static async Task Race(TaskCompletionSource<string> win, string n, int delay)
    {
        for (int i = 0; i < delay; i++) await Task.Yield();
        log += n + win.TrySetResult(n) + " ";
    }
    static async Task Producer(Channel<int> c)
    {
        for (int i = 0; i < 5; i++) { c.Send(i); if (i % 2 == 0) await Task.Yield(); }
        c.Send(-1);
    }
    static async Task Consumer(Channel<int> c, string n)
    {
        while (true)
        {
            int v = await c.Receive();
            if (v < 0) { c.Send(-1); log += n + "end "; return; }
            log += n + v + " ";
            await Task.Yield();
        }
    }

    static void Run(string name, Func<Task> f)
    {
        var s = new Sched();
        SynchronizationContext.SetSynchronizationContext(s);
        Task t = f();
        s.Drain();
        if (!t.IsCompleted) log += "STUCK"; else if (t.IsFaulted) log += t.Exception.InnerException.Message;
        Console.WriteLine(name + ": " + log);
        log = "";
    }

    static void Main()
    {
        Run("workers", () => Task.WhenAll(Worker("a", 3), Worker("b", 2), Worker("c", 4)));
        Run("ping", () => {
            Channel<int> x = new(), y = new();
            var t = Task.WhenAll(Ping(x, y, "p"), Ping(y, x, "q"));
            x.Send(0);
            return t;
        });
        Run("lock", () => { var l = new AsyncLock(); return Task.WhenAll(Locked(l, "a"), Locked(l, "b"), Locked(l, "c")); });
        Run("fib", async () => log += await Fib(9));
        Run("race", async () => {
            var w = new TaskCompletionSource<string>();
            var all = Task.WhenAll(Race(w, "slow", 5), Race(w, "fast", 2), Race(w, "mid", 3));
            log += "won:" + await w.Task + " ";
            await all;
        });
        Run("queue", () => { var c = new Channel<int>(); return Task.WhenAll(Consumer(c, "x"), Consumer(c, "y"), Producer(c)); });
        Run("sequence", async () => { await Worker("1", 1); Task p = Worker("2", 2); await Worker("3", 2); await p; });
        Run("nested", async () => {
            async Task N(int d) { log += "<" + d; if (d > 0) { await N(d - 1); await Task.Yield(); } log += d + ">"; }
            await Task.WhenAll(N(2), N(1));
        });
        Run("throws", async () => {
            try { await Task.Yield(); throw new Exception("x"); } finally { log += "fin "; await Worker("f", 1); }
        });
        Run("finally order", async () => {
            try { try { await Worker("t", 1); return; } finally { await Worker("f1", 1); } } finally { await Worker("f2", 1); }
        });
    }
}

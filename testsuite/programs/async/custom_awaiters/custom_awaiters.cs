// covers: 1.2 8.35
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

class Log { public static string S = ""; public static void Done(string n) { Console.WriteLine(n + ": " + S); S = ""; } }
class Manual : INotifyCompletion
{
    Action k;
    public bool IsCompleted { get; set; }
    public int Value;
    public void OnCompleted(Action c) { Log.S += "on "; k = c; }
    public int GetResult() { Log.S += "get "; if (Value < 0) throw new InvalidOperationException("negative"); return Value; }
    public Manual GetAwaiter() { Log.S += "awaiter "; return this; }
    public void Complete(int v) { Value = v; IsCompleted = true; var c = k; k = null; c?.Invoke(); }
}
struct Sync<T>(T v) : ICriticalNotifyCompletion
{
    public bool IsCompleted => true;
    public T GetResult() => v;
    public void OnCompleted(Action c) => throw new Exception("never");
    public void UnsafeOnCompleted(Action c) => throw new Exception("never");
    public Sync<T> GetAwaiter() => this;
}
struct Critical : ICriticalNotifyCompletion
{
    public List<string> Calls;
    public bool IsCompleted => false;
    public void GetResult() => Calls.Add("get");
    public void OnCompleted(Action c) { Calls.Add("safe"); c(); }
    public void UnsafeOnCompleted(Action c) { Calls.Add("unsafe"); c(); }
    public Critical GetAwaiter() => this;
}
static class Ext
{
    public static TaskAwaiter<int> GetAwaiter(this int n) => Task.FromResult(n * 2).GetAwaiter();
    public static Manual GetAwaiter(this string s) => new Manual { IsCompleted = true, Value = s.Length };
    public static TaskAwaiter GetAwaiter(this TimeSpan t) => Task.Delay(t).GetAwaiter();
    public static TaskAwaiter<T[]> GetAwaiter<T>(this IEnumerable<Task<T>> ts) => Task.WhenAll(ts).GetAwaiter();
}

// A task type of its own, with its builder.
[AsyncMethodBuilder(typeof(MineBuilder<>))] class Mine<T>
{
    public T Value;
    public Exception Error;
    public bool Done;
    List<Action> ks = new();
    public void Finish() { Done = true; foreach (var k in ks) k(); }
    public A GetAwaiter() => new A { M = this };
    public struct A : INotifyCompletion
    {
        public Mine<T> M;
        public bool IsCompleted => M.Done;
        public T GetResult() => M.Error != null ? throw M.Error : M.Value;
        public void OnCompleted(Action c) => M.ks.Add(c);
    }
}
struct MineBuilder<T>
{
    Mine<T> m;
    public static MineBuilder<T> Create() => new() { m = new() };
    public Mine<T> Task => m;
    public void Start<S>(ref S s) where S : IAsyncStateMachine { Log.S += "start "; s.MoveNext(); }
    public void SetStateMachine(IAsyncStateMachine s) { }
    public void SetResult(T t) { Log.S += "result "; m.Value = t; m.Finish(); }
    public void SetException(Exception e) { Log.S += "exception "; m.Error = e; m.Finish(); }
    public void AwaitOnCompleted<A, S>(ref A a, ref S s) where A : INotifyCompletion where S : IAsyncStateMachine
    {
        Log.S += "await ";
        IAsyncStateMachine box = s;
        a.OnCompleted(box.MoveNext);
    }
    public void AwaitUnsafeOnCompleted<A, S>(ref A a, ref S s) where A : ICriticalNotifyCompletion where S : IAsyncStateMachine
    {
        IAsyncStateMachine box = s;
        a.UnsafeOnCompleted(box.MoveNext);
    }
}

class Program
{
    static async Task<int> Use(Manual m, string n)
    {
        Log.S += "<" + n + " ";
        int a = await m;
        Log.S += "mid ";
        int b = await m;
        Log.S += n + "> ";
        return a + b;
    }
    static async Mine<int> MyAsync(Manual m, bool fail)
    {
        int a = await m;
        if (fail) throw new Exception("mine fails");
        return a * 2;
    }
    static async Mine<string> Outer(Manual m) { try { return "v" + await MyAsync(m, false); } finally { Log.S += "fin "; } }

    static async Task Main()
    {
        var m = new Manual();
        Task<int> t = Use(m, "A");
        Log.Done("suspended " + t.IsCompleted);
        m.Complete(5);
        Log.Done("resumed " + t.Result);
        var f = new Manual();
        t = Use(f, "B");
        f.Complete(-1);
        Log.Done("failed " + t.Status);
        try { await t; } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(await new Sync<int>(4) + await new Sync<string>("s"));
        var c = new Critical { Calls = new() };
        await c;
        Console.WriteLine(string.Join(",", c.Calls));
        Console.WriteLine(await 21 + await "four");
        Log.S = "";
        await TimeSpan.FromMilliseconds(1);
        Console.WriteLine(string.Join(",", await new[] { Task.FromResult(1), Task.FromResult(2) }));
        var mm = new Manual();
        Mine<int> mine = MyAsync(mm, false);
        Log.Done("mine " + mine.Done);
        mm.Complete(8);
        Log.Done("mine " + mine.Done + mine.Value);
        var mf = new Manual();
        mine = MyAsync(mf, true);
        mf.Complete(1);
        try { mine.GetAwaiter().GetResult(); } catch (Exception e) { Log.Done(e.Message); }
        var mo = new Manual();
        var o = Outer(mo);
        Log.Done("outer");
        mo.Complete(3);
        Log.Done("outer " + o.GetAwaiter().GetResult());
        Console.WriteLine(await Task.Run(async () => await o));
        Console.WriteLine((await Task.FromResult<object>("obj")).ToString());
    }
}

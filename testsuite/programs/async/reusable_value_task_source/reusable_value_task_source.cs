// One IValueTaskSource over ManualResetValueTaskSourceCore used again and again; stale tokens are refused.
// covers: valuetask-source
using System;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using static System.Console;

sealed class Reused<T> : IValueTaskSource<T>, IValueTaskSource
{
    ManualResetValueTaskSourceCore<T> core;
    public Reused(bool async = false) => core.RunContinuationsAsynchronously = async;
    public ValueTask<T> Task => new(this, core.Version);
    public ValueTask Void => new(this, core.Version);
    public void Set(T t) => core.SetResult(t);
    public void Fail(Exception e) => core.SetException(e);
    public T GetResult(short token) { try { return core.GetResult(token); } finally { core.Reset(); } }
    void IValueTaskSource.GetResult(short token) => GetResult(token);
    public ValueTaskSourceStatus GetStatus(short token) => core.GetStatus(token);
    public void OnCompleted(Action<object> k, object s, short token, ValueTaskSourceOnCompletedFlags f) => core.OnCompleted(k, s, token, f);
}
class P
{
    static async Task<int> Sum(Reused<int> r, int n) { int s = 0; for (int i = 0; i < n; i++) s += await r.Task; return s; }
    static async Task<string> Texts(Reused<string> r) { string s = await r.Task; await r.Void; return s + await r.Task.ConfigureAwait(false); }
    static async Task<int> Failing(Reused<int> r) { try { return await r.Task; } catch (InvalidOperationException e) { return e.Message.Length + await r.Task; } }
    static async Task<string> Stale(Reused<int> r) { var t = r.Task; await t; try { await t; return "no"; } catch (InvalidOperationException) { return "stale"; } }
    static void Main()
    {
        var r = new Reused<int>(); var t = Sum(r, 100);
        for (int i = 0; i < 100; i++) r.Set(i);
        WriteLine(t.Result);
        var s = new Reused<string>(); var u = Texts(s); s.Set("a"); s.Set("dropped"); s.Set("b"); WriteLine(u.Result);
        var f = Failing(r); r.Fail(new InvalidOperationException("four")); r.Set(10); WriteLine(f.Result);
        var x = Stale(r); r.Set(1); WriteLine(x.Result);
        r.Set(5); WriteLine(Sum(r, 1).Result);
        var a = new Reused<int>(true); var w = Sum(a, 1); a.Set(3); WriteLine(w.Result);
        try { r.Set(1); r.Set(2); WriteLine("twice"); } catch (InvalidOperationException) { WriteLine("set twice"); }
        WriteLine(r.Task.AsTask().Result);
    }
}

using System;
using System.Collections.Generic;
using System.Threading.Tasks;

class R : IAsyncDisposable, IDisposable
{
    public static string Log = "";
    readonly string n;
    readonly bool fail;
    public R(string n, bool fail = false) { this.n = n; this.fail = fail; Log += "+" + n; }
    public void Dispose() => Log += "-" + n;
    public async ValueTask DisposeAsync()
    {
        Log += "~" + n;
        await Task.Yield();
        Log += n + ".";
        if (fail) throw new InvalidOperationException("dispose " + n);
    }
}
struct S : IAsyncDisposable { public string N; public ValueTask DisposeAsync() { R.Log += "*" + N; return default; } }
class Pattern { public async Task DisposeAsync() { await Task.Yield(); R.Log += "pattern"; } }
class Owner : IAsyncDisposable
{
    readonly List<IAsyncDisposable> owned = new();
    public T Own<T>(T t) where T : IAsyncDisposable { owned.Add(t); return t; }
    public async ValueTask DisposeAsync()
    {
        List<Exception> errors = null;
        for (int i = owned.Count - 1; i >= 0; i--) try
        {
            await owned[i].DisposeAsync();
        }
        catch (Exception e) { (errors ??= new()).Add(e); }
        if (errors != null) throw new AggregateException(errors);
    }
}

class Program
{
    static async Task Do(string name, Func<Task> f)
    {
        R.Log = "";
        string r = "ok";
        try
        {
            await f();
        }
        catch (AggregateException e) { r = "agg" + e.InnerExceptions.Count; } catch (Exception e) { r = e.Message; }
        Console.WriteLine(name + " " + R.Log + " " + r);
    }
    static async Task<int> Return()
    {
        await using var a = new R("a");
        using var b = new R("b");
        await Task.Yield();
        R.Log += "r";
        return 5;
    }
    static async IAsyncEnumerable<int> Seq()
    {
        await using var s = new R("s");
        for (int i = 0; i < 3; i++) { await using var x = new R("i" + i); yield return i; }
    }

    static async Task Main()
    {
        await Do("return", async () => R.Log += await Return());
        await Do("nested", async () => {
            await using (new R("o")) { await using (new R("p")) R.Log += "body"; R.Log += "mid"; }
        });
        await Do("throws", async () => { await using var a = new R("a"); await Task.Yield(); throw new Exception("body"); });
        await Do("dispose throws", async () => { await using var a = new R("a"); await using var b = new R("b", true); });
        await Do("both throw", async () => { await using var b = new R("b", true); throw new Exception("lost"); });
        await Do("struct", async () => { await using var s = new S { N = "s" }; R.Log += "in"; });
        await Do("pattern", async () => { await using var p = new Pattern(); });
        await Do("null", async () => { await using R r = null; R.Log += "null"; });
        await Do("configured", async () => { var r = new R("c"); await using (r.ConfigureAwait(false)) R.Log += "in"; });
        await Do("sequence", async () => { await foreach (int i in Seq()) R.Log += i; });
        await Do("sequence broken", async () => { await foreach (int i in Seq()) if (i == 1) break; });
        await Do("sequence throws", async () => { await foreach (int i in Seq()) if (i == 1) throw new Exception("consumer"); });
        await Do("owner", async () => {
            await using var o = new Owner();
            o.Own(new R("1"));
            o.Own(new R("2", true));
            o.Own(new S { N = "3" });
            o.Own(new R("4", true));
        });
        await Do("loop", async () => {
            for (int i = 0; i < 3; i++) { await using var r = new R("l" + i); if (i == 1) continue; R.Log += "b"; }
        });
        await Do("sync using in async", async () => {
            using (new R("u")) await Task.Yield();
            using var v = new R("v");
            await Task.Delay(1);
        });
        await Do("try finally", async () => {
            try { await using var t = new R("t"); return; } finally { await Task.Yield(); R.Log += "F"; }
        });
    }
}

// covers: simple-eh
using System;
using System.Threading.Tasks;

class Program
{
    static string log = "";
    static async Task<int> Throw(string m, bool early = false)
    {
        if (early) throw new InvalidOperationException(m);
        await Task.Yield();
        throw new InvalidOperationException(m);
    }
    static async Task<int> Ok(int n) { await Task.Yield(); return n; }
    static async Task<int> Try(Func<Task<int>> f)
    {
        try
        {
            log += "t";
            return await f();
        }
        catch (InvalidOperationException e) when (e.Message != "pass")
        {
            log += "c" + e.Message;
            await Task.Yield();
            return -1;
        }
        finally { log += "f"; await Task.Yield(); log += "F"; }
    }
    static async Task Nested()
    {
        try
        {
            try { await Throw("one"); } finally { log += "[in"; await Ok(1); log += "]"; }
        }
        catch (Exception e) { try { await Throw(e.Message + "+two"); } catch (Exception e2) { log += e2.Message; throw; } }
    }
    static async Task<int> Rethrow() { try { return await Throw("re"); } catch { await Ok(0); throw; } }
    static async Task Replace() { try { await Throw("a"); } finally { await Ok(1); throw new ArgumentException("replaced"); } }
    static async Task<int> Loop()
    {
        int n = 0;
        while (true)
        {
            try
            {
                n++;
                if (n < 3) continue;
                if (n < 5) await Throw("loop" + n);
                return n;
            }
            catch (InvalidOperationException) when (n == 3)
            {
                log += "c3";
                continue;
            }
            catch (InvalidOperationException) { log += "c" + n; } finally { log += "f" + n; await Ok(0); }
        }
    }
    static async Task Check(string name, Func<Task> f)
    {
        try { await f(); log += " ok"; } catch (Exception e) { log += " => " + e.GetType().Name + ":" + e.Message; }
        Console.WriteLine(name + " " + log);
        log = "";
    }

    static async Task Main()
    {
        await Check("ok", async () => log += await Try(() => Ok(5)));
        await Check("caught", async () => log += await Try(() => Throw("x")));
        await Check("early", async () => log += await Try(() => Throw("e", true)));
        await Check("filtered", async () => log += await Try(() => Throw("pass")));
        await Check("nested", Nested);
        await Check("rethrow", Rethrow);
        await Check("replace", Replace);
        await Check("loop", async () => log += await Loop());
        // Throwing before the first await still gives a faulted task.
        Task<int> t = Throw("kept", true);
        Console.WriteLine(t.IsFaulted + " " + t.Status + " " + t.Exception.InnerException.Message);
        for (int i = 0; i < 2; i++) try
        {
            await t;
        }
        catch (InvalidOperationException e) { Console.WriteLine("again " + e.Message); }
        try { t.Wait(); } catch (AggregateException e) { Console.WriteLine(e.InnerExceptions.Count + " " + e.Message); }
        try { _ = t.Result; } catch (AggregateException e) { Console.WriteLine(e.InnerException.Message); }
        try { t.GetAwaiter().GetResult(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        await Check("all", () => Task.WhenAll(Throw("w1"), Ok(1), Throw("w2")));
        var all = Task.WhenAll(Throw("a1"), Throw("a2"));
        try { await all; } catch (Exception e) { Console.WriteLine(e.Message + all.Exception.InnerExceptions.Count); }
        await Check("any", async () => {
            var first = await Task.WhenAny(Throw("any", true), Ok(3));
            log += first.Status;
            await first;
        });
        await Check("null task", async () => { Task n = null; await n; });
        await Check("arithmetic", async () => { int z = await Ok(0); log += 1 / z; });
        await Check("from result", () => Task.FromException(new TimeoutException("from")));
        await Check("using", async () => { await using var d = new AD(); await Throw("in using"); });
        await Check("await in filter-like", async () => {
            try { await Throw("ff"); } catch (Exception e) when (Side(e)) { log += "never"; }
        });
        await Check("nested lambda", async () => {
            Func<Task> inner = async () => { await Task.Yield(); throw new FormatException("inner"); };
            try { await inner(); } catch (FormatException e) { log += e.Message; }
        });
        await Check("stack", async () => {
            object a = new(), b = "b";
            try { Consume(a, await Ok(1), await Throw("args")); } catch (InvalidOperationException) { log += b; }
        });
    }
    static bool Side(Exception e) { log += "filter " + e.Message; return false; }
    static void Consume(object a, int b, int c) { }
    class AD : IAsyncDisposable { public async ValueTask DisposeAsync() { log += "<d"; await Task.Yield(); log += "d>"; } }
}

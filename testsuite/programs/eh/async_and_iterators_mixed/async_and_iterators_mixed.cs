using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

class Res : IDisposable, IAsyncDisposable
{
    public static string Log = "";
    readonly string n;
    public Res(string n) { this.n = n; Log += "+" + n; }
    public void Dispose() { Log += "-" + n; if (n == "bad") throw new InvalidOperationException("dispose " + n); }
    public async ValueTask DisposeAsync()
    {
        if (n != "w") await Task.Yield();
        lock (typeof(Res)) Log += "~" + n;
        if (n == "abad") throw new InvalidOperationException("async dispose");
    }
}

class Program
{
    static IEnumerable<int> Seq(int throwAt)
    {
        using var a = new Res("a");
        for (int i = 0; i < 4; i++)
        {
            using var r = new Res("r" + i);
            if (i == throwAt) throw new ArgumentException("seq" + i);
            yield return i;
        }
    }
    static async IAsyncEnumerable<int> ASeq(int throwAt)
    {
        await using var a = new Res("A");
        for (int i = 0; i < 3; i++)
        {
            await using var r = new Res("R" + i);
            await Task.Yield();
            if (i == throwAt) throw new ArgumentException("aseq" + i);
            yield return i;
        }
    }
    static async Task<int> Consume(int at)
    {
        int s = 0;
        foreach (int i in Seq(9)) { await Task.Yield(); if (i == at) throw new FormatException("consumer"); s += i; }
        return s;
    }
    static async Task Check(string n, Func<Task> f)
    {
        Res.Log = "";
        string r;
        try { await f(); r = "ok"; } catch (Exception e) { r = e.GetType().Name + ":" + e.Message; }
        Console.WriteLine(n + " " + Res.Log + " " + r);
    }
    static IEnumerable<int> Nested() { foreach (int x in Seq(9).Where(i => i != 1).Select(i => 10 / (2 - i))) yield return x; }
    static async Task<List<int>> Collect(IAsyncEnumerable<int> s)
    {
        var l = new List<int>();
        await foreach (int i in s) l.Add(i);
        return l;
    }

    static async Task Main()
    {
        await Check("seq", async () => { foreach (int i in Seq(2)) Res.Log += i; });
        await Check("break", async () => { foreach (int i in Seq(9)) { Res.Log += i; if (i == 1) break; } });
        await Check("aseq", async () => Res.Log += (await Collect(ASeq(9))).Count);
        await Check("aseq throws", async () => await Collect(ASeq(1)));
        await Check("abreak", async () => { await foreach (int i in ASeq(9)) if (i == 0) break; });
        await Check("consume", () => Consume(1));
        await Check("consume all", async () => Res.Log += await Consume(9));
        await Check("nested", async () => Res.Log += Nested().Sum());
        await Check("dispose throws", async () => {
            using var x = new Res("x");
            using var b = new Res("bad");
            Res.Log += "body";
        });
        await Check("dispose replaces", async () => { using (new Res("bad")) throw new Exception("lost"); });
        await Check("async dispose", async () => { await using (new Res("abad")) Res.Log += "body"; });
        await Check("when all", async () => {
            var gate = new TaskCompletionSource();
            var ts = Enumerable.Range(0, 3).Select(async i => {
                await using var r = new Res("w");
                await gate.Task;
                if (i == 1) throw new Exception("w1");
                return i;
            }).ToArray();
            gate.SetResult();
            await Task.WhenAll(ts);
        }).ContinueWith(_ => { });
        await Check("early return", async () => {
            async Task<int> F() { using var a = new Res("a"); try { return 1; } finally { await Task.Yield(); Res.Log += "f"; } }
            Res.Log += await F();
        });
        await Check("catch in seq", async () => {
            IEnumerable<string> S()
            {
                for (int i = 0; i < 3; i++)
                {
                    string r;
                    try
                    {
                        if (i == 1) throw new Exception("e" + i);
                        r = "v" + i;
                    }
                    catch (Exception e) { r = e.Message; } finally { Res.Log += "f"; }
                    yield return r;
                }
            }
            Res.Log += string.Join("", S());
        });
        await Check("throw in finally of seq", async () => {
            IEnumerable<int> S() { try { yield return 1; } finally { Res.Log += "F"; Throw("fin"); } }
            foreach (int i in S()) break;
        });
        await Check("await in catch", async () => {
            for (int i = 0; i < 3; i++) try
            {
                if (i > 0) Throw("t" + i);
            }
            catch (Exception e) when (e.Message == "t1") { await Task.Delay(1); Res.Log += "c1"; }
        });
    }
    static void Throw(string m) => throw new InvalidOperationException(m);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

// Coroutines: an iterator that yields tasks, driven to its end by a small runner.
static class Co
{
    public static async Task<T> Run<T>(Func<Action<T>, IEnumerable<Task>> f)
    {
        T result = default;
        foreach (Task t in f(r => result = r)) await t;
        return result;
    }
    public static async IAsyncEnumerable<T> Merge<T>(params IAsyncEnumerable<T>[] all)
    {
        var es = all.Select(x => x.GetAsyncEnumerator()).ToList();
        try
        {
            while (es.Count > 0) for (int i = 0; i < es.Count; i++)
            {
                if (await es[i].MoveNextAsync()) yield return es[i].Current; else
                {
                    await es[i].DisposeAsync();
                    es.RemoveAt(i--);
                }
            }
        }
        finally { foreach (var e in es) await e.DisposeAsync(); }
    }
    public static async IAsyncEnumerable<T[]> Buffer<T>(this IAsyncEnumerable<T> s, int n)
    {
        var l = new List<T>();
        await foreach (T t in s) { l.Add(t); if (l.Count == n) { yield return l.ToArray(); l.Clear(); } }
        if (l.Count > 0) yield return l.ToArray();
    }
    public static async Task<int> Race(params Func<CancellationToken, Task<int>>[] fs)
    {
        using var cts = new CancellationTokenSource();
        Task<int> first = await Task.WhenAny(fs.Select(f => f(cts.Token)).ToArray());
        cts.Cancel();
        return await first;
    }
    public static async IAsyncEnumerable<T> Where<T>(this IAsyncEnumerable<T> s, Func<T, bool> p)
    {
        await foreach (T t in s) if (p(t)) yield return t;
    }
}
class Mutex2
{
    Task tail = Task.CompletedTask;
    public Task<T> With<T>(Func<Task<T>> f)
    {
        Task<T> mine = After(tail, f);
        tail = mine.ContinueWith(_ => { });
        return mine;
        static async Task<T> After(Task t, Func<Task<T>> f) { await t; return await f(); }
    }
}
class Lazy2<T>(Func<Task<T>> make)
{
    Task<T> t;
    public Task<T> Value => t ??= make();
    public System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter() => Value.GetAwaiter();
}

class Program
{
    static string log = "";
    static async IAsyncEnumerable<string> Names(string n, int c)
    {
        try { for (int i = 0; i < c; i++) { await Task.Yield(); yield return n + i; } } finally { log += "<" + n + ">"; }
    }
    static IEnumerable<Task> Steps(int n, Action<int> ret)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) { Task<int> t = Task.Run(() => i * i); yield return t; sum += t.Result; }
        ret(sum);
    }
    static async Task<int> Slow(int v, CancellationToken ct) { await Task.Delay(5000, ct); return v; }

    static async Task Main()
    {
        Console.WriteLine(await Co.Run<int>(r => Steps(6, r)));
        await foreach (string s in Co.Merge(Names("a", 3), Names("b", 1), Names("c", 2))) Console.Write(s + " ");
        Console.WriteLine(log);
        log = "";
        await foreach (string s in Co.Merge(Names("x", 5), Names("y", 5))) if (s == "x2") break;
        Console.WriteLine(log);
        await foreach (var b in Names("n", 7).Buffer(3)) Console.Write(b.Length + string.Join("", b) + " ");
        Console.WriteLine();
        Console.WriteLine(await Co.Race(ct => Slow(1, ct), async ct => { await Task.Yield(); return 2; }, ct => Slow(3, ct)));
        var m = new Mutex2();
        int inside = 0, most = 0;
        int[] rs = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => m.With(async () => {
            most = Math.Max(most, ++inside);
            await Task.Yield();
            inside--;
            return i * 2;
        })));
        Console.WriteLine(string.Join(",", rs) + " " + most);
        int made = 0;
        var lz = new Lazy2<string>(async () => { made++; await Task.Yield(); return "lazy"; });
        Console.WriteLine(await lz + await lz + (await Task.WhenAll(lz.Value, lz.Value))[1] + made);
        var q = new Queue<Func<Task>>();
        string steps = "";
        for (int i = 0; i < 3; i++)
        {
            int k = i;
            q.Enqueue(async () => {
                steps += k;
                await Task.Delay(1);
                steps += k;
                if (k == 1) q.Enqueue(() => { steps += "n"; return Task.CompletedTask; });
            });
        }
        while (q.TryDequeue(out var f)) await f();
        Console.WriteLine(steps);
        var tree = await Build(4);
        Console.WriteLine(await Total(tree));
        await foreach (int[] b in Numbers().Where(x => x % 2 == 1).Buffer(2))
        {
            Console.Write(b.Sum() + " ");
            if (b[0] > 8) break;
        }
        Console.WriteLine(log.Length);
        try
        {
            await foreach (string s in Co.Merge(Names("ok", 1), Fails())) Console.Write(s + " ");
        }
        catch (FormatException e) { Console.WriteLine(e.Message + log); }
    }
    static async IAsyncEnumerable<int> Numbers()
    {
        for (int i = 0; ; i++) { if (i % 3 == 0) await Task.Yield(); yield return i; }
    }
    static async IAsyncEnumerable<string> Fails()
    {
        await Task.Yield();
        yield return "one";
        throw new FormatException("failed");
    }
    class Node
    {
        public int V;
        public List<Node> Kids = new();
    }
    static async Task<Node> Build(int d)
    {
        var n = new Node { V = d };
        for (int i = 0; i < d; i++) { await Task.Yield(); n.Kids.Add(await Build(d - 1 - i % 2)); }
        return n;
    } static async Task<int> Total(Node n) => n.V + (await Task.WhenAll(n.Kids.Select(Total))).Sum();
}

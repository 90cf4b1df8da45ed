using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static string log = "";
    static async IAsyncEnumerable<int> Count(int n, [EnumeratorCancellation] CancellationToken ct = default)
    {
        try
        {
            for (int i = 0; i < n; i++)
            {
                ct.ThrowIfCancellationRequested();
                if (i % 2 == 0) await Task.Yield();
                log += "y" + i;
                yield return i;
                await Task.Yield();
            }
            log += "E";
        }
        finally { log += "("; await Task.Yield(); log += ")"; }
    }
    static async IAsyncEnumerable<T> Where<T>(IAsyncEnumerable<T> s, Func<T, Task<bool>> f)
    {
        await foreach (T t in s) if (await f(t)) yield return t;
    }
    static async IAsyncEnumerable<R> Select<T, R>(IAsyncEnumerable<T> s, Func<T, R> f)
    {
        await foreach (T t in s.ConfigureAwait(false)) yield return f(t);
    }
    static async IAsyncEnumerable<int> Throws(int at)
    {
        for (int i = 0; ; i++)
        {
            if (i == at) throw new InvalidOperationException("at " + i);
            yield return i;
            if (i == 1) await Task.Yield();
        }
    }
    static async IAsyncEnumerable<int> Sync() { yield return 1; yield return 2; }
    static async IAsyncEnumerable<int> Empty() { await Task.CompletedTask; yield break; }
    static async IAsyncEnumerable<string> Tree(int d, string p)
    {
        if (d == 0) { yield return p; yield break; }
        await foreach (string s in Tree(d - 1, p + "0")) yield return s;
        await Task.Yield();
        await foreach (string s in Tree(d - 1, p + "1")) yield return s;
    }
    static void Done(string n) { Console.WriteLine(n + ": " + log); log = ""; }
    class Custom
    {
        public E GetAsyncEnumerator() => new E();
        public class E
        {
            int n;
            public async Task<bool> MoveNextAsync() { await Task.Yield(); return ++n < 4; }
            public int Current => n * n;
            public async ValueTask DisposeAsync() { log += "disposed"; }
        }
    }

    static async Task Main()
    {
        await foreach (int i in Count(3)) log += "<" + i + ">";
        Done("all");
        await foreach (int i in Count(5)) { if (i == 1) break; }
        Done("break");
        await foreach (int i in Where(Count(6), async x => { await Task.Yield(); return x % 2 == 1; })) log += "<" + i + ">";
        Done("where");
        await foreach (string s in Select(Sync(), x => "s" + x)) log += s;
        Done("select");
        await foreach (int i in Empty()) log += "never";
        Done("empty");
        try { await foreach (int i in Throws(2)) log += i; } catch (InvalidOperationException e) { log += "!" + e.Message; }
        Done("throws");
        try
        {
            await foreach (int i in Count(3)) { if (i == 1) throw new Exception("body"); }
        }
        catch (Exception e) { log += e.Message; }
        Done("body throws");
        await foreach (string s in Tree(3, "")) log += s + " ";
        Done("tree");
        await foreach (int i in new Custom()) log += i + " ";
        Done("pattern");
        using var cts = new CancellationTokenSource();
        try
        {
            await foreach (int i in Count(10).WithCancellation(cts.Token)) { if (i == 2) cts.Cancel(); }
        }
        catch (OperationCanceledException) { log += "cancelled"; }
        Done("cancel");
        var e1 = Count(2).GetAsyncEnumerator();
        Console.WriteLine(await e1.MoveNextAsync() + " " + e1.Current);
        await e1.DisposeAsync();
        Done("disposed early");
        Console.WriteLine(await e1.MoveNextAsync());
        var seq = Sync();
        int t = 0;
        await foreach (int a in seq) await foreach (int b in seq) t = t * 10 + a * b;
        Console.WriteLine(t);
        var un = Count(1).GetAsyncEnumerator();
        await un.DisposeAsync();
        Done("never started");
        var list = new List<int>();
        await foreach (int i in Count(3)) list.Add(i);
        Console.WriteLine(list.Sum());
        log = "";
        var it = Sync().GetAsyncEnumerator();
        ValueTask<bool> vt = it.MoveNextAsync();
        Console.WriteLine(vt.IsCompletedSuccessfully + " " + vt.Result + it.Current);
        var many = await Task.WhenAll(Enumerable.Range(0, 4).Select(async k => {
            int s = 0;
            await foreach (int i in Throws(50).TakeAsync(k)) s += i;
            return s;
        }));
        Console.WriteLine(string.Join(",", many));
    }
}
static class X
{
    public static async IAsyncEnumerable<T> TakeAsync<T>(this IAsyncEnumerable<T> s, int n)
    {
        if (n == 0) yield break;
        await foreach (T t in s) { yield return t; if (--n == 0) yield break; }
    }
}

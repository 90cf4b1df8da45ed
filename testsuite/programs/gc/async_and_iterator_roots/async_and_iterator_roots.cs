using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

class Program
{
    static void Churn() { for (int i = 0; i < 30; i++) { object o = new byte[i]; } GC.Collect(0); }
    static async Task<string> A(int n, string pass)
    {
        string s = "s" + n;
        object[] arr = { n, "e" + n };
        var t = (n, "t" + n);
        Churn();
        await Task.Yield();
        Churn();
        if (n > 0) pass += await A(n - 1, pass + n);
        Churn();
        return s + arr[1] + t.Item2 + pass.Length;
    }
    static IEnumerable<string> I(int n)
    {
        string keep = "k" + n;
        var list = new List<string> { keep };
        for (int i = 0; i < n; i++)
        {
            Churn();
            string local = keep + i;
            yield return local;
            Churn();
            list.Add(local);
            if (i == 2) foreach (string s in I(2)) { Churn(); yield return s + local; }
        }
        yield return string.Join("", list).Length.ToString();
    }
    static async IAsyncEnumerable<object> AI(int n)
    {
        object box = n;
        string s = "x" + n;
        for (int i = 0; i < n; i++) { await Task.Yield(); Churn(); yield return (box, s + i); Churn(); }
    }
    static async Task<int> Spill(Func<Task<int>> f)
    {
        int[] a = { 1, 2, 3 };
        string s = "sp" + a.Length;
        return a[await f()] + (s + "q" + await f()).Length + new[] { await f(), a[0] }.Sum() + s.Length;
    }
    class Node { public Task<string> T; public Node Next; }

    static async Task Main()
    {
        Console.WriteLine(await A(5, ""));
        Console.WriteLine(string.Join(" ", I(4)));
        await foreach (object o in AI(3)) { Churn(); Console.Write(o + " "); }
        Console.WriteLine();
        Console.WriteLine(await Spill(async () => { await Task.Yield(); Churn(); return 1; }));
        // Many suspended at once, woken in another order, with collections between.
        var gates = Enumerable.Range(0, 20).Select(_ => new TaskCompletionSource<string>()).ToArray();
        Node list = null;
        for (int i = 0; i < 20; i++) { int k = i; list = new Node { T = Wait(gates[k].Task, "w" + k), Next = list }; }
        Churn();
        GC.Collect();
        for (int i = 0; i < 20; i++) { gates[i * 7 % 20].SetResult("g" + i); if (i % 5 == 0) GC.Collect(); }
        int total = 0;
        for (Node n = list; n != null; n = n.Next) total += (await n.T).Length;
        Console.WriteLine(total);
        var it = I(3).GetEnumerator();
        it.MoveNext();
        GC.Collect();
        it.MoveNext();
        Console.WriteLine(it.Current);
        it.Dispose();
        var weak = new WeakReference(null);
        Task pending = Hold(weak);
        GC.Collect();
        Console.WriteLine(weak.IsAlive);
        release.SetResult();
        await pending;
        Func<Task<string>> lam = null;
        {
            string cap = "cap" + total;
            lam = async () => { Churn(); await Task.Yield(); Churn(); return cap; };
        }
        Churn();
        Console.WriteLine(await lam());
        var lazy = I(2).Select(s => { Churn(); return s + "!"; }).Where(s => { Churn(); return s.Length > 1; });
        Console.WriteLine(string.Join(",", lazy));
        Console.WriteLine(await Task.WhenAll(Enumerable.Range(0, 5).Select(i => A(1, "z" + i))).ContinueWith(t => string.Join("", t.Result).Length));
    }
    static TaskCompletionSource release = new();
    static async Task<string> Wait(Task<string> g, string s)
    {
        object o = s + "!";
        string r = await g;
        Churn();
        return o + r;
    }
    static async Task Hold(WeakReference w)
    {
        var o = new List<int> { 5 };
        w.Target = o;
        await release.Task;
        Console.WriteLine(o[0]);
    }
}

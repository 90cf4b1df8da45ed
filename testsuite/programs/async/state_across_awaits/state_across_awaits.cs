using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

struct Big { public long A, B; public string S; public (int, object) T; public override string ToString() => $"{A}{B}{S}{T}"; }
class Tree { public Tree L, R; public int V; }

class Program
{
    static async Task<T> Y<T>(T t) { await Task.Yield(); GC.Collect(0); return t; }
    static async Task<string> Locals(int n)
    {
        byte b = (byte)n;
        sbyte sb = (sbyte)-n;
        char c = (char)('a' + n);
        long l = (long)n << 40;
        float f = n / 3f;
        double d = n / 7.0;
        decimal m = n * 1.1m;
        string s = "s" + n;
        bool t = n > 2;
        int? q = n % 2 == 0 ? n : null;
        Big big = new() { A = n, B = -n, S = s, T = (n, s) };
        int[] arr = { n, n + 1 };
        var list = new List<string> { s };
        object o = n;
        DayOfWeek day = (DayOfWeek)n;
        nint ni = n;
        await Task.Yield();
        b++;
        big.B *= 10;
        arr[0] = await Y(arr[1] + 5);
        list.Add(await Y("z" + n));
        l ^= await Y(1L);
        big.S += await Y("!");
        await Y(0);
        return $"{b}{sb}{c}{l}{f}{d:F3}{m}{s}{t}{q}{big}{arr[0]}{list[1]}{o}{day}{ni}";
    }
    static async Task<int> Sum(Tree t) => t == null ? 0 : t.V + await Sum(t.L) + await Y(await Sum(t.R));
    static async Task<string> Spills(int a)
    {
        int[] x = { 1, 2, 3 };
        var s = new Big[2];
        string r = a + await Y("b") + a + await Y(2) + (a + await Y(3)) * await Y(4) + x[await Y(1)] + x[0] + Concat(a, await Y("c"), x[2], await Y('d'), a++);
        x[await Y(0)] += await Y(10);
        x[2]++;
        s[await Y(1)].A = await Y(77L);
        s[1].T = (await Y(1), await Y("t"));
        (int p, string q) = (await Y(5), await Y("q"));
        x[1] = p = await Y(9) + p;
        return r + string.Join(",", x) + s[1] + p + q + a;
    }
    static string Concat(params object[] o) => string.Join("", o);
    static async Task<int> Switches(int n)
    {
        switch (await Y(n)) { case 0:
        return await Y(100); case 1:
        await Y(1);
        goto case 3; case 2:
        for (int i = 0; i < 3; i++)
        {
            if (i == 1) continue;
            n += await Y(i * 10);
        }
        break; case 3:
        n = await Y(n) switch { 1 => await Y(11), _ => await Y(33) };
        break; default:
        do { n -= await Y(2); } while (n > 0 && await Y(true));
        break; }
        return n;
    }
    static async Task<T[]> Gen<T>(params T[] ts)
    {
        var r = new T[ts.Length];
        for (int i = 0; i < ts.Length; i++) { T t = ts[i]; r[ts.Length - 1 - await Y(i)] = await Y(t); }
        return r;
    }
    static async Task<string> Closures()
    {
        int x = 1;
        Func<Task<int>> inc = async () => { x++; await Task.Yield(); return x; };
        int a = await inc();
        x += 10;
        int b = await inc();
        var fs = new List<Func<Task<int>>>();
        for (int i = 0; i < 3; i++) { int k = i; fs.Add(async () => await Y(k * i)); }
        int s = 0;
        foreach (var f in fs) s = s * 10 + await f();
        return $"{a} {b} {x} {s}";
    }
    class C
    {
        int v = 3;
        public async Task<int> M(int n)
        {
            v += n;
            await Task.Yield();
            v *= await Y(2);
            return v + await Inner();
            async Task<int> Inner() { await Task.Yield(); return v + n; }
        }
        public virtual async Task<string> V() => await Y("C");
    } class D : C { public override async Task<string> V() => "D" + await base.V(); }
    struct St { public int N; public async Task<int> M() { N++; await Task.Yield(); N++; return N; } }
    static async Task Out(Big b, List<int> l) { b.A = 5; await Task.Yield(); l.Add((int)b.A); }

    static async Task Main()
    {
        for (int n = 0; n < 4; n++) Console.WriteLine(await Locals(n));
        Console.WriteLine(await Sum(new Tree { V = 1, L = new Tree { V = 2, R = new Tree { V = 3 } }, R = new Tree { V = 4 } }));
        Console.WriteLine(await Spills(7));
        for (int n = 0; n < 6; n++) Console.Write(await Switches(n) + " ");
        Console.WriteLine();
        Console.WriteLine(string.Join(",", await Gen(1, 2, 3)) + string.Join(",", await Gen("a", "b")) + string.Join(",", await Gen((1, 'x'), (2, 'y'))));
        Console.WriteLine(await Closures());
        Console.WriteLine(await new C().M(4) + await new D().V());
        St st = new() { N = 5 };
        Console.WriteLine(await st.M() + " " + st.N);
        var big = new Big { A = 1 };
        var l = new List<int>();
        await Out(big, l);
        Console.WriteLine(big.A + " " + l[0]);
        using var d = new System.IO.StringWriter();
        lock (d) { }
        await d.WriteAsync("w");
        Console.WriteLine(d);
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i => {
            int acc = i;
            for (int k = 0; k < 5; k++) acc += await Y(k * i);
            return acc;
        }));
        Console.WriteLine(string.Join(" ", results));
    }
}

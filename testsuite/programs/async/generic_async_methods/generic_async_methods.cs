using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

interface ISource<T> { Task<T> Get(); ValueTask<T[]> Many(int n); Task<U> As<U>(Func<T, U> f); }
class Src<T>(T t) : ISource<T>
{
    public async Task<T> Get() { await Task.Yield(); return t; }
    public async ValueTask<T[]> Many(int n) { var a = new T[n]; for (int i = 0; i < n; i++) a[i] = await Get(); return a; }
    public virtual async Task<U> As<U>(Func<T, U> f) { T x = await Get(); await Task.Yield(); return f(x); }
}
class Loud<T>(T t) : Src<T>(t)
{
    public override async Task<U> As<U>(Func<T, U> f)
    {
        U u = await base.As(f);
        Console.Write(typeof(T).Name + ">" + typeof(U).Name + " ");
        return u;
    }
}
struct Pt
{
    public int X;
    public string S;
    public async Task<Pt> Moved(int d) { var me = this; await Task.Yield(); me.X += d; me.S += d; return me; }
    public override string ToString() => X + S;
}
class Cache<K, V> where K : notnull
{
    readonly Dictionary<K, Task<V>> d = new();
    public int Made;
    public Task<V> Get(K k, Func<K, Task<V>> f) { if (!d.TryGetValue(k, out var t)) d[k] = t = Make(k, f); return t; }
    async Task<V> Make(K k, Func<K, Task<V>> f)
    {
        Made++;
        try { return await f(k); } catch (KeyNotFoundException) { return default; }
    }
}

class Program
{
    static async Task<T> Id<T>(T t)
    {
        await Task.Yield();
        return t;
    }
    static async Task<R[]> Map<T, R>(IEnumerable<T> s, Func<T, Task<R>> f)
    {
        var l = new List<R>();
        foreach (T t in s) l.Add(await f(t));
        return l.ToArray();
    }
    static async Task<T> Retry<T, E>(int n, Func<int, Task<T>> f) where E : Exception
    {
        for (int i = 0; ; i++) try { return await f(i); } catch (E e) when (i < n) { Console.Write(e.Message + " "); }
    }
    static async Task<(A, B)> Both<A, B>(Task<A> a, Task<B> b) => (await a, await b);
    static async IAsyncEnumerable<T> Rep<T>(T t, int n) where T : struct
    {
        for (int i = 0; i < n; i++) { await Task.Yield(); yield return t; }
    }
    static async Task<int> Cnt<T>(IAsyncEnumerable<T> s, Func<T, bool> p)
    {
        int n = 0;
        await foreach (T t in s) if (p(t)) n++;
        return n;
    }
    static async Task<T> Fold<T>(T seed, params Func<T, Task<T>>[] fs)
    {
        foreach (var f in fs) seed = await f(seed);
        return seed;
    }
    static async Task<string> Name<T>()
    {
        await Task.Yield();
        return typeof(T).Name + typeof(List<T>).GetGenericArguments()[0].Name;
    } static class S<T> { public static int N; public static async Task<int> Inc() { N++; await Task.Yield(); return ++N; } }

    static async Task Main()
    {
        Console.WriteLine(await Id(5) + await Id("s") + await Id(2.5) + (await Id(new Pt { X = 1, S = "p" })) + await Id<int?>(null) + (await Id((1, "t"))).Item2 + await Id(DayOfWeek.Friday));
        ISource<string> s = new Loud<string>("abc");
        Console.WriteLine(await s.Get() + (await s.Many(3)).Length + await s.As(x => x.Length) + await s.As(x => x + "!") + await s.As(x => (x, 1)));
        ISource<int> si = new Src<int>(7);
        Console.WriteLine((await si.Many(2)).Sum() + await si.As(x => x * 0.5));
        Console.WriteLine(string.Join(",", await Map(new[] { 1, 2, 3 }, async x => {
            await Task.Yield();
            return "m" + x;
        })) + string.Join(",", await Map("ab", c => Task.FromResult((int)c))));
        Console.WriteLine(await Retry<int, FormatException>(3, async i => {
            await Task.Yield();
            return i < 2 ? throw new FormatException("try" + i) : i * 100;
        }));
        try
        {
            await Retry<string, FormatException>(3, i => throw new OverflowException("other"));
        }
        catch (OverflowException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(await Both(Id(1), Id("b")) + "" + await Cnt(Rep(5, 4), x => x == 5) + await Cnt(Rep('c', 3), x => x > 'd'));
        Console.WriteLine(await Fold(1, async x => x + await Id(2), x => Task.FromResult(x * 10)) + await Fold("f", async x => x + await Id("g")));
        Console.WriteLine(await Name<int>() + await Name<string>() + await Name<Pt>() + await Name<int[]>());
        Console.WriteLine(await S<int>.Inc() + await S<string>.Inc() + await S<int>.Inc() + S<object>.N);
        var c = new Cache<string, int>();
        Console.WriteLine(await c.Get("a", async k => k.Length + await Id(1)) + await c.Get("a", k => Task.FromResult(-1)) + await c.Get("none", k => throw new KeyNotFoundException()) + c.Made);
        Pt p = new Pt { X = 5, S = "s" };
        Console.WriteLine(await p.Moved(3) + "" + await (await p.Moved(1)).Moved(1) + p);
        Func<int, Task<Func<int, Task<int>>>> curry = async a => { int k = await Id(a); return async b => k * await Id(b); };
        Console.WriteLine(await (await curry(6))(7));
    }
}

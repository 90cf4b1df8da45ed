// Async lambdas and local functions: captured variables of several scopes, recursion, generic ones, in fields and expressions, static ones.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly Func<int, Task<int>> field = async n => { await Task.Yield(); return n * 2; };
    int own = 3;
    Func<Task<int>> OfThis() => async () => { await Task.Yield(); own++; return own; };
    static async Task Scopes()
    {
        int outer = 1; var list = new List<Func<Task<int>>>();
        for (int i = 0; i < 3; i++) { int inner = i * 10; list.Add(async () => { await Task.Yield(); inner++; outer += inner; return outer; }); }
        foreach (var f in list) Write(await f() + " ");
        foreach (var f in list) Write(await f() + " ");
        WriteLine(outer);
    }
    static async Task<int> Local(int n)
    {
        int calls = 0;
        async Task<int> Fact(int k) { calls++; if (k <= 1) { await Task.Yield(); return 1; } return k * await Fact(k - 1); }
        static async ValueTask<T> Same<T>(T t) { await Task.Yield(); return t; }
        async Task Bump() { calls += 100; await Task.Yield(); calls += 100; }
        int r = await Fact(n); await Bump();
        return await Same(r) + calls + (await Same("abc")).Length;
    }
    static async Task<string> Nested()
    {
        string s = "a";
        Func<Task> f = async () => { s += "b"; await Task.Yield(); Func<Task> g = async () => { s += "c"; await Task.Yield(); s += "d"; }; await g(); s += "e"; };
        await f(); s += "f";
        return s;
    }
    static async Task<T[]> Map<S, T>(IEnumerable<S> all, Func<S, Task<T>> f) => await Task.WhenAll(all.Select(f));
    static async Task Throwing() { Func<Task> f = async () => { await Task.Yield(); throw new InvalidOperationException("lambda"); }; try { await f(); } catch (InvalidOperationException e) { WriteLine(e.Message); } }
    static async Task Main()
    {
        WriteLine(await field(21)); var p = new P(); var own = p.OfThis(); WriteLine(await own() + await own() + " " + p.own);
        await Scopes(); WriteLine(await Local(5)); WriteLine(await Nested());
        WriteLine(string.Join(",", await Map(new[] { 1, 2, 3 }, async n => { await Task.Yield(); return "n" + n; })));
        await Throwing();
        WriteLine(await new Func<Task<int>>(async () => await field(await field(1)))());
    }
}

// Delegates to async methods of each kind: static, instance, virtual, interface, generic, of structs, combined, curried, open.
// covers: delegates inlined-frame-ldvirtftn-await
using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;
using static System.Console;

delegate Task<int> Op(ref int state, int n);
interface IGo { Task<string> Go(string s); }
class Base : IGo { public virtual async Task<string> Go(string s) { await Task.Yield(); return "base " + s; } public async Task Say(string s) { await Task.Yield(); WriteLine("say " + s); System.Threading.Interlocked.Increment(ref Said); } public static int Said; }
class Derived : Base { public override async Task<string> Go(string s) { Func<string, Task<string>> b = base.Go; return "derived " + await b(s); } }
struct S : IGo { public int N; public async Task<string> Go(string s) { await Task.Yield(); return s + N; } }
static class Ext { public static async Task<int> Len(this string s) { await Task.Yield(); return s.Length; } public static Task<int> Twice(this string s) => Len(s + s); }
class P
{
    static async Task<int> Static(int n) { await Task.Yield(); return n + 1; }
    static Task<int> Plain(int n) => Task.FromResult(n * 2);
    static Task<int> ByRef(ref int state, int n) { state += n; return Static(state); }
    static async ValueTask<T> Generic<T>(T t) { await Task.Yield(); return t; }
    static async Task<int> Call(Func<int, Task<int>> f, int n) => await f(n) + await f(n).ConfigureAwait(false);
    static async Task<int> Fold(IEnumerable<Func<int, Task<int>>> all, int n) { foreach (var f in all) n = await f(n); return n; }
    static async Task Main()
    {
        WriteLine(await Call(Static, 1) + await Call(Plain, 10) + await Call(async n => { await Task.Yield(); return n * 3; }, 5));
        int captured = 5;
        Func<int, Task<int>> closure = async n => { await Task.Yield(); captured += n; return captured; };
        WriteLine(await Fold([Static, Plain, closure, closure], 1) + " " + captured);
        foreach (IGo g in new IGo[] { new Base(), new Derived(), new S { N = 9 } }) { Func<string, Task<string>> f = g.Go; WriteLine(await f("x") + " " + f.Method.DeclaringType.Name); }
        Func<string, Task> say = new Derived().Say;
        say += new Base().Say;
        foreach (Func<string, Task> one in say.GetInvocationList()) await one("one");
        await say("last one only");
        // The first of the two is awaited by nobody.
        while (System.Threading.Volatile.Read(ref Base.Said) < 4) await Task.Yield();
        Func<Task<int>> length = "four".Len, twice = "four".Twice;
        WriteLine(await length() + await twice());
        Func<string, ValueTask<string>> generic = Generic; Func<int, ValueTask<int>> ints = Generic<int>;
        WriteLine(await generic("g") + await ints(1));
        int state = 1; Op op = ByRef;
        var t = op(ref state, 4);
        WriteLine(state + " " + await t);
        var open = typeof(Base).GetMethod("Go").CreateDelegate<Func<Base, string, Task<string>>>();
        WriteLine(await open(new Derived(), "open") + ", " + await open(new Base(), "open"));
        WriteLine(await (Task<int>)((Delegate)(Func<int, Task<int>>)Static).DynamicInvoke(41));
        Func<Func<Task<int>>> curried = () => async () => { await Task.Yield(); return captured; };
        WriteLine(await curried()());
    }
}

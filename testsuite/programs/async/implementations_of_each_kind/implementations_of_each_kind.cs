// Interface methods implemented by async and plain methods, of Task and ValueTask, generic, default, explicit, reabstracted.
// covers: implement
using System;
using System.Threading.Tasks;
using static System.Console;

interface IShape { Task<int> Area(); ValueTask<string> Name(); Task Draw(); Task<int> Twice() => Later(2); private async Task<int> Later(int n) { await Task.Yield(); return n * await Area(); } static async Task<int> Sum(params IShape[] all) { int s = 0; foreach (var i in all) s += await i.Area(); return s; } }
interface INamed : IShape { async ValueTask<string> IShape.Name() { await Task.Yield(); return "named " + GetType().Name; } }
interface IStrict : INamed { abstract ValueTask<string> IShape.Name(); }
class Async : IShape { public async Task<int> Area() { await Task.Yield(); return 4; } public async ValueTask<string> Name() { await Task.Yield(); return "async"; } public async Task Draw() { await Task.Yield(); Write("<async>"); } }
class Plain : IShape { public Task<int> Area() => Task.FromResult(5); public ValueTask<string> Name() => new("plain"); public Task Draw() { Write("<plain>"); return Task.CompletedTask; } public async Task<int> Twice() => await ((IShape)this).Area() * 20; }
class Default : INamed { public virtual async Task<int> Area() { await Task.CompletedTask; return 6; } Task IShape.Draw() => Task.Run(() => Write("<default>")); }
class Strict : Default, IStrict { async ValueTask<string> IShape.Name() { await Task.Yield(); return "strict"; } public override Task<int> Area() => base.Area(); }
struct Value : INamed { public int N; public async Task<int> Area() { int n = N; await Task.Yield(); return n; } public Task Draw() { Write("<value>"); N++; return Task.CompletedTask; } }
class Generic<T> : IShape, IComparable<T> { public async Task<int> Area() { await Task.Yield(); return typeof(T).Name.Length; } public async ValueTask<string> Name() { await Task.Yield(); return typeof(T).Name; } public Task Draw() => Task.CompletedTask; public int CompareTo(T t) => 0; }
class P
{
    static async Task Show(IShape s) { await s.Draw(); WriteLine($" {await s.Name()} {await s.Area()} {await s.Twice()}"); }
    static async Task Main()
    {
        IShape[] all = [new Async(), new Plain(), new Default(), new Strict(), new Value { N = 7 }, new Generic<string>(), new Generic<int>()];
        foreach (var s in all) await Show(s);
        WriteLine(await IShape.Sum(all));
    }
}

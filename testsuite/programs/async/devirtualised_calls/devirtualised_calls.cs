// Awaits of calls whose target the engine can know: sealed classes and methods, exact new objects, final overrides, interfaces of structs.
// covers: devirtualize
using System;
using System.Threading.Tasks;
using static System.Console;

interface I { Task<int> M(int n); ValueTask<string> N(); }
sealed class Sealed : I { public async Task<int> M(int n) { await Task.Yield(); return n + 1; } public ValueTask<string> N() => new("sealed"); }
class Open : I { public virtual async Task<int> M(int n) { await Task.Yield(); return n + 2; } public virtual async ValueTask<string> N() { await Task.Yield(); return "open"; } }
class Final : Open { public sealed override Task<int> M(int n) => Task.FromResult(n + 3); public override async ValueTask<string> N() { await Task.Yield(); return "final" + await base.N(); } }
sealed class Last : Final { public override async ValueTask<string> N() => "last" + await base.N(); }
struct Value(int k) : I { public async Task<int> M(int n) { int mine = k; await Task.Yield(); return n + mine; } public ValueTask<string> N() => new("value"); }
struct Inherits : I { public Task<int> M(int n) => Task.FromResult(n); async ValueTask<string> I.N() { await Task.Yield(); return "explicit"; } }
class P
{
    static readonly Sealed field = new();
    static async Task<string> Direct() => await new Sealed().M(1) + await field.N() + await new Final().M(1) + await new Last().N();
    static async Task<string> Exact() { I i = new Open(); Open o = new Last(); return await i.M(1) + await o.M(1) + await i.N() + await o.N(); }
    static async Task<string> Constrained<T>(T t) where T : I => await t.M(1) + await t.N();
    static async Task<string> ConstrainedRef<T>(T[] t) where T : I { string s = ""; for (int i = 0; i < t.Length; i++) s += await t[i].M(i) + await t[i].N(); return s; }
    static async Task<string> Cast(object o) => o is Final f ? await f.M(5) + await f.N() : o is I i ? await i.M(6) + await i.N() : "none";
    static async Task<string> Maybe(I i) => i switch { Sealed s => "s" + await s.M(0), Last l => "l" + await l.M(0), _ => "o" + await i.M(0) };
    static async Task Main()
    {
        WriteLine(await Direct()); WriteLine(await Exact());
        WriteLine(await Constrained(new Sealed()) + await Constrained(new Value(10)) + await Constrained(new Inherits()) + await Constrained<I>(new Value(20)) + await Constrained(new Last()));
        WriteLine(await ConstrainedRef(new Value[] { new(1), new(2) }) + await ConstrainedRef<I>([new Value(3), new Last()]));
        foreach (object o in new object[] { new Sealed(), new Open(), new Final(), new Last(), new Value(4), "x" }) Write(await Cast(o) + " ");
        foreach (I i in new I[] { new Sealed(), new Open(), new Last(), new Inherits() }) Write(await Maybe(i) + " ");
        WriteLine();
    }
}

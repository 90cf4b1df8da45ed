// Virtual methods overridden by async and plain methods in turn, with base calls at each level and protected regions around them.
// covers: override
using System;
using System.Threading.Tasks;
using static System.Console;

abstract class A { public abstract Task<string> M(int n); public virtual ValueTask<int> V(int n) => new(n); public virtual async Task T() { await Task.Yield(); Write("A"); } }
class B : A { public override async Task<string> M(int n) { await Task.Yield(); return "B" + n; } public override async ValueTask<int> V(int n) { await Task.Yield(); return await base.V(n) + 10; } public override Task T() { Write("B"); return base.T(); } }
class C : B { public override Task<string> M(int n) => n > 5 ? Task.FromResult("C") : base.M(n + 1); public override ValueTask<int> V(int n) => base.V(n + 100); public override async Task T() { Write("C"); await base.T(); Write("c"); } }
class D : C { public override async Task<string> M(int n) { try { return "D" + await base.M(n); } finally { await Task.Yield(); Write("f"); } } public sealed override async ValueTask<int> V(int n) => -await base.V(n); public new virtual async Task T() { await Task.Yield(); Write("new"); } }
class E : D { public override async Task T() { await base.T(); Write("E"); } public override async Task<string> M(int n) { if (n == 9) throw new InvalidOperationException("E"); return await base.M(n); } }
class P
{
    static async Task Show(A a) { WriteLine($"{a.GetType().Name} {await a.M(1)} {await a.M(7)} {await a.V(1)} {await a.V(2).ConfigureAwait(false)}"); await a.T(); WriteLine(); }
    static async Task Main()
    {
        foreach (A a in new A[] { new B(), new C(), new D(), new E() }) await Show(a);
        await new E().T(); await ((D)new E()).T(); await ((C)new E()).T(); WriteLine();
        try { await new E().M(9); } catch (InvalidOperationException e) { WriteLine(e.Message); }
    }
}

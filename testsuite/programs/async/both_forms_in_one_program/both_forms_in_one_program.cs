// Methods compiled to state machines and runtime-async ones call, override and implement each other; so do two assemblies.
// covers: inline-thunks override taskbased-asyncfibonacci-with-yields taskbased-asyncfibonacci-without-yields
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

class Classic : Library
{
    [RuntimeAsyncMethodGeneration(false)] public override async Task<int> Run(int n) { await Task.Yield(); return n == 0 ? 1000 : await base.Run(n - 1) + 1; }
    [RuntimeAsyncMethodGeneration(false)] public override async ValueTask<string> Name() => "classic " + await base.Name();
}
class Runtime : Classic
{
    public override async Task<int> Run(int n) { await Task.Yield(); return n == 0 ? 2000 : await base.Run(n - 1) + 10; }
    public override async ValueTask<string> Name() => "runtime " + await base.Name();
}
class P
{
    [RuntimeAsyncMethodGeneration(false)] static async Task<int> FibClassic(int n) { if (n <= 1) { await Task.Yield(); return n; } return await FibRuntime(n - 1) + await FibRuntime(n - 2); }
    static async Task<int> FibRuntime(int n) { if (n <= 1) return n; return await FibClassic(n - 1) + await FibClassic(n - 2); }
    [RuntimeAsyncMethodGeneration(false)] static async Task<int> ThrowClassic(int n) { try { if (n == 0) throw new InvalidOperationException("bottom"); return await ThrowRuntime(n - 1); } finally { Write("c"); } }
    static async Task<int> ThrowRuntime(int n) { try { await Task.Yield(); return await ThrowClassic(n); } finally { Write("r"); } }
    static async Task All(Library l)
    {
        WriteLine($"{await l.Run(0)} {await l.Run(3)} {await l.Name()} {await l.Through(async n => { await Task.Yield(); return n + await l.Run(1); })}");
        int i = 0;
        await foreach (int n in l.Stream(4)) i += n;
        WriteLine(i);
        WriteLine(await Library.Forward(FibRuntime, 6));
    }
    static async Task Main()
    {
        foreach (var l in new[] { new Library(), new Classic(), new Runtime() }) await All(l);
        WriteLine(await FibRuntime(10) + await FibClassic(10));
        try { await ThrowRuntime(3); } catch (InvalidOperationException e) { WriteLine(" " + e.Message); }
    }
}

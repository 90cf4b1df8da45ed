// A class inherits the plain method that implements an interface; awaits through the interface, the class and constrained calls find it.
// covers: 8.67 devirtualize-inherited-nonasync
using System;
using System.Threading.Tasks;
using static System.Console;

interface IRead { Task<int> Read(int n); ValueTask Flush(); Task<int> Default(int n) => Read(n + 100); }
class Base
{
    public Task<int> Read(int n) => n > 2 ? Slow(n) : Task.FromResult(n);
    public ValueTask Flush() => new(Task.Delay(1));
    async Task<int> Slow(int n) { await Task.Yield(); return n * 10; }
}
class Derived : Base, IRead { }
sealed class Sealed : Base, IRead { }
class Reimplemented : Derived, IRead { public new async Task<int> Read(int n) { await Task.Yield(); return -n; } }
sealed class Virtual : VirtualBase { }
class VirtualBase : IRead { public virtual Task<int> Read(int n) => Task.FromResult(n + 7); public virtual async ValueTask Flush() { await Task.Yield(); } }
class P
{
    static async Task<int> ByInterface(IRead r) { await r.Flush(); return await r.Read(1) + await r.Read(5) + await r.Default(1); }
    static async Task<int> ByType<T>(T r) where T : IRead { await r.Flush(); return await r.Read(1) + await r.Read(5) + await r.Default(1); }
    static async Task<int> BySealed(Sealed r) { await r.Flush(); IRead i = r; return await r.Read(5) + await i.Read(6); }
    static async Task<int> ByVirtual(Virtual r) { IRead i = new Virtual(); return await r.Read(5) + await i.Read(6); }
    static async Task Main()
    {
        WriteLine(await ByInterface(new Derived()));
        WriteLine(await ByInterface(new Sealed()));
        WriteLine(await ByInterface(new Reimplemented()));
        WriteLine(await ByInterface(new Virtual()));
        WriteLine(await ByType(new Derived()));
        WriteLine(await ByType(new Sealed()));
        WriteLine(await ByType(new Reimplemented()));
        WriteLine(await BySealed(new Sealed()));
        WriteLine(await ByVirtual(new Virtual()));
    }
}

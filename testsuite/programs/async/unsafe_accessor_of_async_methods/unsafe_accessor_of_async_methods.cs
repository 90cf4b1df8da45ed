// Accessors to private async methods: instance and static ones, of each kind, awaited and called.
// covers: 8.73
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

class Hidden
{
    int value = 5;
    private async Task<int> Of(int n) { await Task.Yield(); return value + n; }
    private async ValueTask Change(int n) { await Task.Yield(); value = n; }
    private static async Task<string> Static(string s) { await Task.Yield(); return s + s; }
    private Task<int> Plain() => Task.FromResult(value);
    private async Task Fails() { await Task.Yield(); throw new InvalidOperationException("fails " + value); }
}
class P
{
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Of")] static extern Task<int> Of(Hidden h, int n);
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Change")] static extern ValueTask Change(Hidden h, int n);
    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "Static")] static extern Task<string> Static(Hidden h, string s);
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Plain")] static extern Task<int> Plain(Hidden h);
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Fails")] static extern Task Fails(Hidden h);
    static async Task Main()
    {
        var h = new Hidden();
        WriteLine(await Of(h, 1) + await Plain(h));
        await Change(h, 50);
        WriteLine(await Of(h, 1).ConfigureAwait(false));
        WriteLine(await Static(null, "ab"));
        Task<int> t = Plain(h);
        WriteLine(await t);
        try { await Fails(h); } catch (InvalidOperationException e) { WriteLine(e.Message); }
    }
}

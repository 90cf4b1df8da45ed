// Static constructors that run when async methods are first called, that fail, that start async work; lazily made tasks.
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

static class Noisy { static Noisy() => WriteLine("Noisy"); public static async Task<int> M() { WriteLine("M"); await Task.Yield(); return 1; } public static Task<int> Plain() => M(); }
static class Fails { static Fails() => throw new InvalidOperationException("cctor"); public static async Task<int> M() { await Task.Yield(); return 1; } public static int Field = 3; }
class Starts { public static readonly Task<int> Begun = Begin(5); static async Task<int> Begin(int n) { await Task.Yield(); return n; } public static async Task<int> Get() => await Begun + 1; }
class Generic<T> { static Generic() => WriteLine("Generic " + typeof(T).Name); public static readonly Lazy<Task<string>> Lazy = new(async () => { await Task.Yield(); return typeof(T).Name; }); public static async Task<string> M() { await Task.Yield(); return await Lazy.Value; } }
class P
{
    static async Task<string> Try() { try { return "" + await Fails.M(); } catch (TypeInitializationException e) { return e.TypeName + " " + e.InnerException.Message; } }
    static async Task<string> TryField() { await Task.Yield(); try { return "" + (Fails.Field + await Task.FromResult(1)); } catch (TypeInitializationException e) { return "field " + e.TypeName; } }
    static async Task Main()
    {
        WriteLine("main"); var t = Noisy.M(); WriteLine("called"); WriteLine(await t + await Noisy.Plain());
        WriteLine(await Try() + "; " + await Try() + "; " + await TryField());
        try { _ = Fails.M(); WriteLine("no"); } catch (TypeInitializationException) { WriteLine("thrown at the call"); }
        WriteLine(await Starts.Get()); WriteLine(await Generic<int>.M() + await Generic<string>.M() + await Generic<string>.M());
        var shared = new Lazy<Task<int>>(Count); WriteLine(string.Join(",", await Task.WhenAll(shared.Value, shared.Value, Task.Run(() => shared.Value))) + " " + made);
    }
    static int made; static async Task<int> Count() { made++; await Task.Yield(); return 7; }
}

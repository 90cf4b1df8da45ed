// ConfigureAwaitOptions: suppressed exceptions, forced yields, both, with and without the context, on tasks of each outcome.
// covers: 1.2
using System;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task Fail(bool sleep) { if (sleep) await Task.Yield(); throw new InvalidOperationException("fails"); }
    static async Task Cancel(bool sleep) { if (sleep) await Task.Yield(); throw new OperationCanceledException(); }
    static async Task Succeed(bool sleep) { if (sleep) await Task.Yield(); }
    static async Task<int> Of() { await Task.Yield(); return 7; }
    static async Task<string> Try(Func<bool, Task> f, bool sleep, ConfigureAwaitOptions o)
    {
        Task t = f(sleep);
        try { await t.ConfigureAwait(o); return "returned " + t.Status; }
        catch (Exception e) { return "threw " + e.GetType().Name + " " + t.Status; }
    }
    static async Task<bool> Yields(ConfigureAwaitOptions o)
    {
        bool inside = true;
        async Task Body() { await Task.CompletedTask.ConfigureAwait(o); Volatile.Write(ref inside, inside); }
        var t = Body();
        bool yielded = !t.IsCompleted || (o & ConfigureAwaitOptions.ForceYielding) != 0;
        await t;
        return yielded;
    }
    static async Task Main()
    {
        foreach (var o in new[] { ConfigureAwaitOptions.None, ConfigureAwaitOptions.ContinueOnCapturedContext, ConfigureAwaitOptions.SuppressThrowing, ConfigureAwaitOptions.ForceYielding, ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding, (ConfigureAwaitOptions)7 })
        {
            WriteLine(o + ":");
            foreach (bool sleep in new[] { false, true }) WriteLine($"  {await Try(Fail, sleep, o)}, {await Try(Cancel, sleep, o)}, {await Try(Succeed, sleep, o)}");
            WriteLine("  " + await Yields(o));
        }
        WriteLine(await Of().ConfigureAwait(ConfigureAwaitOptions.ForceYielding));
        try { await Of().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); } catch (ArgumentOutOfRangeException e) { WriteLine(e.ParamName); }
        try { await Succeed(true).ConfigureAwait((ConfigureAwaitOptions)64); } catch (ArgumentOutOfRangeException e) { WriteLine(e.ParamName); }
    }
}

// Awaiting null throws at the await: inside the caller's try, whatever the form.
// covers: 8.63
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static Task Null() => null;
    static Task<int> NullOf() => null;
    static Func<Task> none = () => null;
    static Task NullIf(bool b) { if (b) return null; return Task.CompletedTask; }
    static async Task Direct() => await Null();
    static async Task<int> DirectOf() => await NullOf();
    static async Task Configured() => await Null().ConfigureAwait(false);
    static async Task<int> ConfiguredOf() => await NullOf().ConfigureAwait(false);
    static async Task Local() { Task t = null; await t; }
    static async Task LocalOf() { Task<int> t = null; WriteLine(await t); }
    static async Task Delegate() => await none();
    static async Task<string> Caught()
    {
        string s = "";
        try { await Null(); s += "no"; } catch (NullReferenceException) { s += "1"; }
        try { s += await NullOf(); } catch (NullReferenceException) { s += "2"; }
        try { await NullIf(true); s += "no"; } catch (NullReferenceException) { s += "3"; }
        try { await NullIf(false); s += "-"; } catch (NullReferenceException) { s += "4"; }
        await Task.Yield();
        try { await Null(); s += "no"; } catch (NullReferenceException) { s += "5"; } finally { s += "f"; }
        return s;
    }
    static async Task<string> AfterYield() { await Task.Yield(); await Null(); return "no"; }
    static void Show(string name, Func<Task> f)
    {
        Task t;
        try { t = f(); } catch (Exception e) { WriteLine($"{name}: thrown {e.GetType().Name}"); return; }
        try { t.Wait(); WriteLine(name + ": nothing"); }
        catch (AggregateException e) { WriteLine($"{name}: {t.Status} {e.InnerException.GetType().Name}"); }
    }
    static void Main()
    {
        Show("direct", Direct); Show("direct of", DirectOf); Show("configured", Configured); Show("configured of", ConfiguredOf);
        Show("local", Local); Show("local of", LocalOf); Show("delegate", Delegate); Show("after yield", AfterYield);
        WriteLine(Caught().Result);
        ValueTask v = default;
        WriteLine(Default(v).Result);
    }
    static async Task<int> Default(ValueTask v) { await v; return await default(ValueTask<int>); }
}

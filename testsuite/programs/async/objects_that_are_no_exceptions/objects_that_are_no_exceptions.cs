// Thrown objects that are no exceptions, before and after suspensions, through finally blocks and filters: wrapped for everybody.
// covers: 8.56 8.59 runtime-wrapped-exception
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task Before(object o) { Thrower.Throw(o); await Task.Yield(); }
    static async Task<int> After(object o) { await Task.Yield(); Thrower.Throw(o); return 1; }
    static async ValueTask Deep(object o, int n) { if (n == 0) await After(o); else await Deep(o, n - 1); }
    static async Task<string> Finally(object o)
    {
        string s = "";
        try { try { await After(o); } finally { s += "finally "; await Task.Yield(); s += "resumed "; } }
        catch (RuntimeWrappedException e) { s += e.WrappedException; }
        return s;
    }
    static async Task<string> Filter(object o)
    {
        try { await Before(o); }
        catch (RuntimeWrappedException e) when (e.WrappedException is string) { await Task.Yield(); return "string " + e.WrappedException; }
        catch (Exception e) { await Task.Yield(); return e.GetType().Name; }
        return "none";
    }
    static async Task<string> Catch(Func<Task> f)
    {
        try { await f(); return "none"; }
        catch (RuntimeWrappedException e) { return e.WrappedException.ToString(); }
    }
    static async Task<string> CatchAll(object o)
    {
        try { await After(o); } catch { await Task.Yield(); return "all"; }
        return "none";
    }
    static async Task<string> Rethrown(object o)
    {
        try { try { await After(o); } catch (Exception) { await Task.Yield(); throw; } }
        catch (RuntimeWrappedException e) { return "rethrown " + e.WrappedException; }
        return "none";
    }
    static async Task Main()
    {
        WriteLine(await Catch(() => Before("before")) + await Catch(() => After("after")) + await Catch(async () => await Deep("deep", 5)) + await Catch(() => Before(42)));
        WriteLine(await Finally("f") + "; " + await Filter("f") + "; " + await Filter(5) + "; " + await Filter(new Version(1, 2)));
        WriteLine(await CatchAll("x") + await Rethrown("r"));
        var t = After("kept");
        try { t.Wait(); } catch (AggregateException e) { WriteLine(t.Status + " " + e.InnerException.GetType().Name); }
        try { Thrower.Throw("plain"); } catch (RuntimeWrappedException e) { WriteLine(e.WrappedException); }
    }
}

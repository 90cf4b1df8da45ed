// An exception that crosses async calls which have not suspended, or which have: inner finally blocks, then outer filters.
// covers: 8.58
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static bool Say(string s, bool r) { Write(s + " "); return r; }
    static async Task<int> Inner(bool suspend)
    {
        try { if (suspend) await Task.Yield(); throw new InvalidOperationException("x"); }
        finally { Write("inner-finally "); }
    }
    static async Task<int> Middle(bool suspend)
    {
        try { return await Inner(suspend); }
        catch (InvalidOperationException) when (Say("middle-filter", false)) { return 1; }
        finally { Write("middle-finally "); }
    }
    static async Task<int> Outer(bool suspend)
    {
        try { return await Middle(suspend); }
        catch (InvalidOperationException e) when (Say("outer-filter", e.Message == "x")) { Write("handler "); return 2; }
    }
    static async ValueTask<int> InnerValue(bool suspend)
    {
        try { if (suspend) await Task.Yield(); throw new InvalidOperationException("x"); }
        finally { await Task.CompletedTask; Write("inner-finally "); }
    }
    static async ValueTask<int> OuterValue(bool suspend)
    {
        try { return await InnerValue(suspend).ConfigureAwait(false); }
        catch (InvalidOperationException) when (Say("outer-filter", true)) { Write("handler "); return 3; }
        finally { Write("outer-finally "); }
    }
    static void Main()
    {
        foreach (bool suspend in new[] { false, true })
        {
            WriteLine(Outer(suspend).Result);
            WriteLine(OuterValue(suspend).AsTask().Result);
        }
    }
}

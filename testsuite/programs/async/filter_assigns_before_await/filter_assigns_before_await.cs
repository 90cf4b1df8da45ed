// A filter, and a finally of the second pass, assign locals that are read after an await in the handler.
// covers: 8.8
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<string> AssignInFilter()
    {
        try { throw new Exception("thrown"); }
        catch (Exception c) when ((c = new Exception("assigned")) != null) { await Task.Yield(); return c.Message; }
    }
    static async Task<string> AssignLocalInFilter()
    {
        string s = "before"; int calls = 0;
        try { await Task.Yield(); throw new Exception(); }
        catch (Exception) when (Set(out s, ref calls)) { await Task.Yield(); return s + calls; }
    }
    static bool Set(out string s, ref int calls) { s = "in filter"; calls++; return true; }
    static async Task<string> NestedFinally()
    {
        string s = null;
        try { try { throw new Exception("t"); } finally { s = "finally"; } }
        catch (Exception) { await Task.Yield(); return s ?? "null"; }
    }
    static async Task<string> NestedFinallyTwice()
    {
        int n = 1;
        try { try { try { await Task.Yield(); throw new Exception(); } finally { n *= 3; } } finally { n += 4; } }
        catch (Exception) when (n == 1 || n == 7) { n *= 10; await Task.Yield(); return "n=" + n; }
    }
    static bool Reject(out string s) { s = "in a filter that rejects"; return false; }
    static async Task<string> RejectedFilter()
    {
        string s = "before";
        try { await Task.Yield(); throw new Exception(); }
        catch (Exception) when (Reject(out s)) { return "never"; }
        catch (Exception) { await Task.Yield(); return s; }
    }
    static async Task<string> RejectedDirectly()
    {
        int n = 1;
        for (int i = 0; i < 3; i++)
            try { await Task.Yield(); if (i == 1) throw new Exception(); }
            catch (Exception) when ((n += 10) < 0) { return "never"; }
            catch (Exception) { await Task.Yield(); n *= 2; await Task.Yield(); }
        return "n=" + n;
    }
    static void Main()
    {
        WriteLine(AssignInFilter().Result);
        WriteLine(AssignLocalInFilter().Result);
        WriteLine(NestedFinally().Result);
        WriteLine(NestedFinallyTwice().Result);
        WriteLine(RejectedFilter().Result);
        WriteLine(RejectedDirectly().Result);
    }
}

// Exceptions thrown after suspensions: ToString, messages, inner exceptions and data survive collections.
// covers: 8.29
using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using static System.Console;

class P
{
    class Custom(int code, string m) : Exception(m) { public int Code => code; }
    static async Task Inner(int n) { await Task.Yield(); if (n == 0) throw new Custom(7, "deep"); await Inner(n - 1); }
    static async Task Wrapper(int n)
    {
        try { await Inner(n); }
        catch (Custom e) { GC.Collect(); throw new InvalidOperationException("wrapped " + e.Code, e); }
    }
    static async Task Main()
    {
        for (int n = 0; n < 3; n++)
        {
            try { await Wrapper(n); }
            catch (Exception e)
            {
                GC.Collect();
                string s = e.ToString();
                WriteLine(s.StartsWith("System.InvalidOperationException: wrapped 7"));
                WriteLine(s.Contains("P+Custom: deep") + " " + s.Contains("P.Inner(Int32 n)") + " " + s.Contains("P.Wrapper(Int32 n)"));
                WriteLine(e.InnerException.Message + " " + e.GetBaseException().GetType().Name + " " + (e.StackTrace != null));
            }
        }
    }
}

// Awaiters whose GetAwaiter, IsCompleted or GetResult throws: at the await, inside the caller's try, before and after a suspension.
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

sealed class Bad(string where) : INotifyCompletion
{
    public Bad GetAwaiter() => where == "GetAwaiter" ? throw new InvalidOperationException(where) : this;
    public bool IsCompleted => where == "IsCompleted" ? throw new InvalidOperationException(where) : where == "Sync";
    public void OnCompleted(Action k) => Task.Run(k);
    public int GetResult() => where is "GetResult" or "Sync" ? throw new InvalidOperationException(where) : where.Length;
}
class P
{
    static async Task<int> Direct(string s) => await new Bad(s);
    static async Task<string> Caught(string s) { string r = "-"; try { r += await new Bad(s); } catch (InvalidOperationException e) { r += "caught " + e.Message; await Task.Yield(); } finally { r += " finally"; } return r; }
    static async Task<string> After(string s) { await Task.Yield(); try { return "" + await new Bad(s); } catch (InvalidOperationException e) when (e.Message == s) { return "filtered " + s; } }
    static async Task<string> Loop(string s) { int failures = 0; for (int i = 0; i < 5; i++) try { await new Bad(i % 2 == 0 ? s : "fine"); } catch (InvalidOperationException) { failures++; } return failures + " failures"; }
    static async Task Main()
    {
        foreach (string s in new[] { "GetAwaiter", "IsCompleted", "GetResult", "Sync", "fine" })
        {
            Task<int> t = null; string thrown = "";
            try { t = Direct(s); } catch (Exception) { thrown = "thrown at once "; }
            try { thrown += await t; } catch (InvalidOperationException e) { thrown += e.Message; }
            WriteLine($"{s}: {thrown}; {await Caught(s)}; {await After(s)}; {await Loop(s)}");
        }
    }
}

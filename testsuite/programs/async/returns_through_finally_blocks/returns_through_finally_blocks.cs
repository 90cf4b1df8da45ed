// return, break, continue and goto that leave try blocks whose finally awaits, nested, in loops, with values computed before.
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static string log = "";
    static async Task Note(string s, bool sleep) { if (sleep) await Task.Yield(); log += s; }
    static async Task<int> Returns(int n, bool sleep)
    {
        try
        {
            if (n == 0) return 10;
            try { if (n == 1) return 20 + n; if (n == 2) throw new Exception("two"); n *= 10; }
            catch (Exception) { await Note("c", sleep); return n; }
            finally { await Note("f", sleep); n++; }
            return n;
        }
        finally { await Note("g" + n, sleep); }
    }
    static async Task<int> Loops(bool sleep)
    {
        int s = 0;
        for (int i = 0; i < 10; i++)
        {
            try { if (i == 2) continue; if (i == 6) break; s += i; }
            finally { await Note("" + i, sleep); s += 100; }
        }
        while (true)
        {
            try { try { if (s > 1000) goto done; s += 200; } finally { await Note("x", sleep); } }
            finally { await Note("y", sleep); }
        }
        done: return s;
    }
    static async Task<string> Replaced(bool sleep)
    {
        try { try { throw new Exception("first"); } finally { await Note("r", sleep); if (log.Length > 0) throw new Exception("second"); } }
        catch (Exception e) { return e.Message; }
    }
    static async Task<int> CatchAndFinally(int n, bool sleep)
    {
        int r = 0;
        try { await Note("t", sleep); if (n > 0) throw new ArgumentException("" + n); r = 1; }
        catch (ArgumentException e) when (e.Message == "1") { await Note("a", sleep); r = 2; }
        catch (ArgumentException) { await Note("b", sleep); if (n == 3) throw; return 3; }
        finally { await Note("f", sleep); r += 10; log += r; }
        return r;
    }
    static async Task All(bool sleep)
    {
        log = "";
        for (int i = 0; i < 4; i++) Write(await Returns(i, sleep) + " ");
        Write(await Loops(sleep) + " " + await Replaced(sleep));
        for (int i = 0; i < 4; i++) try { Write(" " + await CatchAndFinally(i, sleep)); } catch (ArgumentException e) { Write(" thrown " + e.Message); }
        WriteLine(" " + log);
    }
    static async Task Main() { await All(false); await All(true); }
}

// Exceptions thrown below many frames, before and after suspensions, many times: caught, filtered, rethrown, replaced.
// covers: eh-microbench simple-eh inlined-frame-exceptions
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    sealed class Stop(int depth) : Exception("stop") { public int Depth = depth; }
    static int finallys;
    static async Task<int> Down(int n, bool suspend)
    {
        if (n == 0) { if (suspend) await Task.Yield(); throw new Stop(0); }
        return await Down(n - 1, suspend) + 1;
    }
    static async Task<int> Finally(int n, bool suspend) { try { return n == 0 ? await Down(3, suspend) : await Finally(n - 1, suspend); } finally { finallys++; } }
    static async Task<int> Rethrow(int n, bool suspend)
    {
        try { return n == 0 ? await Down(2, suspend) : await Rethrow(n - 1, suspend); }
        catch (Stop s) { s.Depth++; throw; }
    }
    static async Task<int> Replace(int n, bool suspend)
    {
        try { return n == 0 ? await Down(1, suspend) : await Replace(n - 1, suspend); }
        catch (Exception e) when (e is Stop || e.InnerException != null) { throw new Exception("replaced " + n, e); }
    }
    static async ValueTask<int> Filter(int n, bool suspend)
    {
        try { return n == 0 ? await Down(1, suspend) : await Filter(n - 1, suspend); }
        catch (Stop s) when (s.Depth++ < 0 || n == 4) { return s.Depth; }
    }
    static async Task<int> Retry(bool suspend)
    {
        int tries = 0;
        while (true)
        {
            try { tries++; await Down(tries % 3, suspend); }
            catch (Stop) when (tries < 20) { continue; }
            catch (Stop) { if (suspend) await Task.Yield(); return tries; }
        }
    }
    static async Task<string> All(bool suspend)
    {
        int caught = 0;
        for (int i = 0; i < 30; i++) try { await Down(i % 7, suspend); } catch (Stop) { caught++; }
        try { await Finally(10, suspend); } catch (Stop) { caught += 100; }
        int depth = 0;
        try { await Rethrow(5, suspend); } catch (Stop s) { depth = s.Depth; }
        int nested = 0;
        try { await Replace(5, suspend); } catch (Exception e) { for (Exception x = e; x != null; x = x.InnerException) nested++; }
        return $"{caught} {finallys} {depth} {nested} {await Filter(8, suspend)} {await Retry(suspend)}";
    }
    static async Task Main() { WriteLine(await All(false)); WriteLine(await All(true)); }
}

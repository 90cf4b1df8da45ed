// covers: 8.57 diagnostic-ip-stacktrace env-stacktrace
using System;
using System.Threading.Tasks;

class Program
{
    static async Task<int> Level1(int n) { await Task.Yield(); return await Level2(n) + 1; }
    static async Task<int> Level2(int n) { if (n > 0) await Task.Yield(); return Level3(n); }
    static int Level3(int n) => throw new InvalidOperationException("level " + n);
    class Worker<T> { public async Task Run(T t) { await Task.Yield(); throw new NotSupportedException(typeof(T).Name); } }
    static async Task Rethrow() { try { await Level2(1); } catch (Exception) { throw; } }
    static async Task Wrap() { try { await Level2(2); } catch (Exception e) { throw new ApplicationException("wrapped", e); } }
    static void Show(Exception e)
    {
        Console.WriteLine(e.GetType().Name + ": " + e.Message);
        foreach (string l in e.StackTrace.Split('\n')) Console.WriteLine(l);
    }

    static Task<int> Forward(int n) => Level2(n);
    static ValueTask<int> Wrapped(int n) => new(Forward(n));
    static async Task<int> ThroughForwarders(int n) => await Wrapped(n) + await Forward(n);
    static async Task Main()
    {
        try { await ThroughForwarders(3); } catch (Exception e) { Show(e); }
        try { await ThroughForwarders(0); } catch (Exception e) { Show(e); }
        try { await Level1(1); } catch (Exception e) { Show(e); }
        try { await Level1(0); } catch (Exception e) { Show(e); }
        try { await new Worker<string>().Run("s"); } catch (Exception e) { Show(e); }
        try { await Rethrow(); } catch (Exception e) { Show(e); }
        try { await Wrap(); } catch (Exception e) { Show(e); Show(e.InnerException); }
    }
}

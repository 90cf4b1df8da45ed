// Plain methods that return tasks, awaited: several returns, tasks kept in fields, switch, loops, throws before the task exists.
// covers: awaitingnotasync
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static Task<int> cached = Task.FromResult(100);
    static Dictionary<string, Task<int>> known = new();
    static async Task<int> Slow(int n) { await Task.Yield(); if (n < 0) throw new ArgumentException("negative"); return n; }
    static Task<int> Choose(int n) { if (n == 0) return cached; if (n < 10) return Task.FromResult(n); return Slow(n); }
    static Task<int> Switch(int n) => n switch { 0 => Slow(0), 1 => cached, 2 => Task.Run(() => 2), 3 => Task.FromException<int>(new InvalidOperationException("three")), _ => throw new NotSupportedException("four") };
    static Task<int> Known(string s) { if (!known.TryGetValue(s, out var t)) known[s] = t = Slow(s.Length); return t; }
    static Task<int> InTry(int n) { try { return Slow(n); } catch (ArgumentException) { return Task.FromResult(-1); } finally { Write("[left]"); } }
    static Task<int> InUsing(int n) { using var d = new Disposer(); return Slow(n); }
    sealed class Disposer : IDisposable { public void Dispose() => Write("[disposed]"); }
    static Task<int> Lock(int n) { lock (known) return Slow(n); }
    static Task<int> Loop(int n) { for (int i = 0; i < n; i++) if (i == 3) return Slow(i * 2); return cached; }
    static Task<int> Argument(int n) { n *= 2; return Slow(n); }
    static Task<int> Continued(int n) => Slow(n).ContinueWith(t => t.Result + 1, TaskContinuationOptions.ExecuteSynchronously);
    static Task Void(bool b) { if (b) return Task.CompletedTask; return Slow(1); }
    static Task<int> Recursive(int n) => n == 0 ? Slow(7) : Recursive(n - 1);
    static Task<T> Same<T>(T t) => Task.FromResult(t);
    static async Task<string> Try(Func<Task<int>> f) { try { return (await f()).ToString(); } catch (Exception e) { return e.GetType().Name + " " + e.Message; } }
    static async Task Main()
    {
        WriteLine(await Choose(0) + await Choose(5) + await Choose(20));
        for (int i = 0; i < 5; i++) { string s; try { s = (await Switch(i)).ToString(); } catch (Exception e) { s = e.Message; } Write(s + " "); }
        WriteLine();
        WriteLine(await Known("abc") + await Known("abc") + await Known("d") + " " + known.Count);
        WriteLine(await InTry(5));
        try { await InTry(-5); } catch (ArgumentException e) { WriteLine(e.Message); }
        WriteLine(await InUsing(6));
        WriteLine(await Lock(7) + await Loop(5) + await Loop(2) + await Argument(4) + await Continued(1));
        await Void(true); await Void(false);
        WriteLine(await Recursive(50) + await Same("s") + await Same(3));
        WriteLine(await Try(() => Slow(-1)) + ", " + await Try(() => throw new Exception("thrown")));
    }
}

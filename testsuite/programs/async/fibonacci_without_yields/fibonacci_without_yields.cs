// The same tree where nothing ever suspends, with and without ConfigureAwait; and the synchronous one beside it.
// covers: fibonacci-without-yields fibonacci-without-yields-config-await syncfibonacci-with-yields syncfibonacci-without-yields without-yields
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static int calls;
    static async Task<int> Fib(int n) { calls++; if (n <= 1) return n; return await Fib(n - 1) + await Fib(n - 2); }
    static async Task<int> Configured(int n) { if (n <= 1) return n; return await Configured(n - 1).ConfigureAwait(false) + await Configured(n - 2).ConfigureAwait(false); }
    static async ValueTask<long> Value(int n) { if (n <= 1) return n; return await Value(n - 1).ConfigureAwait(true) + await Value(n - 2); }
    static async Task<int> Maybe(int n, bool yield) { if (n <= 1) { if (yield) await Task.Yield(); return n; } return await Maybe(n - 1, yield) + await Maybe(n - 2, yield); }
    static int Sync(int n) => n <= 1 ? n : Sync(n - 1) + Sync(n - 2);
    static int SyncYielding(int n) { if (n <= 1) { System.Threading.Thread.Yield(); return n; } return SyncYielding(n - 1) + SyncYielding(n - 2); }
    static void Main()
    {
        var t = Fib(18);
        WriteLine($"{t.IsCompletedSuccessfully} {t.Result} {calls}");
        WriteLine(Configured(16).Result + " " + Value(16).Result);
        var m = Maybe(14, false);
        WriteLine(m.IsCompleted + " " + m.Result);
        WriteLine(Sync(18) + " " + SyncYielding(10));
    }
}

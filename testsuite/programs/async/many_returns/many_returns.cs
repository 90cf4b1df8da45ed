// Methods with many returns, inside and outside protected regions, with and without awaits before.
// covers: 8.39
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static string log = "";
    static async Task<int> Body(int n)
    {
        if (n == 0) return 0;
        await Task.Yield();
        if (n == 1) return 10;
        try
        {
            if (n == 2) return 20;
            await Task.Yield();
            if (n == 3) return 30;
            try { if (n == 4) return 40 + await One(); if (n == 5) throw new Exception(); }
            finally { log += "f" + n; await Task.Yield(); log += "g"; }
            if (n == 6) return 60;
        }
        catch (Exception) { await Task.Yield(); if (n == 5) return 50; }
        finally { log += "F"; }
        for (int i = 0; i < 5; i++)
        {
            if (i == n - 7) return 100 + i;
            if (i == 3) continue;
            await Task.Yield();
        }
        while (true)
        {
            using (new D()) { await Task.Yield(); if (n % 2 == 0) return n; n++; }
        }
    }
    static async Task<int> One() { await Task.Yield(); return 1; }
    class D : IDisposable { public void Dispose() => log += "d"; }
    static async Task Void(int n) { if (n == 0) return; await Task.Yield(); if (n == 1) return; try { return; } finally { log += "V"; await Task.Yield(); } }
    static void Main()
    {
        for (int n = 0; n < 15; n++) { log = ""; WriteLine(n + ": " + Body(n).Result + " " + log); }
        log = "";
        for (int n = 0; n < 3; n++) Void(n).Wait();
        WriteLine(log);
    }
}

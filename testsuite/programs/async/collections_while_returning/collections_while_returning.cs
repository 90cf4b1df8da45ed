// Allocations and collections in finally blocks that run between a result and its return to the awaiting frame.
// covers: 8.27 8.30
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static void Churn() { for (int i = 0; i < 100; i++) GC.KeepAlive(new object[10]); GC.Collect(0); }
    static async Task<string> Leaf(int n)
    {
        try { if (n % 2 == 1) await Task.Yield(); return new string('x', n); }
        finally { Churn(); }
    }
    static async Task<string[]> Middle(int n)
    {
        try { return new[] { await Leaf(n), await Leaf(n + 1) }; }
        finally { Churn(); await Task.Yield(); Churn(); }
    }
    static async ValueTask<object> Outer(int n)
    {
        var list = new List<object>();
        try { foreach (var s in await Middle(n)) list.Add(s); return list; }
        finally { list.Add(await Leaf(1)); Churn(); }
    }
    static void Main()
    {
        for (int n = 0; n < 4; n++) WriteLine(string.Join(",", (List<object>)Outer(n).AsTask().Result));
    }
}

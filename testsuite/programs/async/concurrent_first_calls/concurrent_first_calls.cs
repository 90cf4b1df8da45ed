// The same methods are first called, first suspended and first resumed on several threads at once.
// covers: 8.33
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static int ready;
    static async Task<int> Fresh<T>(int n) { int a = n; await Task.Yield(); await Inner<T>(a); await Task.Yield(); return a + 1; }
    static async Task<T> Inner<T>(int a) { await Task.Delay(1); return default; }
    static int Run(int i)
    {
        Interlocked.Increment(ref ready);
        var spin = new SpinWait();
        while (Volatile.Read(ref ready) < 4) spin.SpinOnce();
        int sum = 0;
        for (int k = 0; k < 5; k++)
            sum += Fresh<int>(i).Result + Fresh<string>(i).Result + Fresh<(long, object)>(i).Result + Fresh<List<int>>(k).Result;
        return sum;
    }
    static void Main()
    {
        var threads = new Thread[4]; var sums = new int[4];
        for (int i = 0; i < 4; i++) { int n = i; threads[i] = new Thread(() => sums[n] = Run(n)); threads[i].Start(); }
        foreach (var t in threads) t.Join();
        WriteLine(string.Join(" ", sums));
    }
}

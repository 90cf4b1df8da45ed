// After chains of every kind have ended, on this thread and on the pool, nothing of them is left on the threads that ran them.
// covers: 8.5
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly List<WeakReference> all = new();
    static T Watch<T>(T o) where T : class { lock (all) all.Add(new(o)); return o; }
    static async Task<object> Body(int n)
    {
        var o = Watch(new byte[100]);
        object r = n == 0 ? Watch(new object()) : await Body(n - 1);
        await Task.Yield();
        GC.KeepAlive(o);
        if (n == 3) throw Watch(new InvalidOperationException());
        return Watch(new object[] { r });
    }
    static readonly AsyncLocal<object> local = new();
    static async Task Flowing() { local.Value = Watch(new object()); await Task.Yield(); await Task.Delay(1).ConfigureAwait(false); }
    static async ValueTask Cancelled() { await Task.Yield(); throw Watch(new OperationCanceledException()); }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Run(int round)
    {
        Body(2).Wait();
        try { Body(5).Wait(); } catch (AggregateException) { }
        try { Cancelled().AsTask().Wait(); } catch (AggregateException) { }
        Flowing().Wait();
        var t = new Thread(() => Body(1).Wait()); t.Start(); t.Join();
        Task.Run(() => Body(2)).Wait();
    }
    static int Alive() { int n = 0; foreach (var w in all) if (w.IsAlive) n++; return n; }
    static async Task Other() { for (int i = 0; i < 5; i++) { await Task.Yield(); await Task.Delay(1); } }
    static void Main()
    {
        for (int i = 0; i < 3; i++) Run(i);
        // The pool's threads do something else afterwards, so that nothing of the old is in their registers.
        Task.WhenAll(Other(), Other(), Other(), Other()).Wait();
        int left = int.MaxValue;
        for (int i = 0; i < 20 && left > 2; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); left = Alive(); if (left > 2) Other().Wait(); }
        WriteLine($"{all.Count > 60} {left <= 2}");
    }
}

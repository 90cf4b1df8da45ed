using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;

class Single
{
    static int made;
    public static int Made => made;
    Single() { Interlocked.Increment(ref made); }
    static class Holder { public static readonly Single I = new(); static Holder() { } }
    public static Single Instance => Holder.I;
}
class Double
{
    static volatile Double i;
    static readonly object gate = new();
    public static int Made;
    Double() { Made++; }
    public static Double Instance { get { if (i == null) lock (gate) if (i == null) i = new Double(); return i; } }
}

class Program
{
    static void Par(int n, Action<int> a)
    {
        var go = new ManualResetEventSlim();
        var ts = Enumerable.Range(0, n).Select(i => new Thread(() => { go.Wait(); a(i); })).ToArray();
        foreach (var t in ts) t.Start();
        go.Set();
        foreach (var t in ts) t.Join();
    }
    static void Main()
    {
        var s = new Single[8];
        Par(8, i => s[i] = Single.Instance);
        Console.WriteLine(s.Distinct().Count() + " " + Single.Made);
        var d = new Double[8];
        Par(8, i => d[i] = Double.Instance);
        Console.WriteLine(d.Distinct().Count() + " " + Double.Made);
        int runs = 0;
        var lazy = new Lazy<string>(() => { Interlocked.Increment(ref runs); Thread.Yield(); return "lazy" + runs; });
        var got = new string[6];
        Par(6, i => got[i] = lazy.Value);
        Console.WriteLine(got.Distinct().Single() + " " + runs + " " + lazy.IsValueCreated);
        int pub = 0;
        var publication = new Lazy<object>(() => {
            Interlocked.Increment(ref pub);
            return new object();
        }, LazyThreadSafetyMode.PublicationOnly);
        var objs = new object[6];
        Par(6, i => objs[i] = publication.Value);
        Console.WriteLine(objs.Distinct().Count() + " " + (pub >= 1));
        int fails = 0;
        var failing = new Lazy<int>(() => { fails++; throw new InvalidOperationException("lazy fail"); });
        for (int i = 0; i < 2; i++) try
        {
            _ = failing.Value;
        }
        catch (InvalidOperationException e) { Console.Write(e.Message + " "); }
        Console.WriteLine(fails);
        int retry = 0;
        var retrying = new Lazy<int>(() => ++retry < 3 ? throw new Exception("again") : retry, LazyThreadSafetyMode.PublicationOnly);
        for (int i = 0; i < 4; i++) try
        {
            Console.Write(retrying.Value + " ");
        }
        catch (Exception e) { Console.Write(e.Message + " "); }
        Console.WriteLine();
        Lazy<int> rec = null;
        rec = new Lazy<int>(() => rec.Value);
        try { _ = rec.Value; } catch (InvalidOperationException) { Console.WriteLine("recursion"); }
        int once = 0;
        object target = null;
        bool init = false;
        object gate = null;
        Par(5, i => LazyInitializer.EnsureInitialized(ref target, ref init, ref gate, () => {
            Interlocked.Increment(ref once);
            return "t";
        }));
        Console.WriteLine(once + " " + target);
        var dict = new ConcurrentDictionary<int, Lazy<int>>();
        int made = 0;
        Par(6, i => {
            for (int k = 0; k < 10; k++) _ = dict.GetOrAdd(k, x => new Lazy<int>(() => {
                Interlocked.Increment(ref made);
                return x * x;
            })).Value;
        });
        Console.WriteLine(made + " " + dict.Values.Sum(x => x.Value));
        int flag = 0, winners = 0;
        Par(8, i => { if (Interlocked.CompareExchange(ref flag, 1, 0) == 0) Interlocked.Increment(ref winners); });
        Console.WriteLine(winners);
        var tl = new ThreadLocal<int>(() => Interlocked.Increment(ref made));
        var seen = new ConcurrentBag<int>();
        Par(5, i => { seen.Add(tl.Value); seen.Add(tl.Value); });
        Console.WriteLine(seen.Count + " " + seen.Distinct().Count());
        var lz = new Lazy<int>(5);
        Console.WriteLine(lz.IsValueCreated + " " + lz + new Lazy<System.Collections.Generic.List<int>>().Value.Count);
    }
}

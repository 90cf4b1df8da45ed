using System;
using System.Threading;

class Slow
{
    public static int Value;
    public static int Runs;
    static Slow() { Interlocked.Increment(ref Runs); Thread.Sleep(5); Value = 42; }
}
class SlowField
{
    public static readonly object O = Make();
    static object Make() { Interlocked.Increment(ref Program.Made); Thread.Sleep(5); return "made"; }
    static SlowField() { }
}
class CycleA { public static int X; static CycleA() { Thread.Sleep(2); X = CycleB.Y + 1; } }
class CycleB { public static int Y; static CycleB() { Thread.Sleep(2); Y = CycleA.X + 1; } }
class Gen<T>
{
    public static int Runs;
    public static string Name;
    static Gen() { Runs++; Thread.Sleep(1); Name = typeof(T).Name; }
}

class Program
{
    public static int Made;
    static void Par(int n, Action<int> a)
    {
        using var go = new Barrier(n);
        var ts = new Thread[n];
        for (int i = 0; i < n; i++) { int k = i; ts[i] = new Thread(() => { go.SignalAndWait(); a(k); }); ts[i].Start(); }
        foreach (var t in ts) t.Join();
    }

    static void Main()
    {
        int[] seen = new int[6]; Par(6, i => seen[i] = Slow.Value); Console.WriteLine(string.Join(",", seen) + " " + Slow.Runs);
        object[] objs = new object[6];
        Par(6, i => objs[i] = SlowField.O);
        bool same = true;
        foreach (object o in objs) same &= ReferenceEquals(o, objs[0]);
        Console.WriteLine(same + " " + Made);
        // Two threads entering a cycle from both ends must not deadlock.
        Par(2, i => { if (i == 0) seen[0] = CycleA.X; else seen[1] = CycleB.Y; }); Console.WriteLine(CycleA.X + CycleB.Y == 3);
        string[] names = new string[8];
        Par(8, i => names[i] = i % 2 == 0 ? Gen<string>.Name : Gen<int>.Name);
        Console.WriteLine(string.Join(",", names) + Gen<string>.Runs + Gen<int>.Runs);
        int lazyRuns = 0;
        var lazy = new Lazy<object>(() => { Interlocked.Increment(ref lazyRuns); Thread.Sleep(2); return new object(); });
        Par(4, i => objs[i] = lazy.Value);
        Console.WriteLine(lazyRuns + " " + ReferenceEquals(objs[0], objs[3]));
        string init = null;
        int inits = 0;
        Par(4, i => LazyInitializer.EnsureInitialized(ref init, () => { Interlocked.Increment(ref inits); return "init"; }));
        Console.WriteLine(init + (inits >= 1));
        var bad = new Lazy<int>(() => throw new InvalidOperationException("lazy"));
        for (int i = 0; i < 2; i++) try { _ = bad.Value; } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(bad.IsValueCreated + " " + lazy.IsValueCreated);
    }
}

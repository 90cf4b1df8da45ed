using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

class Counted
{
    public static int Made, Finalised; public static int Sum;
    readonly int n; readonly string s;
    public Counted(int n) { this.n = n; s = "v" + n; Made++; }
    ~Counted() { Finalised++; Sum += n; if (s != "v" + n) Sum = -1000000; }
}
class Base
{
    public static string Log = "";
    protected int Id;
    public Base(int id) { Id = id; }
    ~Base() { lock (typeof(Base)) Log += "B"; }
}
class Derived : Base { public Derived(int id) : base(id) { } ~Derived() { lock (typeof(Base)) Log += "D"; } }
class Throws
{
    public static int Count;
    ~Throws() { Count++; try { throw new Exception("inside"); } catch (Exception) { Count += 1000; } }
}
class Allocates
{
    public static List<string> Made = new();
    ~Allocates() { var l = new List<string>(); for (int i = 0; i < 10; i++) l.Add("x" + i); lock (Made) Made.Add(l[9]); }
}

class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)] static void Make(int n) { for (int i = 0; i < n; i++) new Counted(i); }
    [MethodImpl(MethodImplOptions.NoInlining)] static void MakeDerived(int n) { for (int i = 0; i < n; i++) new Derived(i); }
    [MethodImpl(MethodImplOptions.NoInlining)] static void MakeOthers(int n)
    {
        for (int i = 0; i < n; i++) { new Throws(); new Allocates(); }
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Suppressed(int n)
    {
        for (int i = 0; i < n; i++) { var c = new Counted(1000000); GC.SuppressFinalize(c); }
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Reregistered(int n)
    {
        for (int i = 0; i < n; i++) { var c = new Counted(0); GC.SuppressFinalize(c); GC.ReRegisterForFinalize(c); }
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Scrub(int n) => n == 0 ? 1 : Scrub(n - 1) + n;
    static void Collect() { Scrub(40); for (int i = 0; i < 3; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); } }
    // A stale word on some stack may keep one object.
    static string Near(int got, int want) => got <= want && got >= want - 2 ? "all" : "got " + got + " of " + want;

    static void Main()
    {
        Make(100); Collect();
        Console.WriteLine(Near(Counted.Finalised, 100) + " " + (Counted.Sum >= 4950 - 200 && Counted.Sum <= 4950));
        int before = Counted.Finalised; Suppressed(50); Collect();
        Console.WriteLine(Counted.Finalised - before <= 2 ? "suppressed" : "ran " + (Counted.Finalised - before));
        before = Counted.Finalised; Reregistered(50); Collect();
        Console.WriteLine(Near(Counted.Finalised - before, 50));
        MakeDerived(20); Collect();
        string pairs = Base.Log.Replace("DB", "");
        Console.WriteLine(pairs.Length == 0 ? "derived before base" : pairs);
        MakeOthers(20); Collect();
        Console.WriteLine(Throws.Count % 1000 == Throws.Count / 1000 ? Near(Throws.Count % 1000, 20) : "count " + Throws.Count);
        Console.WriteLine(Near(Allocates.Made.Count, 20) + " " + Allocates.Made[0]);
        var kept = new Counted(5); before = Counted.Finalised; Collect();
        Console.WriteLine(Counted.Finalised - before <= 2); GC.KeepAlive(kept);
    }
}

using System;
using System.Runtime.CompilerServices;

class Res : IDisposable
{
    public static string Log = "";
    readonly string name; bool disposed;
    public Res(string n) { name = n; if (n == "bad") throw new ArgumentException("ctor of " + n); }
    public void Dispose()
    {
        if (disposed) throw new ObjectDisposedException(name);
        disposed = true;
        Log += "-" + name;
        GC.SuppressFinalize(this);
    }
    ~Res() { Log += "~" + name; }
}

class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)] static void Bad()
    {
        try { new Res("bad"); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Good()
    {
        using var a = new Res("a");
        using var b = new Res("b");
        try { using var c = new Res("c"); throw new Exception("in c"); } catch (Exception e) { Res.Log += "!" + e.Message; }
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Twice()
    {
        var r = new Res("t");
        r.Dispose();
        try { r.Dispose(); } catch (ObjectDisposedException e) { Console.WriteLine(e.ObjectName); }
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Leak() { for (int i = 0; i < 20; i++) new Res("L"); }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Scrub(int n) => n == 0 ? 0 : n + Scrub(n - 1);

    static void Main()
    {
        Good(); Console.WriteLine(Res.Log); Res.Log = "";
        Twice(); Console.WriteLine(Res.Log); Res.Log = "";
        // An object whose constructor threw is finalised all the same.
        for (int i = 0; i < 20; i++) Bad();
        Leak(); Scrub(30);
        GC.Collect(); GC.WaitForPendingFinalizers();
        Console.WriteLine(Res.Log.Contains("~bad") + " " + Res.Log.Contains("~L") + " " + Res.Log.Contains("~a") + " " + Res.Log.Contains("~t"));
    }
}

using System;
using System.Runtime.CompilerServices;

class V
{
    public volatile int I;
    public volatile bool B;
    public static volatile string S;
    public volatile object O;
    public volatile float F;
    public volatile byte By;
}

// beforefieldinit: nothing prints until a static field is used; with a static constructor the first use of any member triggers it.
class Lazy1 { public static int X = Program.Note("Lazy1.X"); public static void M() { } public int I; }
class Precise
{
    public static int X = Program.Note("Precise.X");
    static Precise() { Program.Note("Precise cctor"); }
    public static void M() => Program.Note("Precise.M");
    public int I = Program.Note("Precise instance");
}
class PreciseBase
{
    static PreciseBase() { Program.Note("PreciseBase cctor"); }
    public static int B = 3;
    public PreciseBase() { Program.Note("PreciseBase ctor"); }
}
class PreciseDerived : PreciseBase
{
    static PreciseDerived() { Program.Note("PreciseDerived cctor"); }
    public static int D = 4;
    public PreciseDerived() { Program.Note("PreciseDerived ctor"); }
    public const int K = 9;
}
struct PS
{
    public static int X;
    public int I;
    static PS() { Program.Note("PS cctor"); }
    public PS(int i) { I = i; }
    public int Get() => I;
}
static class Cycle1
{
    public static int A = Program.Note("Cycle1") + Cycle2.B;
    static Cycle1() { Program.Note("Cycle1 end A=" + A); }
}
static class Cycle2
{
    public static int B = Program.Note("Cycle2") + Cycle1.A * 100;
    static Cycle2() { Program.Note("Cycle2 end B=" + B); }
}
class Gen<T> { static Gen() { Program.Note("Gen<" + typeof(T).Name + ">"); } public static int N; public static void M() { } }
class Singleton
{
    static readonly Singleton instance = new Singleton();
    static Singleton() { Program.Note("Singleton cctor, instance " + (instance != null)); }
    Singleton() { Program.Note("Singleton ctor"); }
    public static Singleton I => instance;
}

class Program
{
    static int n;
    public static int Note(string s) { Console.WriteLine(s); return ++n; }
    [ModuleInitializer] internal static void Init() => Console.WriteLine("module initialiser");
    static Program() { Console.WriteLine("Program cctor"); }

    static void Main()
    {
        Console.WriteLine("main");
        var v = new V { I = 5, B = true, O = "o", F = 1.5f, By = 255 };
        V.S = "s"; v.I++; v.By++; v.I += v.I;
        Console.WriteLine(v.I + V.S + v.B + v.O + v.F + v.By);
        Precise.M(); new Precise(); Console.WriteLine(Precise.X);
        Console.WriteLine(PreciseDerived.K);
        Console.WriteLine(PreciseDerived.B);
        new PreciseDerived(); Console.WriteLine(PreciseDerived.D);
        PS p = default; p.I = 3; Console.WriteLine("default PS made");
        Console.WriteLine(new PS(5).Get());
        Console.WriteLine(Cycle2.B + " " + Cycle1.A);
        Gen<int>.M(); Gen<string>.N++; Gen<int>.N++; Gen<object>.M(); Gen<string>.M();
        Console.WriteLine(ReferenceEquals(Singleton.I, Singleton.I));
        RuntimeHelpers.RunClassConstructor(typeof(Gen<long>).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(Gen<long>).TypeHandle);
        Console.WriteLine(Lazy1.X > 0);
    }
}

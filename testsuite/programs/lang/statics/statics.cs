using System;

class Log { public static int Order; public static int Next(string s) { Console.WriteLine("init " + s); return ++Order; } }

class Eager { public static int V; static Eager() { V = Log.Next("Eager"); } }

class Chain1 { public static int A = Chain2.B + 1; static Chain1() { } }
class Chain2 { public static int B = Chain1.A + 10; static Chain2() { } }

class Generic<T> { public static int Count; public static T Last; static Generic() { Count = 100; } }

static class Consts { public const long Big = 1L << 40; public static readonly string Text = "t" + Big; static Consts() { } }

class Program
{
    static int fieldBefore = 5;
    static byte b = 250;
    static double d = 2.5;
    static string s;

    static void Main()
    {
        Console.WriteLine("main");
        Console.WriteLine(Eager.V);
        Console.WriteLine(Eager.V);
        Console.WriteLine(Chain1.A + " " + Chain2.B);
        Generic<int>.Count++;
        Generic<string>.Count += 2;
        Generic<object>.Count += 3;
        Generic<string>.Last = "last";
        Console.WriteLine(Generic<int>.Count + " " + Generic<string>.Count + " " + Generic<object>.Count + " " + Generic<long>.Count);
        Console.WriteLine(Generic<string>.Last + " " + (Generic<object>.Last == null));
        Console.WriteLine(Consts.Text);
        fieldBefore *= 3;
        b += 10;
        d /= 4;
        s += "set";
        Console.WriteLine(fieldBefore + " " + b + " " + d + " " + s);
        ref int r = ref fieldBefore;
        r = 1;
        Console.WriteLine(fieldBefore);
    }
}

using System;
using System.Runtime.CompilerServices;

[InlineArray(4)] struct Four { int first; }
[InlineArray(3)] struct Names { string first; }
[InlineArray(2)] struct Nested { Four first; }
struct Mixed { public byte B; public Four F; public Names N; }
class Box { public Names N; public Four F; }

class Program
{
    static int Sum(ReadOnlySpan<int> s) { int t = 0; foreach (int i in s) t += i; return t; }
    static void Set(Span<string> s, int i, string v) { s[i] = v; }

    static void Main()
    {
        var f = new Four();
        for (int i = 0; i < 4; i++) f[i] = i * 10;
        Console.WriteLine(f[0] + f[3] + " " + Sum(f));
        var g = f;
        g[1] = -1;
        Console.WriteLine(f[1] + " " + g[1]);
        foreach (int x in g) Console.Write(x + " ");
        Console.WriteLine();
        Span<int> s = f;
        s[2] = 99;
        Console.WriteLine(f[2] + " " + f[^1] + " " + f[1..3].Length);
        int bad = 4;
        try { f[bad] = 1; } catch (IndexOutOfRangeException) { Console.WriteLine("bounds"); }
        var b = new Box();
        b.N[0] = "zero" + f[3];
        b.N[2] = "two" + f[3];
        Set(b.N, 1, "one" + f[3]);
        GC.Collect();
        var copy = b.N;
        b.N[0] = null;
        GC.Collect();
        Console.WriteLine(copy[0] + copy[1] + copy[2] + (b.N[0] == null));
        Mixed[] arr = new Mixed[3];
        arr[1].N[1] = "m" + f[0];
        arr[1].F[3] = 7;
        GC.Collect();
        Mixed m = arr[1];
        Console.WriteLine(m.N[1] + m.F[3] + (arr[2].N[1] == null));
        var n = new Nested();
        n[1][2] = 5;
        Console.WriteLine(n[1][2] + n[0][2]);
        Console.WriteLine(Unsafe.SizeOf<Four>() + " " + Unsafe.SizeOf<Nested>());
        object boxed = f;
        Console.WriteLine(((Four)boxed)[3]);
    }
}

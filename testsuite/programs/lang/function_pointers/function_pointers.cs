using System;
using System.Runtime.InteropServices;

unsafe class Program
{
    static int Add(int a, int b) => a + b;
    static int Sub(int a, int b) => a - b;
    static void Set(ref int x, int v) => x = v;
    static ref int Pick(int[] a, int i) => ref a[i];
    static double Mix(byte b, float f, long l, double d) => b + f + l + d;
    static string Name<T>(T t) => typeof(T).Name + t;
    static (int, string, double) Big(int a) => (a, "s" + a, a / 2.0);
    static void Throw() => throw new InvalidOperationException("through a pointer");

    struct Vt { public delegate*<int, int, int> Op; public delegate* managed<void> Act; }

    static int Apply(delegate*<int, int, int> f, int a, int b) => f(a, b);
    static delegate*<int, int, int> Choose(bool add) => add ? &Add : &Sub;
    static int Fold(int[] a, delegate*<int, int, int> f)
    {
        int r = a[0];
        for (int i = 1; i < a.Length; i++) r = f(r, a[i]);
        return r;
    }

    static void Main()
    {
        Console.WriteLine(Apply(&Add, 3, 4) + " " + Apply(&Sub, 3, 4));
        Console.WriteLine(Choose(true)(10, 1) + " " + Choose(false)(10, 1));
        delegate*<ref int, int, void> set = &Set;
        int x = 0;
        set(ref x, 42);
        Console.WriteLine(x);
        delegate*<int[], int, ref int> pick = &Pick;
        int[] arr = { 1, 2, 3 };
        pick(arr, 1) = 20;
        Console.WriteLine(arr[1]);
        delegate*<byte, float, long, double, double> mix = &Mix;
        Console.WriteLine(mix(1, 2.5f, 1L << 40, 0.25));
        delegate*<int, string> name = &Name<int>;
        delegate*<string, string> sname = &Name<string>;
        Console.WriteLine(name(5) + sname("q"));
        delegate*<int, (int, string, double)> big = &Big;
        Console.WriteLine(big(7));
        Vt v = new Vt { Op = &Sub };
        Console.WriteLine(v.Op(1, 2) + " " + (v.Act == null) + " " + (v.Op == (delegate*<int, int, int>)&Sub));
        var table = stackalloc delegate*<int, int, int>[2];
        table[0] = &Add; table[1] = &Sub;
        Console.WriteLine(table[1](table[0](1, 2), 5) + " " + Fold(new[] { 1, 2, 3 }, table[0]));
        delegate*<void> t = &Throw;
        try { t(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        void* raw = t;
        Console.WriteLine(((delegate*<void>)raw) == t);
    }
}

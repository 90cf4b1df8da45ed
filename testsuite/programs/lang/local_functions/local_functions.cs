using System;
using System.Collections.Generic;

class Program
{
    int state = 3;

    int Run(int n)
    {
        int acc = 0;
        Add(n);
        Add(n * 2);
        return acc + Twice();

        void Add(int v) { acc += v * state; if (v > 100) return; Add(v + 100); }
        int Twice() { state++; return acc * 2; }
    }

    static T Generic<T>(T seed, int n)
    {
        var list = new List<T>();
        for (int i = 0; i < n; i++) Push(seed);
        return Last<T>();

        void Push(T t) => list.Add(t);
        U Last<U>() where U : T => (U)(object)list[^1];
    }

    static IEnumerable<int> Checked(int n)
    {
        if (n < 0) throw new ArgumentException("n");
        return Inner();
        IEnumerable<int> Inner() { for (int i = 0; i < n; i++) yield return i * n; }
    }

    static bool Even(int n)
    {
        return E(n);
        bool E(int x) => x == 0 || O(x - 1);
        bool O(int x) => x != 0 && E(x - 1);
    }

    static void Main()
    {
        Console.WriteLine(new Program().Run(5));
        Console.WriteLine(Generic("str", 3) + Generic(2.5, 2));
        try { Checked(-1); } catch (ArgumentException e) { Console.WriteLine("eager " + e.Message); }
        foreach (int i in Checked(4)) Console.Write(i + " ");
        Console.WriteLine();
        Console.WriteLine(Even(50) + " " + Even(51));
        int x = 1;
        void Outer()
        {
            int y = 10;
            void Inner() { x += y; y *= 2; if (y < 100) Inner(); }
            Inner();
            Console.WriteLine(x + " " + y);
        }
        Outer(); Outer();
        Func<int> f = Local;
        int Local() => x * 2;
        x = 4;
        Console.WriteLine(f() + Local());
        (int, int) Div(int a, int b = 3) { static int Q(int p, int q) => p / q; return (Q(a, b), a % b); }
        Console.WriteLine(Div(10) + " " + Div(10, 4));
        ref int Max(ref int a, ref int b) { if (a > b) return ref a; return ref b; }
        int p = 1, q = 2;
        Max(ref p, ref q) = 50;
        Console.WriteLine(q);
        int Sum(params int[] v) { int t = 0; foreach (int i in v) t += i; return t; }
        Console.WriteLine(Sum() + Sum(1, 2) + Sum(4));
    }
}

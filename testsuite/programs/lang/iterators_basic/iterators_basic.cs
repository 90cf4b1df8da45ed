using System;
using System.Collections;
using System.Collections.Generic;

class Program
{
    static IEnumerable<int> Count(int from, int to)
    {
        Console.WriteLine("start");
        try
        {
            for (int i = from; i < to; i++)
            {
                if (i == 7) yield break;
                yield return i;
            }
            Console.WriteLine("end of loop");
        }
        finally { Console.WriteLine("dispose"); }
    }

    static IEnumerable<long> Fib() { long a = 0, b = 1; while (true) { yield return a; (a, b) = (b, a + b); } }
    static IEnumerable<T> Take<T>(IEnumerable<T> s, int n) { foreach (T t in s) { if (n-- <= 0) yield break; yield return t; } }
    static IEnumerable Untyped() { yield return 1; yield return "two"; yield return null; }

    static IEnumerable<string> Tree(int depth, string path)
    {
        if (depth == 0) { yield return path; yield break; }
        foreach (string s in Tree(depth - 1, path + "L")) yield return s;
        foreach (string s in Tree(depth - 1, path + "R")) yield return s;
    }

    static void Main()
    {
        IEnumerable<int> seq = Count(5, 10);
        Console.WriteLine("created");
        foreach (int i in seq) Console.WriteLine(i);
        foreach (int i in Count(0, 2)) Console.WriteLine(i);
        foreach (int i in Count(0, 100)) { if (i == 1) break; }
        foreach (long f in Take(Fib(), 12)) Console.Write(f + " ");
        Console.WriteLine();
        foreach (object o in Untyped()) Console.Write((o ?? "null") + " ");
        Console.WriteLine();
        foreach (string s in Tree(3, "")) Console.Write(s + " ");
        Console.WriteLine();
        IEnumerator<int> e = seq.GetEnumerator();
        Console.WriteLine(e.Current);
        e.MoveNext();
        Console.WriteLine(e.Current);
        e.Dispose();
        Console.WriteLine(e.MoveNext());
        try { e.Reset(); } catch (NotSupportedException) { Console.WriteLine("no reset"); }
        // Two passes over one sequence are independent.
        IEnumerable<int> twice = Take(new[] { 1, 2, 3 }, 2);
        int t = 0;
        foreach (int a in twice) foreach (int b in twice) t = t * 10 + a * b;
        Console.WriteLine(t);
    }
}

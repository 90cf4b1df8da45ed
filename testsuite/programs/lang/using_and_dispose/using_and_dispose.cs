using System;
using System.Collections.Generic;

class Res : IDisposable
{
    readonly string n;
    public Res(string n) { this.n = n; Console.Write("+" + n + " "); }
    public void Dispose() => Console.Write("-" + n + " ");
}
struct SRes : IDisposable
{
    public string N;
    public int Count;
    public void Dispose() { Count++; Console.Write("struct " + N + Count + " "); }
}
ref struct Pattern { public void Dispose() => Console.Write("pattern "); }
class Explicit : IDisposable { void IDisposable.Dispose() => Console.Write("explicit "); }

class Duck
{
    int n;
    public Duck GetEnumerator() => this;
    public bool MoveNext() => n++ < 3;
    public int Current => n * n;
}

struct StructEnum
{
    int n;
    public StructEnum GetEnumerator() => this;
    public bool MoveNext() => ++n < 3;
    public string Current => "s" + n;
    public void Dispose() => Console.Write("enum-disposed ");
}
class DispEnum
{
    public E GetEnumerator() => new E();
    public struct E : IDisposable
    {
        int n;
        public bool MoveNext() => ++n < 3;
        public int Current => n;
        public void Dispose() => Console.Write("E-disposed ");
    }
}

class Program
{
    static void End() => Console.WriteLine();

    static int Early(bool b)
    {
        using var x = new Res("x");
        if (b) return 1;
        using var y = new Res("y");
        return 2;
    }

    static void Main()
    {
        using (var a = new Res("a")) using (var b = new Res("b")) Console.Write("body "); End();
        Console.Write(Early(true) + " "); Console.Write(Early(false)); End();
        try { using (new Res("t")) throw new Exception("x"); } catch (Exception e) { Console.Write("caught " + e.Message); }
        End();
        using (var s = new SRes { N = "q" }) { Console.Write(s.N + " "); } End();
        using (new Pattern()) { } End();
        using (new Explicit()) { } End();
        using (Res nothing = null) { Console.Write("null is fine"); } End();
        foreach (int i in new Duck()) Console.Write(i + " "); End();
        foreach (string s in new StructEnum()) Console.Write(s + " "); End();
        foreach (int i in new DispEnum()) { if (i == 2) break; } End();
        foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1 }) Console.Write(k + v); End();
        foreach (char c in "hey") Console.Write((char)(c - 32)); End();
        foreach (long l in new[] { 1, 2 }) Console.Write(l << 33); End();
        foreach (string s in new object[] { "x", "y" }) Console.Write(s); End();
        try
        {
            foreach (string s in new object[] { "x", 1 }) Console.Write(s);
        }
        catch (InvalidCastException) { Console.Write(" cast"); }
        End();
        foreach (ref int r in new int[] { 1, 2, 3 }.AsSpan()) { r *= r; Console.Write(r); } End();
        object gate = new object();
        lock (gate) { lock (gate) { Console.Write("nested lock "); } }
        try { lock (gate) throw new Exception(); } catch { Console.Write(System.Threading.Monitor.IsEntered(gate)); } End();
        for (var (i, j) = (0, 10); i < j; i += 3, j--) Console.Write(i + "," + j + " "); End();
    }
}

using System;
using System.Collections.Generic;

// Long loops in methods that are called once: what a tier that takes over in the middle of a frame must find there.
static class P
{
    struct Pair { public int A; public string Text; public double D; }
    struct Big { public long A, B, C, D, E; public override string ToString() => $"{A} {B} {C} {D} {E}"; }
    struct Counter
    {
        int n, end;
        public Counter(int end) { n = 0; this.end = end; }
        public bool MoveNext() => ++n < end;
        public int Current => n;
    }
    class Node { public Node Next; public int Value; }

    static long Locals(int n)
    {
        sbyte small = 0; ushort wide = 65000; float f = 0.5f; double d = 0.25; uint u = 7; long l = -1;
        var pair = new Pair { A = 1, Text = "x", D = 2 };
        for (int i = 0; i < n; i++)
        {
            small++; wide += 3; f += 0.5f; d -= 0.125; u = u * 1664525 + 1013904223; l ^= u;
            pair.A += small; pair.D += f;
            if (i % 1000 == 0) pair.Text += (char)('a' + i / 1000 % 26);
        }
        Console.WriteLine($"{small} {wide} {f} {d} {u} {l} {pair.A} {pair.Text.Length} {pair.D}");
        return l;
    }
    static Big LargeResult(int n)
    {
        var b = new Big();
        for (int i = 0; i < n; i++) { b.A += i; b.B ^= b.A; b.C = b.B - i; b.D += b.C & 15; b.E = i; }
        return b;
    }
    static (int, string) SmallResult(int n)
    {
        string s = ""; int sum = 0;
        for (int i = 0; i < n; i++) { sum += i; if ((i & 1023) == 0) s = sum.ToString(); }
        return (sum, s);
    }
    static int Protected(int n)
    {
        int caught = 0, ended = 0, i = 0;
        try
        {
            for (i = 0; i < n; i++)
            {
                try { if (i % 512 == 511) throw new InvalidOperationException("at " + i); }
                catch (InvalidOperationException) when (i % 1024 == 511) { caught++; }
                catch (InvalidOperationException e) { caught += e.Message.Length; }
                finally { ended++; }
            }
            for (; ; i++) if (i == 2 * n) throw new ApplicationException("out of the loop " + i);
        }
        catch (ApplicationException e) { Console.WriteLine(e.Message + " " + i); }
        finally { for (int j = 0; j < n; j++) ended += j & 1; }
        return caught * 1000000 + ended;
    }
    static int InHandler(int n)
    {
        int sum = 0;
        try { throw new Exception("x"); }
        catch (Exception e) { for (int i = 0; i < n; i++) sum += e.Message.Length + (i & 3); }
        return sum;
    }
    static int ReferenceToLocal(int n)
    {
        int local = 5, other = 9;
        ref int r = ref local;
        for (int i = 0; i < n; i++) { r += 2; if (i == n / 2) r = ref other; }
        return local * 31 + other;
    }
    static int SpanOverLocal(int n)
    {
        int local = 1;
        Span<int> span = new Span<int>(ref local);
        for (int i = 0; i < n; i++) span[0] += i & 7;
        return local;
    }
    static unsafe int PointerToLocal(int n)
    {
        int local = 1; int* p = &local; nint kept = (nint)p;
        for (int i = 0; i < n; i++) *(int*)kept += i & 7;
        return local;
    }
    static unsafe int Allocated(int n)
    {
        int* p = stackalloc int[16]; int sum = 0;
        for (int i = 0; i < n; i++) { p[i & 15] += i; sum ^= p[(i + 1) & 15]; }
        return sum;
    }
    static int Enumerators(int n)
    {
        int sum = 0;
        var counter = new Counter(n);
        while (counter.MoveNext()) sum += counter.Current;
        var list = new List<int>();
        for (int i = 0; i < n; i++) list.Add(i);
        foreach (int i in list) sum ^= i;
        foreach (int i in Lazy(n)) sum += i;
        return sum;
    }
    static IEnumerable<int> Lazy(int n) { for (int i = 0; i < n; i++) yield return i * 3; }
    static T Generic<T>(T[] items, int n, Func<T, T, T> join)
    {
        T result = items[0];
        for (int i = 1; i < n; i++) result = join(result, items[i % items.Length]);
        return result;
    }
    static int Nested(int n)
    {
        int sum = 0;
        for (int i = 0; i < n / 100; i++)
            for (int j = 0; j < 100; j++)
            {
                if (((i ^ j) & 7) == 3) continue;
                for (int k = 0; k < 3; k++) { sum += k; if (sum % 97 == 0) break; }
                switch (j % 5) { case 0: sum += 2; break; case 1: sum -= 1; break; case 4: goto next; }
                sum ^= j;
            next:;
            }
        return sum;
    }
    static int Garbage(int n)
    {
        Node head = null;
        for (int i = 0; i < n; i++)
        {
            head = new Node { Next = i % 64 == 0 ? null : head, Value = i };
            if (i % 4096 == 0) GC.Collect(0);
        }
        int sum = 0;
        for (; head != null; head = head.Next) sum += head.Value;
        return sum;
    }
    static string Trace(int n)
    {
        int i = 0;
        try { for (; i < n; i++) if (i == n - 1) Throws(); return ""; }
        catch (Exception e) { return e.StackTrace.Split('\n').Length + " " + e.StackTrace.Contains("P.Trace(Int32 n)"); }
    }
    static void Throws() => throw new Exception();

    static void Main()
    {
        const int n = 40000;
        Console.WriteLine(Locals(n));
        Console.WriteLine(LargeResult(n));
        Console.WriteLine(SmallResult(n));
        Console.WriteLine(Protected(n));
        Console.WriteLine(InHandler(n));
        Console.WriteLine(ReferenceToLocal(n));
        Console.WriteLine(SpanOverLocal(n));
        Console.WriteLine(PointerToLocal(n));
        Console.WriteLine(Allocated(n));
        Console.WriteLine(Enumerators(n));
        Console.WriteLine(Generic(new[] { 1, 2, 3 }, n, (a, b) => a * 3 + b));
        Console.WriteLine(Generic(new[] { "a", "b", "c" }, n, (a, b) => a.Length > 20 ? b : a + b));
        Console.WriteLine(Generic(new[] { 1.5m, 2.5m }, n, (a, b) => a > 100 ? b : a + b));
        Console.WriteLine(Nested(n));
        Console.WriteLine(Garbage(n));
        Console.WriteLine(Trace(n));
    }
}

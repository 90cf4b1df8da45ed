using System;
using System.Collections.Generic;

class Program
{
    static List<string> log = new();
    static void L(string s) => log.Add(s);
    static void Flush(object r)
    {
        Console.WriteLine(string.Join(" ", log) + " -> " + r);
        log.Clear();
    }
    static int Break()
    {
        int i;
        for (i = 0; i < 5; i++) { try { if (i == 2) break; L("i" + i); } finally { L("f" + i); } }
        return i;
    }
    static int Continue()
    {
        int n = 0;
        for (int i = 0; i < 4; i++) { try { if (i % 2 == 0) continue; n += i; } finally { L("f" + i); n *= 2; } }
        return n;
    }
    static string Switch(int n)
    {
        try
        {
            switch (n) { case 0: return "zero"; case 1: L("one"); break; case 2: goto case 1; default: throw new Exception("d"); }
            L("after");
            return "end";
        }
        catch (Exception e) { return e.Message; } finally { L("fin"); }
    }
    static int Nested()
    {
        int r = 0;
        try { try { return r = 1; } finally { r = 2; L("inner" + r); } } finally { r = 3; L("outer" + r); }
    }
    static int Modify() { int x = 1; try { return x++ + x; } finally { x = 100; L("x" + x); } }
    static int[] Arr() { int[] a = { 1 }; try { return a; } finally { a[0] = 99; } }
    static int GotoOut()
    {
        int n = 0;
        again: try { n++; if (n < 3) goto again; if (n == 3) goto done; n = -1; } finally { L("n" + n); }
        done: return n;
    }
    static int While()
    {
        int n = 0;
        while (true)
        {
            try
            {
                while (true) { try { if (++n == 3) break; if (n > 5) return n; } finally { L("a" + n); } }
                L("between");
            }
            finally { L("b" + n); }
        }
    }
    static bool Cond(bool b)
    {
        try { return b && Side("rhs"); } finally { L("fin"); }
    } static bool Side(string s) { L(s); return true; }
    static int Foreach()
    {
        int s = 0;
        foreach (int x in It()) { try { if (x == 1) continue; if (x == 3) return s; s += x; } finally { L("x" + x); } }
        return -1;
    } static IEnumerable<int> It() { try { for (int i = 0; ; i++) yield return i; } finally { L("it done"); } }
    static int ThrowCatchLoop()
    {
        int n = 0;
        for (int i = 0; i < 4; i++)
        {
            try
            {
                try
                {
                    if (i == 1) throw new Exception();
                    if (i == 2) throw new ArgumentException();
                    n++;
                }
                catch (ArgumentException) { n += 10; continue; } finally { n += 100; }
                n += 1000;
            }
            catch { n += 10000; }
        }
        return n;
    }
    static void Deep(int d)
    {
        try { if (d > 0) Deep(d - 1); L("d" + d); } finally { try { L("f" + d); } finally { if (d == 1) L("ff"); } }
    }
    static long Locals()
    {
        long a = 1;
        string s = "x";
        double d = 0.5;
        try { a = 2; s += "y"; d *= 2; if (a == 2) return a + s.Length + (long)d; } finally { a = 50; s = null; d = -1; }
        return a;
    }

    static void Main()
    {
        Flush(Break());
        Flush(Continue());
        for (int i = 0; i < 4; i++) Flush(Switch(i));
        Flush(Nested());
        Flush(Modify());
        Flush(Arr()[0]);
        Flush(GotoOut());
        Flush(While());
        Flush(Cond(true));
        Flush(Cond(false));
        Flush(Foreach());
        Flush(ThrowCatchLoop());
        Deep(2);
        Flush("deep");
        Flush(Locals());
    }
}

// flags: --debug
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

// The same constructs as the compiler emits them without optimisation: many temporaries, nops, branches over branches.
class Program
{
    static int F(int a, int b)
    {
        int c = a + b;
        if (c > 10) { return c; } else if (c < 0) { c = -c; }
        for (int i = 0; i < 3; i++) { c += i; if (i == 1) continue; }
        return c;
    }
    static string S(object o)
    {
        switch (o) { case int i when i > 5:
        return "big" + i; case int i:
        return "int" + i; case string s:
        return s; case null:
        return "null"; default:
        return "?"; }
    }
    static IEnumerable<int> It(int n)
    {
        try { for (int i = 0; i < n; i++) { if (i == 3) yield break; yield return i * i; } } finally { Console.Write("fin "); }
    }
    static async Task<int> A(int n)
    {
        int t = 0;
        try
        {
            for (int i = 0; i < n; i++) { await Task.Yield(); t += i; }
            if (t > 5) throw new Exception("t" + t);
        }
        catch (Exception e) { await Task.Yield(); Console.Write(e.Message + " "); t = -t; } finally { await Task.Yield(); t++; }
        return t;
    }
    static int Locals()
    {
        byte b = 200;
        b += 100;
        short s = (short)(b * 500);
        long l = s;
        l <<= 40;
        uint u = (uint)(l >> 20);
        float f = u;
        double d = f / 3;
        decimal m = (decimal)d;
        bool t = m > 0 && d < 0 || f == u;
        char c = (char)(t ? 'y' : 'n');
        string str = $"{b} {s} {l} {u} {c}";
        Console.WriteLine(str);
        int[] a = { 1, 2, 3 };
        ref int r = ref a[1];
        r++;
        (int x, int y) = (a[1], a[2]);
        x ^= y;
        return x + a.Length + (c == 'y' ? 1 : 0);
    }
    static T Gen<T>(T a, Func<T, T> f) where T : IComparable<T> { T b = f(a); return a.CompareTo(b) < 0 ? b : a; }
    static int Try(int n)
    {
        int r = 0;
        try
        {
            try
            {
                r = 10 / n;
                if (n == 5) { goto done; }
                r++;
            }
            catch (DivideByZeroException) when (n == 0) { r = -1; } finally { r *= 2; }
            r += 100;
            done: r += 1000;
        }
        finally { r++; }
        return r;
    }
    struct P
    {
        public int X;
        public P(int x) { X = x; }
        public static P operator +(P a, P b) => new P(a.X + b.X);
        public override string ToString() => "P" + X;
    }
    delegate int D(ref int x, out string s);

    static async Task Main()
    {
        Console.WriteLine(F(1, 2) + " " + F(20, 1) + " " + F(-9, 1));
        Console.WriteLine(S(7) + S(2) + S("s") + S(null) + S(1.5));
        foreach (int i in It(5)) { Console.Write(i + " "); }
        Console.WriteLine();
        Console.WriteLine(await A(3));
        Console.WriteLine(await A(5));
        Console.WriteLine(Locals());
        Console.WriteLine(Gen(5, x => x * 2) + Gen("b", s => "a"));
        Console.WriteLine(Try(0) + " " + Try(5) + " " + Try(2));
        P p = new P(3);
        p += new P(4);
        Console.WriteLine(p);
        D d = (ref int x, out string s) => { x++; s = "out" + x; return x; };
        int v = 1;
        Console.WriteLine(d(ref v, out string o) + o + v);
        int captured = 5;
        Action inc = () => { captured++; Action inner = () => captured += v; inner(); };
        inc();
        Console.WriteLine(captured);
        var anon = new { A = 1, B = "b" };
        Console.WriteLine(anon.A + anon.B);
        lock (anon) { using (var e = It(1).GetEnumerator()) { while (e.MoveNext()) { Console.Write(e.Current); } } }
        Console.WriteLine();
        checked
        {
            try
            {
                int big = int.MaxValue;
                big += v;
                Console.WriteLine(big);
            }
            catch (OverflowException) { Console.WriteLine("overflow"); }
        }
        unsafe { int* q = stackalloc int[2]; q[1] = 9; Console.WriteLine(q[0] + *(q + 1)); }
    }
}

using System;
using System.Collections.Generic;

class Trace
{
    public string S;
    public int[] Data;
    public Trace(string s) { S = s; Data = new[] { s.Length, s[0] }; }
    public bool Ok(string s) => S == s && Data[0] == s.Length && Data[1] == s[0];
}
class Carry : Exception { public Trace T; public Carry(Trace t) : base("carry " + t.S) { T = t; } }

class Program
{
    static int bad;
    static void Churn() { for (int i = 0; i < 30; i++) { object o = new int[i]; } GC.Collect(0); }
    static void Check(Trace t, string s) { if (!t.Ok(s)) bad++; }
    static void Down(int n, Trace outer)
    {
        var mine = new Trace("d" + n);
        try
        {
            Churn();
            if (n == 0) throw new Carry(new Trace("bottom"));
            Down(n - 1, mine);
        }
        catch (Carry c) when (Filter(c, mine, n))
        {
            Churn();
            Check(mine, "d" + n);
            Check(c.T, "bottom");
            throw new Carry(new Trace("again" + n));
        }

        finally { Churn(); Check(mine, "d" + n); if (outer != null) Check(outer, "d" + (n + 1)); }
    }
    static bool Filter(Carry c, Trace mine, int n) { Churn(); Check(mine, "d" + n); Check(c.T, c.T.S); return n == 3; }
    static IEnumerable<Trace> Iter(int n)
    {
        var a = new Trace("iter");
        for (int i = 0; i < n; i++) { var b = new Trace("i" + i); Churn(); yield return b; Check(a, "iter"); Check(b, "i" + i); }
    }

    static void Main()
    {
        for (int i = 0; i < 3; i++) try
        {
            Down(6, null);
        }
        catch (Carry c) { Churn(); Check(c.T, "again3"); Console.WriteLine(c.Message + " " + c.T.S); }
        foreach (Trace t in Iter(5)) { Churn(); Check(t, t.S); }
        var kept = new List<Exception>();
        for (int i = 0; i < 20; i++) try
        {
            throw new Carry(new Trace("k" + i));
        }
        catch (Carry c) { kept.Add(c); if (i % 5 == 0) GC.Collect(); }
        GC.Collect(); for (int i = 0; i < 20; i++) Check(((Carry)kept[i]).T, "k" + i);
        Console.WriteLine(kept[7].StackTrace.Contains("Main") + " " + bad);
        Action chain = () => { };
        for (int i = 0; i < 50; i++)
        {
            var t = new Trace("c" + i);
            int k = i;
            Action prev = chain;
            chain = () => { prev(); Check(t, "c" + k); };
        }
        Churn();
        chain();
        object gate = new object();
        lock (gate) { Churn(); lock (gate) { Churn(); } }
        Console.WriteLine(System.Threading.Monitor.IsEntered(gate));
        string s = null;
        try
        {
            s = new Trace(new string('z', 5)).S;
            Churn();
            throw new InvalidOperationException(s);
        }
        catch (InvalidOperationException e) when (e.Message == s) { Churn(); Console.WriteLine(e.Message + s + bad); }
        Span<long> stack = stackalloc long[10];
        for (int i = 0; i < 10; i++) stack[i] = -1 - i;
        Churn();
        long sum = 0;
        foreach (long l in stack) sum += l;
        Console.WriteLine(sum);
    }
}

using System;

class N { public N A, B; public int V; public string S; }
struct Frame
{
    public N Node;
    public int[] Data;
    public string Tag;
    public Frame(N n, int d) { Node = n; Data = new[] { d, d * 2 }; Tag = "f" + d; }
    public bool Ok(int d) => Data[0] == d && Data[1] == d * 2 && Tag == "f" + d;
}

class Program
{
    static int bad; static void Churn() { for (int i = 0; i < 5; i++) { object o = new byte[64]; } }
    static N Build(int d, string path)
    {
        if (d == 0) return null;
        var n = new N { V = d, S = path };
        n.A = Build(d - 1, path + "a");
        Churn();
        n.B = Build(d - 1, path + "b");
        return n;
    }
    static int Walk(N n, string path, int d)
    {
        if (n == null) return 0;
        var f = new Frame(n, d);
        string mine = path + d;
        int l = Walk(n.A, path + "a", d + 1);
        Churn();
        int r = Walk(n.B, path + "b", d + 1);
        if (!f.Ok(d) || f.Node != n || n.S != path || mine != path + d) bad++;
        return l + r + 1;
    }
    static string Down(int n, string s, object[] keep, in Frame f)
    {
        if (n % 20 == 0) GC.Collect(0);
        object local = "l" + n;
        var arr = new object[] { local, s, keep };
        Frame g = new Frame(f.Node, n);
        string r = n == 0 ? "bottom" : Down(n - 1, s.Length > 10 ? "r" : s + n % 10, arr, in g);
        if ((string)arr[0] != "l" + n || arr[2] != keep || !g.Ok(n)) bad++;
        return r;
    }
    static N Mirror(N n) => n == null ? null : new N { A = Mirror(n.B), B = Mirror(n.A), V = n.V, S = n.S };
    static bool Same(N a, N b) => a == null ? b == null : b != null && a.S == b.S && Same(a.A, b.B) && Same(a.B, b.A);
    static int Even(int n, object o) => n == 0 ? ((int[])o)[0] : Odd(n - 1, new[] { ((int[])o)[0] + 1 });
    static int Odd(int n, object o)
    {
        object k = o;
        Churn();
        int r = n == 0 ? -1 : Even(n - 1, o);
        return k == o ? r : -99;
    }

    static void Main()
    {
        N t = Build(7, "");
        GC.Collect();
        Console.WriteLine(Walk(t, "", 0) + " " + bad);
        Console.WriteLine(Down(150, "s", null, new Frame(t, 151)) + bad);
        N m = Mirror(t);
        GC.Collect(0);
        Console.WriteLine(Same(t, m) + " " + Same(t, t));
        Console.WriteLine(Even(100, new[] { 0 }) + " " + bad);
        Func<int, object, int> y = null;
        y = (n, o) => {
            object k = new[] { n };
            if (n % 10 == 0) GC.Collect(0);
            int r = n == 0 ? 1 : y(n - 1, k) + 1;
            return ((int[])k)[0] == n ? r : -1000;
        };
        Console.WriteLine(y(60, null));
        int Local(int n, N node)
        {
            var copy = new N { A = node, V = n };
            if (n == 0) { GC.Collect(); return 0; }
            int r = Local(n - 1, copy);
            if (copy.A != node || copy.V != n) bad++;
            return r + 1;
        }
        Console.WriteLine(Local(80, null) + " " + bad);
    }
}

using System;

struct P { public int X; public string S; }

class Program
{
    static int Sum(int[,] a) { int s = 0; foreach (int x in a) s = s * 3 + x; return s; }
    static ref int At(int[,,] a, int i) => ref a[i, i, i];
    static void Try(string n, Action a)
    {
        try { a(); Console.WriteLine(n + " ok"); } catch (Exception e) { Console.WriteLine(n + " " + e.GetType().Name); }
    }

    static void Main()
    {
        int[,] a = new int[2, 3];
        for (int i = 0; i < 2; i++) for (int j = 0; j < 3; j++) a[i, j] = i * 3 + j;
        Console.WriteLine(Sum(a) + " " + a.Length + " " + a.Rank + " " + a.GetLength(0) + a.GetLength(1) + " " + a.GetUpperBound(1));
        int[,] lit = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
        lit[2, 1] += 10; lit[0, 0]++;
        Console.WriteLine(Sum(lit));
        int[,,] c = new int[2, 2, 2];
        At(c, 1) = 8;
        c[0, 1, 0] = 3;
        Console.WriteLine(c[1, 1, 1] + c[0, 1, 0] + c[1, 0, 1]);
        string[,] s = new string[2, 2];
        s[0, 1] = "x" + a[1, 1];
        GC.Collect();
        Console.WriteLine(s[0, 1] + (s[1, 0] == null));
        P[,] ps = new P[2, 2];
        ps[1, 0].X = 5;
        ps[1, 0].S = "in " + ps[1, 0].X;
        ref P r = ref ps[1, 0];
        r.X++;
        GC.Collect();
        Console.WriteLine(r.S + ps[1, 0].X);
        object[,] o = new string[1, 1];
        Try("covariant store", () => o[0, 0] = new object());
        Try("covariant store of a string", () => o[0, 0] = "s");
        Try("covariant address", () => { ref object q = ref o[0, 0]; });
        Try("bounds first", () => a[2, 0] = 1);
        Try("bounds second", () => a[0, 3] = 1);
        Try("negative", () => a[-1, 0] = 1);
        Try("null", () => ((int[,])null)[0, 0] = 1);
        Try("negative size", () => { int n = -1; var x = new int[2, n]; });
        byte[,] b = new byte[300, 2];
        b[299, 1] = 255; b[299, 1]++;
        Console.WriteLine(b[299, 1]);
        double[,] m = { { 1.5, 2 }, { 3, 4.25 } };
        Console.WriteLine(m[0, 0] * m[1, 1] - m[0, 1] * m[1, 0]);
        long[,,,] four = new long[1, 2, 1, 2];
        four[0, 1, 0, 1] = 1L << 40;
        Console.WriteLine(four[0, 1, 0, 1] + four.Length);
        Console.WriteLine(new int[0, 5].Length + " " + typeof(int[,]) + " " + typeof(string[,,][]) + " " + (a.GetType() == typeof(int[,])));
        Array any = Array.CreateInstance(typeof(int), new[] { 2, 2 }, new[] { 10, -1 });
        any.SetValue(5, 11, -1);
        Console.WriteLine(any.GetValue(11, -1) + " " + any.GetLowerBound(0) + " " + any.GetUpperBound(1) + " " + ((int[,])any)[11, -1]);
        Try("lower bound", () => any.GetValue(9, 0));
        int[,] clone = (int[,])a.Clone();
        clone[0, 0] = 99;
        Console.WriteLine(a[0, 0]);
    }
}

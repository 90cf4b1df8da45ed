using System;

class Program
{
    enum E : short { A = -1, B = 300 } struct P { public int X; public string S; }
    static readonly int[] Static = { 10, 20, 30 };
    static readonly byte[] Bytes = { 0, 1, 127, 128, 255 };
    static readonly int[,] Grid = { { 1, 2, 3 }, { 4, 5, 6 } };
    static readonly string[][] Words = { new[] { "a" }, new string[0], new[] { "b", null } };
    static long Sum<T>(T[] a) where T : struct, IConvertible
    {
        long s = 0;
        foreach (T t in a) s = s * 3 + Convert.ToInt64(t);
        return s;
    }

    static void Main()
    {
        Console.WriteLine(Sum(new sbyte[] { -128, -1, 0, 1, 127, 5 }) + " " + Sum(Bytes) + " " + Sum(new short[] { -32768, 32767, 0, 1, 2 }) + " " + Sum(new ushort[] { 0, 65535, 1, 2, 3 }) + " " + Sum(new[] { int.MinValue, int.MaxValue, 0, 1, 2 }) + " " + Sum(new[] { 1L, long.MaxValue / 1000, -5, 7, 9 }) + " " + Sum(new uint[] { 1, 2, 3, 4, 5 }) + " " + Sum(new char[] { 'a', '\uFFFF', 'c', 'd', '\0' }) + " " + Sum(new bool[] { true, false, true, true, false }));
        float[] f = { 1.5f, -2.25f, float.MaxValue, 0.1f, float.Epsilon };
        double[] d = { 1.5, -1e300, double.Epsilon, 0.1, Math.PI };
        Console.WriteLine(string.Join(" ", f) + " " + string.Join(" ", d));
        decimal[] m = { 1.1m, -2m, 0 };
        Console.WriteLine(m[0] + m[1] + m[2]);
        E[] e = { E.A, E.B, (E)5, E.A, E.B };
        Console.WriteLine(string.Join(",", e));
        P[] ps = { new P { X = 1 }, new P { S = "s" }, default };
        Console.WriteLine(ps[0].X + ps[1].S + ps[2].X);
        Console.WriteLine(Grid[1, 2] + Grid[0, 1] + " " + Words[0][0] + Words[1].Length + Words[2][0] + (Words[2][1] ?? "null"));
        int[][,] mix = { new[,] { { 1 } }, new int[2, 2] { { 1, 2 }, { 3, 4 } } };
        Console.WriteLine(mix[1][1, 0] + mix[0][0, 0]);
        int[,,] cube = { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } };
        Console.WriteLine(cube[1, 0, 1] + cube[0, 1, 0]);
        object[] o = { 1, "s", null, new[] { 1, 2 }, 'c', 2.5, E.B };
        Console.WriteLine(o.Length + ((int[])o[3])[1] + o[6].ToString());
        var inferred = new[] { 1, 2.5, 'a' };
        Console.WriteLine(inferred.GetType() + " " + inferred[2]);
        string[] nul = { null, "", " " };
        Console.WriteLine((nul[0] == null) + "" + nul[1].Length + nul[2].Length);
        int n = 3;
        int[] dyn = { n, n * 2, Static[1], Next(), Next() };
        Console.WriteLine(string.Join(",", dyn));
        ReadOnlySpan<int> span = [7, 8, 9];
        ReadOnlySpan<byte> u8 = "bytes"u8;
        Console.WriteLine(span[1] + u8[0] + u8.Length);
        Static[0]++;
        Console.WriteLine(Static[0] + Same()[0]++ + Same()[0]);
        ReadOnlySpan<long> longs = new long[] { 1L << 40, -1 };
        Console.WriteLine(longs[0] + longs[1]);
        Func<int>[] fs = { () => 1, () => n, Next };
        Console.WriteLine(fs[0]() + fs[1]() + fs[2]());
        int[] big = new int[1000];
        big[999] = 5;
        Console.WriteLine(big[0] + big[999]);
        char[] chars = "from string".ToCharArray();
        Console.WriteLine(chars.Length + "" + chars[5]);
    }
    static int next; static int Next() => ++next; static int[] Same() => new[] { 100, 200, 300 };
}

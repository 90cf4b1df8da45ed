using System;
using System.Collections.Generic;

struct Wide { public long A, B, C; }

class Program
{
    static int ok, bad;
    static void Try(Action a)
    {
        try
        {
            a();
            ok++;
        }
        catch (IndexOutOfRangeException e)
        {
            bad++;
            if (e.Message != "Index was outside the bounds of the array.") Console.WriteLine(e.Message);
        }
    }
    static int Sum(int[] a, int from, int to) { int s = 0; for (int i = from; i < to; i++) s += a[i]; return s; }

    static void Main()
    {
        int[] idx = { -1, 0, 2, 3, int.MaxValue, int.MinValue, 1 << 30 };
        byte[] b = new byte[3];
        sbyte[] sb = new sbyte[3];
        short[] s = new short[3];
        char[] c = new char[3];
        int[] i4 = new int[3];
        long[] i8 = new long[3];
        float[] f = new float[3];
        double[] d = new double[3];
        string[] str = new string[3];
        Wide[] w = new Wide[3];
        bool[] bo = new bool[3];
        nint[] n = new nint[3];
        decimal[] m = new decimal[3];
        int[,] g = new int[3, 3];
        List<int>[] l = new List<int>[3];
        foreach (int i in idx)
        {
            Try(() => b[i] = 1);
            Try(() => _ = b[i]);
            Try(() => sb[i]--);
            Try(() => s[i] += 1);
            Try(() => c[i]++);
            Try(() => i4[i] = i4[i]);
            Try(() => i8[i] = 5);
            Try(() => f[i] *= 2);
            Try(() => d[i] = f[i]);
            Try(() => str[i] = "x");
            Try(() => _ = str[i]);
            Try(() => w[i].B = 4);
            Try(() => w[i] = default);
            Try(() => _ = w[i].C);
            Try(() => bo[i] ^= true);
            Try(() => n[i]++);
            Try(() => m[i]++);
            Try(() => g[i, 0] = 1);
            Try(() => g[0, i] = 1);
            Try(() => l[i] = null);
            Try(() => { ref int r = ref i4[i]; r = 1; });
            Try(() => { ref readonly Wide r = ref w[i]; });
            Try(() => _ = "abc"[i]);
            Try(() => i8.AsSpan()[i] = 1);
            Try(() => _ = ((ReadOnlySpan<char>)"abc")[i]);
            Try(() => i4.SetValue(1, i)); Try(() => _ = i4.GetValue(i));
            Console.WriteLine(i + ": " + ok + " ok, " + bad + " bad");
            ok = bad = 0;
        }
        Console.WriteLine(Sum(new[] { 1, 2, 3 }, 0, 3));
        int at = 0;
        try
        {
            int[] q = { 1, 2, 3 };
            for (; ; at++) q[at] = at;
        }
        catch (IndexOutOfRangeException) { Console.WriteLine("stopped at " + at); }
        try { for (int i = 2; ; i--) i4[i] = 0; } catch (IndexOutOfRangeException) { Console.WriteLine("below"); }
        uint u = 2; Console.WriteLine(i4[u] + i4[2L] + i4[(byte)2]);
        try { _ = i4[uint.MaxValue]; } catch (IndexOutOfRangeException) { Console.WriteLine("uint"); }
        try { _ = i4[1L << 32]; } catch (IndexOutOfRangeException) { Console.WriteLine("long"); }
        try
        {
            _ = i4[ulong.MaxValue];
        }
        catch (IndexOutOfRangeException)
        {
            Console.WriteLine("ulong");
        }
        catch (OverflowException) { Console.WriteLine("overflow"); }
        try { _ = (new int[0])[0]; } catch (IndexOutOfRangeException) { Console.WriteLine("empty"); }
    }
}

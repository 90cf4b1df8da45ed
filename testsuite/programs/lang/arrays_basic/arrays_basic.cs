using System;

class Program
{
    static void Main()
    {
        int[] a = new int[5];
        for (int i = 0; i < a.Length; i++) a[i] = i * i;
        int sum = 0;
        foreach (int x in a) sum += x;
        Console.WriteLine(sum);
        byte[] bytes = { 1, 2, 255 };
        bytes[0] += 255;
        Console.WriteLine(bytes[0]);
        sbyte[] sb = { -1 };
        Console.WriteLine(sb[0]);
        short[] sh = { -32768, 32767 };
        Console.WriteLine(sh[0] - sh[1]);
        ushort[] us = { 65535 };
        us[0]++;
        Console.WriteLine(us[0]);
        char[] ch = { 'q' };
        ch[0]++;
        Console.WriteLine(ch[0]);
        long[] l = { long.MaxValue };
        l[0]++;
        Console.WriteLine(l[0]);
        float[] f = { 1.5f };
        f[0] *= 3;
        Console.WriteLine(f[0]);
        double[] d = { 0.1, 0.2 };
        Console.WriteLine(d[0] + d[1]);
        bool[] b = new bool[2];
        b[1] = !b[0];
        Console.WriteLine(b[1]);
        string[] s = new string[2];
        s[0] = "first";
        Console.WriteLine(s[0] + (s[1] == null));
        object[] o = { 1, "two", 3.5, 'c', null, true };
        foreach (object x in o) Console.WriteLine(x ?? "(null)");
        Console.WriteLine(new int[0].Length);
        try { a[5] = 1; } catch (IndexOutOfRangeException) { Console.WriteLine("upper"); }
        try { a[-1] = 1; } catch (IndexOutOfRangeException) { Console.WriteLine("lower"); }
        try { a[a.Length + int.MaxValue - 5] = 1; } catch (IndexOutOfRangeException) { Console.WriteLine("far"); }
        int[] none = null;
        try { Console.WriteLine(none[0]); } catch (NullReferenceException) { Console.WriteLine("null array"); }
        try
        {
            int n = -1;
            Console.WriteLine(new int[n].Length);
        }
        catch (OverflowException) { Console.WriteLine("negative size"); }
    }
}

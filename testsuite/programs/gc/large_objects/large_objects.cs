using System;

class Holder { public byte[] Big; public Holder Next; }

class Program
{
    static long Sum(byte[] b) { long s = 0; for (int i = 0; i < b.Length; i += 997) s = s * 31 + b[i]; return s; }

    static void Main()
    {
        Holder list = null;
        for (int i = 0; i < 12; i++)
        {
            var b = new byte[100_000 + i * 10_000];
            b[0] = (byte)i; b[^1] = (byte)(i + 1); b[50_000] = 77;
            list = new Holder { Big = b, Next = i % 3 == 0 ? null : list };
            if (i % 4 == 0) GC.Collect();
        }
        int n = 0;
        for (Holder h = list; h != null; h = h.Next)
        {
            Console.Write(h.Big.Length + ":" + h.Big[0] + "," + h.Big[^1] + " ");
            n++;
        }
        Console.WriteLine(n + " " + Sum(list.Big));
        string[] strs = new string[30_000]; for (int i = 0; i < strs.Length; i += 1000) strs[i] = "s" + i;
        GC.Collect(); GC.Collect();
        int found = 0;
        for (int i = 0; i < strs.Length; i++) if (strs[i] != null) { if (strs[i] == "s" + i) found++; strs[i] = null; }
        Console.WriteLine(found);
        double[] d = new double[20_000];
        for (int i = 0; i < d.Length; i += 100) d[i] = i * 0.5;
        GC.Collect();
        Console.WriteLine(d[19_900] + d[100]);
        int[] zero = new int[200_000];
        bool clean = true;
        for (int i = 0; i < zero.Length; i += 100) clean &= zero[i] == 0;
        Console.WriteLine(clean);
        for (int round = 0; round < 20; round++)
        {
            var junk = new long[50_000];
            junk[round] = 1;
            if (junk[round + 1] != 0 || junk[49_999] != 0) Console.WriteLine("dirty");
            junk[49_999] = -1;
        }
        long[,] grid = new long[200, 200]; grid[199, 199] = 5; GC.Collect(); Console.WriteLine(grid[199, 199] + grid.Length);
        string big = new string('q', 60_000);
        string twice = big + big;
        GC.Collect();
        Console.WriteLine(twice.Length + " " + twice[119_999] + twice.IndexOf('z'));
        GC.KeepAlive(list);
        try
        {
            var huge = new byte[int.MaxValue];
            Console.WriteLine("made");
        }
        catch (OutOfMemoryException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(GC.GetGeneration(new object()) + " " + (GC.MaxGeneration == 2) + " " + (GC.GetTotalMemory(false) > 0) + " " + (GC.CollectionCount(0) > 0));
    }
}

// args: 3
// One iteration counts the flips of all permutations of 6.
using System;
using System.Diagnostics;

static class Bench
{
    const int Size = 6;

    static long Run(int n)
    {
        long check = 0;
        for (int k = 0; k < n; k++) check += Flips();
        return check;
    }

    static int Flips()
    {
        int[] permutation = new int[Size], working = new int[Size], count = new int[Size];
        for (int i = 0; i < Size; i++) permutation[i] = i;
        int r = Size, most = 0, check = 0, index = 0;
        while (true)
        {
            for (; r != 1; r--) count[r - 1] = r;
            for (int i = 0; i < Size; i++) working[i] = permutation[i];
            int flips = 0;
            for (int first = working[0]; first != 0; first = working[0])
            {
                for (int i = 0, j = first; i < j; i++, j--) { int t = working[i]; working[i] = working[j]; working[j] = t; }
                flips++;
            }
            if (flips > most) most = flips;
            check += index % 2 == 0 ? flips : -flips;
            for (; ; r++)
            {
                if (r == Size) return most * 1000 + check;
                int head = permutation[0];
                for (int i = 0; i < r; i++) permutation[i] = permutation[i + 1];
                permutation[r] = head;
                if (--count[r] > 0) break;
            }
            index++;
        }
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 300;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench fannkuch ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

// args: 3
// One iteration sorts 200 integers by a quicksort of its own and 100 strings by the library.
using System;
using System.Diagnostics;

static class Bench
{
    static void Sort(int[] a, int low, int high)
    {
        if (low >= high) return;
        int pivot = a[(low + high) / 2], i = low, j = high;
        while (i <= j)
        {
            while (a[i] < pivot) i++;
            while (a[j] > pivot) j--;
            if (i <= j) { int t = a[i]; a[i++] = a[j]; a[j--] = t; }
        }
        Sort(a, low, j);
        Sort(a, i, high);
    }

    static long Run(int n)
    {
        long sum = 0;
        int seed = 42;
        int[] ints = new int[200];
        string[] strings = new string[100];
        for (int k = 0; k < n; k++)
        {
            for (int i = 0; i < ints.Length; i++) { seed = seed * 1103515245 + 12345; ints[i] = seed >> 16; }
            for (int i = 0; i < strings.Length; i++) strings[i] = ints[i].ToString();
            Sort(ints, 0, ints.Length - 1);
            Array.Sort(strings, StringComparer.Ordinal);
            sum += ints[100] + strings[50].Length;
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 2000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench sorting ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

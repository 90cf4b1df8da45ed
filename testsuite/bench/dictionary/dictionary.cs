// args: 3
// One iteration adds, finds and removes 100 integers and 20 strings in dictionaries.
using System;
using System.Collections.Generic;
using System.Diagnostics;

static class Bench
{
    static long Run(int n)
    {
        string[] names = new string[20];
        for (int i = 0; i < names.Length; i++) names[i] = "name" + i;
        long sum = 0;
        for (int k = 0; k < n; k++)
        {
            Dictionary<int, int> d = new Dictionary<int, int>();
            for (int i = 0; i < 100; i++) d[i * 7919 % 1009] = i;
            for (int i = 0; i < 200; i++)
            {
                int v;
                if (d.TryGetValue(i, out v)) sum += v;
            }
            for (int i = 0; i < 50; i++) d.Remove(i * 7919 % 1009);
            sum += d.Count;
            Dictionary<string, int> s = new Dictionary<string, int>();
            for (int i = 0; i < names.Length; i++) s.Add(names[i], i);
            for (int i = 0; i < names.Length; i++) sum += s[names[i]];
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 20000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench dictionary ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

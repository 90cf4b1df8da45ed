// args: 3
// One iteration builds, searches, splits and compares short strings.
using System;
using System.Text;
using System.Diagnostics;

static class Bench
{
    static long Run(int n)
    {
        long sum = 0;
        string text = "the quick brown fox jumps over the lazy dog";
        for (int i = 0; i < n; i++)
        {
            string s = text.Substring(i % 10) + i.ToString();
            sum += s.Length + s.IndexOf("fox") + s.IndexOf('z');
            string[] words = s.Split(' ');
            for (int k = 0; k < words.Length; k++) if (words[k] == "lazy") sum += k;
            sum += string.CompareOrdinal(words[0], "quick") < 0 ? 1 : 2;
            int hash = 0;
            for (int k = 0; k < s.Length; k++) hash = hash * 31 + s[k];
            sum += hash & 0xFF;
            StringBuilder b = new StringBuilder();
            for (int k = words.Length - 1; k >= 0; k--) b.Append(words[k]).Append(',');
            sum += b.ToString().Length;
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 100000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench strings ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

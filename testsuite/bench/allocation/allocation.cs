// args: 3
// One iteration allocates 100 small objects, of which a few live on.
using System;
using System.Diagnostics;

class Node { public int Value; public Node Next; }

static class Bench
{
    static long Run(int n)
    {
        Node[] kept = new Node[64];
        long sum = 0;
        for (int k = 0; k < n; k++)
        {
            Node list = null;
            for (int i = 0; i < 100; i++) list = new Node { Value = i, Next = i % 10 == 0 ? null : list };
            for (Node at = list; at != null; at = at.Next) sum += at.Value;
            kept[k & 63] = list;
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 50000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench allocation ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

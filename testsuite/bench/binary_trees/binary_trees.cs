// args: 3
// One iteration builds and counts a tree of depth 6, with one long-lived tree beside it.
using System;
using System.Diagnostics;

class Tree
{
    Tree left, right;
    public static Tree Build(int depth)
    {
        Tree t = new Tree();
        if (depth > 0) { t.left = Build(depth - 1); t.right = Build(depth - 1); }
        return t;
    }
    public int Count() { return 1 + (left == null ? 0 : left.Count() + right.Count()); }
}

static class Bench
{
    static long Run(int n)
    {
        Tree lives = Tree.Build(8);
        long sum = 0;
        for (int i = 0; i < n; i++) sum += Tree.Build(6).Count();
        return sum * 1000 + lives.Count();
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 3000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench binary_trees ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

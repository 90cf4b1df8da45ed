// args: 3
// One iteration makes four virtual calls on objects of three classes.
using System;
using System.Diagnostics;

abstract class Shape { public abstract int Area(int x); }
class Square : Shape { public override int Area(int x) { return x & 15; } }
class Circle : Shape { public override int Area(int x) { return 3 * (x & 7); } }
class Line : Shape { int calls; public override int Area(int x) { return ++calls & 1; } }

static class Bench
{
    static long Run(int n)
    {
        Shape[] shapes = { new Square(), new Circle(), new Line(), new Circle() };
        long sum = 0;
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < shapes.Length; k++) sum += shapes[k].Area(i);
        }
        return sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 3000000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench virtual_calls ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

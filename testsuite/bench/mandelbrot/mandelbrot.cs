// args: 3
// One iteration is a picture of 24 by 24 points, at most 50 steps each.
using System;
using System.Diagnostics;

static class Bench
{
    static long Run(int n)
    {
        long inside = 0;
        for (int k = 0; k < n; k++)
        {
            for (int py = 0; py < 24; py++)
            {
                for (int px = 0; px < 24; px++)
                {
                    double cx = px / 12.0 - 1.5, cy = py / 12.0 - 1.0, x = 0, y = 0;
                    int step = 0;
                    while (step < 50 && x * x + y * y <= 4)
                    {
                        double t = x * x - y * y + cx;
                        y = 2 * x * y + cy;
                        x = t;
                        step++;
                    }
                    inside += step;
                }
            }
        }
        return inside;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 500;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench mandelbrot ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

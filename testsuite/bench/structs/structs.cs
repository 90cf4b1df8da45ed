// args: 3
// One iteration adds, scales and copies vectors held in an array of structs.
using System;
using System.Diagnostics;

struct Vector
{
    public double X, Y, Z;
    public Vector(double x, double y, double z) { X = x; Y = y; Z = z; }
    public static Vector Add(Vector a, Vector b) { return new Vector(a.X + b.X, a.Y + b.Y, a.Z + b.Z); }
    public Vector Scaled(double by) { return new Vector(X * by, Y * by, Z * by); }
    public double Length() { return X * X + Y * Y + Z * Z; }
}

static class Bench
{
    static long Run(int n)
    {
        Vector[] a = new Vector[16];
        for (int i = 0; i < a.Length; i++) a[i] = new Vector(i, 1, -i);
        Vector sum = new Vector(0, 0, 0);
        for (int k = 0; k < n; k++)
        {
            for (int i = 1; i < a.Length; i++)
            {
                a[i] = Vector.Add(a[i], a[i - 1].Scaled(0.5));
                if (a[i].Length() > 1e6) a[i] = new Vector(i, 1, -i);
                sum = Vector.Add(sum, a[i]);
            }
        }
        return (long)(sum.X + sum.Y * 3 + sum.Z * 7);
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 200000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench structs ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

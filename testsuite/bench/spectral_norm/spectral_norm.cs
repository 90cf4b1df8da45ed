// args: 3
// One iteration is one step of the power method on a matrix of 50 by 50.
using System;
using System.Diagnostics;

static class Bench
{
    const int Size = 50;
    static double A(int i, int j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

    static void Times(double[] v, double[] result)
    {
        for (int i = 0; i < Size; i++)
        {
            double s = 0;
            for (int j = 0; j < Size; j++) s += A(i, j) * v[j];
            result[i] = s;
        }
    }

    static void TransposedTimes(double[] v, double[] result)
    {
        for (int i = 0; i < Size; i++)
        {
            double s = 0;
            for (int j = 0; j < Size; j++) s += A(j, i) * v[j];
            result[i] = s;
        }
    }

    static long Run(int n)
    {
        double[] u = new double[Size], v = new double[Size], t = new double[Size];
        for (int i = 0; i < Size; i++) u[i] = 1;
        for (int k = 0; k < n; k++)
        {
            Times(u, t);
            TransposedTimes(t, v);
            double length = 0;
            for (int i = 0; i < Size; i++) length += v[i] * v[i];
            length = Math.Sqrt(length);
            for (int i = 0; i < Size; i++) u[i] = v[i] / length;
        }
        double sum = 0;
        for (int i = 0; i < Size; i++) sum += u[i];
        return (long)(sum * 1e9);
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 1000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench spectral_norm ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

// args: 3
// One iteration multiplies two matrices of 30 by 30 doubles, as a jagged and as a two-dimensional array.
using System;
using System.Diagnostics;

static class Bench
{
    const int Size = 30;

    static double Jagged(double[][] a, double[][] b)
    {
        double trace = 0;
        for (int i = 0; i < Size; i++)
        {
            double[] row = a[i];
            for (int j = 0; j < Size; j++)
            {
                double s = 0;
                for (int k = 0; k < Size; k++) s += row[k] * b[k][j];
                if (i == j) trace += s;
            }
        }
        return trace;
    }

    static double Rectangular(double[,] a, double[,] b)
    {
        double trace = 0;
        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < Size; j++)
            {
                double s = 0;
                for (int k = 0; k < Size; k++) s += a[i, k] * b[k, j];
                if (i == j) trace += s;
            }
        }
        return trace;
    }

    static long Run(int n)
    {
        double[][] jagged = new double[Size][];
        double[,] rectangular = new double[Size, Size];
        for (int i = 0; i < Size; i++)
        {
            jagged[i] = new double[Size];
            for (int j = 0; j < Size; j++) jagged[i][j] = rectangular[i, j] = (i * 3 + j * 5) % 7 - 2;
        }
        double sum = 0;
        for (int k = 0; k < n; k++) sum += Jagged(jagged, jagged) + 2 * Rectangular(rectangular, rectangular);
        return (long)sum;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 500;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench matrix ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

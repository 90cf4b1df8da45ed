// args: 3
// One iteration reads and writes instance and static fields of several types.
using System;
using System.Diagnostics;

class State
{
    public int A;
    public long B;
    public byte C;
    public double D;
    public State Next;
    public State() { Next = this; }
}

static class Bench
{
    static int counter;
    static long total;

    static long Run(int n)
    {
        counter = 0;
        total = 0;
        State s = new State();
        for (int i = 0; i < n; i++)
        {
            s.A += i;
            s.B = s.B + s.A;
            s.C = (byte)(s.C + 3);
            s.D = s.D * 0.5 + s.A;
            s.Next.A = s.A ^ counter;
            counter++;
            total += s.Next.A + s.C;
        }
        return total + s.B + (long)s.D;
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 10000000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench fields ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}

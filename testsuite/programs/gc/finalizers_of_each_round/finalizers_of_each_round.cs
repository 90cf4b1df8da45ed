// GC.WaitForPendingFinalizers returns when those of the last collection have run, however busy the finalizer thread was when they came.
using System;
using System.Runtime.CompilerServices;
using System.Threading;

class Counted
{
    public static int Runs;
    ~Counted() => Interlocked.Increment(ref Runs);
}

class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Make() { for (int i = 0; i < 3; i++) new Counted(); }

    static void Main()
    {
        int late = 0;
        for (int round = 1; round <= 400; round++)
        {
            Make();
            // Two in a row: the thread may just be done with the first when the second finds more.
            GC.Collect();
            Make();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            // One object may still be in a register.
            if (Volatile.Read(ref Counted.Runs) < round * 6 - 1) late++;
        }
        Console.WriteLine(late);
    }
}

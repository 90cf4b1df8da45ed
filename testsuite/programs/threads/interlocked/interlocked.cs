using System;
using System.Threading;

class Program
{
    static int i;
    static long l;
    static uint u;
    static ulong ul;
    static object o;
    static string s;
    static double d;
    static float f;
    static nint n;
    static byte b;
    static short sh;
    enum E : byte { A, B, C }
    static E e;

    static void Main()
    {
        Console.WriteLine(Interlocked.Increment(ref i) + " " + Interlocked.Decrement(ref i) + " " + Interlocked.Add(ref i, 5) + " " + Interlocked.Exchange(ref i, 9) + " " + i);
        Console.WriteLine(Interlocked.CompareExchange(ref i, 1, 9) + " " + i + " " + Interlocked.CompareExchange(ref i, 2, 9) + " " + i);
        Console.WriteLine(Interlocked.Increment(ref l) + " " + Interlocked.Add(ref l, 1L << 40) + " " + Interlocked.Exchange(ref l, -1) + " " + Interlocked.CompareExchange(ref l, 7, -1) + " " + Interlocked.Read(ref l));
        i = int.MaxValue;
        Console.WriteLine(Interlocked.Increment(ref i));
        l = long.MinValue;
        Console.WriteLine(Interlocked.Decrement(ref l));
        Console.WriteLine(Interlocked.And(ref i, 0xFF00FF) + " " + i + " " + Interlocked.Or(ref i, 15) + " " + i + " " + Interlocked.Increment(ref u) + Interlocked.Add(ref ul, 3));
        object a = "a", c = "c";
        Console.WriteLine((Interlocked.Exchange(ref o, a) == null) + " " + Interlocked.CompareExchange(ref o, c, a) + " " + o + " " + Interlocked.CompareExchange(ref o, a, a) + " " + o);
        Console.WriteLine((Interlocked.CompareExchange(ref s, "first", null) ?? "null") + " " + Interlocked.CompareExchange(ref s, "second", null) + " " + s + Interlocked.Exchange<string>(ref s, null) + (s == null));
        Console.WriteLine(Interlocked.Exchange(ref d, 2.5) + " " + Interlocked.CompareExchange(ref d, 3.5, 2.5) + " " + d + " " + Interlocked.Exchange(ref f, 1.5f) + f + " " + Interlocked.Exchange(ref n, 5) + n);
        Console.WriteLine(Interlocked.Exchange(ref b, 200) + " " + Interlocked.CompareExchange(ref b, 1, 200) + " " + b + " " + Interlocked.Exchange(ref sh, -5) + " " + Interlocked.CompareExchange(ref sh, 6, -5) + sh + " " + Interlocked.Exchange(ref e, E.C) + Interlocked.CompareExchange(ref e, E.B, E.C) + e);
        double nan = double.NaN; d = nan; Interlocked.CompareExchange(ref d, 1, nan); Console.WriteLine(d);
        int total = 0; long sum = 0; object head = null; int max = 0;
        var ts = new Thread[4];
        for (int t = 0; t < 4; t++)
        {
            int id = t;
            ts[t] = new Thread(() => {
                for (int k = 0; k < 200; k++)
                {
                    Interlocked.Increment(ref total);
                    Interlocked.Add(ref sum, k);
                    object old, node;
                    do
                    {
                        old = Volatile.Read(ref head);
                        node = new object[] { old };
                    } while (Interlocked.CompareExchange(ref head, node, old) != old);
                    int m;
                    while ((m = Volatile.Read(ref max)) < k * 4 + id && Interlocked.CompareExchange(ref max, k * 4 + id, m) != m) { }
                }
            });
            ts[t].Start();
        }
        foreach (var t in ts) t.Join();
        int len = 0; for (object h = head; h != null; h = ((object[])h)[0]) len++;
        Console.WriteLine(total + " " + sum + " " + len + " " + max);
        int[] arr = new int[3];
        Interlocked.Add(ref arr[1], 4);
        object[] objs = new string[2];
        try
        {
            Interlocked.Exchange(ref objs[0], "x");
        }
        catch (ArrayTypeMismatchException) { Console.WriteLine("covariant address"); }
        Console.WriteLine(arr[1]);
        try
        {
            Interlocked.Increment(ref System.Runtime.CompilerServices.Unsafe.NullRef<int>());
        }
        catch (NullReferenceException) { Console.WriteLine("null ref"); }
        Volatile.Write(ref total, 5); Interlocked.MemoryBarrier(); Console.WriteLine(Volatile.Read(ref total));
    }
}

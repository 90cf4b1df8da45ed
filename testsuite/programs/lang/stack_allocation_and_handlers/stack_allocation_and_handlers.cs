// Frames that grow (stackalloc) and catch: what was allocated is still there in and after handlers, beside calls with many arguments.
using System;
using System.Runtime.CompilerServices;

unsafe static class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static long Many(long a, long b, long c, long d, long e, long f, long g, long h, long i, double x, object o)
    {
        if (o == null) throw new InvalidOperationException("none");
        return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + (long)x + o.ToString().Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static long Deep(int n) { long* here = stackalloc long[8]; for (int i = 0; i < 8; i++) here[i] = n; return n == 0 ? 0 : Deep(n - 1) + here[7]; }

    static long Sum(int* p, int n) { long sum = 0; for (int i = 0; i < n; i++) sum = sum * 3 + p[i]; return sum; }

    static long Work(int count, object o)
    {
        long total = 0;
        int* first = stackalloc int[count];
        for (int i = 0; i < count; i++) first[i] = i * i;
        int* second = null;
        try
        {
            int* fresh = stackalloc int[count + 5];
            second = fresh;
            for (int i = 0; i < count + 5; i++) { if (second[i] != 0) Console.WriteLine("not zero"); second[i] = i + 7; }
            total += Many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10.5, o);
        }
        catch (InvalidOperationException e)
        {
            total += e.Message.Length + Deep(20) + Sum(first, count) + Sum(second, count + 5);
        }
        finally
        {
            total += Deep(10);
        }
        int* third = stackalloc int[3];
        third[0] = third[1] = third[2] = 1;
        total += Many(third[0], 2, 3, 4, 5, 6, 7, 8, third[2], 10.5, "after");
        return total + Sum(first, count) * 5 + Sum(second, count + 5) * 7 + Sum(third, 3);
    }

    static int Nested(int depth)
    {
        Span<byte> bytes = stackalloc byte[depth + 1];
        bytes[depth] = (byte)depth;
        try
        {
            if (depth == 0) throw new ArgumentException("end");
            return Nested(depth - 1) + bytes[depth];
        }
        catch (ArgumentException) when (depth % 5 == 4)
        {
            return 1000 + bytes[depth];
        }
        finally
        {
            bytes[0]++;
        }
    }

    static void Main()
    {
        for (int i = 0; i < 6; i++) { Console.WriteLine(Work(i * 3, "text")); Console.WriteLine(Work(i * 3, null)); }
        Console.WriteLine(Nested(12));
        Console.WriteLine(Nested(4));
        int zero = 0;
        byte* none = stackalloc byte[zero];
        Console.WriteLine(Deep(100));
    }
}

using System;

unsafe class Program
{
    static int Depth(int n)
    {
        int* p = stackalloc int[16];
        for (int i = 0; i < 16; i++) p[i] = n * i;
        int below = n > 0 ? Depth(n - 1) : 0;
        int sum = 0;
        for (int i = 0; i < 16; i++) sum += p[i];
        return sum + below;
    }

    static string Digits(long n)
    {
        Span<char> buffer = stackalloc char[20];
        int at = buffer.Length;
        do { buffer[--at] = (char)('0' + n % 10); n /= 10; } while (n > 0);
        return buffer[at..].ToString();
    }

    struct P { public int X; public double Y; }

    static void Main()
    {
        Console.WriteLine(Depth(20));
        Console.WriteLine(Digits(9876543210123L));
        Span<int> zeros = stackalloc int[100];
        int nonzero = 0;
        foreach (int z in zeros) if (z != 0) nonzero++;
        Console.WriteLine(nonzero);
        Span<byte> init = stackalloc byte[] { 1, 2, 3, 250 };
        Console.WriteLine(init[3] + init.Length);
        P* ps = stackalloc P[4];
        for (int i = 0; i < 4; i++) ps[i] = new P { X = i, Y = i * 0.5 };
        Console.WriteLine(ps[3].X + (ps + 2)->Y);
        int len = 0;
        Span<int> none = stackalloc int[len];
        Console.WriteLine(none.Length);
        ReadOnlySpan<long> longs = stackalloc[] { 1L << 40, -5 };
        Console.WriteLine(longs[0] + longs[1]);
        int total = 0;
        for (int i = 0; i < 50; i++) { total += Fill(i); }
        Console.WriteLine(total);
        Span<int> either = len == 0 ? stackalloc int[3] : new int[3];
        either[2] = 6;
        Console.WriteLine(either[2]);
    }

    static int Fill(int n) { byte* b = stackalloc byte[n + 1]; for (int i = 0; i <= n; i++) b[i] = (byte)i; return b[n]; }
}

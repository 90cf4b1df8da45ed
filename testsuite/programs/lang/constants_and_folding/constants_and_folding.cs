using System;

class K
{
    public const int A = 5, B = A * 3 - (A << 2);
    public const long L = int.MaxValue + 1L;
    public const uint U = 0xFFFFFFFF;
    public const double D = 1.0 / 3, Inf = 1.0 / 0, NegZero = -0.0;
    public const float F = 0.1f + 0.2f;
    public const string S = "con" + "cat" + nameof(K), N = null;
    public const char C = (char)('a' + 2);
    public const decimal M = 1.10m + 2;
    public const DayOfWeek W = DayOfWeek.Monday + 2;
    public const bool T = A > 4 && !(B == 0) || S == "x";
    public const int Overflowed = unchecked(int.MaxValue + 2);
    public const ulong Big = ulong.MaxValue - 1;
    public const sbyte Sb = unchecked((sbyte)200);
    public const object Nothing = null;
}

class Program
{
    static int Id(int x) => x;
    static double Id(double x) => x;

    static void Main()
    {
        Console.WriteLine(K.A + " " + K.B + " " + K.L + " " + K.U + " " + K.D + " " + K.Inf + " " + K.NegZero + " " + K.F + " " + K.S + " " + (K.N == null) + " " + K.C + " " + K.M + " " + K.W + " " + K.T + " " + K.Overflowed + " " + K.Big + " " + K.Sb + " " + (K.Nothing == null));
        // The same sums, folded and at run time.
        Console.WriteLine((7 / 2 == Id(7) / 2) + " " + (-7 / 2 == Id(-7) / 2) + " " + (-7 % 3 == Id(-7) % 3) + " " + (7.5 % 2 == Id(7.5) % 2) + " " + (1 << 33 == Id(1) << 33) + " " + (-1 >>> 28 == Id(-1) >>> 28));
        Console.WriteLine((0.1 + 0.2 == Id(0.1) + 0.2) + " " + ((float)0.1 + (float)0.2 == (float)Id(0.1) + (float)Id(0.2)) + " " + (1e308 * 10 == Id(1e308) * 10));
        Console.WriteLine(unchecked((int)3.99) == (int)Id(3.99) ? "same conversion" : "different");
        const int x = 10;
        int dead = 0;
        if (x > 20) dead = Id(1);
        while (x < 5) dead++;
        Console.WriteLine(dead + (x == 10 ? "ten" : "other"));
        switch (x) { case 10: Console.WriteLine("ten"); break; }
        const string fmt = $"{K.S}:{nameof(x)}";
        Console.WriteLine(fmt);
        Console.WriteLine(0x7FFF_FF + 0b1010_1010 + 1_000_000 + "" + 1e3 + 0xFFL + 1U + 2UL + 1.5F + 3D + 4M);
        Console.WriteLine(int.MaxValue + " " + long.MinValue + " " + double.Epsilon + " " + float.MinValue + " " + char.MaxValue.GetHashCode() + " " + byte.MinValue);
        Console.WriteLine(default(int) + " " + (default(string) ?? "null") + " " + default(DateTime).Ticks + " " + default((int, bool)) + " " + sizeof(long) + sizeof(char) + sizeof(bool) + sizeof(decimal));
        Console.WriteLine(double.NaN == double.NaN);
        Console.WriteLine("abc".Length + 'a' + (3 > 2 ? 1 : 0) + ~5 + -(-3) + +4);
    }
}

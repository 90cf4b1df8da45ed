using System;

class Program
{
    static double D(double d) => d;
    static float F(float f) => f;
    static string Rel(double a, double b) => $"{a < b}{a > b}{a <= b}{a >= b}{a == b}{a != b}";
    static int Loops(double limit) { int n = 0; for (double d = 0; d < limit && n < 5; d++) n++; return n; }
    static double Max(double a, double b) => a > b ? a : b;

    static void Main()
    {
        double nan = D(0) / D(0), inf = D(1) / D(0), nz = -D(0);
        Console.WriteLine(Rel(nan, nan));
        Console.WriteLine(Rel(nan, 1));
        Console.WriteLine(Rel(1, nan));
        Console.WriteLine(Rel(inf, -inf));
        Console.WriteLine(Rel(0, nz));
        Console.WriteLine(nan.Equals(nan) + " " + nan.CompareTo(1) + " " + 0.0.Equals(nz) + " " + (1 / nz) + " " + nz);
        Console.WriteLine(Loops(nan) + " " + Loops(inf) + " " + Loops(2.5));
        Console.WriteLine(Max(nan, 1) + " " + Max(1, nan));
        Console.WriteLine((inf - inf) + " " + (inf * 0) + " " + (inf + 1) + " " + (-inf) + " " + (nan * 0) + " " + (inf / inf) + " " + (1 / inf));
        Console.WriteLine(BitConverter.DoubleToInt64Bits(inf).ToString("X") + " " + BitConverter.DoubleToInt64Bits(nz).ToString("X") + " " + BitConverter.SingleToInt32Bits(F(-1.5f)).ToString("X"));
        Console.WriteLine(double.IsNaN(nan) + " " + float.IsNaN((float)nan) + " " + (float)inf + " " + (double)float.NegativeInfinity);
        Console.WriteLine(F(1e38f) * 10 + " " + (double)F(1e38f) * 10 + " " + F(1e-45f) / 2);
        Console.WriteLine(F(0.1f) + F(0.2f) == F(0.3f) ? "eq" : "ne");
        Console.WriteLine((F(0.1f) + 0.2) + " " + (float)(D(0.1) + D(0.2)));
        Console.WriteLine((F(16777216f) + 1f) + " " + (F(16777216f) + 1.0) + " " + (float)16777217 + " " + (int)F(16777217f));
        float f = 0; for (int i = 0; i < 10; i++) f += 0.1f;
        double d = 0; for (int i = 0; i < 10; i++) d += 0.1;
        Console.WriteLine(f + " " + d + " " + (f == 1f) + " " + (d == 1));
        Console.WriteLine((nan > 0 || nan <= 0) + " " + !(nan > 0) + " " + (nan != nan ? "odd" : "even"));
        Console.WriteLine(D(5) % D(0) + " " + inf % 2 + " " + D(-5) % D(3) + " " + D(5) % D(-3) + " " + D(5.5) % inf + " " + nz % 1);
        switch (D(double.NaN)) { case double.NaN:
        Console.WriteLine("matches NaN");
        break; case 0:
        Console.WriteLine("zero");
        break; default:
        Console.WriteLine("default");
        break; }
        switch (nz) { case 0: Console.WriteLine("zero matches -0"); break; default: Console.WriteLine("no"); break; }
        Console.WriteLine(new[] { 3, nan, -inf, 1, inf, nz }.AsSpan().IndexOf(nan));
        double[] sorted = { 3, nan, -inf, 1, inf };
        Array.Sort(sorted);
        Console.WriteLine(string.Join(" ", sorted));
        Console.WriteLine((int)nan + " " + (int)inf + " " + (long)-inf + " " + (byte)D(300.7) + " " + (sbyte)D(-129.5) + " " + (char)D(65.9) + " " + (ushort)D(-1));
        Console.WriteLine(Half.MaxValue + " " + (Half)0.1 + " " + (float)(Half)65519 + " " + (Half)70000);
    }
}

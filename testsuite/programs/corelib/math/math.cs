using System;

class Program
{
    static void Main()
    {
        Console.WriteLine(Math.Abs(-5) + " " + Math.Abs(-2.5) + " " + Math.Max(3, 7) + " " + Math.Min(-1.5, 2) + " " + Math.Sign(-9) + " " + Math.Sign(0.0));
        Console.WriteLine(Math.Sqrt(2) + " " + Math.Pow(2, 10) + " " + Math.Pow(2, -1) + " " + Math.Pow(-8, 1.0 / 3) + " " + Math.Cbrt(27).ToString("F10"));
        Console.WriteLine(Math.Floor(-1.5) + " " + Math.Ceiling(-1.5) + " " + Math.Truncate(-1.7) + " " + Math.Round(2.5) + " " + Math.Round(3.5) + " " + Math.Round(-2.5) + " " + Math.Round(2.345, 2));
        Console.WriteLine(Math.Round(2.5, MidpointRounding.AwayFromZero) + " " + Math.Round(-2.5, MidpointRounding.ToZero) + " " + Math.Round(2.1, MidpointRounding.ToPositiveInfinity));
        Console.WriteLine(Math.Exp(0) + " " + Math.Log(Math.E) + " " + Math.Log10(1000) + " " + Math.Log2(8) + " " + Math.Log(8, 2));
        Console.WriteLine(Math.Sin(0) + " " + Math.Cos(0) + " " + Math.Atan2(1, 1).ToString("F10") + " " + Math.Tan(1).ToString("F10"));
        Console.WriteLine(Math.Max(double.NaN, 1) + " " + Math.Min(1, double.NaN) + " " + Math.Max(-0.0, 0.0) + " " + Math.Min(0.0, -0.0));
        Console.WriteLine(Math.Sqrt(-1) + " " + Math.Log(0) + " " + Math.Log(-1) + " " + Math.Pow(0, 0) + " " + Math.Pow(double.NaN, 0));
        Console.WriteLine(Math.IEEERemainder(5, 3) + " " + Math.IEEERemainder(-5, 3) + " " + Math.FusedMultiplyAdd(2, 3, 4));
        Console.WriteLine(Math.DivRem(17, 5, out int r) + " " + r + " " + Math.BigMul(int.MaxValue, 3) + " " + Math.Clamp(15, 0, 10));
        Console.WriteLine(MathF.Sqrt(2) + " " + MathF.PI + " " + Math.PI + " " + MathF.Round(0.5f) + " " + MathF.Floor(-0.5f));
        Console.WriteLine(double.IsNaN(0.0 / 0) + " " + double.IsInfinity(1 / 0.0) + " " + double.IsNegative(-0.0) + " " + double.IsFinite(1));
        Console.WriteLine(Math.CopySign(3, -0.0) + " " + Math.ScaleB(1, 10) + " " + Math.ILogB(1000));
        try { Math.Abs(int.MinValue); } catch (OverflowException e) { Console.WriteLine(e.Message); }
        try { Math.Clamp(1, 5, 2); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(1.0.CompareTo(double.NaN) + " " + double.NaN.CompareTo(double.NaN) + " " + double.NaN.Equals(double.NaN));
    }
}

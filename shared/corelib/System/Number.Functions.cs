namespace System;

// Functions of generic math that the C library lacks.
internal static partial class Number
{
    // Reduced exactly first, so that whole and half arguments give exact results.
    internal static double SinPi(double x)
    {
        if (!double.IsFinite(x)) return double.NaN;
        double part = Math.IEEERemainder(x, 2);
        double magnitude = Math.Abs(part);
        if (magnitude == 0 || magnitude == 1) return Math.CopySign(0, x);
        if (magnitude == 0.5) return Math.CopySign(1, part);
        return magnitude <= 0.5 ? Math.Sin(part * Math.PI) : Math.CopySign(Math.Sin((1 - magnitude) * Math.PI), part);
    }

    internal static double CosPi(double x)
    {
        if (!double.IsFinite(x)) return double.NaN;
        double magnitude = Math.Abs(Math.IEEERemainder(x, 2));
        if (magnitude == 0.5) return 0;
        return magnitude < 0.5 ? Math.Cos(magnitude * Math.PI) : -Math.Cos((1 - magnitude) * Math.PI);
    }

    internal static float SinPi(float x) => (float)SinPi((double)x);
    internal static float CosPi(float x) => (float)CosPi((double)x);

    internal static double Hypot(double x, double y)
    {
        x = Math.Abs(x);
        y = Math.Abs(y);
        if (double.IsInfinity(x) || double.IsInfinity(y)) return double.PositiveInfinity;
        if (x < y) (x, y) = (y, x);
        if (y == 0 || double.IsNaN(x) || double.IsNaN(y)) return x + y;
        double ratio = y / x;
        // Plain squares where they neither overflow nor vanish.
        if (x < 1e150 && y > 1e-150) return Math.Sqrt(x * x + y * y);
        return x * Math.Sqrt(1 + ratio * ratio);
    }

    internal static double RootN(double x, int n)
    {
        if (n == 2) return x != 0 ? Math.Sqrt(x) : 0;
        if (n == 3) return Math.Cbrt(x);
        if (n == 0) return double.NaN;
        if (x < 0) return (n & 1) != 0 ? -Math.Pow(-x, 1.0 / n) : double.NaN;
        if (x == 0) return n > 0 ? ((n & 1) != 0 ? x : 0) : ((n & 1) != 0 ? Math.CopySign(double.PositiveInfinity, x) : double.PositiveInfinity);
        return Math.Pow(x, 1.0 / n);
    }
}

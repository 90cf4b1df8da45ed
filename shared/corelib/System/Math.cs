using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

public enum MidpointRounding { ToEven = 0, AwayFromZero = 1, ToZero = 2, ToNegativeInfinity = 3, ToPositiveInfinity = 4 }

// Functions of doubles. The extern ones are the C library's of the same names, which throw nothing. Comparisons, absolute values
// and the like for all types are in Math.Types.cs.
public static partial class Math
{
    public const double E = 2.7182818284590452354;
    public const double PI = 3.14159265358979323846;
    public const double Tau = 6.283185307179586476925;

    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Acos(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Acosh(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Asin(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Asinh(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Atan(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Atan2(double y, double x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Atanh(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Cbrt(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Cos(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Cosh(double value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Exp(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double FusedMultiplyAdd(double x, double y, double z);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Log10(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Log2(double value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Pow(double x, double y);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Sin(double a);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Sinh(double value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Sqrt(double d);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Tan(double a);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Tanh(double value);

    // ceil, floor, log, trunc, rint (ties to even), fmod of the C library: their public names are overloaded. Throw nothing.
    [MethodImpl(MethodImplOptions.InternalCall)] private static extern double CeilingDouble(double value);
    [MethodImpl(MethodImplOptions.InternalCall)] private static extern double FloorDouble(double value);
    [MethodImpl(MethodImplOptions.InternalCall)] private static extern double LogDouble(double value);
    [MethodImpl(MethodImplOptions.InternalCall)] private static extern double TruncateDouble(double value);
    [MethodImpl(MethodImplOptions.InternalCall)] private static extern double RoundDouble(double value);

    [Intrinsic] public static double Ceiling(double a) => CeilingDouble(a);
    [Intrinsic] public static double Floor(double d) => FloorDouble(d);
    [Intrinsic] public static double Log(double d) => LogDouble(d);
    [Intrinsic] public static double Truncate(double d) => TruncateDouble(d);
    [Intrinsic] public static double Round(double a) => RoundDouble(a);

    public static decimal Ceiling(decimal d) => decimal.Ceiling(d);
    public static decimal Floor(decimal d) => decimal.Floor(d);
    public static decimal Truncate(decimal d) => decimal.Truncate(d);
    public static decimal Round(decimal d) => decimal.Round(d, 0);
    public static decimal Round(decimal d, int decimals) => decimal.Round(d, decimals);
    public static decimal Round(decimal d, MidpointRounding mode) => decimal.Round(d, 0, mode);
    public static decimal Round(decimal d, int decimals, MidpointRounding mode) => decimal.Round(d, decimals, mode);

    public static double Round(double value, int digits) => Round(value, digits, MidpointRounding.ToEven);

    public static double Round(double value, MidpointRounding mode) => mode switch
    {
        MidpointRounding.ToEven => RoundDouble(value),
        // The largest double below one half: a plain half would carry 0.49999999999999994 up.
        MidpointRounding.AwayFromZero => TruncateDouble(value + CopySign(0.49999999999999994, value)),
        MidpointRounding.ToZero => TruncateDouble(value),
        MidpointRounding.ToNegativeInfinity => FloorDouble(value),
        MidpointRounding.ToPositiveInfinity => CeilingDouble(value),
        _ => throw new ArgumentException($"The value '{mode}' is not valid for this usage of the type {nameof(MidpointRounding)}.", nameof(mode)),
    };

    public static double Round(double value, int digits, MidpointRounding mode)
    {
        if ((uint)digits > 15) throw new ArgumentOutOfRangeException(nameof(digits), "Rounding digits must be between 0 and 15, inclusive.");
        if (Abs(value) >= 1e16)
        {
            if ((uint)mode > (uint)MidpointRounding.ToPositiveInfinity) Round(value, mode);
            return value;
        }
        ReadOnlySpan<double> powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
        double power = powers[digits];
        return Round(value * power, mode) / power;
    }

    public static double Log(double a, double newBase)
    {
        if (double.IsNaN(a)) return a;
        if (double.IsNaN(newBase)) return newBase;
        if (newBase == 1) return double.NaN;
        if (a != 1 && (newBase == 0 || double.IsPositiveInfinity(newBase))) return double.NaN;
        return LogDouble(a) / LogDouble(newBase);
    }

    public static (double Sin, double Cos) SinCos(double x) => (Sin(x), Cos(x));

    public static double IEEERemainder(double x, double y)
    {
        if (double.IsNaN(x)) return x;
        if (double.IsNaN(y)) return y;
        double regular = x % y;
        if (double.IsNaN(regular)) return double.NaN;
        if (regular == 0 && double.IsNegative(x)) return -0.0;
        double alternative = regular - Abs(y) * Sign(x);
        if (Abs(alternative) == Abs(regular))
        {
            double quotient = x / y;
            double rounded = Round(quotient);
            return Abs(rounded) > Abs(quotient) ? alternative : regular;
        }
        return Abs(alternative) < Abs(regular) ? alternative : regular;
    }

    public static double BitDecrement(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        if ((bits & 0x7FF0000000000000) == 0x7FF0000000000000) return bits == 0x7FF0000000000000 ? double.MaxValue : x;
        if (bits == 0) return -double.Epsilon;
        return BitConverter.Int64BitsToDouble(bits + (bits < 0 ? 1 : -1));
    }

    public static double BitIncrement(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        if ((bits & 0x7FF0000000000000) == 0x7FF0000000000000) return bits == unchecked((long)0xFFF0000000000000) ? double.MinValue : x;
        if (bits == unchecked((long)0x8000000000000000)) return double.Epsilon;
        return BitConverter.Int64BitsToDouble(bits + (bits < 0 ? -1 : 1));
    }

    public static double CopySign(double x, double y) =>
        BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(x) & long.MaxValue) | (BitConverter.DoubleToInt64Bits(y) & long.MinValue));

    public static int ILogB(double x)
    {
        if (double.IsNaN(x)) return int.MaxValue;
        ulong bits = BitConverter.DoubleToUInt64Bits(x);
        int exponent = (int)(bits >> 52) & 0x7FF;
        if (exponent == 0)
        {
            bits <<= 12;
            return bits == 0 ? int.MinValue : -1023 - Numerics.BitOperations.LeadingZeroCount(bits);
        }
        return exponent == 0x7FF ? int.MaxValue : exponent - 1023;
    }

    // x * 2^n, rounded once.
    public static double ScaleB(double x, int n)
    {
        const double Up = 8.98846567431158E307, Down = 2.2250738585072014E-308 * 9007199254740992.0;
        if (n > 1023)
        {
            x *= Up;
            n -= 1023;
            if (n > 1023)
            {
                x *= Up;
                n = Min(n - 1023, 1023);
            }
        }
        else if (n < -1022)
        {
            // Steps of 2^-969 keep 53 bits in hand, so that the last product alone rounds.
            x *= Down;
            n += 969;
            if (n < -1022)
            {
                x *= Down;
                n = Max(n + 969, -1022);
            }
        }
        return x * BitConverter.Int64BitsToDouble((long)(0x3FF + n) << 52);
    }

    public static double ReciprocalEstimate(double d) => 1.0 / d;
    public static double ReciprocalSqrtEstimate(double d) => 1.0 / Sqrt(d);

    public static double MaxMagnitude(double x, double y)
    {
        double a = Abs(x), b = Abs(y);
        if (a > b || double.IsNaN(a)) return x;
        return a == b && !double.IsNegative(x) ? x : y;
    }

    public static double MinMagnitude(double x, double y)
    {
        double a = Abs(x), b = Abs(y);
        if (a < b || double.IsNaN(a)) return x;
        return a == b && double.IsNegative(x) ? x : y;
    }

    public static int DivRem(int a, int b, out int result)
    {
        int quotient = a / b;
        result = a - quotient * b;
        return quotient;
    }

    public static long DivRem(long a, long b, out long result)
    {
        long quotient = a / b;
        result = a - quotient * b;
        return quotient;
    }

    public static long BigMul(int a, int b) => (long)a * b;
    [CLSCompliant(false)] public static ulong BigMul(uint a, uint b) => (ulong)a * b;

    [CLSCompliant(false)]
    public static ulong BigMul(ulong a, ulong b, out ulong low)
    {
        ulong al = (uint)a, ah = a >> 32, bl = (uint)b, bh = b >> 32;
        ulong lowest = al * bl;
        ulong middle = ah * bl + (lowest >> 32);
        ulong middle2 = al * bh + (uint)middle;
        low = (middle2 << 32) | (uint)lowest;
        return ah * bh + (middle >> 32) + (middle2 >> 32);
    }

    public static long BigMul(long a, long b, out long low)
    {
        ulong high = BigMul((ulong)a, (ulong)b, out ulong lower);
        low = (long)lower;
        return (long)high - ((a >> 63) & b) - ((b >> 63) & a);
    }

    [CLSCompliant(false)]
    public static UInt128 BigMul(ulong a, ulong b)
    {
        ulong high = BigMul(a, b, out ulong low);
        return new UInt128(high, low);
    }

    public static Int128 BigMul(long a, long b)
    {
        long high = BigMul(a, b, out long low);
        return new Int128((ulong)high, (ulong)low);
    }

    [DoesNotReturn]
    private static void ThrowMinMax<T>(T min, T max) => throw new ArgumentException($"'{min}' cannot be greater than {max}.");

    [DoesNotReturn]
    private static void ThrowNegate() => throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
}

using System.Runtime.CompilerServices;

namespace System;

// Functions of floats; the extern ones are the C library's, which throw nothing.
public static class MathF
{
    public const float E = 2.71828183f;
    public const float PI = 3.14159265f;
    public const float Tau = 6.283185307f;

    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Acos(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Acosh(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Asin(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Asinh(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Atan(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Atan2(float y, float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Atanh(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Cbrt(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Ceiling(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Cos(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Cosh(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Exp(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Floor(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float FusedMultiplyAdd(float x, float y, float z);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Log10(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Log2(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Pow(float x, float y);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Sin(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Sinh(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Sqrt(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Tan(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Tanh(float x);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Truncate(float x);
    [MethodImpl(MethodImplOptions.InternalCall)] private static extern float LogSingle(float x);
    [MethodImpl(MethodImplOptions.InternalCall)] private static extern float RoundSingle(float x);

    [Intrinsic] public static float Log(float x) => LogSingle(x);
    [Intrinsic] public static float Round(float x) => RoundSingle(x);

    public static float Log(float x, float y)
    {
        if (float.IsNaN(x)) return x;
        if (float.IsNaN(y)) return y;
        if (y == 1) return float.NaN;
        if (x != 1 && (y == 0 || float.IsPositiveInfinity(y))) return float.NaN;
        return LogSingle(x) / LogSingle(y);
    }

    public static float Round(float x, int digits) => Round(x, digits, MidpointRounding.ToEven);

    public static float Round(float x, MidpointRounding mode) => mode switch
    {
        MidpointRounding.ToEven => RoundSingle(x),
        MidpointRounding.AwayFromZero => Truncate(x + CopySign(0.49999997f, x)),
        MidpointRounding.ToZero => Truncate(x),
        MidpointRounding.ToNegativeInfinity => Floor(x),
        MidpointRounding.ToPositiveInfinity => Ceiling(x),
        _ => throw new ArgumentException($"The value '{mode}' is not valid for this usage of the type {nameof(MidpointRounding)}.", nameof(mode)),
    };

    public static float Round(float x, int digits, MidpointRounding mode)
    {
        if ((uint)digits > 6) throw new ArgumentOutOfRangeException(nameof(digits), "Rounding digits must be between 0 and 15, inclusive.");
        if (Abs(x) >= 1e8f)
        {
            if ((uint)mode > (uint)MidpointRounding.ToPositiveInfinity) Round(x, mode);
            return x;
        }
        ReadOnlySpan<float> powers = [1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f];
        float power = powers[digits];
        return Round(x * power, mode) / power;
    }

    public static float Abs(float x) => Math.Abs(x);
    public static float Max(float x, float y) => Math.Max(x, y);
    public static float Min(float x, float y) => Math.Min(x, y);
    public static int Sign(float x) => Math.Sign(x);
    public static (float Sin, float Cos) SinCos(float x) => (Sin(x), Cos(x));
    public static float ReciprocalEstimate(float x) => 1.0f / x;
    public static float ReciprocalSqrtEstimate(float x) => 1.0f / Sqrt(x);

    public static float CopySign(float x, float y) =>
        BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(x) & int.MaxValue) | (BitConverter.SingleToInt32Bits(y) & int.MinValue));

    public static float MaxMagnitude(float x, float y)
    {
        float a = Abs(x), b = Abs(y);
        if (a > b || float.IsNaN(a)) return x;
        return a == b && !float.IsNegative(x) ? x : y;
    }

    public static float MinMagnitude(float x, float y)
    {
        float a = Abs(x), b = Abs(y);
        if (a < b || float.IsNaN(a)) return x;
        return a == b && float.IsNegative(x) ? x : y;
    }

    public static float IEEERemainder(float x, float y)
    {
        if (float.IsNaN(x)) return x;
        if (float.IsNaN(y)) return y;
        float regular = x % y;
        if (float.IsNaN(regular)) return float.NaN;
        if (regular == 0 && float.IsNegative(x)) return -0.0f;
        float alternative = regular - Abs(y) * Sign(x);
        if (Abs(alternative) == Abs(regular))
        {
            float quotient = x / y;
            float rounded = Round(quotient);
            return Abs(rounded) > Abs(quotient) ? alternative : regular;
        }
        return Abs(alternative) < Abs(regular) ? alternative : regular;
    }

    public static float BitDecrement(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        if ((bits & 0x7F800000) == 0x7F800000) return bits == 0x7F800000 ? float.MaxValue : x;
        if (bits == 0) return -float.Epsilon;
        return BitConverter.Int32BitsToSingle(bits + (bits < 0 ? 1 : -1));
    }

    public static float BitIncrement(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        if ((bits & 0x7F800000) == 0x7F800000) return bits == unchecked((int)0xFF800000) ? float.MinValue : x;
        if (bits == unchecked((int)0x80000000)) return float.Epsilon;
        return BitConverter.Int32BitsToSingle(bits + (bits < 0 ? -1 : 1));
    }

    public static int ILogB(float x)
    {
        if (float.IsNaN(x)) return int.MaxValue;
        uint bits = BitConverter.SingleToUInt32Bits(x);
        int exponent = (int)(bits >> 23) & 0xFF;
        if (exponent == 0)
        {
            bits <<= 9;
            return bits == 0 ? int.MinValue : -127 - Numerics.BitOperations.LeadingZeroCount(bits);
        }
        return exponent == 0xFF ? int.MaxValue : exponent - 127;
    }

    // A double has room for every intermediate result, so only the last step rounds.
    public static float ScaleB(float x, int n) => (float)Math.ScaleB((double)x, Math.Clamp(n, -400, 400));
}

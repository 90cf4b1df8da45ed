using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct Single
{
    static float INumberBase<float>.One => 1.0f;
    static float INumberBase<float>.Zero => 0.0f;
    static int INumberBase<float>.Radix => 2;
    static float IAdditiveIdentity<float, float>.AdditiveIdentity => 0.0f;
    static float IMultiplicativeIdentity<float, float>.MultiplicativeIdentity => 1.0f;
    static float ISignedNumber<float>.NegativeOne => -1.0f;
    static float IBinaryNumber<float>.AllBitsSet => BitConverter.UInt32BitsToSingle(uint.MaxValue);
    static float IMinMaxValue<float>.MinValue => MinValue;
    static float IMinMaxValue<float>.MaxValue => MaxValue;
    static float IFloatingPointConstants<float>.E => E;
    static float IFloatingPointConstants<float>.Pi => Pi;
    static float IFloatingPointConstants<float>.Tau => Tau;
    static float IFloatingPointIeee754<float>.Epsilon => Epsilon;
    static float IFloatingPointIeee754<float>.NaN => NaN;
    static float IFloatingPointIeee754<float>.NegativeInfinity => NegativeInfinity;
    static float IFloatingPointIeee754<float>.NegativeZero => NegativeZero;
    static float IFloatingPointIeee754<float>.PositiveInfinity => PositiveInfinity;

    static float IAdditionOperators<float, float, float>.operator +(float left, float right) => left + right;
    static float ISubtractionOperators<float, float, float>.operator -(float left, float right) => left - right;
    static float IMultiplyOperators<float, float, float>.operator *(float left, float right) => left * right;
    static float IDivisionOperators<float, float, float>.operator /(float left, float right) => left / right;
    static float IModulusOperators<float, float, float>.operator %(float left, float right) => left % right;
    static float IIncrementOperators<float>.operator ++(float value) => value + 1;
    static float IDecrementOperators<float>.operator --(float value) => value - 1;
    static float IUnaryNegationOperators<float, float>.operator -(float value) => -value;
    static float IUnaryPlusOperators<float, float>.operator +(float value) => value;
    static float IBitwiseOperators<float, float, float>.operator &(float left, float right) => BitConverter.UInt32BitsToSingle((BitConverter.SingleToUInt32Bits(left) & BitConverter.SingleToUInt32Bits(right)));
    static float IBitwiseOperators<float, float, float>.operator |(float left, float right) => BitConverter.UInt32BitsToSingle((BitConverter.SingleToUInt32Bits(left) | BitConverter.SingleToUInt32Bits(right)));
    static float IBitwiseOperators<float, float, float>.operator ^(float left, float right) => BitConverter.UInt32BitsToSingle((BitConverter.SingleToUInt32Bits(left) ^ BitConverter.SingleToUInt32Bits(right)));
    static float IBitwiseOperators<float, float, float>.operator ~(float value) => BitConverter.UInt32BitsToSingle((~BitConverter.SingleToUInt32Bits(value)));

    public static float Abs(float value) => MathF.Abs(value);
    public static float Ceiling(float x) => MathF.Ceiling(x);
    public static float Floor(float x) => MathF.Floor(x);
    public static float Round(float x) => MathF.Round(x);
    public static float Truncate(float x) => MathF.Truncate(x);
    public static float Round(float x, int digits) => MathF.Round(x, digits);
    public static float Round(float x, MidpointRounding mode) => MathF.Round(x, mode);
    public static float Round(float x, int digits, MidpointRounding mode) => MathF.Round(x, digits, mode);
    public static float Acos(float x) => MathF.Acos(x);
    public static float Acosh(float x) => MathF.Acosh(x);
    public static float Asin(float x) => MathF.Asin(x);
    public static float Asinh(float x) => MathF.Asinh(x);
    public static float Atan(float x) => MathF.Atan(x);
    public static float Atanh(float x) => MathF.Atanh(x);
    public static float Cbrt(float x) => MathF.Cbrt(x);
    public static float Cos(float x) => MathF.Cos(x);
    public static float Cosh(float x) => MathF.Cosh(x);
    public static float Exp(float x) => MathF.Exp(x);
    public static float Log(float x) => MathF.Log(x);
    public static float Log10(float x) => MathF.Log10(x);
    public static float Log2(float x) => MathF.Log2(x);
    public static float Sin(float x) => MathF.Sin(x);
    public static float Sinh(float x) => MathF.Sinh(x);
    public static float Sqrt(float x) => MathF.Sqrt(x);
    public static float Tan(float x) => MathF.Tan(x);
    public static float Tanh(float x) => MathF.Tanh(x);
    public static float AcosPi(float x) => MathF.Acos(x) / MathF.PI;
    public static float AsinPi(float x) => MathF.Asin(x) / MathF.PI;
    public static float AtanPi(float x) => MathF.Atan(x) / MathF.PI;
    public static float CosPi(float x) => Number.CosPi(x);
    public static float SinPi(float x) => Number.SinPi(x);
    public static float TanPi(float x) => Number.SinPi(x) / Number.CosPi(x);
    public static float Exp2(float x) => MathF.Pow(2, x);
    public static float Exp10(float x) => MathF.Pow(10, x);
    public static float ExpM1(float x) => MathF.Exp(x) - 1;
    public static float Exp2M1(float x) => MathF.Pow(2, x) - 1;
    public static float Exp10M1(float x) => MathF.Pow(10, x) - 1;
    public static float LogP1(float x) => MathF.Log(x + 1);
    public static float Log2P1(float x) => MathF.Log2(x + 1);
    public static float Log10P1(float x) => MathF.Log10(x + 1);
    public static float ReciprocalEstimate(float x) => 1 / x;
    public static float ReciprocalSqrtEstimate(float x) => 1 / MathF.Sqrt(x);
    public static float DegreesToRadians(float degrees) => degrees * MathF.PI / 180;
    public static float RadiansToDegrees(float radians) => radians * 180 / MathF.PI;
    public static float Atan2(float y, float x) => MathF.Atan2(y, x);
    public static float Pow(float x, float y) => MathF.Pow(x, y);
    public static float Ieee754Remainder(float left, float right) => MathF.IEEERemainder(left, right);
    public static float Atan2Pi(float y, float x) => MathF.Atan2(y, x) / MathF.PI;
    public static float Log(float x, float newBase) => MathF.Log(x, newBase);
    public static float Hypot(float x, float y) => (float)Number.Hypot((double)x, (double)y);
    public static float RootN(float x, int n) => (float)Number.RootN((double)x, n);
    public static (float Sin, float Cos) SinCos(float x) => (Sin(x), Cos(x));
    public static (float SinPi, float CosPi) SinCosPi(float x) => (SinPi(x), CosPi(x));
    public static float FusedMultiplyAdd(float left, float right, float addend) => MathF.FusedMultiplyAdd(left, right, addend);
    public static float MultiplyAddEstimate(float left, float right, float addend) => left * right + addend;
    public static float Lerp(float value1, float value2, float amount) => value1 * (1 - amount) + value2 * amount;
    public static int ILogB(float x) => MathF.ILogB(x);
    public static float ScaleB(float x, int n) => MathF.ScaleB(x, n);
    public static float BitDecrement(float x) => MathF.BitDecrement(x);
    public static float BitIncrement(float x) => MathF.BitIncrement(x);
    public static float CopySign(float value, float sign) => MathF.CopySign(value, sign);
    public static float Clamp(float value, float min, float max) => Math.Clamp(value, min, max);
    public static float ClampNative(float value, float min, float max) => Math.Clamp(value, min, max);
    public static float Max(float x, float y) => Math.Max(x, y);
    public static float Min(float x, float y) => Math.Min(x, y);
    public static float MaxNative(float x, float y) => x > y ? x : y;
    public static float MinNative(float x, float y) => x < y ? x : y;
    public static float MaxNumber(float x, float y) => IsNaN(x) ? y : IsNaN(y) ? x : Max(x, y);
    public static float MinNumber(float x, float y) => IsNaN(x) ? y : IsNaN(y) ? x : Min(x, y);
    public static float MaxMagnitude(float x, float y) => MathF.MaxMagnitude(x, y);
    public static float MinMagnitude(float x, float y) => MathF.MinMagnitude(x, y);
    public static float MaxMagnitudeNumber(float x, float y) => IsNaN(x) ? y : IsNaN(y) ? x : MaxMagnitude(x, y);
    public static float MinMagnitudeNumber(float x, float y) => IsNaN(x) ? y : IsNaN(y) ? x : MinMagnitude(x, y);
    public static int Sign(float value) => Math.Sign(value);

    public static bool IsEvenInteger(float value) => IsInteger(value) && Abs(value % 2) == 0.0f;
    public static bool IsOddInteger(float value) => IsInteger(value) && Abs(value % 2) == 1.0f;
    public static bool IsInteger(float value) => IsFinite(value) && value == Truncate(value);
    public static bool IsRealNumber(float value) => !IsNaN(value);
    public static bool IsPow2(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        uint fraction = (uint)(bits & 0x7FFFFF), exponent = (uint)(bits & 0x7F800000);
        if ((bits & 0x80000000) != 0 || exponent == 0x7F800000) return false;
        return exponent == 0 ? BitOperations.PopCount((ulong)fraction) == 1 : fraction == 0;
    }
    static bool INumberBase<float>.IsCanonical(float value) => true;
    static bool INumberBase<float>.IsComplexNumber(float value) => false;
    static bool INumberBase<float>.IsImaginaryNumber(float value) => false;
    static bool INumberBase<float>.IsZero(float value) => value == 0.0f;

    private int ExponentValue => (int)((BitConverter.SingleToUInt32Bits(m_value) & 0x7F800000) >> 23) - 127;
    private uint SignificandValue => (uint)((BitConverter.SingleToUInt32Bits(m_value) & 0x7FFFFF) | ((BitConverter.SingleToUInt32Bits(m_value) & 0x7F800000) == 0 ? 0u : 1u << 23));

    int IFloatingPoint<float>.GetExponentByteCount() => 1;
    int IFloatingPoint<float>.GetExponentShortestBitLength()
    {
        int exponent = ExponentValue;
        return 32 - BitOperations.LeadingZeroCount((uint)(exponent < 0 ? ~exponent : exponent)) + (exponent < 0 ? 1 : 0);
    }
    int IFloatingPoint<float>.GetSignificandBitLength() => 24;
    int IFloatingPoint<float>.GetSignificandByteCount() => 4;
    bool IFloatingPoint<float>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((sbyte)ExponentValue, destination, true, out bytesWritten);
    bool IFloatingPoint<float>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((sbyte)ExponentValue, destination, false, out bytesWritten);
    bool IFloatingPoint<float>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(SignificandValue, destination, true, out bytesWritten);
    bool IFloatingPoint<float>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(SignificandValue, destination, false, out bytesWritten);
    public static TInteger ConvertToInteger<TInteger>(float value) where TInteger : IBinaryInteger<TInteger> => TInteger.CreateSaturating(value);
    public static TInteger ConvertToIntegerNative<TInteger>(float value) where TInteger : IBinaryInteger<TInteger> => TInteger.CreateSaturating(value);

    public static float CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out float result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static float CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out float result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static float CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out float result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<float>.TryConvertFromChecked<TOther>(TOther value, out float result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<float>.TryConvertToChecked<TOther>(float value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<float>.TryConvertFromSaturating<TOther>(TOther value, out float result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<float>.TryConvertToSaturating<TOther>(float value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<float>.TryConvertFromTruncating<TOther>(TOther value, out float result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<float>.TryConvertToTruncating<TOther>(float value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct Half
{
    static Half INumberBase<Half>.One => (Half)1.0;
    static Half INumberBase<Half>.Zero => (Half)0.0;
    static int INumberBase<Half>.Radix => 2;
    static Half IAdditiveIdentity<Half, Half>.AdditiveIdentity => (Half)0.0;
    static Half IMultiplicativeIdentity<Half, Half>.MultiplicativeIdentity => (Half)1.0;
    static Half ISignedNumber<Half>.NegativeOne => (Half)(-1.0f);
    static Half IBinaryNumber<Half>.AllBitsSet => new Half(0xFFFF);
    static Half IMinMaxValue<Half>.MinValue => MinValue;
    static Half IMinMaxValue<Half>.MaxValue => MaxValue;
    static Half IFloatingPointConstants<Half>.E => E;
    static Half IFloatingPointConstants<Half>.Pi => Pi;
    static Half IFloatingPointConstants<Half>.Tau => Tau;
    static Half IFloatingPointIeee754<Half>.Epsilon => Epsilon;
    static Half IFloatingPointIeee754<Half>.NaN => NaN;
    static Half IFloatingPointIeee754<Half>.NegativeInfinity => NegativeInfinity;
    static Half IFloatingPointIeee754<Half>.NegativeZero => NegativeZero;
    static Half IFloatingPointIeee754<Half>.PositiveInfinity => PositiveInfinity;

    static Half IBitwiseOperators<Half, Half, Half>.operator &(Half left, Half right) => new Half((ushort)(BitConverter.HalfToUInt16Bits(left) & BitConverter.HalfToUInt16Bits(right)));
    static Half IBitwiseOperators<Half, Half, Half>.operator |(Half left, Half right) => new Half((ushort)(BitConverter.HalfToUInt16Bits(left) | BitConverter.HalfToUInt16Bits(right)));
    static Half IBitwiseOperators<Half, Half, Half>.operator ^(Half left, Half right) => new Half((ushort)(BitConverter.HalfToUInt16Bits(left) ^ BitConverter.HalfToUInt16Bits(right)));
    static Half IBitwiseOperators<Half, Half, Half>.operator ~(Half value) => new Half((ushort)(~BitConverter.HalfToUInt16Bits(value)));

    public static Half Abs(Half value) => (Half)(MathF.Abs((float)value));
    public static Half Ceiling(Half x) => (Half)(MathF.Ceiling((float)x));
    public static Half Floor(Half x) => (Half)(MathF.Floor((float)x));
    public static Half Round(Half x) => (Half)(MathF.Round((float)x));
    public static Half Truncate(Half x) => (Half)(MathF.Truncate((float)x));
    public static Half Round(Half x, int digits) => (Half)(MathF.Round((float)x, digits));
    public static Half Round(Half x, MidpointRounding mode) => (Half)(MathF.Round((float)x, mode));
    public static Half Round(Half x, int digits, MidpointRounding mode) => (Half)(MathF.Round((float)x, digits, mode));
    public static Half Acos(Half x) => (Half)(MathF.Acos((float)x));
    public static Half Acosh(Half x) => (Half)(MathF.Acosh((float)x));
    public static Half Asin(Half x) => (Half)(MathF.Asin((float)x));
    public static Half Asinh(Half x) => (Half)(MathF.Asinh((float)x));
    public static Half Atan(Half x) => (Half)(MathF.Atan((float)x));
    public static Half Atanh(Half x) => (Half)(MathF.Atanh((float)x));
    public static Half Cbrt(Half x) => (Half)(MathF.Cbrt((float)x));
    public static Half Cos(Half x) => (Half)(MathF.Cos((float)x));
    public static Half Cosh(Half x) => (Half)(MathF.Cosh((float)x));
    public static Half Exp(Half x) => (Half)(MathF.Exp((float)x));
    public static Half Log(Half x) => (Half)(MathF.Log((float)x));
    public static Half Log10(Half x) => (Half)(MathF.Log10((float)x));
    public static Half Log2(Half x) => (Half)(MathF.Log2((float)x));
    public static Half Sin(Half x) => (Half)(MathF.Sin((float)x));
    public static Half Sinh(Half x) => (Half)(MathF.Sinh((float)x));
    public static Half Sqrt(Half x) => (Half)(MathF.Sqrt((float)x));
    public static Half Tan(Half x) => (Half)(MathF.Tan((float)x));
    public static Half Tanh(Half x) => (Half)(MathF.Tanh((float)x));
    public static Half AcosPi(Half x) => (Half)(MathF.Acos((float)x) / MathF.PI);
    public static Half AsinPi(Half x) => (Half)(MathF.Asin((float)x) / MathF.PI);
    public static Half AtanPi(Half x) => (Half)(MathF.Atan((float)x) / MathF.PI);
    public static Half CosPi(Half x) => (Half)(Number.CosPi((float)x));
    public static Half SinPi(Half x) => (Half)(Number.SinPi((float)x));
    public static Half TanPi(Half x) => (Half)(Number.SinPi((float)x) / Number.CosPi((float)x));
    public static Half Exp2(Half x) => (Half)(MathF.Pow(2, (float)x));
    public static Half Exp10(Half x) => (Half)(MathF.Pow(10, (float)x));
    public static Half ExpM1(Half x) => (Half)(MathF.Exp((float)x) - 1);
    public static Half Exp2M1(Half x) => (Half)(MathF.Pow(2, (float)x) - 1);
    public static Half Exp10M1(Half x) => (Half)(MathF.Pow(10, (float)x) - 1);
    public static Half LogP1(Half x) => (Half)(MathF.Log((float)x + 1));
    public static Half Log2P1(Half x) => (Half)(MathF.Log2((float)x + 1));
    public static Half Log10P1(Half x) => (Half)(MathF.Log10((float)x + 1));
    public static Half ReciprocalEstimate(Half x) => (Half)(1 / (float)x);
    public static Half ReciprocalSqrtEstimate(Half x) => (Half)(1 / MathF.Sqrt((float)x));
    public static Half DegreesToRadians(Half degrees) => (Half)((float)degrees * MathF.PI / 180);
    public static Half RadiansToDegrees(Half radians) => (Half)((float)radians * 180 / MathF.PI);
    public static Half Atan2(Half y, Half x) => (Half)(MathF.Atan2((float)y, (float)x));
    public static Half Pow(Half x, Half y) => (Half)(MathF.Pow((float)x, (float)y));
    public static Half Ieee754Remainder(Half left, Half right) => (Half)(MathF.IEEERemainder((float)left, (float)right));
    public static Half Atan2Pi(Half y, Half x) => (Half)(MathF.Atan2((float)y, (float)x) / MathF.PI);
    public static Half Log(Half x, Half newBase) => (Half)(MathF.Log((float)x, (float)newBase));
    public static Half Hypot(Half x, Half y) => (Half)Number.Hypot((double)x, (double)y);
    public static Half RootN(Half x, int n) => (Half)Number.RootN((double)x, n);
    public static (Half Sin, Half Cos) SinCos(Half x) => (Sin(x), Cos(x));
    public static (Half SinPi, Half CosPi) SinCosPi(Half x) => (SinPi(x), CosPi(x));
    public static Half FusedMultiplyAdd(Half left, Half right, Half addend) => (Half)(MathF.FusedMultiplyAdd((float)left, (float)right, (float)addend));
    public static Half MultiplyAddEstimate(Half left, Half right, Half addend) => (Half)((float)left * (float)right + (float)addend);
    public static Half Lerp(Half value1, Half value2, Half amount) => (Half)((float)value1 * (1 - (float)amount) + (float)value2 * (float)amount);
    public static int ILogB(Half x) => MathF.ILogB((float)x);
    public static Half ScaleB(Half x, int n) => (Half)(MathF.ScaleB((float)x, n));
    public static Half CopySign(Half value, Half sign) => (Half)(MathF.CopySign((float)value, (float)sign));
    public static Half Clamp(Half value, Half min, Half max) => (Half)(Math.Clamp((float)value, (float)min, (float)max));
    public static Half ClampNative(Half value, Half min, Half max) => (Half)(Math.Clamp((float)value, (float)min, (float)max));
    public static Half Max(Half x, Half y) => (Half)(Math.Max((float)x, (float)y));
    public static Half Min(Half x, Half y) => (Half)(Math.Min((float)x, (float)y));
    public static Half MaxNative(Half x, Half y) => x > y ? x : y;
    public static Half MinNative(Half x, Half y) => x < y ? x : y;
    public static Half MaxNumber(Half x, Half y) => IsNaN(x) ? y : IsNaN(y) ? x : Max(x, y);
    public static Half MinNumber(Half x, Half y) => IsNaN(x) ? y : IsNaN(y) ? x : Min(x, y);
    public static Half MaxMagnitude(Half x, Half y) => (Half)(MathF.MaxMagnitude((float)x, (float)y));
    public static Half MinMagnitude(Half x, Half y) => (Half)(MathF.MinMagnitude((float)x, (float)y));
    public static Half MaxMagnitudeNumber(Half x, Half y) => IsNaN(x) ? y : IsNaN(y) ? x : MaxMagnitude(x, y);
    public static Half MinMagnitudeNumber(Half x, Half y) => IsNaN(x) ? y : IsNaN(y) ? x : MinMagnitude(x, y);
    public static int Sign(Half value) => Math.Sign((float)value);

    public static bool IsEvenInteger(Half value) => IsInteger(value) && Abs((Half)((float)value % 2)) == (Half)0.0;
    public static bool IsOddInteger(Half value) => IsInteger(value) && Abs((Half)((float)value % 2)) == (Half)1.0;
    public static bool IsInteger(Half value) => IsFinite(value) && value == Truncate(value);
    public static bool IsRealNumber(Half value) => !IsNaN(value);
    public static bool IsPow2(Half value)
    {
        ushort bits = BitConverter.HalfToUInt16Bits(value);
        ushort fraction = (ushort)(bits & 0x3FF), exponent = (ushort)(bits & 0x7C00);
        if ((bits & 0x8000) != 0 || exponent == 0x7C00) return false;
        return exponent == 0 ? BitOperations.PopCount((ulong)fraction) == 1 : fraction == 0;
    }
    static bool INumberBase<Half>.IsCanonical(Half value) => true;
    static bool INumberBase<Half>.IsComplexNumber(Half value) => false;
    static bool INumberBase<Half>.IsImaginaryNumber(Half value) => false;
    static bool INumberBase<Half>.IsZero(Half value) => value == (Half)0.0;

    private int ExponentValue => (int)((BitConverter.HalfToUInt16Bits(this) & 0x7C00) >> 10) - 15;
    private ushort SignificandValue => (ushort)((BitConverter.HalfToUInt16Bits(this) & 0x3FF) | ((BitConverter.HalfToUInt16Bits(this) & 0x7C00) == 0 ? 0u : 1u << 10));

    int IFloatingPoint<Half>.GetExponentByteCount() => 1;
    int IFloatingPoint<Half>.GetExponentShortestBitLength()
    {
        int exponent = ExponentValue;
        return 32 - BitOperations.LeadingZeroCount((uint)(exponent < 0 ? ~exponent : exponent)) + (exponent < 0 ? 1 : 0);
    }
    int IFloatingPoint<Half>.GetSignificandBitLength() => 11;
    int IFloatingPoint<Half>.GetSignificandByteCount() => 2;
    bool IFloatingPoint<Half>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((sbyte)ExponentValue, destination, true, out bytesWritten);
    bool IFloatingPoint<Half>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((sbyte)ExponentValue, destination, false, out bytesWritten);
    bool IFloatingPoint<Half>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(SignificandValue, destination, true, out bytesWritten);
    bool IFloatingPoint<Half>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(SignificandValue, destination, false, out bytesWritten);
    public static TInteger ConvertToInteger<TInteger>(Half value) where TInteger : IBinaryInteger<TInteger> => TInteger.CreateSaturating(value);
    public static TInteger ConvertToIntegerNative<TInteger>(Half value) where TInteger : IBinaryInteger<TInteger> => TInteger.CreateSaturating(value);

    public static Half CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out Half result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static Half CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out Half result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static Half CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out Half result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<Half>.TryConvertFromChecked<TOther>(TOther value, out Half result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<Half>.TryConvertToChecked<TOther>(Half value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<Half>.TryConvertFromSaturating<TOther>(TOther value, out Half result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<Half>.TryConvertToSaturating<TOther>(Half value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<Half>.TryConvertFromTruncating<TOther>(TOther value, out Half result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<Half>.TryConvertToTruncating<TOther>(Half value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

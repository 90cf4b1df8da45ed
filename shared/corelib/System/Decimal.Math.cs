using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct Decimal
{
    static decimal INumberBase<decimal>.One => One;
    static decimal INumberBase<decimal>.Zero => Zero;
    static int INumberBase<decimal>.Radix => 10;
    static decimal IAdditiveIdentity<decimal, decimal>.AdditiveIdentity => Zero;
    static decimal IMultiplicativeIdentity<decimal, decimal>.MultiplicativeIdentity => One;
    static decimal ISignedNumber<decimal>.NegativeOne => MinusOne;
    static decimal IMinMaxValue<decimal>.MinValue => MinValue;
    static decimal IMinMaxValue<decimal>.MaxValue => MaxValue;
    static decimal IFloatingPointConstants<decimal>.E => 2.7182818284590452353602874714m;
    static decimal IFloatingPointConstants<decimal>.Pi => 3.1415926535897932384626433833m;
    static decimal IFloatingPointConstants<decimal>.Tau => 6.2831853071795864769252867666m;

    public static decimal Abs(decimal value) => new(value._lo64, value._hi32, value._flags & ~SignMask);
    public static decimal Clamp(decimal value, decimal min, decimal max) => Math.Clamp(value, min, max);
    public static decimal CopySign(decimal value, decimal sign) => new(value._lo64, value._hi32, (value._flags & ~SignMask) | (sign._flags & SignMask));
    public static decimal Max(decimal x, decimal y) => CompareCore(x, y) >= 0 ? x : y;
    public static decimal Min(decimal x, decimal y) => CompareCore(x, y) < 0 ? x : y;
    static decimal INumber<decimal>.MaxNumber(decimal x, decimal y) => Max(x, y);
    static decimal INumber<decimal>.MinNumber(decimal x, decimal y) => Min(x, y);
    public static int Sign(decimal d) => (d._lo64 | d._hi32) == 0 ? 0 : (d._flags >> 31) | 1;
    public static bool IsCanonical(decimal value) => value.ScaleOf == 0 || Reduced(value, true).ScaleOf == value.ScaleOf;
    public static bool IsEvenInteger(decimal value)
    {
        decimal whole = Truncate(value);
        return value == whole && (whole._lo64 & 1) == 0;
    }
    public static bool IsOddInteger(decimal value)
    {
        decimal whole = Truncate(value);
        return value == whole && (whole._lo64 & 1) != 0;
    }
    public static bool IsInteger(decimal value) => value == Truncate(value);
    public static bool IsNegative(decimal value) => value._flags < 0;
    public static bool IsPositive(decimal value) => value._flags >= 0;
    public static decimal MaxMagnitude(decimal x, decimal y)
    {
        int order = CompareCore(Abs(x), Abs(y));
        return order > 0 || (order == 0 && x._flags >= 0) ? x : y;
    }
    static decimal INumberBase<decimal>.MaxMagnitudeNumber(decimal x, decimal y) => MaxMagnitude(x, y);
    public static decimal MinMagnitude(decimal x, decimal y)
    {
        int order = CompareCore(Abs(x), Abs(y));
        return order < 0 || (order == 0 && x._flags < 0) ? x : y;
    }
    static decimal INumberBase<decimal>.MinMagnitudeNumber(decimal x, decimal y) => MinMagnitude(x, y);
    static bool INumberBase<decimal>.IsComplexNumber(decimal value) => false;
    static bool INumberBase<decimal>.IsFinite(decimal value) => true;
    static bool INumberBase<decimal>.IsImaginaryNumber(decimal value) => false;
    static bool INumberBase<decimal>.IsInfinity(decimal value) => false;
    static bool INumberBase<decimal>.IsNaN(decimal value) => false;
    static bool INumberBase<decimal>.IsNegativeInfinity(decimal value) => false;
    static bool INumberBase<decimal>.IsNormal(decimal value) => value != 0;
    static bool INumberBase<decimal>.IsPositiveInfinity(decimal value) => false;
    static bool INumberBase<decimal>.IsRealNumber(decimal value) => true;
    static bool INumberBase<decimal>.IsSubnormal(decimal value) => false;
    static bool INumberBase<decimal>.IsZero(decimal value) => (value._lo64 | value._hi32) == 0;

    public static TInteger ConvertToInteger<TInteger>(decimal value) where TInteger : IBinaryInteger<TInteger> => TInteger.CreateSaturating(value);
    public static TInteger ConvertToIntegerNative<TInteger>(decimal value) where TInteger : IBinaryInteger<TInteger> => TInteger.CreateSaturating(value);

    int IFloatingPoint<decimal>.GetExponentByteCount() => 1;
    int IFloatingPoint<decimal>.GetExponentShortestBitLength() => 32 - BitOperations.LeadingZeroCount((uint)(MaxScale - ScaleOf));
    int IFloatingPoint<decimal>.GetSignificandByteCount() => 12;
    int IFloatingPoint<decimal>.GetSignificandBitLength() => 96;

    bool IFloatingPoint<decimal>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((sbyte)(MaxScale - ScaleOf), destination, true, out bytesWritten);
    bool IFloatingPoint<decimal>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((sbyte)(MaxScale - ScaleOf), destination, false, out bytesWritten);

    bool IFloatingPoint<decimal>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < 12) return false;
        Number.TryWriteInteger(_hi32, destination, true, out _);
        Number.TryWriteInteger(_lo64, destination.Slice(4), true, out _);
        bytesWritten = 12;
        return true;
    }

    bool IFloatingPoint<decimal>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < 12) return false;
        Number.TryWriteInteger(_lo64, destination, false, out _);
        Number.TryWriteInteger(_hi32, destination.Slice(8), false, out _);
        bytesWritten = 12;
        return true;
    }

    public static decimal CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out decimal result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static decimal CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out decimal result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static decimal CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out decimal result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<decimal>.TryConvertFromChecked<TOther>(TOther value, out decimal result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<decimal>.TryConvertFromSaturating<TOther>(TOther value, out decimal result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<decimal>.TryConvertFromTruncating<TOther>(TOther value, out decimal result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<decimal>.TryConvertToChecked<TOther>(decimal value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<decimal>.TryConvertToSaturating<TOther>(decimal value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<decimal>.TryConvertToTruncating<TOther>(decimal value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

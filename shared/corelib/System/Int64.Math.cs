using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct Int64
{
    static long INumberBase<long>.One => 1;
    static long INumberBase<long>.Zero => 0;
    static int INumberBase<long>.Radix => 2;
    static long IAdditiveIdentity<long, long>.AdditiveIdentity => 0;
    static long IMultiplicativeIdentity<long, long>.MultiplicativeIdentity => 1;
    static long IBinaryNumber<long>.AllBitsSet => unchecked((long)~0);
    static long IMinMaxValue<long>.MinValue => MinValue;
    static long IMinMaxValue<long>.MaxValue => MaxValue;
    static long ISignedNumber<long>.NegativeOne => -1;

    static long IAdditionOperators<long, long, long>.operator +(long left, long right) => left + right;
    static long IAdditionOperators<long, long, long>.operator checked +(long left, long right) => checked(left + right);
    static long ISubtractionOperators<long, long, long>.operator -(long left, long right) => left - right;
    static long ISubtractionOperators<long, long, long>.operator checked -(long left, long right) => checked(left - right);
    static long IMultiplyOperators<long, long, long>.operator *(long left, long right) => left * right;
    static long IMultiplyOperators<long, long, long>.operator checked *(long left, long right) => checked(left * right);
    static long IDivisionOperators<long, long, long>.operator /(long left, long right) => left / right;
    static long IModulusOperators<long, long, long>.operator %(long left, long right) => left % right;
    static long IIncrementOperators<long>.operator ++(long value) => value + 1;
    static long IIncrementOperators<long>.operator checked ++(long value) => checked(value + 1);
    static long IDecrementOperators<long>.operator --(long value) => value - 1;
    static long IDecrementOperators<long>.operator checked --(long value) => checked(value - 1);
    static long IUnaryNegationOperators<long, long>.operator -(long value) => -value;
    static long IUnaryNegationOperators<long, long>.operator checked -(long value) => checked(-value);
    static long IUnaryPlusOperators<long, long>.operator +(long value) => value;
    static long IBitwiseOperators<long, long, long>.operator &(long left, long right) => left & right;
    static long IBitwiseOperators<long, long, long>.operator |(long left, long right) => left | right;
    static long IBitwiseOperators<long, long, long>.operator ^(long left, long right) => left ^ right;
    static long IBitwiseOperators<long, long, long>.operator ~(long value) => ~value;
    static long IShiftOperators<long, int, long>.operator <<(long value, int shiftAmount) => value << shiftAmount;
    static long IShiftOperators<long, int, long>.operator >>(long value, int shiftAmount) => value >> shiftAmount;
    static long IShiftOperators<long, int, long>.operator >>>(long value, int shiftAmount) => value >>> shiftAmount;
    static bool IEqualityOperators<long, long, bool>.operator ==(long left, long right) => left == right;
    static bool IEqualityOperators<long, long, bool>.operator !=(long left, long right) => left != right;
    static bool IComparisonOperators<long, long, bool>.operator <(long left, long right) => left < right;
    static bool IComparisonOperators<long, long, bool>.operator >(long left, long right) => left > right;
    static bool IComparisonOperators<long, long, bool>.operator <=(long left, long right) => left <= right;
    static bool IComparisonOperators<long, long, bool>.operator >=(long left, long right) => left >= right;

    public static (long Quotient, long Remainder) DivRem(long left, long right)
    {
        long quotient = left / right;
        return (quotient, left - quotient * right);
    }
    public static long LeadingZeroCount(long value) => (long)BitOperations.LeadingZeroCount((ulong)value);
    public static long PopCount(long value) => (long)BitOperations.PopCount((ulong)(ulong)value);
    public static long RotateLeft(long value, int rotateAmount) => unchecked((long)(((ulong)value << (rotateAmount & 63)) | ((ulong)value >> ((64 - rotateAmount) & 63))));
    public static long RotateRight(long value, int rotateAmount) => unchecked((long)(((ulong)value >> (rotateAmount & 63)) | ((ulong)value << ((64 - rotateAmount) & 63))));
    public static long TrailingZeroCount(long value) => (long)BitOperations.TrailingZeroCount((ulong)value);
    public static bool IsPow2(long value) => (value & (value - 1)) == 0 && value > 0;
    public static long Log2(long value)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required.");
        return (long)BitOperations.Log2((ulong)value);
    }
    int IBinaryInteger<long>.GetByteCount() => 8;
    int IBinaryInteger<long>.GetShortestBitLength() => m_value >= 0 ? 64 - (int)LeadingZeroCount(m_value) : 65 - (int)LeadingZeroCount((long)~m_value);
    static bool IBinaryInteger<long>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out long value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<long>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out long value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<long>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, true, out bytesWritten);
    bool IBinaryInteger<long>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, false, out bytesWritten);

    public static long Clamp(long value, long min, long max) => Math.Clamp(value, min, max);
    public static long Max(long x, long y) => x > y ? x : y;
    static long INumber<long>.MaxNumber(long x, long y) => x > y ? x : y;
    public static long Min(long x, long y) => x < y ? x : y;
    static long INumber<long>.MinNumber(long x, long y) => x < y ? x : y;
    public static int Sign(long value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static long Abs(long value)
    {
        if (value >= 0) return value;
        value = -value;
        if (value < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return value;
    }
    public static long CopySign(long value, long sign)
    {
        long magnitude = value < 0 ? -value : value;
        if (sign < 0) return -magnitude;
        if (magnitude < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return magnitude;
    }
    public static bool IsNegative(long value) => value < 0;
    public static bool IsPositive(long value) => value >= 0;
    public static long MaxMagnitude(long x, long y)
    {
        // The magnitude of the least value is not representable but is the greatest.
        long a = x < 0 ? -x : x;
        if (a < 0) return x;
        long b = y < 0 ? -y : y;
        if (b < 0) return y;
        return a > b || (a == b && x >= 0) ? x : y;
    }
    static long INumberBase<long>.MaxMagnitudeNumber(long x, long y) => MaxMagnitude(x, y);
    public static long MinMagnitude(long x, long y)
    {
        long a = x < 0 ? -x : x;
        if (a < 0) return y;
        long b = y < 0 ? -y : y;
        if (b < 0) return x;
        return a < b || (a == b && x < 0) ? x : y;
    }
    static long INumberBase<long>.MinMagnitudeNumber(long x, long y) => MinMagnitude(x, y);
    static bool INumberBase<long>.IsCanonical(long value) => true;
    static bool INumberBase<long>.IsComplexNumber(long value) => false;
    static bool INumberBase<long>.IsFinite(long value) => true;
    static bool INumberBase<long>.IsImaginaryNumber(long value) => false;
    static bool INumberBase<long>.IsInfinity(long value) => false;
    static bool INumberBase<long>.IsInteger(long value) => true;
    static bool INumberBase<long>.IsNaN(long value) => false;
    static bool INumberBase<long>.IsNegativeInfinity(long value) => false;
    static bool INumberBase<long>.IsNormal(long value) => value != 0;
    static bool INumberBase<long>.IsPositiveInfinity(long value) => false;
    static bool INumberBase<long>.IsRealNumber(long value) => true;
    static bool INumberBase<long>.IsSubnormal(long value) => false;
    static bool INumberBase<long>.IsZero(long value) => value == 0;
    public static bool IsEvenInteger(long value) => (value & 1) == 0;
    public static bool IsOddInteger(long value) => (value & 1) != 0;

    public static long CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out long result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static long CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out long result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static long CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out long result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<long>.TryConvertFromChecked<TOther>(TOther value, out long result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<long>.TryConvertToChecked<TOther>(long value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<long>.TryConvertFromSaturating<TOther>(TOther value, out long result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<long>.TryConvertToSaturating<TOther>(long value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<long>.TryConvertFromTruncating<TOther>(TOther value, out long result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<long>.TryConvertToTruncating<TOther>(long value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

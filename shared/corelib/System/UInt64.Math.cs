using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct UInt64
{
    static ulong INumberBase<ulong>.One => 1;
    static ulong INumberBase<ulong>.Zero => 0;
    static int INumberBase<ulong>.Radix => 2;
    static ulong IAdditiveIdentity<ulong, ulong>.AdditiveIdentity => 0;
    static ulong IMultiplicativeIdentity<ulong, ulong>.MultiplicativeIdentity => 1;
    static ulong IBinaryNumber<ulong>.AllBitsSet => unchecked((ulong)~0);
    static ulong IMinMaxValue<ulong>.MinValue => MinValue;
    static ulong IMinMaxValue<ulong>.MaxValue => MaxValue;

    static ulong IAdditionOperators<ulong, ulong, ulong>.operator +(ulong left, ulong right) => left + right;
    static ulong IAdditionOperators<ulong, ulong, ulong>.operator checked +(ulong left, ulong right) => checked(left + right);
    static ulong ISubtractionOperators<ulong, ulong, ulong>.operator -(ulong left, ulong right) => left - right;
    static ulong ISubtractionOperators<ulong, ulong, ulong>.operator checked -(ulong left, ulong right) => checked(left - right);
    static ulong IMultiplyOperators<ulong, ulong, ulong>.operator *(ulong left, ulong right) => left * right;
    static ulong IMultiplyOperators<ulong, ulong, ulong>.operator checked *(ulong left, ulong right) => checked(left * right);
    static ulong IDivisionOperators<ulong, ulong, ulong>.operator /(ulong left, ulong right) => left / right;
    static ulong IModulusOperators<ulong, ulong, ulong>.operator %(ulong left, ulong right) => left % right;
    static ulong IIncrementOperators<ulong>.operator ++(ulong value) => value + 1;
    static ulong IIncrementOperators<ulong>.operator checked ++(ulong value) => checked(value + 1);
    static ulong IDecrementOperators<ulong>.operator --(ulong value) => value - 1;
    static ulong IDecrementOperators<ulong>.operator checked --(ulong value) => checked(value - 1);
    static ulong IUnaryNegationOperators<ulong, ulong>.operator -(ulong value) => unchecked((ulong)(0 - value));
    static ulong IUnaryNegationOperators<ulong, ulong>.operator checked -(ulong value) => checked((ulong)(0 - value));
    static ulong IUnaryPlusOperators<ulong, ulong>.operator +(ulong value) => value;
    static ulong IBitwiseOperators<ulong, ulong, ulong>.operator &(ulong left, ulong right) => left & right;
    static ulong IBitwiseOperators<ulong, ulong, ulong>.operator |(ulong left, ulong right) => left | right;
    static ulong IBitwiseOperators<ulong, ulong, ulong>.operator ^(ulong left, ulong right) => left ^ right;
    static ulong IBitwiseOperators<ulong, ulong, ulong>.operator ~(ulong value) => ~value;
    static ulong IShiftOperators<ulong, int, ulong>.operator <<(ulong value, int shiftAmount) => value << shiftAmount;
    static ulong IShiftOperators<ulong, int, ulong>.operator >>(ulong value, int shiftAmount) => value >> shiftAmount;
    static ulong IShiftOperators<ulong, int, ulong>.operator >>>(ulong value, int shiftAmount) => value >>> shiftAmount;
    static bool IEqualityOperators<ulong, ulong, bool>.operator ==(ulong left, ulong right) => left == right;
    static bool IEqualityOperators<ulong, ulong, bool>.operator !=(ulong left, ulong right) => left != right;
    static bool IComparisonOperators<ulong, ulong, bool>.operator <(ulong left, ulong right) => left < right;
    static bool IComparisonOperators<ulong, ulong, bool>.operator >(ulong left, ulong right) => left > right;
    static bool IComparisonOperators<ulong, ulong, bool>.operator <=(ulong left, ulong right) => left <= right;
    static bool IComparisonOperators<ulong, ulong, bool>.operator >=(ulong left, ulong right) => left >= right;

    public static (ulong Quotient, ulong Remainder) DivRem(ulong left, ulong right)
    {
        ulong quotient = left / right;
        return (quotient, left - quotient * right);
    }
    public static ulong LeadingZeroCount(ulong value) => (ulong)BitOperations.LeadingZeroCount((ulong)value);
    public static ulong PopCount(ulong value) => (ulong)BitOperations.PopCount((ulong)(ulong)value);
    public static ulong RotateLeft(ulong value, int rotateAmount) => unchecked((ulong)(((ulong)value << (rotateAmount & 63)) | ((ulong)value >> ((64 - rotateAmount) & 63))));
    public static ulong RotateRight(ulong value, int rotateAmount) => unchecked((ulong)(((ulong)value >> (rotateAmount & 63)) | ((ulong)value << ((64 - rotateAmount) & 63))));
    public static ulong TrailingZeroCount(ulong value) => (ulong)BitOperations.TrailingZeroCount((ulong)value);
    public static bool IsPow2(ulong value) => (value & (value - 1)) == 0 && value != 0;
    public static ulong Log2(ulong value)
    {
        return (ulong)BitOperations.Log2((ulong)value);
    }
    int IBinaryInteger<ulong>.GetByteCount() => 8;
    int IBinaryInteger<ulong>.GetShortestBitLength() => 64 - (int)LeadingZeroCount(m_value);
    static bool IBinaryInteger<ulong>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out ulong value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<ulong>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out ulong value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<ulong>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, true, out bytesWritten);
    bool IBinaryInteger<ulong>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, false, out bytesWritten);

    public static ulong Clamp(ulong value, ulong min, ulong max) => Math.Clamp(value, min, max);
    public static ulong Max(ulong x, ulong y) => x > y ? x : y;
    static ulong INumber<ulong>.MaxNumber(ulong x, ulong y) => x > y ? x : y;
    public static ulong Min(ulong x, ulong y) => x < y ? x : y;
    static ulong INumber<ulong>.MinNumber(ulong x, ulong y) => x < y ? x : y;
    public static int Sign(ulong value) => value == 0 ? 0 : 1;
    static ulong INumberBase<ulong>.Abs(ulong value) => value;
    static ulong INumber<ulong>.CopySign(ulong value, ulong sign) => value;
    static bool INumberBase<ulong>.IsNegative(ulong value) => false;
    static bool INumberBase<ulong>.IsPositive(ulong value) => true;
    static ulong INumberBase<ulong>.MaxMagnitude(ulong x, ulong y) => Max(x, y);
    static ulong INumberBase<ulong>.MaxMagnitudeNumber(ulong x, ulong y) => Max(x, y);
    static ulong INumberBase<ulong>.MinMagnitude(ulong x, ulong y) => Min(x, y);
    static ulong INumberBase<ulong>.MinMagnitudeNumber(ulong x, ulong y) => Min(x, y);
    static bool INumberBase<ulong>.IsCanonical(ulong value) => true;
    static bool INumberBase<ulong>.IsComplexNumber(ulong value) => false;
    static bool INumberBase<ulong>.IsFinite(ulong value) => true;
    static bool INumberBase<ulong>.IsImaginaryNumber(ulong value) => false;
    static bool INumberBase<ulong>.IsInfinity(ulong value) => false;
    static bool INumberBase<ulong>.IsInteger(ulong value) => true;
    static bool INumberBase<ulong>.IsNaN(ulong value) => false;
    static bool INumberBase<ulong>.IsNegativeInfinity(ulong value) => false;
    static bool INumberBase<ulong>.IsNormal(ulong value) => value != 0;
    static bool INumberBase<ulong>.IsPositiveInfinity(ulong value) => false;
    static bool INumberBase<ulong>.IsRealNumber(ulong value) => true;
    static bool INumberBase<ulong>.IsSubnormal(ulong value) => false;
    static bool INumberBase<ulong>.IsZero(ulong value) => value == 0;
    public static bool IsEvenInteger(ulong value) => (value & 1) == 0;
    public static bool IsOddInteger(ulong value) => (value & 1) != 0;

    public static ulong CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out ulong result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static ulong CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out ulong result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static ulong CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out ulong result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<ulong>.TryConvertFromChecked<TOther>(TOther value, out ulong result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<ulong>.TryConvertToChecked<TOther>(ulong value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<ulong>.TryConvertFromSaturating<TOther>(TOther value, out ulong result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<ulong>.TryConvertToSaturating<TOther>(ulong value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<ulong>.TryConvertFromTruncating<TOther>(TOther value, out ulong result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<ulong>.TryConvertToTruncating<TOther>(ulong value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly unsafe partial struct IntPtr
{
    static nint INumberBase<nint>.One => (nint)1;
    static nint INumberBase<nint>.Zero => (nint)0;
    static int INumberBase<nint>.Radix => 2;
    static nint IAdditiveIdentity<nint, nint>.AdditiveIdentity => (nint)0;
    static nint IMultiplicativeIdentity<nint, nint>.MultiplicativeIdentity => (nint)1;
    static nint IBinaryNumber<nint>.AllBitsSet => unchecked((nint)~(nint)0);
    static nint IMinMaxValue<nint>.MinValue => MinValue;
    static nint IMinMaxValue<nint>.MaxValue => MaxValue;
    static nint ISignedNumber<nint>.NegativeOne => -1;

    static nint IAdditionOperators<nint, nint, nint>.operator +(nint left, nint right) => left + right;
    static nint IAdditionOperators<nint, nint, nint>.operator checked +(nint left, nint right) => checked(left + right);
    static nint ISubtractionOperators<nint, nint, nint>.operator -(nint left, nint right) => left - right;
    static nint ISubtractionOperators<nint, nint, nint>.operator checked -(nint left, nint right) => checked(left - right);
    static nint IMultiplyOperators<nint, nint, nint>.operator *(nint left, nint right) => left * right;
    static nint IMultiplyOperators<nint, nint, nint>.operator checked *(nint left, nint right) => checked(left * right);
    static nint IDivisionOperators<nint, nint, nint>.operator /(nint left, nint right) => left / right;
    static nint IModulusOperators<nint, nint, nint>.operator %(nint left, nint right) => left % right;
    static nint IIncrementOperators<nint>.operator ++(nint value) => value + 1;
    static nint IIncrementOperators<nint>.operator checked ++(nint value) => checked(value + 1);
    static nint IDecrementOperators<nint>.operator --(nint value) => value - 1;
    static nint IDecrementOperators<nint>.operator checked --(nint value) => checked(value - 1);
    static nint IUnaryNegationOperators<nint, nint>.operator -(nint value) => -value;
    static nint IUnaryNegationOperators<nint, nint>.operator checked -(nint value) => checked(-value);
    static nint IUnaryPlusOperators<nint, nint>.operator +(nint value) => value;
    static nint IBitwiseOperators<nint, nint, nint>.operator &(nint left, nint right) => left & right;
    static nint IBitwiseOperators<nint, nint, nint>.operator |(nint left, nint right) => left | right;
    static nint IBitwiseOperators<nint, nint, nint>.operator ^(nint left, nint right) => left ^ right;
    static nint IBitwiseOperators<nint, nint, nint>.operator ~(nint value) => ~value;
    static nint IShiftOperators<nint, int, nint>.operator <<(nint value, int shiftAmount) => value << shiftAmount;
    static nint IShiftOperators<nint, int, nint>.operator >>(nint value, int shiftAmount) => value >> shiftAmount;
    static nint IShiftOperators<nint, int, nint>.operator >>>(nint value, int shiftAmount) => value >>> shiftAmount;
    static bool IEqualityOperators<nint, nint, bool>.operator ==(nint left, nint right) => left == right;
    static bool IEqualityOperators<nint, nint, bool>.operator !=(nint left, nint right) => left != right;
    static bool IComparisonOperators<nint, nint, bool>.operator <(nint left, nint right) => left < right;
    static bool IComparisonOperators<nint, nint, bool>.operator >(nint left, nint right) => left > right;
    static bool IComparisonOperators<nint, nint, bool>.operator <=(nint left, nint right) => left <= right;
    static bool IComparisonOperators<nint, nint, bool>.operator >=(nint left, nint right) => left >= right;

    public static (nint Quotient, nint Remainder) DivRem(nint left, nint right)
    {
        nint quotient = left / right;
        return (quotient, left - quotient * right);
    }
    public static nint LeadingZeroCount(nint value) => (nint)BitOperations.LeadingZeroCount((ulong)value);
    public static nint PopCount(nint value) => (nint)BitOperations.PopCount((ulong)(nuint)value);
    public static nint RotateLeft(nint value, int rotateAmount) => unchecked((nint)(((nuint)value << (rotateAmount & 63)) | ((nuint)value >> ((64 - rotateAmount) & 63))));
    public static nint RotateRight(nint value, int rotateAmount) => unchecked((nint)(((nuint)value >> (rotateAmount & 63)) | ((nuint)value << ((64 - rotateAmount) & 63))));
    public static nint TrailingZeroCount(nint value) => (nint)BitOperations.TrailingZeroCount((ulong)value);
    public static bool IsPow2(nint value) => (value & (value - 1)) == 0 && value > 0;
    public static nint Log2(nint value)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required.");
        return (nint)BitOperations.Log2((ulong)value);
    }
    int IBinaryInteger<nint>.GetByteCount() => 8;
    int IBinaryInteger<nint>.GetShortestBitLength() => (nint)_value >= 0 ? 64 - (int)LeadingZeroCount((nint)_value) : 65 - (int)LeadingZeroCount((nint)~(nint)_value);
    static bool IBinaryInteger<nint>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out nint value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<nint>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out nint value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<nint>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((nint)_value, destination, true, out bytesWritten);
    bool IBinaryInteger<nint>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((nint)_value, destination, false, out bytesWritten);

    public static nint Clamp(nint value, nint min, nint max) => Math.Clamp(value, min, max);
    public static nint Max(nint x, nint y) => x > y ? x : y;
    static nint INumber<nint>.MaxNumber(nint x, nint y) => x > y ? x : y;
    public static nint Min(nint x, nint y) => x < y ? x : y;
    static nint INumber<nint>.MinNumber(nint x, nint y) => x < y ? x : y;
    public static int Sign(nint value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static nint Abs(nint value)
    {
        if (value >= 0) return value;
        value = -value;
        if (value < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return value;
    }
    public static nint CopySign(nint value, nint sign)
    {
        nint magnitude = value < 0 ? -value : value;
        if (sign < 0) return -magnitude;
        if (magnitude < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return magnitude;
    }
    public static bool IsNegative(nint value) => value < 0;
    public static bool IsPositive(nint value) => value >= 0;
    public static nint MaxMagnitude(nint x, nint y)
    {
        // The magnitude of the least value is not representable but is the greatest.
        nint a = x < 0 ? -x : x;
        if (a < 0) return x;
        nint b = y < 0 ? -y : y;
        if (b < 0) return y;
        return a > b || (a == b && x >= 0) ? x : y;
    }
    static nint INumberBase<nint>.MaxMagnitudeNumber(nint x, nint y) => MaxMagnitude(x, y);
    public static nint MinMagnitude(nint x, nint y)
    {
        nint a = x < 0 ? -x : x;
        if (a < 0) return y;
        nint b = y < 0 ? -y : y;
        if (b < 0) return x;
        return a < b || (a == b && x < 0) ? x : y;
    }
    static nint INumberBase<nint>.MinMagnitudeNumber(nint x, nint y) => MinMagnitude(x, y);
    static bool INumberBase<nint>.IsCanonical(nint value) => true;
    static bool INumberBase<nint>.IsComplexNumber(nint value) => false;
    static bool INumberBase<nint>.IsFinite(nint value) => true;
    static bool INumberBase<nint>.IsImaginaryNumber(nint value) => false;
    static bool INumberBase<nint>.IsInfinity(nint value) => false;
    static bool INumberBase<nint>.IsInteger(nint value) => true;
    static bool INumberBase<nint>.IsNaN(nint value) => false;
    static bool INumberBase<nint>.IsNegativeInfinity(nint value) => false;
    static bool INumberBase<nint>.IsNormal(nint value) => value != 0;
    static bool INumberBase<nint>.IsPositiveInfinity(nint value) => false;
    static bool INumberBase<nint>.IsRealNumber(nint value) => true;
    static bool INumberBase<nint>.IsSubnormal(nint value) => false;
    static bool INumberBase<nint>.IsZero(nint value) => value == 0;
    public static bool IsEvenInteger(nint value) => (value & 1) == 0;
    public static bool IsOddInteger(nint value) => (value & 1) != 0;

    public static nint CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out nint result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static nint CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out nint result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static nint CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out nint result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<nint>.TryConvertFromChecked<TOther>(TOther value, out nint result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<nint>.TryConvertToChecked<TOther>(nint value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<nint>.TryConvertFromSaturating<TOther>(TOther value, out nint result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<nint>.TryConvertToSaturating<TOther>(nint value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<nint>.TryConvertFromTruncating<TOther>(TOther value, out nint result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<nint>.TryConvertToTruncating<TOther>(nint value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct Int32
{
    static int INumberBase<int>.One => 1;
    static int INumberBase<int>.Zero => 0;
    static int INumberBase<int>.Radix => 2;
    static int IAdditiveIdentity<int, int>.AdditiveIdentity => 0;
    static int IMultiplicativeIdentity<int, int>.MultiplicativeIdentity => 1;
    static int IBinaryNumber<int>.AllBitsSet => unchecked((int)~0);
    static int IMinMaxValue<int>.MinValue => MinValue;
    static int IMinMaxValue<int>.MaxValue => MaxValue;
    static int ISignedNumber<int>.NegativeOne => -1;

    static int IAdditionOperators<int, int, int>.operator +(int left, int right) => left + right;
    static int IAdditionOperators<int, int, int>.operator checked +(int left, int right) => checked(left + right);
    static int ISubtractionOperators<int, int, int>.operator -(int left, int right) => left - right;
    static int ISubtractionOperators<int, int, int>.operator checked -(int left, int right) => checked(left - right);
    static int IMultiplyOperators<int, int, int>.operator *(int left, int right) => left * right;
    static int IMultiplyOperators<int, int, int>.operator checked *(int left, int right) => checked(left * right);
    static int IDivisionOperators<int, int, int>.operator /(int left, int right) => left / right;
    static int IModulusOperators<int, int, int>.operator %(int left, int right) => left % right;
    static int IIncrementOperators<int>.operator ++(int value) => value + 1;
    static int IIncrementOperators<int>.operator checked ++(int value) => checked(value + 1);
    static int IDecrementOperators<int>.operator --(int value) => value - 1;
    static int IDecrementOperators<int>.operator checked --(int value) => checked(value - 1);
    static int IUnaryNegationOperators<int, int>.operator -(int value) => -value;
    static int IUnaryNegationOperators<int, int>.operator checked -(int value) => checked(-value);
    static int IUnaryPlusOperators<int, int>.operator +(int value) => value;
    static int IBitwiseOperators<int, int, int>.operator &(int left, int right) => left & right;
    static int IBitwiseOperators<int, int, int>.operator |(int left, int right) => left | right;
    static int IBitwiseOperators<int, int, int>.operator ^(int left, int right) => left ^ right;
    static int IBitwiseOperators<int, int, int>.operator ~(int value) => ~value;
    static int IShiftOperators<int, int, int>.operator <<(int value, int shiftAmount) => value << shiftAmount;
    static int IShiftOperators<int, int, int>.operator >>(int value, int shiftAmount) => value >> shiftAmount;
    static int IShiftOperators<int, int, int>.operator >>>(int value, int shiftAmount) => value >>> shiftAmount;
    static bool IEqualityOperators<int, int, bool>.operator ==(int left, int right) => left == right;
    static bool IEqualityOperators<int, int, bool>.operator !=(int left, int right) => left != right;
    static bool IComparisonOperators<int, int, bool>.operator <(int left, int right) => left < right;
    static bool IComparisonOperators<int, int, bool>.operator >(int left, int right) => left > right;
    static bool IComparisonOperators<int, int, bool>.operator <=(int left, int right) => left <= right;
    static bool IComparisonOperators<int, int, bool>.operator >=(int left, int right) => left >= right;

    public static (int Quotient, int Remainder) DivRem(int left, int right)
    {
        int quotient = left / right;
        return (quotient, left - quotient * right);
    }
    public static int LeadingZeroCount(int value) => (int)BitOperations.LeadingZeroCount((uint)value);
    public static int PopCount(int value) => (int)BitOperations.PopCount((uint)(uint)value);
    public static int RotateLeft(int value, int rotateAmount) => unchecked((int)(((uint)value << (rotateAmount & 31)) | ((uint)value >> ((32 - rotateAmount) & 31))));
    public static int RotateRight(int value, int rotateAmount) => unchecked((int)(((uint)value >> (rotateAmount & 31)) | ((uint)value << ((32 - rotateAmount) & 31))));
    public static int TrailingZeroCount(int value) => (int)BitOperations.TrailingZeroCount((uint)value);
    public static bool IsPow2(int value) => (value & (value - 1)) == 0 && value > 0;
    public static int Log2(int value)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required.");
        return (int)BitOperations.Log2((uint)value);
    }
    int IBinaryInteger<int>.GetByteCount() => 4;
    int IBinaryInteger<int>.GetShortestBitLength() => m_value >= 0 ? 32 - (int)LeadingZeroCount(m_value) : 33 - (int)LeadingZeroCount((int)~m_value);
    static bool IBinaryInteger<int>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out int value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<int>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out int value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<int>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, true, out bytesWritten);
    bool IBinaryInteger<int>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, false, out bytesWritten);

    public static int Clamp(int value, int min, int max) => Math.Clamp(value, min, max);
    public static int Max(int x, int y) => x > y ? x : y;
    static int INumber<int>.MaxNumber(int x, int y) => x > y ? x : y;
    public static int Min(int x, int y) => x < y ? x : y;
    static int INumber<int>.MinNumber(int x, int y) => x < y ? x : y;
    public static int Sign(int value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static int Abs(int value)
    {
        if (value >= 0) return value;
        value = -value;
        if (value < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return value;
    }
    public static int CopySign(int value, int sign)
    {
        int magnitude = value < 0 ? -value : value;
        if (sign < 0) return -magnitude;
        if (magnitude < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return magnitude;
    }
    public static bool IsNegative(int value) => value < 0;
    public static bool IsPositive(int value) => value >= 0;
    public static int MaxMagnitude(int x, int y)
    {
        // The magnitude of the least value is not representable but is the greatest.
        int a = x < 0 ? -x : x;
        if (a < 0) return x;
        int b = y < 0 ? -y : y;
        if (b < 0) return y;
        return a > b || (a == b && x >= 0) ? x : y;
    }
    static int INumberBase<int>.MaxMagnitudeNumber(int x, int y) => MaxMagnitude(x, y);
    public static int MinMagnitude(int x, int y)
    {
        int a = x < 0 ? -x : x;
        if (a < 0) return y;
        int b = y < 0 ? -y : y;
        if (b < 0) return x;
        return a < b || (a == b && x < 0) ? x : y;
    }
    static int INumberBase<int>.MinMagnitudeNumber(int x, int y) => MinMagnitude(x, y);
    static bool INumberBase<int>.IsCanonical(int value) => true;
    static bool INumberBase<int>.IsComplexNumber(int value) => false;
    static bool INumberBase<int>.IsFinite(int value) => true;
    static bool INumberBase<int>.IsImaginaryNumber(int value) => false;
    static bool INumberBase<int>.IsInfinity(int value) => false;
    static bool INumberBase<int>.IsInteger(int value) => true;
    static bool INumberBase<int>.IsNaN(int value) => false;
    static bool INumberBase<int>.IsNegativeInfinity(int value) => false;
    static bool INumberBase<int>.IsNormal(int value) => value != 0;
    static bool INumberBase<int>.IsPositiveInfinity(int value) => false;
    static bool INumberBase<int>.IsRealNumber(int value) => true;
    static bool INumberBase<int>.IsSubnormal(int value) => false;
    static bool INumberBase<int>.IsZero(int value) => value == 0;
    public static bool IsEvenInteger(int value) => (value & 1) == 0;
    public static bool IsOddInteger(int value) => (value & 1) != 0;

    public static int CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out int result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static int CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out int result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static int CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out int result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<int>.TryConvertFromChecked<TOther>(TOther value, out int result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<int>.TryConvertToChecked<TOther>(int value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<int>.TryConvertFromSaturating<TOther>(TOther value, out int result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<int>.TryConvertToSaturating<TOther>(int value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<int>.TryConvertFromTruncating<TOther>(TOther value, out int result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<int>.TryConvertToTruncating<TOther>(int value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

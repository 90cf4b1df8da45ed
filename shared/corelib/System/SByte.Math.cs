using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct SByte
{
    static sbyte INumberBase<sbyte>.One => (sbyte)1;
    static sbyte INumberBase<sbyte>.Zero => (sbyte)0;
    static int INumberBase<sbyte>.Radix => 2;
    static sbyte IAdditiveIdentity<sbyte, sbyte>.AdditiveIdentity => (sbyte)0;
    static sbyte IMultiplicativeIdentity<sbyte, sbyte>.MultiplicativeIdentity => (sbyte)1;
    static sbyte IBinaryNumber<sbyte>.AllBitsSet => unchecked((sbyte)~(sbyte)0);
    static sbyte IMinMaxValue<sbyte>.MinValue => MinValue;
    static sbyte IMinMaxValue<sbyte>.MaxValue => MaxValue;
    static sbyte ISignedNumber<sbyte>.NegativeOne => -1;

    static sbyte IAdditionOperators<sbyte, sbyte, sbyte>.operator +(sbyte left, sbyte right) => unchecked((sbyte)(left + right));
    static sbyte IAdditionOperators<sbyte, sbyte, sbyte>.operator checked +(sbyte left, sbyte right) => checked((sbyte)(left + right));
    static sbyte ISubtractionOperators<sbyte, sbyte, sbyte>.operator -(sbyte left, sbyte right) => unchecked((sbyte)(left - right));
    static sbyte ISubtractionOperators<sbyte, sbyte, sbyte>.operator checked -(sbyte left, sbyte right) => checked((sbyte)(left - right));
    static sbyte IMultiplyOperators<sbyte, sbyte, sbyte>.operator *(sbyte left, sbyte right) => unchecked((sbyte)(left * right));
    static sbyte IMultiplyOperators<sbyte, sbyte, sbyte>.operator checked *(sbyte left, sbyte right) => checked((sbyte)(left * right));
    static sbyte IDivisionOperators<sbyte, sbyte, sbyte>.operator /(sbyte left, sbyte right) => unchecked((sbyte)(left / right));
    static sbyte IModulusOperators<sbyte, sbyte, sbyte>.operator %(sbyte left, sbyte right) => (sbyte)(left % right);
    static sbyte IIncrementOperators<sbyte>.operator ++(sbyte value) => unchecked((sbyte)(value + 1));
    static sbyte IIncrementOperators<sbyte>.operator checked ++(sbyte value) => checked((sbyte)(value + 1));
    static sbyte IDecrementOperators<sbyte>.operator --(sbyte value) => unchecked((sbyte)(value - 1));
    static sbyte IDecrementOperators<sbyte>.operator checked --(sbyte value) => checked((sbyte)(value - 1));
    static sbyte IUnaryNegationOperators<sbyte, sbyte>.operator -(sbyte value) => unchecked((sbyte)(-value));
    static sbyte IUnaryNegationOperators<sbyte, sbyte>.operator checked -(sbyte value) => checked((sbyte)(-value));
    static sbyte IUnaryPlusOperators<sbyte, sbyte>.operator +(sbyte value) => value;
    static sbyte IBitwiseOperators<sbyte, sbyte, sbyte>.operator &(sbyte left, sbyte right) => (sbyte)(left & right);
    static sbyte IBitwiseOperators<sbyte, sbyte, sbyte>.operator |(sbyte left, sbyte right) => (sbyte)(left | right);
    static sbyte IBitwiseOperators<sbyte, sbyte, sbyte>.operator ^(sbyte left, sbyte right) => (sbyte)(left ^ right);
    static sbyte IBitwiseOperators<sbyte, sbyte, sbyte>.operator ~(sbyte value) => unchecked((sbyte)~value);
    static sbyte IShiftOperators<sbyte, int, sbyte>.operator <<(sbyte value, int shiftAmount) => unchecked((sbyte)(value << (shiftAmount & 7)));
    static sbyte IShiftOperators<sbyte, int, sbyte>.operator >>(sbyte value, int shiftAmount) => (sbyte)(value >> (shiftAmount & 7));
    static sbyte IShiftOperators<sbyte, int, sbyte>.operator >>>(sbyte value, int shiftAmount) => unchecked((sbyte)((byte)value >> (shiftAmount & 7)));
    static bool IEqualityOperators<sbyte, sbyte, bool>.operator ==(sbyte left, sbyte right) => left == right;
    static bool IEqualityOperators<sbyte, sbyte, bool>.operator !=(sbyte left, sbyte right) => left != right;
    static bool IComparisonOperators<sbyte, sbyte, bool>.operator <(sbyte left, sbyte right) => left < right;
    static bool IComparisonOperators<sbyte, sbyte, bool>.operator >(sbyte left, sbyte right) => left > right;
    static bool IComparisonOperators<sbyte, sbyte, bool>.operator <=(sbyte left, sbyte right) => left <= right;
    static bool IComparisonOperators<sbyte, sbyte, bool>.operator >=(sbyte left, sbyte right) => left >= right;

    public static (sbyte Quotient, sbyte Remainder) DivRem(sbyte left, sbyte right)
    {
        sbyte quotient = (sbyte)(left / right);
        return (quotient, (sbyte)(left - quotient * right));
    }
    public static sbyte LeadingZeroCount(sbyte value) => (sbyte)(BitOperations.LeadingZeroCount((uint)(byte)value) - 24);
    public static sbyte PopCount(sbyte value) => (sbyte)BitOperations.PopCount((uint)(byte)value);
    public static sbyte RotateLeft(sbyte value, int rotateAmount) => unchecked((sbyte)(((byte)value << (rotateAmount & 7)) | ((byte)value >> ((8 - rotateAmount) & 7))));
    public static sbyte RotateRight(sbyte value, int rotateAmount) => unchecked((sbyte)(((byte)value >> (rotateAmount & 7)) | ((byte)value << ((8 - rotateAmount) & 7))));
    public static sbyte TrailingZeroCount(sbyte value) => (sbyte)(BitOperations.TrailingZeroCount((uint)(byte)value | 0x100u));
    public static bool IsPow2(sbyte value) => (value & (value - 1)) == 0 && value > 0;
    public static sbyte Log2(sbyte value)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required.");
        return (sbyte)BitOperations.Log2((uint)value);
    }
    int IBinaryInteger<sbyte>.GetByteCount() => 1;
    int IBinaryInteger<sbyte>.GetShortestBitLength() => m_value >= 0 ? 8 - (int)LeadingZeroCount(m_value) : 9 - (int)LeadingZeroCount((sbyte)~m_value);
    static bool IBinaryInteger<sbyte>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out sbyte value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<sbyte>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out sbyte value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<sbyte>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, true, out bytesWritten);
    bool IBinaryInteger<sbyte>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, false, out bytesWritten);

    public static sbyte Clamp(sbyte value, sbyte min, sbyte max) => Math.Clamp(value, min, max);
    public static sbyte Max(sbyte x, sbyte y) => x > y ? x : y;
    static sbyte INumber<sbyte>.MaxNumber(sbyte x, sbyte y) => x > y ? x : y;
    public static sbyte Min(sbyte x, sbyte y) => x < y ? x : y;
    static sbyte INumber<sbyte>.MinNumber(sbyte x, sbyte y) => x < y ? x : y;
    public static int Sign(sbyte value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static sbyte Abs(sbyte value)
    {
        if (value >= 0) return value;
        value = unchecked((sbyte)(-value));
        if (value < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return value;
    }
    public static sbyte CopySign(sbyte value, sbyte sign)
    {
        sbyte magnitude = value < 0 ? unchecked((sbyte)(-value)) : value;
        if (sign < 0) return unchecked((sbyte)(-magnitude));
        if (magnitude < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return magnitude;
    }
    public static bool IsNegative(sbyte value) => value < 0;
    public static bool IsPositive(sbyte value) => value >= 0;
    public static sbyte MaxMagnitude(sbyte x, sbyte y)
    {
        // The magnitude of the least value is not representable but is the greatest.
        sbyte a = x < 0 ? unchecked((sbyte)(-x)) : x;
        if (a < 0) return x;
        sbyte b = y < 0 ? unchecked((sbyte)(-y)) : y;
        if (b < 0) return y;
        return a > b || (a == b && x >= 0) ? x : y;
    }
    static sbyte INumberBase<sbyte>.MaxMagnitudeNumber(sbyte x, sbyte y) => MaxMagnitude(x, y);
    public static sbyte MinMagnitude(sbyte x, sbyte y)
    {
        sbyte a = x < 0 ? unchecked((sbyte)(-x)) : x;
        if (a < 0) return y;
        sbyte b = y < 0 ? unchecked((sbyte)(-y)) : y;
        if (b < 0) return x;
        return a < b || (a == b && x < 0) ? x : y;
    }
    static sbyte INumberBase<sbyte>.MinMagnitudeNumber(sbyte x, sbyte y) => MinMagnitude(x, y);
    static bool INumberBase<sbyte>.IsCanonical(sbyte value) => true;
    static bool INumberBase<sbyte>.IsComplexNumber(sbyte value) => false;
    static bool INumberBase<sbyte>.IsFinite(sbyte value) => true;
    static bool INumberBase<sbyte>.IsImaginaryNumber(sbyte value) => false;
    static bool INumberBase<sbyte>.IsInfinity(sbyte value) => false;
    static bool INumberBase<sbyte>.IsInteger(sbyte value) => true;
    static bool INumberBase<sbyte>.IsNaN(sbyte value) => false;
    static bool INumberBase<sbyte>.IsNegativeInfinity(sbyte value) => false;
    static bool INumberBase<sbyte>.IsNormal(sbyte value) => value != 0;
    static bool INumberBase<sbyte>.IsPositiveInfinity(sbyte value) => false;
    static bool INumberBase<sbyte>.IsRealNumber(sbyte value) => true;
    static bool INumberBase<sbyte>.IsSubnormal(sbyte value) => false;
    static bool INumberBase<sbyte>.IsZero(sbyte value) => value == 0;
    public static bool IsEvenInteger(sbyte value) => (value & 1) == 0;
    public static bool IsOddInteger(sbyte value) => (value & 1) != 0;

    public static sbyte CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out sbyte result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static sbyte CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out sbyte result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static sbyte CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out sbyte result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<sbyte>.TryConvertFromChecked<TOther>(TOther value, out sbyte result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<sbyte>.TryConvertToChecked<TOther>(sbyte value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<sbyte>.TryConvertFromSaturating<TOther>(TOther value, out sbyte result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<sbyte>.TryConvertToSaturating<TOther>(sbyte value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<sbyte>.TryConvertFromTruncating<TOther>(TOther value, out sbyte result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<sbyte>.TryConvertToTruncating<TOther>(sbyte value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

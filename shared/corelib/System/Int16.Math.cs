using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct Int16
{
    static short INumberBase<short>.One => (short)1;
    static short INumberBase<short>.Zero => (short)0;
    static int INumberBase<short>.Radix => 2;
    static short IAdditiveIdentity<short, short>.AdditiveIdentity => (short)0;
    static short IMultiplicativeIdentity<short, short>.MultiplicativeIdentity => (short)1;
    static short IBinaryNumber<short>.AllBitsSet => unchecked((short)~(short)0);
    static short IMinMaxValue<short>.MinValue => MinValue;
    static short IMinMaxValue<short>.MaxValue => MaxValue;
    static short ISignedNumber<short>.NegativeOne => -1;

    static short IAdditionOperators<short, short, short>.operator +(short left, short right) => unchecked((short)(left + right));
    static short IAdditionOperators<short, short, short>.operator checked +(short left, short right) => checked((short)(left + right));
    static short ISubtractionOperators<short, short, short>.operator -(short left, short right) => unchecked((short)(left - right));
    static short ISubtractionOperators<short, short, short>.operator checked -(short left, short right) => checked((short)(left - right));
    static short IMultiplyOperators<short, short, short>.operator *(short left, short right) => unchecked((short)(left * right));
    static short IMultiplyOperators<short, short, short>.operator checked *(short left, short right) => checked((short)(left * right));
    static short IDivisionOperators<short, short, short>.operator /(short left, short right) => unchecked((short)(left / right));
    static short IModulusOperators<short, short, short>.operator %(short left, short right) => (short)(left % right);
    static short IIncrementOperators<short>.operator ++(short value) => unchecked((short)(value + 1));
    static short IIncrementOperators<short>.operator checked ++(short value) => checked((short)(value + 1));
    static short IDecrementOperators<short>.operator --(short value) => unchecked((short)(value - 1));
    static short IDecrementOperators<short>.operator checked --(short value) => checked((short)(value - 1));
    static short IUnaryNegationOperators<short, short>.operator -(short value) => unchecked((short)(-value));
    static short IUnaryNegationOperators<short, short>.operator checked -(short value) => checked((short)(-value));
    static short IUnaryPlusOperators<short, short>.operator +(short value) => value;
    static short IBitwiseOperators<short, short, short>.operator &(short left, short right) => (short)(left & right);
    static short IBitwiseOperators<short, short, short>.operator |(short left, short right) => (short)(left | right);
    static short IBitwiseOperators<short, short, short>.operator ^(short left, short right) => (short)(left ^ right);
    static short IBitwiseOperators<short, short, short>.operator ~(short value) => unchecked((short)~value);
    static short IShiftOperators<short, int, short>.operator <<(short value, int shiftAmount) => unchecked((short)(value << (shiftAmount & 15)));
    static short IShiftOperators<short, int, short>.operator >>(short value, int shiftAmount) => (short)(value >> (shiftAmount & 15));
    static short IShiftOperators<short, int, short>.operator >>>(short value, int shiftAmount) => unchecked((short)((ushort)value >> (shiftAmount & 15)));
    static bool IEqualityOperators<short, short, bool>.operator ==(short left, short right) => left == right;
    static bool IEqualityOperators<short, short, bool>.operator !=(short left, short right) => left != right;
    static bool IComparisonOperators<short, short, bool>.operator <(short left, short right) => left < right;
    static bool IComparisonOperators<short, short, bool>.operator >(short left, short right) => left > right;
    static bool IComparisonOperators<short, short, bool>.operator <=(short left, short right) => left <= right;
    static bool IComparisonOperators<short, short, bool>.operator >=(short left, short right) => left >= right;

    public static (short Quotient, short Remainder) DivRem(short left, short right)
    {
        short quotient = (short)(left / right);
        return (quotient, (short)(left - quotient * right));
    }
    public static short LeadingZeroCount(short value) => (short)(BitOperations.LeadingZeroCount((uint)(ushort)value) - 16);
    public static short PopCount(short value) => (short)BitOperations.PopCount((uint)(ushort)value);
    public static short RotateLeft(short value, int rotateAmount) => unchecked((short)(((ushort)value << (rotateAmount & 15)) | ((ushort)value >> ((16 - rotateAmount) & 15))));
    public static short RotateRight(short value, int rotateAmount) => unchecked((short)(((ushort)value >> (rotateAmount & 15)) | ((ushort)value << ((16 - rotateAmount) & 15))));
    public static short TrailingZeroCount(short value) => (short)(BitOperations.TrailingZeroCount((uint)(ushort)value | 0x10000u));
    public static bool IsPow2(short value) => (value & (value - 1)) == 0 && value > 0;
    public static short Log2(short value)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required.");
        return (short)BitOperations.Log2((uint)value);
    }
    int IBinaryInteger<short>.GetByteCount() => 2;
    int IBinaryInteger<short>.GetShortestBitLength() => m_value >= 0 ? 16 - (int)LeadingZeroCount(m_value) : 17 - (int)LeadingZeroCount((short)~m_value);
    static bool IBinaryInteger<short>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out short value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<short>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out short value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<short>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, true, out bytesWritten);
    bool IBinaryInteger<short>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, false, out bytesWritten);

    public static short Clamp(short value, short min, short max) => Math.Clamp(value, min, max);
    public static short Max(short x, short y) => x > y ? x : y;
    static short INumber<short>.MaxNumber(short x, short y) => x > y ? x : y;
    public static short Min(short x, short y) => x < y ? x : y;
    static short INumber<short>.MinNumber(short x, short y) => x < y ? x : y;
    public static int Sign(short value) => value < 0 ? -1 : value > 0 ? 1 : 0;
    public static short Abs(short value)
    {
        if (value >= 0) return value;
        value = unchecked((short)(-value));
        if (value < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return value;
    }
    public static short CopySign(short value, short sign)
    {
        short magnitude = value < 0 ? unchecked((short)(-value)) : value;
        if (sign < 0) return unchecked((short)(-magnitude));
        if (magnitude < 0) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return magnitude;
    }
    public static bool IsNegative(short value) => value < 0;
    public static bool IsPositive(short value) => value >= 0;
    public static short MaxMagnitude(short x, short y)
    {
        // The magnitude of the least value is not representable but is the greatest.
        short a = x < 0 ? unchecked((short)(-x)) : x;
        if (a < 0) return x;
        short b = y < 0 ? unchecked((short)(-y)) : y;
        if (b < 0) return y;
        return a > b || (a == b && x >= 0) ? x : y;
    }
    static short INumberBase<short>.MaxMagnitudeNumber(short x, short y) => MaxMagnitude(x, y);
    public static short MinMagnitude(short x, short y)
    {
        short a = x < 0 ? unchecked((short)(-x)) : x;
        if (a < 0) return y;
        short b = y < 0 ? unchecked((short)(-y)) : y;
        if (b < 0) return x;
        return a < b || (a == b && x < 0) ? x : y;
    }
    static short INumberBase<short>.MinMagnitudeNumber(short x, short y) => MinMagnitude(x, y);
    static bool INumberBase<short>.IsCanonical(short value) => true;
    static bool INumberBase<short>.IsComplexNumber(short value) => false;
    static bool INumberBase<short>.IsFinite(short value) => true;
    static bool INumberBase<short>.IsImaginaryNumber(short value) => false;
    static bool INumberBase<short>.IsInfinity(short value) => false;
    static bool INumberBase<short>.IsInteger(short value) => true;
    static bool INumberBase<short>.IsNaN(short value) => false;
    static bool INumberBase<short>.IsNegativeInfinity(short value) => false;
    static bool INumberBase<short>.IsNormal(short value) => value != 0;
    static bool INumberBase<short>.IsPositiveInfinity(short value) => false;
    static bool INumberBase<short>.IsRealNumber(short value) => true;
    static bool INumberBase<short>.IsSubnormal(short value) => false;
    static bool INumberBase<short>.IsZero(short value) => value == 0;
    public static bool IsEvenInteger(short value) => (value & 1) == 0;
    public static bool IsOddInteger(short value) => (value & 1) != 0;

    public static short CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out short result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static short CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out short result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static short CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out short result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<short>.TryConvertFromChecked<TOther>(TOther value, out short result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<short>.TryConvertToChecked<TOther>(short value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<short>.TryConvertFromSaturating<TOther>(TOther value, out short result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<short>.TryConvertToSaturating<TOther>(short value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<short>.TryConvertFromTruncating<TOther>(TOther value, out short result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<short>.TryConvertToTruncating<TOther>(short value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct Byte
{
    static byte INumberBase<byte>.One => (byte)1;
    static byte INumberBase<byte>.Zero => (byte)0;
    static int INumberBase<byte>.Radix => 2;
    static byte IAdditiveIdentity<byte, byte>.AdditiveIdentity => (byte)0;
    static byte IMultiplicativeIdentity<byte, byte>.MultiplicativeIdentity => (byte)1;
    static byte IBinaryNumber<byte>.AllBitsSet => unchecked((byte)~(byte)0);
    static byte IMinMaxValue<byte>.MinValue => MinValue;
    static byte IMinMaxValue<byte>.MaxValue => MaxValue;

    static byte IAdditionOperators<byte, byte, byte>.operator +(byte left, byte right) => unchecked((byte)(left + right));
    static byte IAdditionOperators<byte, byte, byte>.operator checked +(byte left, byte right) => checked((byte)(left + right));
    static byte ISubtractionOperators<byte, byte, byte>.operator -(byte left, byte right) => unchecked((byte)(left - right));
    static byte ISubtractionOperators<byte, byte, byte>.operator checked -(byte left, byte right) => checked((byte)(left - right));
    static byte IMultiplyOperators<byte, byte, byte>.operator *(byte left, byte right) => unchecked((byte)(left * right));
    static byte IMultiplyOperators<byte, byte, byte>.operator checked *(byte left, byte right) => checked((byte)(left * right));
    static byte IDivisionOperators<byte, byte, byte>.operator /(byte left, byte right) => unchecked((byte)(left / right));
    static byte IModulusOperators<byte, byte, byte>.operator %(byte left, byte right) => (byte)(left % right);
    static byte IIncrementOperators<byte>.operator ++(byte value) => unchecked((byte)(value + 1));
    static byte IIncrementOperators<byte>.operator checked ++(byte value) => checked((byte)(value + 1));
    static byte IDecrementOperators<byte>.operator --(byte value) => unchecked((byte)(value - 1));
    static byte IDecrementOperators<byte>.operator checked --(byte value) => checked((byte)(value - 1));
    static byte IUnaryNegationOperators<byte, byte>.operator -(byte value) => unchecked((byte)(0 - value));
    static byte IUnaryNegationOperators<byte, byte>.operator checked -(byte value) => checked((byte)(0 - value));
    static byte IUnaryPlusOperators<byte, byte>.operator +(byte value) => value;
    static byte IBitwiseOperators<byte, byte, byte>.operator &(byte left, byte right) => (byte)(left & right);
    static byte IBitwiseOperators<byte, byte, byte>.operator |(byte left, byte right) => (byte)(left | right);
    static byte IBitwiseOperators<byte, byte, byte>.operator ^(byte left, byte right) => (byte)(left ^ right);
    static byte IBitwiseOperators<byte, byte, byte>.operator ~(byte value) => unchecked((byte)~value);
    static byte IShiftOperators<byte, int, byte>.operator <<(byte value, int shiftAmount) => unchecked((byte)(value << (shiftAmount & 7)));
    static byte IShiftOperators<byte, int, byte>.operator >>(byte value, int shiftAmount) => (byte)(value >> (shiftAmount & 7));
    static byte IShiftOperators<byte, int, byte>.operator >>>(byte value, int shiftAmount) => unchecked((byte)((byte)value >> (shiftAmount & 7)));
    static bool IEqualityOperators<byte, byte, bool>.operator ==(byte left, byte right) => left == right;
    static bool IEqualityOperators<byte, byte, bool>.operator !=(byte left, byte right) => left != right;
    static bool IComparisonOperators<byte, byte, bool>.operator <(byte left, byte right) => left < right;
    static bool IComparisonOperators<byte, byte, bool>.operator >(byte left, byte right) => left > right;
    static bool IComparisonOperators<byte, byte, bool>.operator <=(byte left, byte right) => left <= right;
    static bool IComparisonOperators<byte, byte, bool>.operator >=(byte left, byte right) => left >= right;

    public static (byte Quotient, byte Remainder) DivRem(byte left, byte right)
    {
        byte quotient = (byte)(left / right);
        return (quotient, (byte)(left - quotient * right));
    }
    public static byte LeadingZeroCount(byte value) => (byte)(BitOperations.LeadingZeroCount((uint)(byte)value) - 24);
    public static byte PopCount(byte value) => (byte)BitOperations.PopCount((uint)(byte)value);
    public static byte RotateLeft(byte value, int rotateAmount) => unchecked((byte)(((byte)value << (rotateAmount & 7)) | ((byte)value >> ((8 - rotateAmount) & 7))));
    public static byte RotateRight(byte value, int rotateAmount) => unchecked((byte)(((byte)value >> (rotateAmount & 7)) | ((byte)value << ((8 - rotateAmount) & 7))));
    public static byte TrailingZeroCount(byte value) => (byte)(BitOperations.TrailingZeroCount((uint)(byte)value | 0x100u));
    public static bool IsPow2(byte value) => (value & (value - 1)) == 0 && value != 0;
    public static byte Log2(byte value)
    {
        return (byte)BitOperations.Log2((uint)value);
    }
    int IBinaryInteger<byte>.GetByteCount() => 1;
    int IBinaryInteger<byte>.GetShortestBitLength() => 8 - (int)LeadingZeroCount(m_value);
    static bool IBinaryInteger<byte>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out byte value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<byte>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out byte value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<byte>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, true, out bytesWritten);
    bool IBinaryInteger<byte>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, false, out bytesWritten);

    public static byte Clamp(byte value, byte min, byte max) => Math.Clamp(value, min, max);
    public static byte Max(byte x, byte y) => x > y ? x : y;
    static byte INumber<byte>.MaxNumber(byte x, byte y) => x > y ? x : y;
    public static byte Min(byte x, byte y) => x < y ? x : y;
    static byte INumber<byte>.MinNumber(byte x, byte y) => x < y ? x : y;
    public static int Sign(byte value) => value == 0 ? 0 : 1;
    static byte INumberBase<byte>.Abs(byte value) => value;
    static byte INumber<byte>.CopySign(byte value, byte sign) => value;
    static bool INumberBase<byte>.IsNegative(byte value) => false;
    static bool INumberBase<byte>.IsPositive(byte value) => true;
    static byte INumberBase<byte>.MaxMagnitude(byte x, byte y) => Max(x, y);
    static byte INumberBase<byte>.MaxMagnitudeNumber(byte x, byte y) => Max(x, y);
    static byte INumberBase<byte>.MinMagnitude(byte x, byte y) => Min(x, y);
    static byte INumberBase<byte>.MinMagnitudeNumber(byte x, byte y) => Min(x, y);
    static bool INumberBase<byte>.IsCanonical(byte value) => true;
    static bool INumberBase<byte>.IsComplexNumber(byte value) => false;
    static bool INumberBase<byte>.IsFinite(byte value) => true;
    static bool INumberBase<byte>.IsImaginaryNumber(byte value) => false;
    static bool INumberBase<byte>.IsInfinity(byte value) => false;
    static bool INumberBase<byte>.IsInteger(byte value) => true;
    static bool INumberBase<byte>.IsNaN(byte value) => false;
    static bool INumberBase<byte>.IsNegativeInfinity(byte value) => false;
    static bool INumberBase<byte>.IsNormal(byte value) => value != 0;
    static bool INumberBase<byte>.IsPositiveInfinity(byte value) => false;
    static bool INumberBase<byte>.IsRealNumber(byte value) => true;
    static bool INumberBase<byte>.IsSubnormal(byte value) => false;
    static bool INumberBase<byte>.IsZero(byte value) => value == 0;
    public static bool IsEvenInteger(byte value) => (value & 1) == 0;
    public static bool IsOddInteger(byte value) => (value & 1) != 0;

    public static byte CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out byte result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static byte CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out byte result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static byte CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out byte result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<byte>.TryConvertFromChecked<TOther>(TOther value, out byte result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<byte>.TryConvertToChecked<TOther>(byte value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<byte>.TryConvertFromSaturating<TOther>(TOther value, out byte result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<byte>.TryConvertToSaturating<TOther>(byte value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<byte>.TryConvertFromTruncating<TOther>(TOther value, out byte result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<byte>.TryConvertToTruncating<TOther>(byte value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct UInt16
{
    static ushort INumberBase<ushort>.One => (ushort)1;
    static ushort INumberBase<ushort>.Zero => (ushort)0;
    static int INumberBase<ushort>.Radix => 2;
    static ushort IAdditiveIdentity<ushort, ushort>.AdditiveIdentity => (ushort)0;
    static ushort IMultiplicativeIdentity<ushort, ushort>.MultiplicativeIdentity => (ushort)1;
    static ushort IBinaryNumber<ushort>.AllBitsSet => unchecked((ushort)~(ushort)0);
    static ushort IMinMaxValue<ushort>.MinValue => MinValue;
    static ushort IMinMaxValue<ushort>.MaxValue => MaxValue;

    static ushort IAdditionOperators<ushort, ushort, ushort>.operator +(ushort left, ushort right) => unchecked((ushort)(left + right));
    static ushort IAdditionOperators<ushort, ushort, ushort>.operator checked +(ushort left, ushort right) => checked((ushort)(left + right));
    static ushort ISubtractionOperators<ushort, ushort, ushort>.operator -(ushort left, ushort right) => unchecked((ushort)(left - right));
    static ushort ISubtractionOperators<ushort, ushort, ushort>.operator checked -(ushort left, ushort right) => checked((ushort)(left - right));
    static ushort IMultiplyOperators<ushort, ushort, ushort>.operator *(ushort left, ushort right) => unchecked((ushort)(left * right));
    static ushort IMultiplyOperators<ushort, ushort, ushort>.operator checked *(ushort left, ushort right) => checked((ushort)(left * right));
    static ushort IDivisionOperators<ushort, ushort, ushort>.operator /(ushort left, ushort right) => unchecked((ushort)(left / right));
    static ushort IModulusOperators<ushort, ushort, ushort>.operator %(ushort left, ushort right) => (ushort)(left % right);
    static ushort IIncrementOperators<ushort>.operator ++(ushort value) => unchecked((ushort)(value + 1));
    static ushort IIncrementOperators<ushort>.operator checked ++(ushort value) => checked((ushort)(value + 1));
    static ushort IDecrementOperators<ushort>.operator --(ushort value) => unchecked((ushort)(value - 1));
    static ushort IDecrementOperators<ushort>.operator checked --(ushort value) => checked((ushort)(value - 1));
    static ushort IUnaryNegationOperators<ushort, ushort>.operator -(ushort value) => unchecked((ushort)(0 - value));
    static ushort IUnaryNegationOperators<ushort, ushort>.operator checked -(ushort value) => checked((ushort)(0 - value));
    static ushort IUnaryPlusOperators<ushort, ushort>.operator +(ushort value) => value;
    static ushort IBitwiseOperators<ushort, ushort, ushort>.operator &(ushort left, ushort right) => (ushort)(left & right);
    static ushort IBitwiseOperators<ushort, ushort, ushort>.operator |(ushort left, ushort right) => (ushort)(left | right);
    static ushort IBitwiseOperators<ushort, ushort, ushort>.operator ^(ushort left, ushort right) => (ushort)(left ^ right);
    static ushort IBitwiseOperators<ushort, ushort, ushort>.operator ~(ushort value) => unchecked((ushort)~value);
    static ushort IShiftOperators<ushort, int, ushort>.operator <<(ushort value, int shiftAmount) => unchecked((ushort)(value << (shiftAmount & 15)));
    static ushort IShiftOperators<ushort, int, ushort>.operator >>(ushort value, int shiftAmount) => (ushort)(value >> (shiftAmount & 15));
    static ushort IShiftOperators<ushort, int, ushort>.operator >>>(ushort value, int shiftAmount) => unchecked((ushort)((ushort)value >> (shiftAmount & 15)));
    static bool IEqualityOperators<ushort, ushort, bool>.operator ==(ushort left, ushort right) => left == right;
    static bool IEqualityOperators<ushort, ushort, bool>.operator !=(ushort left, ushort right) => left != right;
    static bool IComparisonOperators<ushort, ushort, bool>.operator <(ushort left, ushort right) => left < right;
    static bool IComparisonOperators<ushort, ushort, bool>.operator >(ushort left, ushort right) => left > right;
    static bool IComparisonOperators<ushort, ushort, bool>.operator <=(ushort left, ushort right) => left <= right;
    static bool IComparisonOperators<ushort, ushort, bool>.operator >=(ushort left, ushort right) => left >= right;

    public static (ushort Quotient, ushort Remainder) DivRem(ushort left, ushort right)
    {
        ushort quotient = (ushort)(left / right);
        return (quotient, (ushort)(left - quotient * right));
    }
    public static ushort LeadingZeroCount(ushort value) => (ushort)(BitOperations.LeadingZeroCount((uint)(ushort)value) - 16);
    public static ushort PopCount(ushort value) => (ushort)BitOperations.PopCount((uint)(ushort)value);
    public static ushort RotateLeft(ushort value, int rotateAmount) => unchecked((ushort)(((ushort)value << (rotateAmount & 15)) | ((ushort)value >> ((16 - rotateAmount) & 15))));
    public static ushort RotateRight(ushort value, int rotateAmount) => unchecked((ushort)(((ushort)value >> (rotateAmount & 15)) | ((ushort)value << ((16 - rotateAmount) & 15))));
    public static ushort TrailingZeroCount(ushort value) => (ushort)(BitOperations.TrailingZeroCount((uint)(ushort)value | 0x10000u));
    public static bool IsPow2(ushort value) => (value & (value - 1)) == 0 && value != 0;
    public static ushort Log2(ushort value)
    {
        return (ushort)BitOperations.Log2((uint)value);
    }
    int IBinaryInteger<ushort>.GetByteCount() => 2;
    int IBinaryInteger<ushort>.GetShortestBitLength() => 16 - (int)LeadingZeroCount(m_value);
    static bool IBinaryInteger<ushort>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out ushort value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<ushort>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out ushort value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<ushort>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, true, out bytesWritten);
    bool IBinaryInteger<ushort>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, false, out bytesWritten);

    public static ushort Clamp(ushort value, ushort min, ushort max) => Math.Clamp(value, min, max);
    public static ushort Max(ushort x, ushort y) => x > y ? x : y;
    static ushort INumber<ushort>.MaxNumber(ushort x, ushort y) => x > y ? x : y;
    public static ushort Min(ushort x, ushort y) => x < y ? x : y;
    static ushort INumber<ushort>.MinNumber(ushort x, ushort y) => x < y ? x : y;
    public static int Sign(ushort value) => value == 0 ? 0 : 1;
    static ushort INumberBase<ushort>.Abs(ushort value) => value;
    static ushort INumber<ushort>.CopySign(ushort value, ushort sign) => value;
    static bool INumberBase<ushort>.IsNegative(ushort value) => false;
    static bool INumberBase<ushort>.IsPositive(ushort value) => true;
    static ushort INumberBase<ushort>.MaxMagnitude(ushort x, ushort y) => Max(x, y);
    static ushort INumberBase<ushort>.MaxMagnitudeNumber(ushort x, ushort y) => Max(x, y);
    static ushort INumberBase<ushort>.MinMagnitude(ushort x, ushort y) => Min(x, y);
    static ushort INumberBase<ushort>.MinMagnitudeNumber(ushort x, ushort y) => Min(x, y);
    static bool INumberBase<ushort>.IsCanonical(ushort value) => true;
    static bool INumberBase<ushort>.IsComplexNumber(ushort value) => false;
    static bool INumberBase<ushort>.IsFinite(ushort value) => true;
    static bool INumberBase<ushort>.IsImaginaryNumber(ushort value) => false;
    static bool INumberBase<ushort>.IsInfinity(ushort value) => false;
    static bool INumberBase<ushort>.IsInteger(ushort value) => true;
    static bool INumberBase<ushort>.IsNaN(ushort value) => false;
    static bool INumberBase<ushort>.IsNegativeInfinity(ushort value) => false;
    static bool INumberBase<ushort>.IsNormal(ushort value) => value != 0;
    static bool INumberBase<ushort>.IsPositiveInfinity(ushort value) => false;
    static bool INumberBase<ushort>.IsRealNumber(ushort value) => true;
    static bool INumberBase<ushort>.IsSubnormal(ushort value) => false;
    static bool INumberBase<ushort>.IsZero(ushort value) => value == 0;
    public static bool IsEvenInteger(ushort value) => (value & 1) == 0;
    public static bool IsOddInteger(ushort value) => (value & 1) != 0;

    public static ushort CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out ushort result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static ushort CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out ushort result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static ushort CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out ushort result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<ushort>.TryConvertFromChecked<TOther>(TOther value, out ushort result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<ushort>.TryConvertToChecked<TOther>(ushort value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<ushort>.TryConvertFromSaturating<TOther>(TOther value, out ushort result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<ushort>.TryConvertToSaturating<TOther>(ushort value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<ushort>.TryConvertFromTruncating<TOther>(TOther value, out ushort result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<ushort>.TryConvertToTruncating<TOther>(ushort value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct UInt32
{
    static uint INumberBase<uint>.One => 1;
    static uint INumberBase<uint>.Zero => 0;
    static int INumberBase<uint>.Radix => 2;
    static uint IAdditiveIdentity<uint, uint>.AdditiveIdentity => 0;
    static uint IMultiplicativeIdentity<uint, uint>.MultiplicativeIdentity => 1;
    static uint IBinaryNumber<uint>.AllBitsSet => unchecked((uint)~0);
    static uint IMinMaxValue<uint>.MinValue => MinValue;
    static uint IMinMaxValue<uint>.MaxValue => MaxValue;

    static uint IAdditionOperators<uint, uint, uint>.operator +(uint left, uint right) => left + right;
    static uint IAdditionOperators<uint, uint, uint>.operator checked +(uint left, uint right) => checked(left + right);
    static uint ISubtractionOperators<uint, uint, uint>.operator -(uint left, uint right) => left - right;
    static uint ISubtractionOperators<uint, uint, uint>.operator checked -(uint left, uint right) => checked(left - right);
    static uint IMultiplyOperators<uint, uint, uint>.operator *(uint left, uint right) => left * right;
    static uint IMultiplyOperators<uint, uint, uint>.operator checked *(uint left, uint right) => checked(left * right);
    static uint IDivisionOperators<uint, uint, uint>.operator /(uint left, uint right) => left / right;
    static uint IModulusOperators<uint, uint, uint>.operator %(uint left, uint right) => left % right;
    static uint IIncrementOperators<uint>.operator ++(uint value) => value + 1;
    static uint IIncrementOperators<uint>.operator checked ++(uint value) => checked(value + 1);
    static uint IDecrementOperators<uint>.operator --(uint value) => value - 1;
    static uint IDecrementOperators<uint>.operator checked --(uint value) => checked(value - 1);
    static uint IUnaryNegationOperators<uint, uint>.operator -(uint value) => unchecked((uint)(0 - value));
    static uint IUnaryNegationOperators<uint, uint>.operator checked -(uint value) => checked((uint)(0 - value));
    static uint IUnaryPlusOperators<uint, uint>.operator +(uint value) => value;
    static uint IBitwiseOperators<uint, uint, uint>.operator &(uint left, uint right) => left & right;
    static uint IBitwiseOperators<uint, uint, uint>.operator |(uint left, uint right) => left | right;
    static uint IBitwiseOperators<uint, uint, uint>.operator ^(uint left, uint right) => left ^ right;
    static uint IBitwiseOperators<uint, uint, uint>.operator ~(uint value) => ~value;
    static uint IShiftOperators<uint, int, uint>.operator <<(uint value, int shiftAmount) => value << shiftAmount;
    static uint IShiftOperators<uint, int, uint>.operator >>(uint value, int shiftAmount) => value >> shiftAmount;
    static uint IShiftOperators<uint, int, uint>.operator >>>(uint value, int shiftAmount) => value >>> shiftAmount;
    static bool IEqualityOperators<uint, uint, bool>.operator ==(uint left, uint right) => left == right;
    static bool IEqualityOperators<uint, uint, bool>.operator !=(uint left, uint right) => left != right;
    static bool IComparisonOperators<uint, uint, bool>.operator <(uint left, uint right) => left < right;
    static bool IComparisonOperators<uint, uint, bool>.operator >(uint left, uint right) => left > right;
    static bool IComparisonOperators<uint, uint, bool>.operator <=(uint left, uint right) => left <= right;
    static bool IComparisonOperators<uint, uint, bool>.operator >=(uint left, uint right) => left >= right;

    public static (uint Quotient, uint Remainder) DivRem(uint left, uint right)
    {
        uint quotient = left / right;
        return (quotient, left - quotient * right);
    }
    public static uint LeadingZeroCount(uint value) => (uint)BitOperations.LeadingZeroCount((uint)value);
    public static uint PopCount(uint value) => (uint)BitOperations.PopCount((uint)(uint)value);
    public static uint RotateLeft(uint value, int rotateAmount) => unchecked((uint)(((uint)value << (rotateAmount & 31)) | ((uint)value >> ((32 - rotateAmount) & 31))));
    public static uint RotateRight(uint value, int rotateAmount) => unchecked((uint)(((uint)value >> (rotateAmount & 31)) | ((uint)value << ((32 - rotateAmount) & 31))));
    public static uint TrailingZeroCount(uint value) => (uint)BitOperations.TrailingZeroCount((uint)value);
    public static bool IsPow2(uint value) => (value & (value - 1)) == 0 && value != 0;
    public static uint Log2(uint value)
    {
        return (uint)BitOperations.Log2((uint)value);
    }
    int IBinaryInteger<uint>.GetByteCount() => 4;
    int IBinaryInteger<uint>.GetShortestBitLength() => 32 - (int)LeadingZeroCount(m_value);
    static bool IBinaryInteger<uint>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out uint value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<uint>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out uint value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<uint>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, true, out bytesWritten);
    bool IBinaryInteger<uint>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, false, out bytesWritten);

    public static uint Clamp(uint value, uint min, uint max) => Math.Clamp(value, min, max);
    public static uint Max(uint x, uint y) => x > y ? x : y;
    static uint INumber<uint>.MaxNumber(uint x, uint y) => x > y ? x : y;
    public static uint Min(uint x, uint y) => x < y ? x : y;
    static uint INumber<uint>.MinNumber(uint x, uint y) => x < y ? x : y;
    public static int Sign(uint value) => value == 0 ? 0 : 1;
    static uint INumberBase<uint>.Abs(uint value) => value;
    static uint INumber<uint>.CopySign(uint value, uint sign) => value;
    static bool INumberBase<uint>.IsNegative(uint value) => false;
    static bool INumberBase<uint>.IsPositive(uint value) => true;
    static uint INumberBase<uint>.MaxMagnitude(uint x, uint y) => Max(x, y);
    static uint INumberBase<uint>.MaxMagnitudeNumber(uint x, uint y) => Max(x, y);
    static uint INumberBase<uint>.MinMagnitude(uint x, uint y) => Min(x, y);
    static uint INumberBase<uint>.MinMagnitudeNumber(uint x, uint y) => Min(x, y);
    static bool INumberBase<uint>.IsCanonical(uint value) => true;
    static bool INumberBase<uint>.IsComplexNumber(uint value) => false;
    static bool INumberBase<uint>.IsFinite(uint value) => true;
    static bool INumberBase<uint>.IsImaginaryNumber(uint value) => false;
    static bool INumberBase<uint>.IsInfinity(uint value) => false;
    static bool INumberBase<uint>.IsInteger(uint value) => true;
    static bool INumberBase<uint>.IsNaN(uint value) => false;
    static bool INumberBase<uint>.IsNegativeInfinity(uint value) => false;
    static bool INumberBase<uint>.IsNormal(uint value) => value != 0;
    static bool INumberBase<uint>.IsPositiveInfinity(uint value) => false;
    static bool INumberBase<uint>.IsRealNumber(uint value) => true;
    static bool INumberBase<uint>.IsSubnormal(uint value) => false;
    static bool INumberBase<uint>.IsZero(uint value) => value == 0;
    public static bool IsEvenInteger(uint value) => (value & 1) == 0;
    public static bool IsOddInteger(uint value) => (value & 1) != 0;

    public static uint CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out uint result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static uint CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out uint result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static uint CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out uint result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<uint>.TryConvertFromChecked<TOther>(TOther value, out uint result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<uint>.TryConvertToChecked<TOther>(uint value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<uint>.TryConvertFromSaturating<TOther>(TOther value, out uint result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<uint>.TryConvertToSaturating<TOther>(uint value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<uint>.TryConvertFromTruncating<TOther>(TOther value, out uint result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<uint>.TryConvertToTruncating<TOther>(uint value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

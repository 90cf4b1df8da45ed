using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly unsafe partial struct UIntPtr
{
    static nuint INumberBase<nuint>.One => (nuint)1;
    static nuint INumberBase<nuint>.Zero => (nuint)0;
    static int INumberBase<nuint>.Radix => 2;
    static nuint IAdditiveIdentity<nuint, nuint>.AdditiveIdentity => (nuint)0;
    static nuint IMultiplicativeIdentity<nuint, nuint>.MultiplicativeIdentity => (nuint)1;
    static nuint IBinaryNumber<nuint>.AllBitsSet => unchecked((nuint)~(nuint)0);
    static nuint IMinMaxValue<nuint>.MinValue => MinValue;
    static nuint IMinMaxValue<nuint>.MaxValue => MaxValue;

    static nuint IAdditionOperators<nuint, nuint, nuint>.operator +(nuint left, nuint right) => left + right;
    static nuint IAdditionOperators<nuint, nuint, nuint>.operator checked +(nuint left, nuint right) => checked(left + right);
    static nuint ISubtractionOperators<nuint, nuint, nuint>.operator -(nuint left, nuint right) => left - right;
    static nuint ISubtractionOperators<nuint, nuint, nuint>.operator checked -(nuint left, nuint right) => checked(left - right);
    static nuint IMultiplyOperators<nuint, nuint, nuint>.operator *(nuint left, nuint right) => left * right;
    static nuint IMultiplyOperators<nuint, nuint, nuint>.operator checked *(nuint left, nuint right) => checked(left * right);
    static nuint IDivisionOperators<nuint, nuint, nuint>.operator /(nuint left, nuint right) => left / right;
    static nuint IModulusOperators<nuint, nuint, nuint>.operator %(nuint left, nuint right) => left % right;
    static nuint IIncrementOperators<nuint>.operator ++(nuint value) => value + 1;
    static nuint IIncrementOperators<nuint>.operator checked ++(nuint value) => checked(value + 1);
    static nuint IDecrementOperators<nuint>.operator --(nuint value) => value - 1;
    static nuint IDecrementOperators<nuint>.operator checked --(nuint value) => checked(value - 1);
    static nuint IUnaryNegationOperators<nuint, nuint>.operator -(nuint value) => unchecked((nuint)(0 - value));
    static nuint IUnaryNegationOperators<nuint, nuint>.operator checked -(nuint value) => checked((nuint)(0 - value));
    static nuint IUnaryPlusOperators<nuint, nuint>.operator +(nuint value) => value;
    static nuint IBitwiseOperators<nuint, nuint, nuint>.operator &(nuint left, nuint right) => left & right;
    static nuint IBitwiseOperators<nuint, nuint, nuint>.operator |(nuint left, nuint right) => left | right;
    static nuint IBitwiseOperators<nuint, nuint, nuint>.operator ^(nuint left, nuint right) => left ^ right;
    static nuint IBitwiseOperators<nuint, nuint, nuint>.operator ~(nuint value) => ~value;
    static nuint IShiftOperators<nuint, int, nuint>.operator <<(nuint value, int shiftAmount) => value << shiftAmount;
    static nuint IShiftOperators<nuint, int, nuint>.operator >>(nuint value, int shiftAmount) => value >> shiftAmount;
    static nuint IShiftOperators<nuint, int, nuint>.operator >>>(nuint value, int shiftAmount) => value >>> shiftAmount;
    static bool IEqualityOperators<nuint, nuint, bool>.operator ==(nuint left, nuint right) => left == right;
    static bool IEqualityOperators<nuint, nuint, bool>.operator !=(nuint left, nuint right) => left != right;
    static bool IComparisonOperators<nuint, nuint, bool>.operator <(nuint left, nuint right) => left < right;
    static bool IComparisonOperators<nuint, nuint, bool>.operator >(nuint left, nuint right) => left > right;
    static bool IComparisonOperators<nuint, nuint, bool>.operator <=(nuint left, nuint right) => left <= right;
    static bool IComparisonOperators<nuint, nuint, bool>.operator >=(nuint left, nuint right) => left >= right;

    public static (nuint Quotient, nuint Remainder) DivRem(nuint left, nuint right)
    {
        nuint quotient = left / right;
        return (quotient, left - quotient * right);
    }
    public static nuint LeadingZeroCount(nuint value) => (nuint)BitOperations.LeadingZeroCount((ulong)value);
    public static nuint PopCount(nuint value) => (nuint)BitOperations.PopCount((ulong)(nuint)value);
    public static nuint RotateLeft(nuint value, int rotateAmount) => unchecked((nuint)(((nuint)value << (rotateAmount & 63)) | ((nuint)value >> ((64 - rotateAmount) & 63))));
    public static nuint RotateRight(nuint value, int rotateAmount) => unchecked((nuint)(((nuint)value >> (rotateAmount & 63)) | ((nuint)value << ((64 - rotateAmount) & 63))));
    public static nuint TrailingZeroCount(nuint value) => (nuint)BitOperations.TrailingZeroCount((ulong)value);
    public static bool IsPow2(nuint value) => (value & (value - 1)) == 0 && value != 0;
    public static nuint Log2(nuint value)
    {
        return (nuint)BitOperations.Log2((ulong)value);
    }
    int IBinaryInteger<nuint>.GetByteCount() => 8;
    int IBinaryInteger<nuint>.GetShortestBitLength() => 64 - (int)LeadingZeroCount((nuint)_value);
    static bool IBinaryInteger<nuint>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out nuint value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<nuint>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out nuint value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<nuint>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((nuint)_value, destination, true, out bytesWritten);
    bool IBinaryInteger<nuint>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger((nuint)_value, destination, false, out bytesWritten);

    public static nuint Clamp(nuint value, nuint min, nuint max) => Math.Clamp(value, min, max);
    public static nuint Max(nuint x, nuint y) => x > y ? x : y;
    static nuint INumber<nuint>.MaxNumber(nuint x, nuint y) => x > y ? x : y;
    public static nuint Min(nuint x, nuint y) => x < y ? x : y;
    static nuint INumber<nuint>.MinNumber(nuint x, nuint y) => x < y ? x : y;
    public static int Sign(nuint value) => value == 0 ? 0 : 1;
    static nuint INumberBase<nuint>.Abs(nuint value) => value;
    static nuint INumber<nuint>.CopySign(nuint value, nuint sign) => value;
    static bool INumberBase<nuint>.IsNegative(nuint value) => false;
    static bool INumberBase<nuint>.IsPositive(nuint value) => true;
    static nuint INumberBase<nuint>.MaxMagnitude(nuint x, nuint y) => Max(x, y);
    static nuint INumberBase<nuint>.MaxMagnitudeNumber(nuint x, nuint y) => Max(x, y);
    static nuint INumberBase<nuint>.MinMagnitude(nuint x, nuint y) => Min(x, y);
    static nuint INumberBase<nuint>.MinMagnitudeNumber(nuint x, nuint y) => Min(x, y);
    static bool INumberBase<nuint>.IsCanonical(nuint value) => true;
    static bool INumberBase<nuint>.IsComplexNumber(nuint value) => false;
    static bool INumberBase<nuint>.IsFinite(nuint value) => true;
    static bool INumberBase<nuint>.IsImaginaryNumber(nuint value) => false;
    static bool INumberBase<nuint>.IsInfinity(nuint value) => false;
    static bool INumberBase<nuint>.IsInteger(nuint value) => true;
    static bool INumberBase<nuint>.IsNaN(nuint value) => false;
    static bool INumberBase<nuint>.IsNegativeInfinity(nuint value) => false;
    static bool INumberBase<nuint>.IsNormal(nuint value) => value != 0;
    static bool INumberBase<nuint>.IsPositiveInfinity(nuint value) => false;
    static bool INumberBase<nuint>.IsRealNumber(nuint value) => true;
    static bool INumberBase<nuint>.IsSubnormal(nuint value) => false;
    static bool INumberBase<nuint>.IsZero(nuint value) => value == 0;
    public static bool IsEvenInteger(nuint value) => (value & 1) == 0;
    public static bool IsOddInteger(nuint value) => (value & 1) != 0;

    public static nuint CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out nuint result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static nuint CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out nuint result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static nuint CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out nuint result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<nuint>.TryConvertFromChecked<TOther>(TOther value, out nuint result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<nuint>.TryConvertToChecked<TOther>(nuint value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<nuint>.TryConvertFromSaturating<TOther>(TOther value, out nuint result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<nuint>.TryConvertToSaturating<TOther>(nuint value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<nuint>.TryConvertFromTruncating<TOther>(TOther value, out nuint result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<nuint>.TryConvertToTruncating<TOther>(nuint value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

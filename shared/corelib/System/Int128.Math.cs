using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Operators and generic math.
public readonly partial struct Int128
{
    static int INumberBase<Int128>.Radix => 2;
    static Int128 IAdditiveIdentity<Int128, Int128>.AdditiveIdentity => default;
    static Int128 IMultiplicativeIdentity<Int128, Int128>.MultiplicativeIdentity => One;
    static Int128 IBinaryNumber<Int128>.AllBitsSet => new(ulong.MaxValue, ulong.MaxValue);

    public static Int128 operator +(Int128 left, Int128 right)
    {
        ulong lower = left._lower + right._lower;
        return new Int128(left._upper + right._upper + (lower < left._lower ? 1UL : 0UL), lower);
    }

    public static Int128 operator -(Int128 left, Int128 right) =>
        new(left._upper - right._upper - (left._lower < right._lower ? 1UL : 0UL), left._lower - right._lower);

    public static Int128 operator *(Int128 left, Int128 right)
    {
        ulong upper = Math.BigMul(left._lower, right._lower, out ulong lower);
        return new Int128(upper + left._upper * right._lower + left._lower * right._upper, lower);
    }

    public static Int128 operator &(Int128 left, Int128 right) => new(left._upper & right._upper, left._lower & right._lower);
    public static Int128 operator |(Int128 left, Int128 right) => new(left._upper | right._upper, left._lower | right._lower);
    public static Int128 operator ^(Int128 left, Int128 right) => new(left._upper ^ right._upper, left._lower ^ right._lower);
    public static Int128 operator ~(Int128 value) => new(~value._upper, ~value._lower);
    public static Int128 operator ++(Int128 value) => value + One;
    public static Int128 operator checked ++(Int128 value) => checked(value + One);
    public static Int128 operator --(Int128 value) => value - One;
    public static Int128 operator checked --(Int128 value) => checked(value - One);
    public static Int128 operator +(Int128 value) => value;
    public static Int128 operator -(Int128 value) => default(Int128) - value;
    public static Int128 operator checked -(Int128 value) => checked(default(Int128) - value);
    public static bool operator ==(Int128 left, Int128 right) => left._lower == right._lower && left._upper == right._upper;
    public static bool operator !=(Int128 left, Int128 right) => !(left == right);
    public static bool operator <(Int128 left, Int128 right) => left._upper == right._upper ? left._lower < right._lower : (long)left._upper < (long)right._upper;
    public static bool operator >(Int128 left, Int128 right) => left._upper == right._upper ? left._lower > right._lower : (long)left._upper > (long)right._upper;
    public static bool operator <=(Int128 left, Int128 right) => !(left > right);
    public static bool operator >=(Int128 left, Int128 right) => !(left < right);

    public static Int128 operator <<(Int128 value, int shiftAmount)
    {
        shiftAmount &= 127;
        if (shiftAmount == 0) return value;
        if (shiftAmount >= 64) return new Int128(value._lower << (shiftAmount - 64), 0);
        return new Int128((value._upper << shiftAmount) | (value._lower >> (64 - shiftAmount)), value._lower << shiftAmount);
    }

    public static Int128 operator >>>(Int128 value, int shiftAmount)
    {
        shiftAmount &= 127;
        if (shiftAmount == 0) return value;
        if (shiftAmount >= 64) return new Int128(0, value._upper >> (shiftAmount - 64));
        return new Int128(value._upper >> shiftAmount, (value._lower >> shiftAmount) | (value._upper << (64 - shiftAmount)));
    }

    public static Int128 operator >>(Int128 value, int shiftAmount)
    {
        shiftAmount &= 127;
        if (shiftAmount == 0) return value;
        if (shiftAmount >= 64) return new Int128((ulong)((long)value._upper >> 63), (ulong)((long)value._upper >> (shiftAmount - 64)));
        return new Int128((ulong)((long)value._upper >> shiftAmount), (value._lower >> shiftAmount) | (value._upper << (64 - shiftAmount)));
    }

    public static Int128 operator checked +(Int128 left, Int128 right)
    {
        Int128 result = left + right;
        if ((long)((left._upper ^ result._upper) & (right._upper ^ result._upper)) < 0) throw new OverflowException();
        return result;
    }

    public static Int128 operator checked -(Int128 left, Int128 right)
    {
        Int128 result = left - right;
        if ((long)((left._upper ^ right._upper) & (left._upper ^ result._upper)) < 0) throw new OverflowException();
        return result;
    }

    public static Int128 operator checked *(Int128 left, Int128 right)
    {
        UInt128 product = checked((UInt128)Abs128(left) * Abs128(right));
        bool isNegative = IsNegative(left) != IsNegative(right);
        if (product > (UInt128)MaxValue + (isNegative ? UInt128.One : UInt128.Zero)) throw new OverflowException();
        return isNegative ? -(Int128)product : (Int128)product;
    }

    private static UInt128 Abs128(Int128 value) => (UInt128)(IsNegative(value) ? -value : value);

    public static Int128 operator /(Int128 left, Int128 right)
    {
        if (right == NegativeOne && left == MinValue) throw new OverflowException();
        UInt128 quotient = Abs128(left) / Abs128(right);
        return IsNegative(left) != IsNegative(right) ? -(Int128)quotient : (Int128)quotient;
    }

    public static Int128 operator %(Int128 left, Int128 right)
    {
        // The quotient of this one pair does not fit, and .NET says so for the remainder too.
        if (right == NegativeOne && left == MinValue) throw new OverflowException();
        UInt128 remainder = Abs128(left) % Abs128(right);
        return IsNegative(left) ? -(Int128)remainder : (Int128)remainder;
    }

    public static Int128 Abs(Int128 value)
    {
        if (!IsNegative(value)) return value;
        value = -value;
        if (IsNegative(value)) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return value;
    }

    public static Int128 CopySign(Int128 value, Int128 sign)
    {
        Int128 magnitude = IsNegative(value) ? -value : value;
        if (IsNegative(sign)) return -magnitude;
        if (IsNegative(magnitude)) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return magnitude;
    }

    public static bool IsNegative(Int128 value) => (long)value._upper < 0;
    public static bool IsPositive(Int128 value) => (long)value._upper >= 0;
    public static int Sign(Int128 value) => IsNegative(value) ? -1 : value == Zero ? 0 : 1;

    public static Int128 MaxMagnitude(Int128 x, Int128 y)
    {
        UInt128 a = Abs128(x), b = Abs128(y);
        return a > b || (a == b && IsPositive(x)) ? x : y;
    }

    public static Int128 MinMagnitude(Int128 x, Int128 y)
    {
        UInt128 a = Abs128(x), b = Abs128(y);
        return a < b || (a == b && IsNegative(x)) ? x : y;
    }

    public static (Int128 Quotient, Int128 Remainder) DivRem(Int128 left, Int128 right)
    {
        Int128 quotient = left / right;
        return (quotient, left - quotient * right);
    }

    public static Int128 LeadingZeroCount(Int128 value) =>
        new(0, (ulong)(value._upper == 0 ? 64 + BitOperations.LeadingZeroCount(value._lower) : BitOperations.LeadingZeroCount(value._upper)));
    public static Int128 TrailingZeroCount(Int128 value) =>
        new(0, (ulong)(value._lower == 0 ? 64 + BitOperations.TrailingZeroCount(value._upper) : BitOperations.TrailingZeroCount(value._lower)));
    public static Int128 PopCount(Int128 value) => new(0, (ulong)(BitOperations.PopCount(value._lower) + BitOperations.PopCount(value._upper)));
    public static Int128 RotateLeft(Int128 value, int rotateAmount) => (value << rotateAmount) | (value >>> (128 - rotateAmount));
    public static Int128 RotateRight(Int128 value, int rotateAmount) => (value >>> rotateAmount) | (value << (128 - rotateAmount));
    public static bool IsPow2(Int128 value) => PopCount(value) == One && IsPositive(value);
    public static Int128 Log2(Int128 value)
    {
        if (IsNegative(value)) throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required.");
        return new Int128(0, (ulong)(value._upper == 0 ? BitOperations.Log2(value._lower) : 64 + BitOperations.Log2(value._upper)));
    }
    int IBinaryInteger<Int128>.GetByteCount() => 16;
    int IBinaryInteger<Int128>.GetShortestBitLength() => IsNegative(this) ? 129 - (int)LeadingZeroCount(~this) : 128 - (int)LeadingZeroCount(this);
    static bool IBinaryInteger<Int128>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out Int128 value) => Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<Int128>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out Int128 value) => Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<Int128>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(this, destination, true, out bytesWritten);
    bool IBinaryInteger<Int128>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(this, destination, false, out bytesWritten);

    public static Int128 Clamp(Int128 value, Int128 min, Int128 max)
    {
        if (min > max) throw new ArgumentException($"'{min}' cannot be greater than {max}.");
        return value < min ? min : value > max ? max : value;
    }
    public static Int128 Max(Int128 x, Int128 y) => x > y ? x : y;
    public static Int128 Min(Int128 x, Int128 y) => x < y ? x : y;
    static Int128 INumber<Int128>.MaxNumber(Int128 x, Int128 y) => Max(x, y);
    static Int128 INumber<Int128>.MinNumber(Int128 x, Int128 y) => Min(x, y);
    static Int128 INumberBase<Int128>.MaxMagnitudeNumber(Int128 x, Int128 y) => MaxMagnitude(x, y);
    static Int128 INumberBase<Int128>.MinMagnitudeNumber(Int128 x, Int128 y) => MinMagnitude(x, y);
    public static bool IsEvenInteger(Int128 value) => (value._lower & 1) == 0;
    public static bool IsOddInteger(Int128 value) => (value._lower & 1) != 0;
    static bool INumberBase<Int128>.IsCanonical(Int128 value) => true;
    static bool INumberBase<Int128>.IsComplexNumber(Int128 value) => false;
    static bool INumberBase<Int128>.IsFinite(Int128 value) => true;
    static bool INumberBase<Int128>.IsImaginaryNumber(Int128 value) => false;
    static bool INumberBase<Int128>.IsInfinity(Int128 value) => false;
    static bool INumberBase<Int128>.IsInteger(Int128 value) => true;
    static bool INumberBase<Int128>.IsNaN(Int128 value) => false;
    static bool INumberBase<Int128>.IsNegativeInfinity(Int128 value) => false;
    static bool INumberBase<Int128>.IsNormal(Int128 value) => value != Zero;
    static bool INumberBase<Int128>.IsPositiveInfinity(Int128 value) => false;
    static bool INumberBase<Int128>.IsRealNumber(Int128 value) => true;
    static bool INumberBase<Int128>.IsSubnormal(Int128 value) => false;
    static bool INumberBase<Int128>.IsZero(Int128 value) => value == Zero;

    public static Int128 CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out Int128 result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static Int128 CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out Int128 result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static Int128 CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out Int128 result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<Int128>.TryConvertFromChecked<TOther>(TOther value, out Int128 result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<Int128>.TryConvertToChecked<TOther>(Int128 value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<Int128>.TryConvertFromSaturating<TOther>(TOther value, out Int128 result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<Int128>.TryConvertToSaturating<TOther>(Int128 value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<Int128>.TryConvertFromTruncating<TOther>(TOther value, out Int128 result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<Int128>.TryConvertToTruncating<TOther>(Int128 value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

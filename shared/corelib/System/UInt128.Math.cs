using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Operators and generic math.
public readonly partial struct UInt128
{
    static int INumberBase<UInt128>.Radix => 2;
    static UInt128 IAdditiveIdentity<UInt128, UInt128>.AdditiveIdentity => default;
    static UInt128 IMultiplicativeIdentity<UInt128, UInt128>.MultiplicativeIdentity => One;
    static UInt128 IBinaryNumber<UInt128>.AllBitsSet => new(ulong.MaxValue, ulong.MaxValue);

    public static UInt128 operator +(UInt128 left, UInt128 right)
    {
        ulong lower = left._lower + right._lower;
        return new UInt128(left._upper + right._upper + (lower < left._lower ? 1UL : 0UL), lower);
    }

    public static UInt128 operator -(UInt128 left, UInt128 right) =>
        new(left._upper - right._upper - (left._lower < right._lower ? 1UL : 0UL), left._lower - right._lower);

    public static UInt128 operator *(UInt128 left, UInt128 right)
    {
        ulong upper = Math.BigMul(left._lower, right._lower, out ulong lower);
        return new UInt128(upper + left._upper * right._lower + left._lower * right._upper, lower);
    }

    public static UInt128 operator &(UInt128 left, UInt128 right) => new(left._upper & right._upper, left._lower & right._lower);
    public static UInt128 operator |(UInt128 left, UInt128 right) => new(left._upper | right._upper, left._lower | right._lower);
    public static UInt128 operator ^(UInt128 left, UInt128 right) => new(left._upper ^ right._upper, left._lower ^ right._lower);
    public static UInt128 operator ~(UInt128 value) => new(~value._upper, ~value._lower);
    public static UInt128 operator ++(UInt128 value) => value + One;
    public static UInt128 operator checked ++(UInt128 value) => checked(value + One);
    public static UInt128 operator --(UInt128 value) => value - One;
    public static UInt128 operator checked --(UInt128 value) => checked(value - One);
    public static UInt128 operator +(UInt128 value) => value;
    public static UInt128 operator -(UInt128 value) => default(UInt128) - value;
    public static UInt128 operator checked -(UInt128 value) => checked(default(UInt128) - value);
    public static bool operator ==(UInt128 left, UInt128 right) => left._lower == right._lower && left._upper == right._upper;
    public static bool operator !=(UInt128 left, UInt128 right) => !(left == right);
    public static bool operator <(UInt128 left, UInt128 right) => left._upper == right._upper ? left._lower < right._lower : left._upper < right._upper;
    public static bool operator >(UInt128 left, UInt128 right) => left._upper == right._upper ? left._lower > right._lower : left._upper > right._upper;
    public static bool operator <=(UInt128 left, UInt128 right) => !(left > right);
    public static bool operator >=(UInt128 left, UInt128 right) => !(left < right);

    public static UInt128 operator <<(UInt128 value, int shiftAmount)
    {
        shiftAmount &= 127;
        if (shiftAmount == 0) return value;
        if (shiftAmount >= 64) return new UInt128(value._lower << (shiftAmount - 64), 0);
        return new UInt128((value._upper << shiftAmount) | (value._lower >> (64 - shiftAmount)), value._lower << shiftAmount);
    }

    public static UInt128 operator >>>(UInt128 value, int shiftAmount)
    {
        shiftAmount &= 127;
        if (shiftAmount == 0) return value;
        if (shiftAmount >= 64) return new UInt128(0, value._upper >> (shiftAmount - 64));
        return new UInt128(value._upper >> shiftAmount, (value._lower >> shiftAmount) | (value._upper << (64 - shiftAmount)));
    }

    public static UInt128 operator >>(UInt128 value, int shiftAmount) => value >>> shiftAmount;

    public static UInt128 operator checked +(UInt128 left, UInt128 right)
    {
        UInt128 result = left + right;
        if (result < left) throw new OverflowException();
        return result;
    }

    public static UInt128 operator checked -(UInt128 left, UInt128 right)
    {
        if (left < right) throw new OverflowException();
        return left - right;
    }

    public static UInt128 operator checked *(UInt128 left, UInt128 right)
    {
        if (left._upper != 0 && right._upper != 0) throw new OverflowException();
        ulong upper = Math.BigMul(left._lower, right._lower, out ulong lower);
        ulong cross = Math.BigMul(left._upper != 0 ? left._upper : right._upper, left._upper != 0 ? right._lower : left._lower, out ulong middle);
        if (cross != 0 || upper + middle < upper) throw new OverflowException();
        return new UInt128(upper + middle, lower);
    }

    public static UInt128 operator /(UInt128 left, UInt128 right) => Divide(left, right, out _);

    public static UInt128 operator %(UInt128 left, UInt128 right)
    {
        Divide(left, right, out UInt128 remainder);
        return remainder;
    }

    private static UInt128 Divide(UInt128 left, UInt128 right, out UInt128 remainder)
    {
        if ((left._upper | right._upper) == 0)
        {
            remainder = new UInt128(0, left._lower % right._lower);
            return new UInt128(0, left._lower / right._lower);
        }
        if (right > left)
        {
            remainder = left;
            return Zero;
        }
        if (right._upper == 0 && right._lower <= uint.MaxValue)
        {
            // Word by word.
            uint divisor = (uint)right._lower;
            if (divisor == 0) throw new DivideByZeroException();
            ulong high = left._upper / divisor;
            ulong rest = left._upper % divisor;
            ulong part = (rest << 32) | (left._lower >> 32);
            ulong middle = part / divisor;
            rest = part % divisor;
            part = (rest << 32) | (uint)left._lower;
            remainder = new UInt128(0, part % divisor);
            return new UInt128(high, (middle << 32) | (part / divisor));
        }
        int shift = (int)(LeadingZeroCount(right)._lower - LeadingZeroCount(left)._lower);
        UInt128 divisorAt = right << shift, quotient = Zero;
        for (; shift >= 0; shift--)
        {
            quotient <<= 1;
            if (left >= divisorAt)
            {
                left -= divisorAt;
                quotient |= One;
            }
            divisorAt >>>= 1;
        }
        remainder = left;
        return quotient;
    }

    static UInt128 INumberBase<UInt128>.Abs(UInt128 value) => value;
    static UInt128 INumber<UInt128>.CopySign(UInt128 value, UInt128 sign) => value;
    static bool INumberBase<UInt128>.IsNegative(UInt128 value) => false;
    static bool INumberBase<UInt128>.IsPositive(UInt128 value) => true;
    public static int Sign(UInt128 value) => value == Zero ? 0 : 1;
    static UInt128 INumberBase<UInt128>.MaxMagnitude(UInt128 x, UInt128 y) => Max(x, y);
    static UInt128 INumberBase<UInt128>.MinMagnitude(UInt128 x, UInt128 y) => Min(x, y);

    public static (UInt128 Quotient, UInt128 Remainder) DivRem(UInt128 left, UInt128 right)
    {
        UInt128 quotient = left / right;
        return (quotient, left - quotient * right);
    }

    public static UInt128 LeadingZeroCount(UInt128 value) =>
        new(0, (ulong)(value._upper == 0 ? 64 + BitOperations.LeadingZeroCount(value._lower) : BitOperations.LeadingZeroCount(value._upper)));
    public static UInt128 TrailingZeroCount(UInt128 value) =>
        new(0, (ulong)(value._lower == 0 ? 64 + BitOperations.TrailingZeroCount(value._upper) : BitOperations.TrailingZeroCount(value._lower)));
    public static UInt128 PopCount(UInt128 value) => new(0, (ulong)(BitOperations.PopCount(value._lower) + BitOperations.PopCount(value._upper)));
    public static UInt128 RotateLeft(UInt128 value, int rotateAmount) => (value << rotateAmount) | (value >>> (128 - rotateAmount));
    public static UInt128 RotateRight(UInt128 value, int rotateAmount) => (value >>> rotateAmount) | (value << (128 - rotateAmount));
    public static bool IsPow2(UInt128 value) => PopCount(value) == One;
    public static UInt128 Log2(UInt128 value)
    {
        return new UInt128(0, (ulong)(value._upper == 0 ? BitOperations.Log2(value._lower) : 64 + BitOperations.Log2(value._upper)));
    }
    int IBinaryInteger<UInt128>.GetByteCount() => 16;
    int IBinaryInteger<UInt128>.GetShortestBitLength() => 128 - (int)LeadingZeroCount(this);
    static bool IBinaryInteger<UInt128>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out UInt128 value) => Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<UInt128>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out UInt128 value) => Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<UInt128>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(this, destination, true, out bytesWritten);
    bool IBinaryInteger<UInt128>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(this, destination, false, out bytesWritten);

    public static UInt128 Clamp(UInt128 value, UInt128 min, UInt128 max)
    {
        if (min > max) throw new ArgumentException($"'{min}' cannot be greater than {max}.");
        return value < min ? min : value > max ? max : value;
    }
    public static UInt128 Max(UInt128 x, UInt128 y) => x > y ? x : y;
    public static UInt128 Min(UInt128 x, UInt128 y) => x < y ? x : y;
    static UInt128 INumber<UInt128>.MaxNumber(UInt128 x, UInt128 y) => Max(x, y);
    static UInt128 INumber<UInt128>.MinNumber(UInt128 x, UInt128 y) => Min(x, y);
    static UInt128 INumberBase<UInt128>.MaxMagnitudeNumber(UInt128 x, UInt128 y) => Max(x, y);
    static UInt128 INumberBase<UInt128>.MinMagnitudeNumber(UInt128 x, UInt128 y) => Min(x, y);
    public static bool IsEvenInteger(UInt128 value) => (value._lower & 1) == 0;
    public static bool IsOddInteger(UInt128 value) => (value._lower & 1) != 0;
    static bool INumberBase<UInt128>.IsCanonical(UInt128 value) => true;
    static bool INumberBase<UInt128>.IsComplexNumber(UInt128 value) => false;
    static bool INumberBase<UInt128>.IsFinite(UInt128 value) => true;
    static bool INumberBase<UInt128>.IsImaginaryNumber(UInt128 value) => false;
    static bool INumberBase<UInt128>.IsInfinity(UInt128 value) => false;
    static bool INumberBase<UInt128>.IsInteger(UInt128 value) => true;
    static bool INumberBase<UInt128>.IsNaN(UInt128 value) => false;
    static bool INumberBase<UInt128>.IsNegativeInfinity(UInt128 value) => false;
    static bool INumberBase<UInt128>.IsNormal(UInt128 value) => value != Zero;
    static bool INumberBase<UInt128>.IsPositiveInfinity(UInt128 value) => false;
    static bool INumberBase<UInt128>.IsRealNumber(UInt128 value) => true;
    static bool INumberBase<UInt128>.IsSubnormal(UInt128 value) => false;
    static bool INumberBase<UInt128>.IsZero(UInt128 value) => value == Zero;

    public static UInt128 CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out UInt128 result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static UInt128 CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out UInt128 result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static UInt128 CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out UInt128 result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<UInt128>.TryConvertFromChecked<TOther>(TOther value, out UInt128 result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<UInt128>.TryConvertToChecked<TOther>(UInt128 value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<UInt128>.TryConvertFromSaturating<TOther>(TOther value, out UInt128 result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<UInt128>.TryConvertToSaturating<TOther>(UInt128 value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<UInt128>.TryConvertFromTruncating<TOther>(TOther value, out UInt128 result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<UInt128>.TryConvertToTruncating<TOther>(UInt128 value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);
}

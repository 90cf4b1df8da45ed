using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace System;

// Generic math.
public readonly partial struct Char
{
    static char INumberBase<char>.One => (char)1;
    static char INumberBase<char>.Zero => (char)0;
    static int INumberBase<char>.Radix => 2;
    static char IAdditiveIdentity<char, char>.AdditiveIdentity => (char)0;
    static char IMultiplicativeIdentity<char, char>.MultiplicativeIdentity => (char)1;
    static char IBinaryNumber<char>.AllBitsSet => unchecked((char)~(char)0);
    static char IMinMaxValue<char>.MinValue => MinValue;
    static char IMinMaxValue<char>.MaxValue => MaxValue;

    static char IAdditionOperators<char, char, char>.operator +(char left, char right) => unchecked((char)(left + right));
    static char IAdditionOperators<char, char, char>.operator checked +(char left, char right) => checked((char)(left + right));
    static char ISubtractionOperators<char, char, char>.operator -(char left, char right) => unchecked((char)(left - right));
    static char ISubtractionOperators<char, char, char>.operator checked -(char left, char right) => checked((char)(left - right));
    static char IMultiplyOperators<char, char, char>.operator *(char left, char right) => unchecked((char)(left * right));
    static char IMultiplyOperators<char, char, char>.operator checked *(char left, char right) => checked((char)(left * right));
    static char IDivisionOperators<char, char, char>.operator /(char left, char right) => unchecked((char)(left / right));
    static char IModulusOperators<char, char, char>.operator %(char left, char right) => (char)(left % right);
    static char IIncrementOperators<char>.operator ++(char value) => unchecked((char)(value + 1));
    static char IIncrementOperators<char>.operator checked ++(char value) => checked((char)(value + 1));
    static char IDecrementOperators<char>.operator --(char value) => unchecked((char)(value - 1));
    static char IDecrementOperators<char>.operator checked --(char value) => checked((char)(value - 1));
    static char IUnaryNegationOperators<char, char>.operator -(char value) => unchecked((char)(0 - value));
    static char IUnaryNegationOperators<char, char>.operator checked -(char value) => checked((char)(0 - value));
    static char IUnaryPlusOperators<char, char>.operator +(char value) => value;
    static char IBitwiseOperators<char, char, char>.operator &(char left, char right) => (char)(left & right);
    static char IBitwiseOperators<char, char, char>.operator |(char left, char right) => (char)(left | right);
    static char IBitwiseOperators<char, char, char>.operator ^(char left, char right) => (char)(left ^ right);
    static char IBitwiseOperators<char, char, char>.operator ~(char value) => unchecked((char)~value);
    static char IShiftOperators<char, int, char>.operator <<(char value, int shiftAmount) => unchecked((char)(value << (shiftAmount & 15)));
    static char IShiftOperators<char, int, char>.operator >>(char value, int shiftAmount) => (char)(value >> (shiftAmount & 15));
    static char IShiftOperators<char, int, char>.operator >>>(char value, int shiftAmount) => unchecked((char)((char)value >> (shiftAmount & 15)));
    static bool IEqualityOperators<char, char, bool>.operator ==(char left, char right) => left == right;
    static bool IEqualityOperators<char, char, bool>.operator !=(char left, char right) => left != right;
    static bool IComparisonOperators<char, char, bool>.operator <(char left, char right) => left < right;
    static bool IComparisonOperators<char, char, bool>.operator >(char left, char right) => left > right;
    static bool IComparisonOperators<char, char, bool>.operator <=(char left, char right) => left <= right;
    static bool IComparisonOperators<char, char, bool>.operator >=(char left, char right) => left >= right;

    public static (char Quotient, char Remainder) DivRem(char left, char right)
    {
        char quotient = (char)(left / right);
        return (quotient, (char)(left - quotient * right));
    }
    public static char LeadingZeroCount(char value) => (char)(BitOperations.LeadingZeroCount((uint)(char)value) - 16);
    public static char PopCount(char value) => (char)BitOperations.PopCount((uint)(char)value);
    public static char RotateLeft(char value, int rotateAmount) => unchecked((char)(((char)value << (rotateAmount & 15)) | ((char)value >> ((16 - rotateAmount) & 15))));
    public static char RotateRight(char value, int rotateAmount) => unchecked((char)(((char)value >> (rotateAmount & 15)) | ((char)value << ((16 - rotateAmount) & 15))));
    public static char TrailingZeroCount(char value) => (char)(BitOperations.TrailingZeroCount((uint)(char)value | 0x10000u));
    public static bool IsPow2(char value) => (value & (value - 1)) == 0 && value != 0;
    public static char Log2(char value)
    {
        return (char)BitOperations.Log2((uint)value);
    }
    int IBinaryInteger<char>.GetByteCount() => 2;
    int IBinaryInteger<char>.GetShortestBitLength() => 16 - (int)LeadingZeroCount(m_value);
    static bool IBinaryInteger<char>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out char value) =>
        Number.TryReadInteger(source, isUnsigned, true, out value);
    static bool IBinaryInteger<char>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out char value) =>
        Number.TryReadInteger(source, isUnsigned, false, out value);
    bool IBinaryInteger<char>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, true, out bytesWritten);
    bool IBinaryInteger<char>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => Number.TryWriteInteger(m_value, destination, false, out bytesWritten);

    public static char Clamp(char value, char min, char max) => (char)(Math.Clamp(value, min, max));
    public static char Max(char x, char y) => x > y ? x : y;
    static char INumber<char>.MaxNumber(char x, char y) => x > y ? x : y;
    public static char Min(char x, char y) => x < y ? x : y;
    static char INumber<char>.MinNumber(char x, char y) => x < y ? x : y;
    public static int Sign(char value) => value == 0 ? 0 : 1;
    static char INumberBase<char>.Abs(char value) => value;
    static char INumber<char>.CopySign(char value, char sign) => value;
    static bool INumberBase<char>.IsNegative(char value) => false;
    static bool INumberBase<char>.IsPositive(char value) => true;
    static char INumberBase<char>.MaxMagnitude(char x, char y) => Max(x, y);
    static char INumberBase<char>.MaxMagnitudeNumber(char x, char y) => Max(x, y);
    static char INumberBase<char>.MinMagnitude(char x, char y) => Min(x, y);
    static char INumberBase<char>.MinMagnitudeNumber(char x, char y) => Min(x, y);
    static bool INumberBase<char>.IsCanonical(char value) => true;
    static bool INumberBase<char>.IsComplexNumber(char value) => false;
    static bool INumberBase<char>.IsFinite(char value) => true;
    static bool INumberBase<char>.IsImaginaryNumber(char value) => false;
    static bool INumberBase<char>.IsInfinity(char value) => false;
    static bool INumberBase<char>.IsInteger(char value) => true;
    static bool INumberBase<char>.IsNaN(char value) => false;
    static bool INumberBase<char>.IsNegativeInfinity(char value) => false;
    static bool INumberBase<char>.IsNormal(char value) => value != 0;
    static bool INumberBase<char>.IsPositiveInfinity(char value) => false;
    static bool INumberBase<char>.IsRealNumber(char value) => true;
    static bool INumberBase<char>.IsSubnormal(char value) => false;
    static bool INumberBase<char>.IsZero(char value) => value == 0;
    public static bool IsEvenInteger(char value) => (value & 1) == 0;
    public static bool IsOddInteger(char value) => (value & 1) != 0;

    public static char CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertChecked(value, out char result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static char CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertSaturating(value, out char result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }
    public static char CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (Number.TryConvertTruncating(value, out char result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }
    static bool INumberBase<char>.TryConvertFromChecked<TOther>(TOther value, out char result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<char>.TryConvertToChecked<TOther>(char value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertChecked(value, out result);
    static bool INumberBase<char>.TryConvertFromSaturating<TOther>(TOther value, out char result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<char>.TryConvertToSaturating<TOther>(char value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value, out result);
    static bool INumberBase<char>.TryConvertFromTruncating<TOther>(TOther value, out char result) => Number.TryConvertTruncating(value, out result);
    static bool INumberBase<char>.TryConvertToTruncating<TOther>(char value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value, out result);

    static char IParsable<char>.Parse(string s, IFormatProvider? provider) => Parse(s);
    static bool IParsable<char>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out char result) => TryParse(s, out result);
    static char ISpanParsable<char>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        s.Length == 1 ? s[0] : throw new FormatException("String must be exactly one character long.");
    static bool ISpanParsable<char>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out char result)
    {
        result = s.Length == 1 ? s[0] : '\0';
        return s.Length == 1;
    }
    static char INumberBase<char>.Parse(string s, Globalization.NumberStyles style, IFormatProvider? provider) => Parse(s);
    static char INumberBase<char>.Parse(ReadOnlySpan<char> s, Globalization.NumberStyles style, IFormatProvider? provider) =>
        s.Length == 1 ? s[0] : throw new FormatException("String must be exactly one character long.");
    static bool INumberBase<char>.TryParse([NotNullWhen(true)] string? s, Globalization.NumberStyles style, IFormatProvider? provider, out char result) => TryParse(s, out result);
    static bool INumberBase<char>.TryParse(ReadOnlySpan<char> s, Globalization.NumberStyles style, IFormatProvider? provider, out char result)
    {
        result = s.Length == 1 ? s[0] : '\0';
        return s.Length == 1;
    }
}

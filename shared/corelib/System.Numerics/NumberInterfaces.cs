// Generic math: numbers in general, and those with bits.
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System.Numerics;

public interface INumberBase<TSelf>
    : IAdditionOperators<TSelf, TSelf, TSelf>, IAdditiveIdentity<TSelf, TSelf>, IDecrementOperators<TSelf>,
      IDivisionOperators<TSelf, TSelf, TSelf>, IEquatable<TSelf>, IEqualityOperators<TSelf, TSelf, bool>, IIncrementOperators<TSelf>,
      IMultiplicativeIdentity<TSelf, TSelf>, IMultiplyOperators<TSelf, TSelf, TSelf>, ISpanFormattable, ISpanParsable<TSelf>,
      ISubtractionOperators<TSelf, TSelf, TSelf>, IUnaryPlusOperators<TSelf, TSelf>, IUnaryNegationOperators<TSelf, TSelf>,
      IUtf8SpanFormattable, IUtf8SpanParsable<TSelf>
    where TSelf : INumberBase<TSelf>?
{
    static abstract TSelf One { get; }
    static abstract int Radix { get; }
    static abstract TSelf Zero { get; }
    static abstract TSelf Abs(TSelf value);
    static abstract bool IsCanonical(TSelf value);
    static abstract bool IsComplexNumber(TSelf value);
    static abstract bool IsEvenInteger(TSelf value);
    static abstract bool IsFinite(TSelf value);
    static abstract bool IsImaginaryNumber(TSelf value);
    static abstract bool IsInfinity(TSelf value);
    static abstract bool IsInteger(TSelf value);
    static abstract bool IsNaN(TSelf value);
    static abstract bool IsNegative(TSelf value);
    static abstract bool IsNegativeInfinity(TSelf value);
    static abstract bool IsNormal(TSelf value);
    static abstract bool IsOddInteger(TSelf value);
    static abstract bool IsPositive(TSelf value);
    static abstract bool IsPositiveInfinity(TSelf value);
    static abstract bool IsRealNumber(TSelf value);
    static abstract bool IsSubnormal(TSelf value);
    static abstract bool IsZero(TSelf value);
    static abstract TSelf MaxMagnitude(TSelf x, TSelf y);
    static abstract TSelf MaxMagnitudeNumber(TSelf x, TSelf y);
    static abstract TSelf MinMagnitude(TSelf x, TSelf y);
    static abstract TSelf MinMagnitudeNumber(TSelf x, TSelf y);
    static virtual TSelf MultiplyAddEstimate(TSelf left, TSelf right, TSelf addend) => left * right + addend;
    static abstract TSelf Parse(string s, NumberStyles style, IFormatProvider? provider);
    static abstract TSelf Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider);
    static abstract bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result);
    static abstract bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result);
    protected static abstract bool TryConvertFromChecked<TOther>(TOther value, [MaybeNullWhen(false)] out TSelf result) where TOther : INumberBase<TOther>;
    protected static abstract bool TryConvertFromSaturating<TOther>(TOther value, [MaybeNullWhen(false)] out TSelf result) where TOther : INumberBase<TOther>;
    protected static abstract bool TryConvertFromTruncating<TOther>(TOther value, [MaybeNullWhen(false)] out TSelf result) where TOther : INumberBase<TOther>;
    protected static abstract bool TryConvertToChecked<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result) where TOther : INumberBase<TOther>;
    protected static abstract bool TryConvertToSaturating<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result) where TOther : INumberBase<TOther>;
    protected static abstract bool TryConvertToTruncating<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result) where TOther : INumberBase<TOther>;

    static virtual TSelf CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (typeof(TOther) == typeof(TSelf)) return (TSelf)(object)value!;
        if (TSelf.TryConvertFromChecked(value, out TSelf? result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }

    static virtual TSelf CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (typeof(TOther) == typeof(TSelf)) return (TSelf)(object)value!;
        if (TSelf.TryConvertFromSaturating(value, out TSelf? result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }

    static virtual TSelf CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (typeof(TOther) == typeof(TSelf)) return (TSelf)(object)value!;
        if (TSelf.TryConvertFromTruncating(value, out TSelf? result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }

    static virtual TSelf Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider) =>
        TSelf.Parse(Text.Encoding.UTF8.GetString(utf8Text), style, provider);

    static virtual bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        TSelf.TryParse(Text.Encoding.UTF8.GetString(utf8Text), style, provider, out result);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TSelf.Parse(Text.Encoding.UTF8.GetString(utf8Text), provider);

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        TSelf.TryParse(Text.Encoding.UTF8.GetString(utf8Text), provider, out result);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Number.TryWriteUtf8(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);
}

public interface INumber<TSelf>
    : IComparable, IComparable<TSelf>, IComparisonOperators<TSelf, TSelf, bool>, IModulusOperators<TSelf, TSelf, TSelf>, INumberBase<TSelf>
    where TSelf : INumber<TSelf>?
{
    static virtual TSelf Clamp(TSelf value, TSelf min, TSelf max)
    {
        if (min > max) throw new ArgumentException($"'{min}' cannot be greater than {max}.");
        TSelf result = TSelf.Max(value, min);
        return TSelf.Min(result, max);
    }

    static virtual TSelf ClampNative(TSelf value, TSelf min, TSelf max) => TSelf.Clamp(value, min, max);

    static virtual TSelf CopySign(TSelf value, TSelf sign) =>
        TSelf.IsNegative(value) != TSelf.IsNegative(sign) ? checked(-value) : value;

    static virtual TSelf Max(TSelf x, TSelf y)
    {
        if (x != y)
        {
            if (TSelf.IsNaN(x)) return x;
            return y < x ? x : y;
        }
        return TSelf.IsNegative(y) ? x : y;
    }

    static virtual TSelf MaxNative(TSelf x, TSelf y) => x > y ? x : y;

    static virtual TSelf MaxNumber(TSelf x, TSelf y)
    {
        if (x != y)
        {
            if (TSelf.IsNaN(y)) return x;
            return y < x ? x : y;
        }
        return TSelf.IsNegative(y) ? x : y;
    }

    static virtual TSelf Min(TSelf x, TSelf y)
    {
        if (x != y)
        {
            if (TSelf.IsNaN(x)) return x;
            return x < y ? x : y;
        }
        return TSelf.IsNegative(x) ? x : y;
    }

    static virtual TSelf MinNative(TSelf x, TSelf y) => x < y ? x : y;

    static virtual TSelf MinNumber(TSelf x, TSelf y)
    {
        if (x != y)
        {
            if (TSelf.IsNaN(y)) return x;
            return x < y ? x : y;
        }
        return TSelf.IsNegative(x) ? x : y;
    }

    static virtual int Sign(TSelf value)
    {
        if (TSelf.IsZero(value)) return 0;
        return TSelf.IsNegative(value) ? -1 : 1;
    }
}

public interface IBinaryNumber<TSelf> : IBitwiseOperators<TSelf, TSelf, TSelf>, INumber<TSelf> where TSelf : IBinaryNumber<TSelf>?
{
    static virtual TSelf AllBitsSet => ~TSelf.Zero;
    static abstract bool IsPow2(TSelf value);
    static abstract TSelf Log2(TSelf value);
}

public interface IBinaryInteger<TSelf> : IBinaryNumber<TSelf>, IShiftOperators<TSelf, int, TSelf> where TSelf : IBinaryInteger<TSelf>?
{
    static virtual (TSelf Quotient, TSelf Remainder) DivRem(TSelf left, TSelf right)
    {
        TSelf quotient = left / right;
        return (quotient, left - quotient * right);
    }

    static virtual TSelf LeadingZeroCount(TSelf value)
    {
        int bits = value.GetByteCount() * 8;
        if (value == TSelf.Zero) return TSelf.CreateChecked(bits);
        return TSelf.CreateChecked(bits - 1) ^ TSelf.Log2(value);
    }

    static abstract TSelf PopCount(TSelf value);

    static virtual TSelf RotateLeft(TSelf value, int rotateAmount)
    {
        int bits = value.GetByteCount() * 8;
        return (value << rotateAmount) | (value >>> (bits - rotateAmount));
    }

    static virtual TSelf RotateRight(TSelf value, int rotateAmount)
    {
        int bits = value.GetByteCount() * 8;
        return (value >>> rotateAmount) | (value << (bits - rotateAmount));
    }

    static abstract TSelf TrailingZeroCount(TSelf value);
    static abstract bool TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out TSelf value);
    static abstract bool TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out TSelf value);
    int GetByteCount();
    int GetShortestBitLength();
    bool TryWriteBigEndian(Span<byte> destination, out int bytesWritten);
    bool TryWriteLittleEndian(Span<byte> destination, out int bytesWritten);

    static virtual TSelf ReadBigEndian(byte[] source, bool isUnsigned) => TSelf.ReadBigEndian((ReadOnlySpan<byte>)source, isUnsigned);
    static virtual TSelf ReadBigEndian(byte[] source, int startIndex, bool isUnsigned) => TSelf.ReadBigEndian(source.AsSpan(startIndex), isUnsigned);
    static virtual TSelf ReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned)
    {
        if (!TSelf.TryReadBigEndian(source, isUnsigned, out TSelf value)) ThrowHelper.ThrowOverflow();
        return value;
    }

    static virtual TSelf ReadLittleEndian(byte[] source, bool isUnsigned) => TSelf.ReadLittleEndian((ReadOnlySpan<byte>)source, isUnsigned);
    static virtual TSelf ReadLittleEndian(byte[] source, int startIndex, bool isUnsigned) => TSelf.ReadLittleEndian(source.AsSpan(startIndex), isUnsigned);
    static virtual TSelf ReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned)
    {
        if (!TSelf.TryReadLittleEndian(source, isUnsigned, out TSelf value)) ThrowHelper.ThrowOverflow();
        return value;
    }

    int WriteBigEndian(byte[] destination) => WriteBigEndian((Span<byte>)destination);
    int WriteBigEndian(byte[] destination, int startIndex) => WriteBigEndian(destination.AsSpan(startIndex));
    int WriteBigEndian(Span<byte> destination)
    {
        if (!TryWriteBigEndian(destination, out int bytesWritten)) ThrowHelper.ThrowDestinationTooShort();
        return bytesWritten;
    }

    int WriteLittleEndian(byte[] destination) => WriteLittleEndian((Span<byte>)destination);
    int WriteLittleEndian(byte[] destination, int startIndex) => WriteLittleEndian(destination.AsSpan(startIndex));
    int WriteLittleEndian(Span<byte> destination)
    {
        if (!TryWriteLittleEndian(destination, out int bytesWritten)) ThrowHelper.ThrowDestinationTooShort();
        return bytesWritten;
    }
}

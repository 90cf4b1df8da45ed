using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace System;

// Two words, the lower first; unsigned.
public readonly partial struct UInt128
    : IComparable, ISpanFormattable, IComparable<UInt128>, IEquatable<UInt128>, IBinaryInteger<UInt128>, IMinMaxValue<UInt128>, IUnsignedNumber<UInt128>,
      IUtf8SpanFormattable
{
    private readonly ulong _lower;
    private readonly ulong _upper;

    [CLSCompliant(false)]
    public UInt128(ulong upper, ulong lower)
    {
        _lower = lower;
        _upper = upper;
    }

    internal ulong Lower => _lower;
    internal ulong Upper => _upper;

    public static UInt128 MinValue => new(0, 0);
    public static UInt128 MaxValue => new(ulong.MaxValue, ulong.MaxValue);
    public static UInt128 One => new(0, 1);
    public static UInt128 Zero => default;

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is UInt128 other ? CompareTo(other) : throw new ArgumentException("Object must be of type UInt128.");
    }

    public int CompareTo(UInt128 value) => this < value ? -1 : this > value ? 1 : 0;
    public bool Equals(UInt128 other) => _lower == other._lower && _upper == other._upper;
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is UInt128 other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(_lower, _upper);

    public override string ToString() => ToString(null, null);
    public string ToString(IFormatProvider? provider) => ToString(null, provider);
    public string ToString(string? format) => ToString(format, null);
    public string ToString(string? format, IFormatProvider? provider)
    {
        TextBuffer text = new(stackalloc char[128]);
        Number.AppendInteger(ref text, this, false, format, provider);
        return text.ToStringAndFree();
    }

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        TextBuffer text = new(stackalloc char[128]);
        Number.AppendInteger(ref text, this, false, format, provider);
        return text.TryCopyToAndFree(destination, out charsWritten);
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        TextBuffer text = new(stackalloc char[128]);
        Number.AppendInteger(ref text, this, false, format, provider);
        return text.TryCopyUtf8AndFree(utf8Destination, out bytesWritten);
    }

    private static Number.ParseStatus ParseCore(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out UInt128 result)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseWide(s, style, NumberFormatInfo.GetInstance(provider), out UInt128 magnitude, out bool isNegative, out bool isBits);
        result = default;
        if (status != Number.ParseStatus.Ok) return status;
        if (isNegative && magnitude != 0) return Number.ParseStatus.Overflow;
        result = magnitude;
        return status;
    }

    public static UInt128 Parse(string s) => Parse(s, NumberStyles.Integer, null);
    public static UInt128 Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static UInt128 Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static UInt128 Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static UInt128 Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static UInt128 Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
    {
        Number.ParseStatus status = ParseCore(s, style, provider, out UInt128 result);
        if (status != Number.ParseStatus.Ok) Number.ThrowParse(status, s, "a UInt128");
        return result;
    }
    public static UInt128 Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static UInt128 Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, NumberStyles.Integer, provider);
    public static bool TryParse([NotNullWhen(true)] string? s, out UInt128 result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out UInt128 result) => TryParse(s, NumberStyles.Integer, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UInt128 result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UInt128 result) => TryParse(s, NumberStyles.Integer, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out UInt128 result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out UInt128 result) => ParseCore(s, style, provider, out result) == Number.ParseStatus.Ok;
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out UInt128 result) => TryParse(utf8Text, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out UInt128 result) => TryParse(utf8Text, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out UInt128 result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

    // Conversions.
    public static implicit operator UInt128(byte value) => new(0, (ulong)value);
    public static explicit operator byte(UInt128 value) => unchecked((byte)value._lower);
    public static explicit operator checked byte(UInt128 value) => value._upper == 0 ? checked((byte)value._lower) : throw new OverflowException();
    public static explicit operator UInt128(sbyte value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator checked UInt128(sbyte value) => value < 0 ? throw new OverflowException() : new(0, (ulong)value);
    public static explicit operator sbyte(UInt128 value) => unchecked((sbyte)value._lower);
    public static explicit operator checked sbyte(UInt128 value) => value._upper == 0 ? checked((sbyte)value._lower) : throw new OverflowException();
    public static explicit operator UInt128(short value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator checked UInt128(short value) => value < 0 ? throw new OverflowException() : new(0, (ulong)value);
    public static explicit operator short(UInt128 value) => unchecked((short)value._lower);
    public static explicit operator checked short(UInt128 value) => value._upper == 0 ? checked((short)value._lower) : throw new OverflowException();
    public static implicit operator UInt128(ushort value) => new(0, (ulong)value);
    public static explicit operator ushort(UInt128 value) => unchecked((ushort)value._lower);
    public static explicit operator checked ushort(UInt128 value) => value._upper == 0 ? checked((ushort)value._lower) : throw new OverflowException();
    public static implicit operator UInt128(char value) => new(0, (ulong)value);
    public static explicit operator char(UInt128 value) => unchecked((char)value._lower);
    public static explicit operator checked char(UInt128 value) => value._upper == 0 ? checked((char)value._lower) : throw new OverflowException();
    public static explicit operator UInt128(int value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator checked UInt128(int value) => value < 0 ? throw new OverflowException() : new(0, (ulong)value);
    public static explicit operator int(UInt128 value) => unchecked((int)value._lower);
    public static explicit operator checked int(UInt128 value) => value._upper == 0 ? checked((int)value._lower) : throw new OverflowException();
    public static implicit operator UInt128(uint value) => new(0, (ulong)value);
    public static explicit operator uint(UInt128 value) => unchecked((uint)value._lower);
    public static explicit operator checked uint(UInt128 value) => value._upper == 0 ? checked((uint)value._lower) : throw new OverflowException();
    public static explicit operator UInt128(long value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator checked UInt128(long value) => value < 0 ? throw new OverflowException() : new(0, (ulong)value);
    public static explicit operator long(UInt128 value) => unchecked((long)value._lower);
    public static explicit operator checked long(UInt128 value) => value._upper == 0 ? checked((long)value._lower) : throw new OverflowException();
    public static implicit operator UInt128(ulong value) => new(0, (ulong)value);
    public static explicit operator ulong(UInt128 value) => unchecked((ulong)value._lower);
    public static explicit operator checked ulong(UInt128 value) => value._upper == 0 ? checked((ulong)value._lower) : throw new OverflowException();
    public static explicit operator UInt128(nint value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator checked UInt128(nint value) => value < 0 ? throw new OverflowException() : new(0, (ulong)value);
    public static explicit operator nint(UInt128 value) => unchecked((nint)value._lower);
    public static explicit operator checked nint(UInt128 value) => value._upper == 0 ? checked((nint)value._lower) : throw new OverflowException();
    public static implicit operator UInt128(nuint value) => new(0, (ulong)value);
    public static explicit operator nuint(UInt128 value) => unchecked((nuint)value._lower);
    public static explicit operator checked nuint(UInt128 value) => value._upper == 0 ? checked((nuint)value._lower) : throw new OverflowException();
    public static explicit operator Int128(UInt128 value) => new(value._upper, value._lower);
    public static explicit operator checked Int128(UInt128 value) => (long)value._upper < 0 ? throw new OverflowException() : new(value._upper, value._lower);

    // Rounds once, to nearest, ties to even: bits below the word that is converted only matter as being zero or not.
    public static explicit operator double(UInt128 value)
    {
        if (value._upper == 0) return (double)value._lower;
        int shift = 64 - BitOperations.LeadingZeroCount(value._upper);
        UInt128 top = value >> shift;
        ulong sticky = (value & ((One << shift) - One)) == Zero ? 0UL : 1UL;
        return Math.ScaleB((double)(top._lower | sticky), shift);
    }
    public static explicit operator float(UInt128 value)
    {
        if (value._upper == 0) return (float)value._lower;
        int shift = 64 - BitOperations.LeadingZeroCount(value._upper);
        UInt128 top = value >> shift;
        ulong sticky = (value & ((One << shift) - One)) == Zero ? 0UL : 1UL;
        return MathF.ScaleB((float)(top._lower | sticky), shift);
    }
    public static explicit operator Half(UInt128 value) => (Half)(double)value;
    public static explicit operator decimal(UInt128 value)
    {
        if (value._upper > uint.MaxValue) throw new OverflowException("Value was either too large or too small for a Decimal.");
        return new decimal((int)value._lower, (int)(value._lower >> 32), (int)value._upper, false, 0);
    }
    public static explicit operator UInt128(double value)
    {
        if (double.IsNaN(value) || value <= 0) return Zero;
        if (value >= 340282366920938463463374607431768211456.0) return MaxValue;
        if (value < 18446744073709551616.0) return new UInt128(0, (ulong)value);
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int shift = (int)(bits >> 52) - 1075;
        return new UInt128(0, (bits & 0xFFFFFFFFFFFFF) | 0x10000000000000) << shift;
    }
    public static explicit operator checked UInt128(double value)
    {
        if (!(value > -1 && value < 340282366920938463463374607431768211456.0)) throw new OverflowException();
        return (UInt128)value;
    }
    public static explicit operator UInt128(float value) => (UInt128)(double)value;
    public static explicit operator checked UInt128(float value) => checked((UInt128)(double)value);
    public static explicit operator UInt128(Half value) => (UInt128)(double)value;
    public static explicit operator checked UInt128(Half value) => checked((UInt128)(double)value);
    public static explicit operator UInt128(decimal value)
    {
        value = decimal.Truncate(value);
        if (value < 0) throw new OverflowException();
        int[] bits = decimal.GetBits(value);
        return new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

}

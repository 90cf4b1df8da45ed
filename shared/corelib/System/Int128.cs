using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace System;

// Two words, the lower first; two's complement.
public readonly partial struct Int128
    : IComparable, ISpanFormattable, IComparable<Int128>, IEquatable<Int128>, IBinaryInteger<Int128>, IMinMaxValue<Int128>, ISignedNumber<Int128>,
      IUtf8SpanFormattable
{
    private readonly ulong _lower;
    private readonly ulong _upper;

    [CLSCompliant(false)]
    public Int128(ulong upper, ulong lower)
    {
        _lower = lower;
        _upper = upper;
    }

    internal ulong Lower => _lower;
    internal ulong Upper => _upper;

    public static Int128 MinValue => new(0x8000000000000000, 0);
    public static Int128 MaxValue => new(0x7FFFFFFFFFFFFFFF, ulong.MaxValue);
    public static Int128 One => new(0, 1);
    public static Int128 Zero => default;
    public static Int128 NegativeOne => new(ulong.MaxValue, ulong.MaxValue);

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is Int128 other ? CompareTo(other) : throw new ArgumentException("Object must be of type Int128.");
    }

    public int CompareTo(Int128 value) => this < value ? -1 : this > value ? 1 : 0;
    public bool Equals(Int128 other) => _lower == other._lower && _upper == other._upper;
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Int128 other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(_lower, _upper);

    public override string ToString() => ToString(null, null);
    public string ToString(IFormatProvider? provider) => ToString(null, provider);
    public string ToString(string? format) => ToString(format, null);
    public string ToString(string? format, IFormatProvider? provider)
    {
        TextBuffer text = new(stackalloc char[128]);
        Number.AppendInteger(ref text, (UInt128)(IsNegative(this) ? -this : this), IsNegative(this), format, provider);
        return text.ToStringAndFree();
    }

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        TextBuffer text = new(stackalloc char[128]);
        Number.AppendInteger(ref text, (UInt128)(IsNegative(this) ? -this : this), IsNegative(this), format, provider);
        return text.TryCopyToAndFree(destination, out charsWritten);
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        TextBuffer text = new(stackalloc char[128]);
        Number.AppendInteger(ref text, (UInt128)(IsNegative(this) ? -this : this), IsNegative(this), format, provider);
        return text.TryCopyUtf8AndFree(utf8Destination, out bytesWritten);
    }

    private static Number.ParseStatus ParseCore(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Int128 result)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseWide(s, style, NumberFormatInfo.GetInstance(provider), out UInt128 magnitude, out bool isNegative, out bool isBits);
        result = default;
        if (status != Number.ParseStatus.Ok) return status;
        if (isBits)
        {
            result = (Int128)magnitude;
            return status;
        }
        if (magnitude > (UInt128)MaxValue + (isNegative ? UInt128.One : UInt128.Zero)) return Number.ParseStatus.Overflow;
        result = isNegative ? -(Int128)magnitude : (Int128)magnitude;
        return status;
    }

    public static Int128 Parse(string s) => Parse(s, NumberStyles.Integer, null);
    public static Int128 Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static Int128 Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static Int128 Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static Int128 Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static Int128 Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
    {
        Number.ParseStatus status = ParseCore(s, style, provider, out Int128 result);
        if (status != Number.ParseStatus.Ok) Number.ThrowParse(status, s, "an Int128");
        return result;
    }
    public static Int128 Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static Int128 Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, NumberStyles.Integer, provider);
    public static bool TryParse([NotNullWhen(true)] string? s, out Int128 result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out Int128 result) => TryParse(s, NumberStyles.Integer, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Int128 result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Int128 result) => TryParse(s, NumberStyles.Integer, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Int128 result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Int128 result) => ParseCore(s, style, provider, out result) == Number.ParseStatus.Ok;
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Int128 result) => TryParse(utf8Text, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Int128 result) => TryParse(utf8Text, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out Int128 result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

    // Conversions.
    public static implicit operator Int128(byte value) => new(0, (ulong)value);
    public static explicit operator byte(Int128 value) => unchecked((byte)value._lower);
    public static explicit operator checked byte(Int128 value) => value._upper == 0 ? checked((byte)value._lower) : throw new OverflowException();
    [CLSCompliant(false)] public static implicit operator Int128(sbyte value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator sbyte(Int128 value) => unchecked((sbyte)value._lower);
    public static explicit operator checked sbyte(Int128 value) => value._upper == (ulong)((long)value._lower >> 63) ? checked((sbyte)unchecked((long)value._lower)) : throw new OverflowException();
    public static implicit operator Int128(short value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator short(Int128 value) => unchecked((short)value._lower);
    public static explicit operator checked short(Int128 value) => value._upper == (ulong)((long)value._lower >> 63) ? checked((short)unchecked((long)value._lower)) : throw new OverflowException();
    [CLSCompliant(false)] public static implicit operator Int128(ushort value) => new(0, (ulong)value);
    public static explicit operator ushort(Int128 value) => unchecked((ushort)value._lower);
    public static explicit operator checked ushort(Int128 value) => value._upper == 0 ? checked((ushort)value._lower) : throw new OverflowException();
    public static implicit operator Int128(char value) => new(0, (ulong)value);
    public static explicit operator char(Int128 value) => unchecked((char)value._lower);
    public static explicit operator checked char(Int128 value) => value._upper == 0 ? checked((char)value._lower) : throw new OverflowException();
    public static implicit operator Int128(int value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator int(Int128 value) => unchecked((int)value._lower);
    public static explicit operator checked int(Int128 value) => value._upper == (ulong)((long)value._lower >> 63) ? checked((int)unchecked((long)value._lower)) : throw new OverflowException();
    [CLSCompliant(false)] public static implicit operator Int128(uint value) => new(0, (ulong)value);
    public static explicit operator uint(Int128 value) => unchecked((uint)value._lower);
    public static explicit operator checked uint(Int128 value) => value._upper == 0 ? checked((uint)value._lower) : throw new OverflowException();
    public static implicit operator Int128(long value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator long(Int128 value) => unchecked((long)value._lower);
    public static explicit operator checked long(Int128 value) => value._upper == (ulong)((long)value._lower >> 63) ? checked((long)unchecked((long)value._lower)) : throw new OverflowException();
    [CLSCompliant(false)] public static implicit operator Int128(ulong value) => new(0, (ulong)value);
    public static explicit operator ulong(Int128 value) => unchecked((ulong)value._lower);
    public static explicit operator checked ulong(Int128 value) => value._upper == 0 ? checked((ulong)value._lower) : throw new OverflowException();
    public static implicit operator Int128(nint value) => new((ulong)((long)value >> 63), (ulong)value);
    public static explicit operator nint(Int128 value) => unchecked((nint)value._lower);
    public static explicit operator checked nint(Int128 value) => value._upper == (ulong)((long)value._lower >> 63) ? checked((nint)unchecked((long)value._lower)) : throw new OverflowException();
    [CLSCompliant(false)] public static implicit operator Int128(nuint value) => new(0, (ulong)value);
    public static explicit operator nuint(Int128 value) => unchecked((nuint)value._lower);
    public static explicit operator checked nuint(Int128 value) => value._upper == 0 ? checked((nuint)value._lower) : throw new OverflowException();
    public static explicit operator UInt128(Int128 value) => new(value._upper, value._lower);
    public static explicit operator checked UInt128(Int128 value) => IsNegative(value) ? throw new OverflowException() : new(value._upper, value._lower);
    public static explicit operator double(Int128 value) => IsNegative(value) ? -(double)(UInt128)(-value) : (double)(UInt128)value;
    public static explicit operator float(Int128 value) => IsNegative(value) ? -(float)(UInt128)(-value) : (float)(UInt128)value;
    public static explicit operator Half(Int128 value) => (Half)(double)value;
    public static explicit operator decimal(Int128 value) => IsNegative(value) ? -(decimal)(UInt128)(-value) : (decimal)(UInt128)value;
    public static explicit operator Int128(double value) => value < 0 ? -(Int128)(UInt128)(-value) : (Int128)(UInt128)value;
    public static explicit operator checked Int128(double value)
    {
        if (!(value >= -170141183460469231731687303715884105728.0 && value < 170141183460469231731687303715884105728.0)) throw new OverflowException();
        return (Int128)value;
    }
    public static explicit operator Int128(float value) => (Int128)(double)value;
    public static explicit operator checked Int128(float value) => checked((Int128)(double)value);
    public static explicit operator Int128(Half value) => (Int128)(double)value;
    public static explicit operator checked Int128(Half value) => checked((Int128)(double)value);
    public static explicit operator Int128(decimal value) => value < 0 ? -(Int128)(UInt128)(-value) : (Int128)(UInt128)value;

}

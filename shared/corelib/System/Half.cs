using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace System;

// A 16-bit float. It computes as a float: every operation is exact enough there to round once.
public readonly partial struct Half
    : IComparable, ISpanFormattable, IComparable<Half>, IEquatable<Half>, IBinaryFloatingPointIeee754<Half>, IMinMaxValue<Half>,
      IUtf8SpanFormattable
{
    private readonly ushort _value;

    internal Half(ushort bits) => _value = bits;

    internal ushort Bits => _value;

    public static Half Epsilon => new(0x0001);
    public static Half PositiveInfinity => new(0x7C00);
    public static Half NegativeInfinity => new(0xFC00);
    public static Half NaN => new(0xFE00);
    public static Half MinValue => new(0xFBFF);
    public static Half MaxValue => new(0x7BFF);
    public static Half One => new(0x3C00);
    public static Half Zero => new(0);
    public static Half NegativeOne => new(0xBC00);
    public static Half NegativeZero => new(0x8000);
    public static Half E => new(0x4170);
    public static Half Pi => new(0x4248);
    public static Half Tau => new(0x4648);

    public static bool IsFinite(Half value) => (value._value & 0x7C00) != 0x7C00;
    public static bool IsInfinity(Half value) => (value._value & 0x7FFF) == 0x7C00;
    public static bool IsNaN(Half value) => (value._value & 0x7FFF) > 0x7C00;
    public static bool IsNegative(Half value) => (value._value & 0x8000) != 0;
    public static bool IsPositive(Half value) => (value._value & 0x8000) == 0;
    public static bool IsNegativeInfinity(Half value) => value._value == 0xFC00;
    public static bool IsPositiveInfinity(Half value) => value._value == 0x7C00;
    public static bool IsNormal(Half value) => (value._value & 0x7C00) is not 0 and not 0x7C00;
    public static bool IsSubnormal(Half value) => (value._value & 0x7C00) == 0 && (value._value & 0x3FF) != 0;

    public int CompareTo(object? obj)
    {
        if (obj is null) return 1;
        return obj is Half other ? CompareTo(other) : throw new ArgumentException("Object must be of type Half.");
    }

    public int CompareTo(Half other) => ((float)this).CompareTo((float)other);
    public bool Equals(Half other) => (float)this == (float)other || (IsNaN(this) && IsNaN(other));
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Half other && Equals(other);
    public override int GetHashCode() => IsNaN(this) || (_value & 0x7FFF) == 0 ? _value & 0x7C00 : _value;

    public override string ToString() => ToString(null, null);
    public string ToString(string? format) => ToString(format, null);
    public string ToString(IFormatProvider? provider) => ToString(null, provider);
    public string ToString(string? format, IFormatProvider? provider)
    {
        TextBuffer text = new(stackalloc char[64]);
        Write(ref text, format, provider);
        return text.ToStringAndFree();
    }

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        TextBuffer text = new(stackalloc char[64]);
        Write(ref text, format, provider);
        return text.TryCopyToAndFree(destination, out charsWritten);
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        TextBuffer text = new(stackalloc char[64]);
        Write(ref text, format, provider);
        return text.TryCopyUtf8AndFree(utf8Destination, out bytesWritten);
    }

    // The shortest digits that read back are the first of 1 to 5 significant digits that do.
    private void Write(ref TextBuffer text, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        NumberFormatInfo info = NumberFormatInfo.GetInstance(provider);
        char letter = Number.ParseFormat(format, out int precision);
        bool shortest = (letter | 0x20) == 'r' || ((letter | 0x20) == 'g' && precision <= 0);
        if (!shortest || !IsFinite(this))
        {
            Number.AppendFloat(ref text, (double)this, 5, 5, 2, format, info);
            return;
        }
        for (int digits = 1; ; digits++)
        {
            if (AppendIfReadsBack(ref text, (double)this, digits, letter, info)) return;
            // What reads back as a power of two reaches twice as far up as down: the digits above it may, where the nearest do not.
            if ((_value & 0x3FF) == 0 && AppendIfReadsBack(ref text, DigitsAbove(digits), digits, letter, info)) return;
        }
    }

    private bool AppendIfReadsBack(ref TextBuffer text, double value, int digits, char letter, NumberFormatInfo info)
    {
        int start = text.Length;
        Number.AppendShortFloat(ref text, value, digits, 5, (letter & 0x20) == 0 ? 'G' : 'g', info);
        if (digits == 5 || BitConverter.HalfToUInt16Bits(Parse(text.Written.Slice(start), NumberStyles.Float, info)) == _value) return true;
        text.Truncate(start);
        return false;
    }

    // The value rounded away from zero to some significant digits.
    private double DigitsAbove(int digits)
    {
        decimal value = (decimal)Math.Abs((double)this), unit = 1;
        if (value == 0) return (double)this;
        // 10^(digits - 1) units are at most the value.
        while (value / unit >= 10) unit *= 10;
        while (value / unit < 1) unit /= 10;
        for (int i = 1; i < digits; i++) unit /= 10;
        double above = (double)(Math.Ceiling(value / unit) * unit);
        return IsNegative(this) ? -above : above;
    }

    private const NumberStyles DefaultStyle = NumberStyles.Float | NumberStyles.AllowThousands;

    public static Half Parse(string s) => Parse(s, DefaultStyle, null);
    public static Half Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static Half Parse(string s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);
    public static Half Parse(string s, NumberStyles style = DefaultStyle, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static Half Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);
    public static Half Parse(ReadOnlySpan<char> s, NumberStyles style = DefaultStyle, IFormatProvider? provider = null)
    {
        if (!TryParse(s, style, provider, out Half result)) Number.ThrowParse(Number.ParseStatus.BadFormat, s, "");
        return result;
    }
    public static Half Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = DefaultStyle, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static Half Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, DefaultStyle, provider);
    public static bool TryParse([NotNullWhen(true)] string? s, out Half result) => TryParse((ReadOnlySpan<char>)s, DefaultStyle, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out Half result) => TryParse(s, DefaultStyle, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Half result) => TryParse((ReadOnlySpan<char>)s, DefaultStyle, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Half result) => TryParse(s, DefaultStyle, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Half result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Half result)
    {
        NumberFormatInfo.ValidateParseStyleFloatingPoint(style);
        bool parsed = Number.TryParseFloat(s, style, NumberFormatInfo.GetInstance(provider), false, out double value);
        result = parsed ? (Half)value : default;
        return parsed;
    }
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Half result) => TryParse(utf8Text, DefaultStyle, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Half result) => TryParse(utf8Text, DefaultStyle, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out Half result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

    // Exact.
    public static explicit operator float(Half value)
    {
        uint sign = (uint)(value._value & 0x8000) << 16;
        int exponent = (value._value >> 10) & 0x1F;
        uint fraction = (uint)(value._value & 0x3FF);
        if (exponent == 0x1F) return BitConverter.UInt32BitsToSingle(sign | 0x7F800000 | (fraction << 13));
        if (exponent == 0) return (sign != 0 ? -1f : 1f) * (fraction * 5.9604645E-8f);
        return BitConverter.UInt32BitsToSingle(sign | ((uint)(exponent + 112) << 23) | (fraction << 13));
    }

    public static explicit operator double(Half value) => (double)(float)value;

    // Rounds to nearest, ties to even.
    public static explicit operator Half(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        ushort sign = (ushort)((bits >> 48) & 0x8000);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        ulong fraction = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 1024) return new Half((ushort)(sign | 0x7C00 | (fraction != 0 ? 0x200 | (int)(fraction >> 42) : 0)));
        if (exponent > 15) return new Half((ushort)(sign | 0x7C00));
        if (exponent < -25) return new Half(sign);
        // The significand with its leading one, and how many of its bits fall off.
        ulong significand = fraction | 0x10000000000000;
        int drop = exponent >= -14 ? 42 : 42 + (-14 - exponent);
        ulong kept = significand >> drop;
        ulong rest = significand & ((1UL << drop) - 1), half = 1UL << (drop - 1);
        if (rest > half || (rest == half && (kept & 1) != 0)) kept++;
        // A carry moves into the exponent by itself.
        uint magnitude = exponent >= -14 ? (uint)((exponent + 14) << 10) + (uint)kept : (uint)kept;
        return new Half((ushort)(sign | magnitude));
    }

    public static explicit operator Half(float value) => (Half)(double)value;

    public static Half operator +(Half left, Half right) => (Half)((float)left + (float)right);
    public static Half operator -(Half left, Half right) => (Half)((float)left - (float)right);
    public static Half operator *(Half left, Half right) => (Half)((float)left * (float)right);
    public static Half operator /(Half left, Half right) => (Half)((float)left / (float)right);
    public static Half operator %(Half left, Half right) => (Half)((float)left % (float)right);
    public static Half operator +(Half value) => value;
    public static Half operator -(Half value) => new((ushort)(value._value ^ 0x8000));
    public static Half operator ++(Half value) => (Half)((float)value + 1);
    public static Half operator --(Half value) => (Half)((float)value - 1);
    public static bool operator ==(Half left, Half right) => (float)left == (float)right;
    public static bool operator !=(Half left, Half right) => (float)left != (float)right;
    public static bool operator <(Half left, Half right) => (float)left < (float)right;
    public static bool operator >(Half left, Half right) => (float)left > (float)right;
    public static bool operator <=(Half left, Half right) => (float)left <= (float)right;
    public static bool operator >=(Half left, Half right) => (float)left >= (float)right;

    public static Half BitDecrement(Half x)
    {
        if ((x._value & 0x7C00) == 0x7C00) return x._value == 0x7C00 ? MaxValue : x;
        if (x._value == 0) return -Epsilon;
        return new Half((ushort)(x._value + ((x._value & 0x8000) != 0 ? 1 : -1)));
    }

    public static Half BitIncrement(Half x)
    {
        if ((x._value & 0x7C00) == 0x7C00) return x._value == 0xFC00 ? MinValue : x;
        if (x._value == 0x8000) return Epsilon;
        return new Half((ushort)(x._value + ((x._value & 0x8000) != 0 ? -1 : 1)));
    }

    public static explicit operator Half(byte value) => (Half)(float)value;
    public static explicit operator Half(sbyte value) => (Half)(float)value;
    public static explicit operator Half(short value) => (Half)(float)value;
    public static explicit operator Half(ushort value) => (Half)(float)value;
    public static explicit operator Half(char value) => (Half)(float)value;
    public static explicit operator Half(int value) => (Half)(double)value;
    public static explicit operator Half(uint value) => (Half)(double)value;
    public static explicit operator Half(long value) => (Half)(double)value;
    public static explicit operator Half(ulong value) => (Half)(double)value;
    public static explicit operator Half(decimal value) => (Half)(double)value;
    public static explicit operator byte(Half value) => (byte)(float)value;
    public static explicit operator sbyte(Half value) => (sbyte)(float)value;
    public static explicit operator char(Half value) => (char)(float)value;
    public static explicit operator short(Half value) => (short)(float)value;
    public static explicit operator ushort(Half value) => (ushort)(float)value;
    public static explicit operator int(Half value) => (int)(float)value;
    public static explicit operator uint(Half value) => (uint)(float)value;
    public static explicit operator long(Half value) => (long)(float)value;
    public static explicit operator ulong(Half value) => (ulong)(float)value;
    public static explicit operator checked byte(Half value) => checked((byte)(float)value);
    public static explicit operator checked sbyte(Half value) => checked((sbyte)(float)value);
    public static explicit operator checked char(Half value) => checked((char)(float)value);
    public static explicit operator checked short(Half value) => checked((short)(float)value);
    public static explicit operator checked ushort(Half value) => checked((ushort)(float)value);
    public static explicit operator checked int(Half value) => checked((int)(float)value);
    public static explicit operator checked uint(Half value) => checked((uint)(float)value);
    public static explicit operator checked long(Half value) => checked((long)(float)value);
    public static explicit operator checked ulong(Half value) => checked((ulong)(float)value);
    public static explicit operator decimal(Half value) => (decimal)(float)value;
}

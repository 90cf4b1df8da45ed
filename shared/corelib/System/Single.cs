using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

public readonly partial struct Single
    : IComparable, IConvertible, ISpanFormattable, IComparable<float>, IEquatable<float>, IBinaryFloatingPointIeee754<float>, IMinMaxValue<float>,
      IUtf8SpanFormattable
{
    private readonly float m_value;

    public const float MinValue = -3.40282346638528859e+38f;
    public const float MaxValue = 3.40282346638528859e+38f;
    public const float Epsilon = 1.4e-45f;
    public const float NegativeInfinity = -1.0f / 0.0f;
    public const float PositiveInfinity = 1.0f / 0.0f;
    public const float NaN = 0.0f / 0.0f;
    public const float NegativeZero = -0.0f;
    public const float E = MathF.E;
    public const float Pi = MathF.PI;
    public const float Tau = MathF.Tau;

    public static bool IsFinite(float d) => (BitConverter.SingleToUInt32Bits(d) & 0x7F800000) != 0x7F800000;
    public static bool IsInfinity(float d) => (BitConverter.SingleToUInt32Bits(d) & ~0x80000000) == 0x7F800000;
#pragma warning disable CS1718 // only NaN differs from itself
    public static bool IsNaN(float d) => d != d;
#pragma warning restore CS1718
    public static bool IsNegative(float d) => (BitConverter.SingleToUInt32Bits(d) & 0x80000000) != 0;
    public static bool IsPositive(float d) => (BitConverter.SingleToUInt32Bits(d) & 0x80000000) == 0;
    public static bool IsNegativeInfinity(float d) => d == NegativeInfinity;
    public static bool IsPositiveInfinity(float d) => d == PositiveInfinity;
    public static bool IsNormal(float d) => (BitConverter.SingleToUInt32Bits(d) & 0x7F800000) is not 0 and not 0x7F800000;
    public static bool IsSubnormal(float d) => (BitConverter.SingleToUInt32Bits(d) & 0x7F800000) == 0 && d != 0;

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is float other ? CompareTo(other) : throw new ArgumentException("Object must be of type Single.");
    }

    // NaN comes before all other values and equals itself.
    public int CompareTo(float value)
    {
        if (m_value < value) return -1;
        if (m_value > value) return 1;
        if (m_value == value) return 0;
        if (IsNaN(m_value)) return IsNaN(value) ? 0 : -1;
        return 1;
    }

    public bool Equals(float obj) => m_value == obj || (IsNaN(m_value) && IsNaN(obj));
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is float other && Equals(other);

    public override int GetHashCode()
    {
        uint bits = BitConverter.SingleToUInt32Bits(m_value);
        // Both zeros are equal, and so are all NaNs.
        if (IsNaN(m_value) || m_value == 0) bits &= 0x7F800000;
        return (int)bits;
    }

    public override string ToString() => Number.FormatFloat(m_value, true, null, null);
    public string ToString(string? format) => Number.FormatFloat(m_value, true, format, null);
    public string ToString(IFormatProvider? provider) => Number.FormatFloat(m_value, true, null, provider);
    public string ToString(string? format, IFormatProvider? provider) => Number.FormatFloat(m_value, true, format, provider);
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatFloat(m_value, true, format, provider, destination, out charsWritten);
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatFloatUtf8(m_value, true, format, provider, utf8Destination, out bytesWritten);

    private const NumberStyles DefaultStyle = NumberStyles.Float | NumberStyles.AllowThousands;

    public static float Parse(string s) => Parse(s, DefaultStyle, null);
    public static float Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static float Parse(string s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);
    public static float Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static float Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);
    public static float Parse(ReadOnlySpan<char> s, NumberStyles style = DefaultStyle, IFormatProvider? provider = null)
    {
        if (!TryParse(s, style, provider, out float result)) Number.ThrowParse(Number.ParseStatus.BadFormat, s, "");
        return result;
    }
    public static float Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = DefaultStyle, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static float Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, DefaultStyle, provider);
    public static bool TryParse([NotNullWhen(true)] string? s, out float result) => TryParse((ReadOnlySpan<char>)s, DefaultStyle, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out float result) => TryParse(s, DefaultStyle, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out float result) => TryParse((ReadOnlySpan<char>)s, DefaultStyle, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out float result) => TryParse(s, DefaultStyle, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out float result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out float result)
    {
        NumberFormatInfo.ValidateParseStyleFloatingPoint(style);
        bool parsed = Number.TryParseFloat(s, style, NumberFormatInfo.GetInstance(provider), true, out double value);
        result = parsed ? (float)value : 0;
        return parsed;
    }
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out float result) => TryParse(utf8Text, DefaultStyle, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out float result) => TryParse(utf8Text, DefaultStyle, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out float result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

    public static bool operator ==(float left, float right) => left == right;
    public static bool operator !=(float left, float right) => left != right;
    public static bool operator <(float left, float right) => left < right;
    public static bool operator >(float left, float right) => left > right;
    public static bool operator <=(float left, float right) => left <= right;
    public static bool operator >=(float left, float right) => left >= right;

    public TypeCode GetTypeCode() => TypeCode.Single;
    bool IConvertible.ToBoolean(IFormatProvider? provider) => Convert.ToBoolean(m_value);
    char IConvertible.ToChar(IFormatProvider? provider) => throw new InvalidCastException("Invalid cast from 'Single' to 'Char'.");
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => Convert.ToSByte(m_value);
    byte IConvertible.ToByte(IFormatProvider? provider) => Convert.ToByte(m_value);
    short IConvertible.ToInt16(IFormatProvider? provider) => Convert.ToInt16(m_value);
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => Convert.ToUInt16(m_value);
    int IConvertible.ToInt32(IFormatProvider? provider) => Convert.ToInt32(m_value);
    uint IConvertible.ToUInt32(IFormatProvider? provider) => Convert.ToUInt32(m_value);
    long IConvertible.ToInt64(IFormatProvider? provider) => Convert.ToInt64(m_value);
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => Convert.ToUInt64(m_value);
    float IConvertible.ToSingle(IFormatProvider? provider) => m_value;
    double IConvertible.ToDouble(IFormatProvider? provider) => Convert.ToDouble(m_value);
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => Convert.ToDecimal(m_value);
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => throw new InvalidCastException("Invalid cast from 'Single' to 'DateTime'.");
    object IConvertible.ToType(Type type, IFormatProvider? provider) => Convert.DefaultToType(this, type, provider);
}

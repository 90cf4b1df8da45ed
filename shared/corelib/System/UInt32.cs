using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace System;

public readonly partial struct UInt32
    : IComparable, IConvertible, ISpanFormattable, IComparable<uint>, IEquatable<uint>,
      IBinaryInteger<uint>, IMinMaxValue<uint>, IUnsignedNumber<uint>, IUtf8SpanFormattable
{
    private readonly uint m_value;

    public const uint MaxValue = 0xffffffff;
    public const uint MinValue = 0;

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is uint other ? CompareTo(other) : throw new ArgumentException("Object must be of type UInt32.");
    }

    public int CompareTo(uint value) => m_value < value ? -1 : m_value > value ? 1 : 0;
    public bool Equals(uint obj) => m_value == obj;
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is uint other && m_value == other;
    public override int GetHashCode() => (int)m_value;

    public override string ToString() => Number.UnsignedToString(m_value);
    public string ToString(IFormatProvider? provider) => Number.FormatUnsigned(m_value, 4, null, provider);
    public string ToString(string? format) => Number.FormatUnsigned(m_value, 4, format, null);
    public string ToString(string? format, IFormatProvider? provider) => Number.FormatUnsigned(m_value, 4, format, provider);
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatUnsigned(m_value, 4, format, provider, destination, out charsWritten);
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatUnsignedUtf8(m_value, 4, format, provider, utf8Destination, out bytesWritten);

    public static uint Parse(string s) => Parse(s, NumberStyles.Integer, null);
    public static uint Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static uint Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static uint Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static uint Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseUnsigned(s, style, NumberFormatInfo.GetInstance(provider), MaxValue, 32, out ulong value);
        if (status != Number.ParseStatus.Ok) Number.ThrowParse(status, s, "a UInt32");
        return (uint)value;
    }
    public static uint Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static uint Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static uint Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, NumberStyles.Integer, provider);

    public static bool TryParse([NotNullWhen(true)] string? s, out uint result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out uint result) => TryParse(s, NumberStyles.Integer, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out uint result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out uint result) => TryParse(s, NumberStyles.Integer, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out uint result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out uint result)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseUnsigned(s, style, NumberFormatInfo.GetInstance(provider), MaxValue, 32, out ulong value);
        result = status == Number.ParseStatus.Ok ? (uint)value : (uint)0;
        return status == Number.ParseStatus.Ok;
    }
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out uint result) => TryParse(utf8Text, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out uint result) => TryParse(utf8Text, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out uint result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

    public TypeCode GetTypeCode() => TypeCode.UInt32;
    bool IConvertible.ToBoolean(IFormatProvider? provider) => Convert.ToBoolean(m_value);
    char IConvertible.ToChar(IFormatProvider? provider) => Convert.ToChar(m_value);
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => Convert.ToSByte(m_value);
    byte IConvertible.ToByte(IFormatProvider? provider) => Convert.ToByte(m_value);
    short IConvertible.ToInt16(IFormatProvider? provider) => Convert.ToInt16(m_value);
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => Convert.ToUInt16(m_value);
    int IConvertible.ToInt32(IFormatProvider? provider) => Convert.ToInt32(m_value);
    uint IConvertible.ToUInt32(IFormatProvider? provider) => m_value;
    long IConvertible.ToInt64(IFormatProvider? provider) => Convert.ToInt64(m_value);
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => Convert.ToUInt64(m_value);
    float IConvertible.ToSingle(IFormatProvider? provider) => Convert.ToSingle(m_value);
    double IConvertible.ToDouble(IFormatProvider? provider) => Convert.ToDouble(m_value);
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => Convert.ToDecimal(m_value);
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => throw new InvalidCastException("Invalid cast from 'UInt32' to 'DateTime'.");
    object IConvertible.ToType(Type type, IFormatProvider? provider) => Convert.DefaultToType(this, type, provider);
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace System;

public readonly partial struct Int16
    : IComparable, IConvertible, ISpanFormattable, IComparable<short>, IEquatable<short>,
      IBinaryInteger<short>, IMinMaxValue<short>, ISignedNumber<short>, IUtf8SpanFormattable
{
    private readonly short m_value;

    public const short MaxValue = 0x7fff;
    public const short MinValue = -0x8000;

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is short other ? CompareTo(other) : throw new ArgumentException("Object must be of type Int16.");
    }

    public int CompareTo(short value) => m_value - value;
    public bool Equals(short obj) => m_value == obj;
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is short other && m_value == other;
    public override int GetHashCode() => m_value;

    public override string ToString() => Number.SignedToString(m_value);
    public string ToString(IFormatProvider? provider) => Number.FormatSigned(m_value, 2, null, provider);
    public string ToString(string? format) => Number.FormatSigned(m_value, 2, format, null);
    public string ToString(string? format, IFormatProvider? provider) => Number.FormatSigned(m_value, 2, format, provider);
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatSigned(m_value, 2, format, provider, destination, out charsWritten);
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatSignedUtf8(m_value, 2, format, provider, utf8Destination, out bytesWritten);

    public static short Parse(string s) => Parse(s, NumberStyles.Integer, null);
    public static short Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static short Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static short Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static short Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseSigned(s, style, NumberFormatInfo.GetInstance(provider), MinValue, MaxValue, 16, out long value);
        if (status != Number.ParseStatus.Ok) Number.ThrowParse(status, s, "an Int16");
        return (short)value;
    }
    public static short Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static short Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static short Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, NumberStyles.Integer, provider);

    public static bool TryParse([NotNullWhen(true)] string? s, out short result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out short result) => TryParse(s, NumberStyles.Integer, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out short result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out short result) => TryParse(s, NumberStyles.Integer, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out short result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out short result)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseSigned(s, style, NumberFormatInfo.GetInstance(provider), MinValue, MaxValue, 16, out long value);
        result = status == Number.ParseStatus.Ok ? (short)value : (short)0;
        return status == Number.ParseStatus.Ok;
    }
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out short result) => TryParse(utf8Text, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out short result) => TryParse(utf8Text, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out short result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

    public TypeCode GetTypeCode() => TypeCode.Int16;
    bool IConvertible.ToBoolean(IFormatProvider? provider) => Convert.ToBoolean(m_value);
    char IConvertible.ToChar(IFormatProvider? provider) => Convert.ToChar(m_value);
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => Convert.ToSByte(m_value);
    byte IConvertible.ToByte(IFormatProvider? provider) => Convert.ToByte(m_value);
    short IConvertible.ToInt16(IFormatProvider? provider) => m_value;
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => Convert.ToUInt16(m_value);
    int IConvertible.ToInt32(IFormatProvider? provider) => Convert.ToInt32(m_value);
    uint IConvertible.ToUInt32(IFormatProvider? provider) => Convert.ToUInt32(m_value);
    long IConvertible.ToInt64(IFormatProvider? provider) => Convert.ToInt64(m_value);
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => Convert.ToUInt64(m_value);
    float IConvertible.ToSingle(IFormatProvider? provider) => Convert.ToSingle(m_value);
    double IConvertible.ToDouble(IFormatProvider? provider) => Convert.ToDouble(m_value);
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => Convert.ToDecimal(m_value);
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => throw new InvalidCastException("Invalid cast from 'Int16' to 'DateTime'.");
    object IConvertible.ToType(Type type, IFormatProvider? provider) => Convert.DefaultToType(this, type, provider);
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

public readonly partial struct Double
    : IComparable, IConvertible, ISpanFormattable, IComparable<double>, IEquatable<double>, IBinaryFloatingPointIeee754<double>, IMinMaxValue<double>,
      IUtf8SpanFormattable
{
    private readonly double m_value;

    public const double MinValue = -1.7976931348623157E+308;
    public const double MaxValue = 1.7976931348623157E+308;
    public const double Epsilon = 4.9406564584124654E-324;
    public const double NegativeInfinity = -1.0 / 0.0;
    public const double PositiveInfinity = 1.0 / 0.0;
    public const double NaN = 0.0 / 0.0;
    public const double NegativeZero = -0.0;
    public const double E = Math.E;
    public const double Pi = Math.PI;
    public const double Tau = Math.Tau;

    public static bool IsFinite(double d) => (BitConverter.DoubleToUInt64Bits(d) & 0x7FF0000000000000) != 0x7FF0000000000000;
    public static bool IsInfinity(double d) => (BitConverter.DoubleToUInt64Bits(d) & ~0x8000000000000000) == 0x7FF0000000000000;
#pragma warning disable CS1718 // only NaN differs from itself
    public static bool IsNaN(double d) => d != d;
#pragma warning restore CS1718
    public static bool IsNegative(double d) => (BitConverter.DoubleToUInt64Bits(d) & 0x8000000000000000) != 0;
    public static bool IsPositive(double d) => (BitConverter.DoubleToUInt64Bits(d) & 0x8000000000000000) == 0;
    public static bool IsNegativeInfinity(double d) => d == NegativeInfinity;
    public static bool IsPositiveInfinity(double d) => d == PositiveInfinity;
    public static bool IsNormal(double d) => (BitConverter.DoubleToUInt64Bits(d) & 0x7FF0000000000000) is not 0 and not 0x7FF0000000000000;
    public static bool IsSubnormal(double d) => (BitConverter.DoubleToUInt64Bits(d) & 0x7FF0000000000000) == 0 && d != 0;

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is double other ? CompareTo(other) : throw new ArgumentException("Object must be of type Double.");
    }

    // NaN comes before all other values and equals itself.
    public int CompareTo(double value)
    {
        if (m_value < value) return -1;
        if (m_value > value) return 1;
        if (m_value == value) return 0;
        if (IsNaN(m_value)) return IsNaN(value) ? 0 : -1;
        return 1;
    }

    public bool Equals(double obj) => m_value == obj || (IsNaN(m_value) && IsNaN(obj));
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is double other && Equals(other);

    public override int GetHashCode()
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(m_value);
        // Both zeros are equal, and so are all NaNs.
        if (IsNaN(m_value) || m_value == 0) bits &= 0x7FF0000000000000;
        return (int)bits ^ (int)(bits >> 32);
    }

    public override string ToString() => Number.FormatFloat(m_value, false, null, null);
    public string ToString(string? format) => Number.FormatFloat(m_value, false, format, null);
    public string ToString(IFormatProvider? provider) => Number.FormatFloat(m_value, false, null, provider);
    public string ToString(string? format, IFormatProvider? provider) => Number.FormatFloat(m_value, false, format, provider);
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatFloat(m_value, false, format, provider, destination, out charsWritten);
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatFloatUtf8(m_value, false, format, provider, utf8Destination, out bytesWritten);

    private const NumberStyles DefaultStyle = NumberStyles.Float | NumberStyles.AllowThousands;

    public static double Parse(string s) => Parse(s, DefaultStyle, null);
    public static double Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static double Parse(string s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);
    public static double Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static double Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);
    public static double Parse(ReadOnlySpan<char> s, NumberStyles style = DefaultStyle, IFormatProvider? provider = null)
    {
        if (!TryParse(s, style, provider, out double result)) Number.ThrowParse(Number.ParseStatus.BadFormat, s, "");
        return result;
    }
    public static double Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = DefaultStyle, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static double Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, DefaultStyle, provider);
    public static bool TryParse([NotNullWhen(true)] string? s, out double result) => TryParse((ReadOnlySpan<char>)s, DefaultStyle, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out double result) => TryParse(s, DefaultStyle, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out double result) => TryParse((ReadOnlySpan<char>)s, DefaultStyle, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out double result) => TryParse(s, DefaultStyle, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out double result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out double result)
    {
        NumberFormatInfo.ValidateParseStyleFloatingPoint(style);
        bool parsed = Number.TryParseFloat(s, style, NumberFormatInfo.GetInstance(provider), false, out double value);
        result = parsed ? (double)value : 0;
        return parsed;
    }
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out double result) => TryParse(utf8Text, DefaultStyle, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out double result) => TryParse(utf8Text, DefaultStyle, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out double result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

    public static bool operator ==(double left, double right) => left == right;
    public static bool operator !=(double left, double right) => left != right;
    public static bool operator <(double left, double right) => left < right;
    public static bool operator >(double left, double right) => left > right;
    public static bool operator <=(double left, double right) => left <= right;
    public static bool operator >=(double left, double right) => left >= right;

    public TypeCode GetTypeCode() => TypeCode.Double;
    bool IConvertible.ToBoolean(IFormatProvider? provider) => Convert.ToBoolean(m_value);
    char IConvertible.ToChar(IFormatProvider? provider) => throw new InvalidCastException("Invalid cast from 'Double' to 'Char'.");
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => Convert.ToSByte(m_value);
    byte IConvertible.ToByte(IFormatProvider? provider) => Convert.ToByte(m_value);
    short IConvertible.ToInt16(IFormatProvider? provider) => Convert.ToInt16(m_value);
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => Convert.ToUInt16(m_value);
    int IConvertible.ToInt32(IFormatProvider? provider) => Convert.ToInt32(m_value);
    uint IConvertible.ToUInt32(IFormatProvider? provider) => Convert.ToUInt32(m_value);
    long IConvertible.ToInt64(IFormatProvider? provider) => Convert.ToInt64(m_value);
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => Convert.ToUInt64(m_value);
    float IConvertible.ToSingle(IFormatProvider? provider) => Convert.ToSingle(m_value);
    double IConvertible.ToDouble(IFormatProvider? provider) => m_value;
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => Convert.ToDecimal(m_value);
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => throw new InvalidCastException("Invalid cast from 'Double' to 'DateTime'.");
    object IConvertible.ToType(Type type, IFormatProvider? provider) => Convert.DefaultToType(this, type, provider);
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace System;

public readonly unsafe partial struct IntPtr
    : IComparable, ISpanFormattable, IComparable<nint>, IEquatable<nint>,
      IBinaryInteger<nint>, IMinMaxValue<nint>, ISignedNumber<nint>, IUtf8SpanFormattable, System.Runtime.Serialization.ISerializable
{
    private readonly void* _value;

    [Intrinsic]
    public static readonly nint Zero;

    public IntPtr(int value) => _value = (void*)(nint)value;
    public IntPtr(long value) => _value = (void*)checked((nint)value);
    [CLSCompliant(false)]
    public IntPtr(void* value) => _value = value;

    void System.Runtime.Serialization.ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue("value", (long)((nint)_value));
    }

    public static int Size => 8;
    public static nint MaxValue => unchecked((nint)0x7fffffffffffffff);
    public static nint MinValue => unchecked((nint)unchecked((long)0x8000000000000000));
    public int ToInt32() => checked((int)(nint)_value);
    public long ToInt64() => (long)(nint)_value;
    [CLSCompliant(false)]
    public void* ToPointer() => _value;
    public static nint Add(nint pointer, int offset) => pointer + offset;
    public static nint Subtract(nint pointer, int offset) => pointer - offset;
    public static explicit operator nint(int value) => new(value);
    public static explicit operator nint(long value) => new(value);
    [CLSCompliant(false)]
    public static explicit operator nint(void* value) => new(value);
    [CLSCompliant(false)]
    public static explicit operator void*(nint value) => value._value;
    public static explicit operator int(nint value) => checked((int)(long)value._value);
    public static explicit operator long(nint value) => (long)value._value;
    public static nint operator +(nint pointer, int offset) => (nint)((byte*)pointer._value + offset);
    public static nint operator -(nint pointer, int offset) => (nint)((byte*)pointer._value - offset);
    public static bool operator ==(nint value1, nint value2) => value1._value == value2._value;
    public static bool operator !=(nint value1, nint value2) => value1._value != value2._value;

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is nint other ? CompareTo(other) : throw new ArgumentException("Object must be of type IntPtr.");
    }

    public int CompareTo(nint value) => (nint)_value < value ? -1 : (nint)_value > value ? 1 : 0;
    public bool Equals(nint obj) => (nint)_value == obj;
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is nint other && (nint)_value == other;
    public override int GetHashCode() => (int)(long)(nint)_value ^ (int)((long)(nint)_value >> 32);

    public override string ToString() => Number.SignedToString((nint)_value);
    public string ToString(IFormatProvider? provider) => Number.FormatSigned((nint)_value, 8, null, provider);
    public string ToString(string? format) => Number.FormatSigned((nint)_value, 8, format, null);
    public string ToString(string? format, IFormatProvider? provider) => Number.FormatSigned((nint)_value, 8, format, provider);
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatSigned((nint)_value, 8, format, provider, destination, out charsWritten);
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatSignedUtf8((nint)_value, 8, format, provider, utf8Destination, out bytesWritten);

    public static nint Parse(string s) => Parse(s, NumberStyles.Integer, null);
    public static nint Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static nint Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static nint Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static nint Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseSigned(s, style, NumberFormatInfo.GetInstance(provider), MinValue, MaxValue, 64, out long value);
        if (status != Number.ParseStatus.Ok) Number.ThrowParse(status, s, "an Int64");
        return (nint)value;
    }
    public static nint Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static nint Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static nint Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, NumberStyles.Integer, provider);

    public static bool TryParse([NotNullWhen(true)] string? s, out nint result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out nint result) => TryParse(s, NumberStyles.Integer, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out nint result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out nint result) => TryParse(s, NumberStyles.Integer, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out nint result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out nint result)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseSigned(s, style, NumberFormatInfo.GetInstance(provider), MinValue, MaxValue, 64, out long value);
        result = status == Number.ParseStatus.Ok ? (nint)value : (nint)0;
        return status == Number.ParseStatus.Ok;
    }
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out nint result) => TryParse(utf8Text, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out nint result) => TryParse(utf8Text, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out nint result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace System;

public readonly unsafe partial struct UIntPtr
    : IComparable, ISpanFormattable, IComparable<nuint>, IEquatable<nuint>,
      IBinaryInteger<nuint>, IMinMaxValue<nuint>, IUnsignedNumber<nuint>, IUtf8SpanFormattable, System.Runtime.Serialization.ISerializable
{
    private readonly void* _value;

    [Intrinsic]
    public static readonly nuint Zero;

    public UIntPtr(uint value) => _value = (void*)(nuint)value;
    public UIntPtr(ulong value) => _value = (void*)checked((nuint)value);
    [CLSCompliant(false)]
    public UIntPtr(void* value) => _value = value;

    void System.Runtime.Serialization.ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue("value", ((nuint)_value).ToString());
    }

    public static int Size => 8;
    public static nuint MaxValue => unchecked((nuint)0xffffffffffffffff);
    public static nuint MinValue => unchecked((nuint)0);
    public uint ToUInt32() => checked((uint)(nuint)_value);
    public ulong ToUInt64() => (ulong)(nuint)_value;
    [CLSCompliant(false)]
    public void* ToPointer() => _value;
    public static nuint Add(nuint pointer, int offset) => pointer + (nuint)offset;
    public static nuint Subtract(nuint pointer, int offset) => pointer - (nuint)offset;
    public static explicit operator nuint(uint value) => new(value);
    public static explicit operator nuint(ulong value) => new(value);
    [CLSCompliant(false)]
    public static explicit operator nuint(void* value) => new(value);
    [CLSCompliant(false)]
    public static explicit operator void*(nuint value) => value._value;
    public static explicit operator uint(nuint value) => checked((uint)(ulong)value._value);
    public static explicit operator ulong(nuint value) => (ulong)value._value;
    public static nuint operator +(nuint pointer, int offset) => (nuint)((byte*)pointer._value + offset);
    public static nuint operator -(nuint pointer, int offset) => (nuint)((byte*)pointer._value - offset);
    public static bool operator ==(nuint value1, nuint value2) => value1._value == value2._value;
    public static bool operator !=(nuint value1, nuint value2) => value1._value != value2._value;

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is nuint other ? CompareTo(other) : throw new ArgumentException("Object must be of type UIntPtr.");
    }

    public int CompareTo(nuint value) => (nuint)_value < value ? -1 : (nuint)_value > value ? 1 : 0;
    public bool Equals(nuint obj) => (nuint)_value == obj;
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is nuint other && (nuint)_value == other;
    public override int GetHashCode() => (int)(long)(nuint)_value ^ (int)((long)(nuint)_value >> 32);

    public override string ToString() => Number.UnsignedToString((nuint)_value);
    public string ToString(IFormatProvider? provider) => Number.FormatUnsigned((nuint)_value, 8, null, provider);
    public string ToString(string? format) => Number.FormatUnsigned((nuint)_value, 8, format, null);
    public string ToString(string? format, IFormatProvider? provider) => Number.FormatUnsigned((nuint)_value, 8, format, provider);
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatUnsigned((nuint)_value, 8, format, provider, destination, out charsWritten);
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryFormatUnsignedUtf8((nuint)_value, 8, format, provider, utf8Destination, out bytesWritten);

    public static nuint Parse(string s) => Parse(s, NumberStyles.Integer, null);
    public static nuint Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static nuint Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static nuint Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static nuint Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseUnsigned(s, style, NumberFormatInfo.GetInstance(provider), MaxValue, 64, out ulong value);
        if (status != Number.ParseStatus.Ok) Number.ThrowParse(status, s, "a UInt64");
        return (nuint)value;
    }
    public static nuint Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);
    public static nuint Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static nuint Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, NumberStyles.Integer, provider);

    public static bool TryParse([NotNullWhen(true)] string? s, out nuint result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out nuint result) => TryParse(s, NumberStyles.Integer, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out nuint result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out nuint result) => TryParse(s, NumberStyles.Integer, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out nuint result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out nuint result)
    {
        NumberFormatInfo.ValidateParseStyleInteger(style);
        Number.ParseStatus status = Number.TryParseUnsigned(s, style, NumberFormatInfo.GetInstance(provider), MaxValue, 64, out ulong value);
        result = status == Number.ParseStatus.Ok ? (nuint)value : (nuint)0;
        return status == Number.ParseStatus.Ok;
    }
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out nuint result) => TryParse(utf8Text, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out nuint result) => TryParse(utf8Text, NumberStyles.Integer, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out nuint result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

}

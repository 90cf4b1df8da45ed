using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;
using System.Text;

namespace System;

// A 96-bit integer, a sign and a decimal scale of 0 to 28. Values that compare equal may differ in scale, and keep it.
[StructLayout(LayoutKind.Sequential)]
public readonly partial struct Decimal
    : ISpanFormattable, IComparable, IConvertible, IComparable<decimal>, IEquatable<decimal>, ISerializable, IDeserializationCallback,
      IFloatingPoint<decimal>, IMinMaxValue<decimal>, IUtf8SpanFormattable
{
    // Bit 31 sign, bits 16-23 scale. The order of the fields is .NET's.
    private readonly int _flags;
    private readonly uint _hi32;
    private readonly ulong _lo64;

    private const int SignMask = unchecked((int)0x80000000);
    private const int ScaleMask = 0x00FF0000;

    public const decimal Zero = 0m;
    public const decimal One = 1m;
    public const decimal MinusOne = -1m;
    public const decimal MaxValue = 79228162514264337593543950335m;
    public const decimal MinValue = -79228162514264337593543950335m;

    private Decimal(ulong lo64, uint hi32, int flags)
    {
        _lo64 = lo64;
        _hi32 = hi32;
        _flags = flags;
    }

    public Decimal(int value) : this(value < 0 ? (ulong)-(long)value : (ulong)value, 0, value < 0 ? SignMask : 0) { }
    [CLSCompliant(false)] public Decimal(uint value) : this(value, 0, 0) { }
    public Decimal(long value) : this(value < 0 ? (ulong)-value : (ulong)value, 0, value < 0 ? SignMask : 0) { }
    [CLSCompliant(false)] public Decimal(ulong value) : this(value, 0, 0) { }
    public Decimal(float value) => this = FromFloat(value, 7);
    public Decimal(double value) => this = FromFloat(value, 15);

    public Decimal(int lo, int mid, int hi, bool isNegative, byte scale)
    {
        if (scale > MaxScale) throw new ArgumentOutOfRangeException(nameof(scale), "Decimal's scale value must be between 0 and 28, inclusive.");
        _lo64 = ((ulong)(uint)mid << 32) | (uint)lo;
        _hi32 = (uint)hi;
        _flags = (scale << 16) | (isNegative ? SignMask : 0);
    }

    public Decimal(int[] bits) : this((ReadOnlySpan<int>)(bits ?? throw new ArgumentNullException(nameof(bits)))) { }

    public Decimal(ReadOnlySpan<int> bits)
    {
        if (bits.Length != 4 || (bits[3] & ~(SignMask | ScaleMask)) != 0 || (bits[3] & ScaleMask) > MaxScale << 16)
            throw new ArgumentException("Decimal constructor requires an array or span of four valid decimal bytes.");
        _lo64 = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        _hi32 = (uint)bits[2];
        _flags = bits[3];
    }

    void ISerializable.GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue("flags", _flags);
        info.AddValue("hi", (int)_hi32);
        info.AddValue("lo", (int)_lo64);
        info.AddValue("mid", (int)(_lo64 >> 32));
    }

    void IDeserializationCallback.OnDeserialization(object? sender) { }

    private int ScaleOf => (_flags >> 16) & 0xFF;

    public byte Scale => (byte)(_flags >> 16);

    public static int[] GetBits(decimal d) => [(int)d._lo64, (int)(d._lo64 >> 32), (int)d._hi32, d._flags];

    public static int GetBits(decimal d, Span<int> destination)
    {
        if (!TryGetBits(d, destination, out int written)) ThrowHelper.ThrowDestinationTooShort();
        return written;
    }

    public static bool TryGetBits(decimal d, Span<int> destination, out int valuesWritten)
    {
        valuesWritten = 0;
        if (destination.Length < 4) return false;
        destination[0] = (int)d._lo64;
        destination[1] = (int)(d._lo64 >> 32);
        destination[2] = (int)d._hi32;
        destination[3] = d._flags;
        valuesWritten = 4;
        return true;
    }

    // A float rounded to so many significant digits, trailing zeros dropped.
    private static decimal FromFloat(double value, int precision)
    {
        if (value == 0) return default;
        int exponent = (int)((BitConverter.DoubleToInt64Bits(value) >> 52) & 0x7FF) - 1022;
        if (exponent < -94) return default;
        if (exponent > 96) ThrowOverflow();
        bool isNegative = value < 0;
        if (isNegative) value = -value;
        // log10(2) * 2^16 is 19728.3: the power of ten that makes an integer of `precision` digits.
        int power = precision - 1 - ((exponent * 19728) >> 16);
        double upper = Power10(precision), lower = Power10(precision - 1);
        if (power >= 0)
        {
            power = Math.Min(power, MaxScale);
            value *= Power10(power);
        }
        else if (power != -1 || value >= upper)
        {
            value /= Power10(-power);
        }
        else
        {
            power = 0;
        }
        if (value < lower && power < MaxScale)
        {
            value *= 10;
            power++;
        }
        ulong digits = (ulong)(long)Math.Round(value);
        if (digits == 0) return default;
        Wide wide = Wide.Of(new decimal(digits, 0, 0));
        if (power < 0)
        {
            wide.MultiplyPower10(-power);
            if (!wide.FitsDecimal) ThrowOverflow();
            return wide.ToDecimal(isNegative, 0);
        }
        for (int most = Math.Min(power, precision - 1); most > 0 && digits % 10 == 0; most--)
        {
            digits /= 10;
            power--;
        }
        return new decimal(digits, 0, (power << 16) | (isNegative ? SignMask : 0));
    }

    private static double Power10(int power)
    {
        ReadOnlySpan<double> powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
            1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29];
        return powers[power];
    }

    public static double ToDouble(decimal d)
    {
        double value = ((double)d._lo64 + (double)d._hi32 * 18446744073709551616.0) / Power10(d.ScaleOf);
        return d._flags < 0 ? -value : value;
    }

    public static float ToSingle(decimal d) => (float)ToDouble(d);

    public static decimal FromOACurrency(long cy) =>
        cy == 0 ? default : Reduced(new decimal(cy < 0 ? (ulong)-cy : (ulong)cy, 0, (4 << 16) | (cy < 0 ? SignMask : 0)), true);

    public static long ToOACurrency(decimal value) => (long)Round(value * 10000m, 0);

    public static decimal Add(decimal d1, decimal d2) => AddCore(d1, d2, false);
    public static decimal Subtract(decimal d1, decimal d2) => AddCore(d1, d2, true);
    public static decimal Multiply(decimal d1, decimal d2) => MultiplyCore(d1, d2);
    public static decimal Divide(decimal d1, decimal d2) => DivideCore(d1, d2);
    public static decimal Remainder(decimal d1, decimal d2) => RemainderCore(d1, d2);
    public static decimal Negate(decimal d) => new(d._lo64, d._hi32, d._flags ^ SignMask);
    public static decimal Truncate(decimal d) => RoundCore(d, 0, MidpointRounding.ToZero);
    public static decimal Floor(decimal d) => RoundCore(d, 0, MidpointRounding.ToNegativeInfinity);
    public static decimal Ceiling(decimal d) => RoundCore(d, 0, MidpointRounding.ToPositiveInfinity);
    public static decimal Round(decimal d) => RoundCore(d, 0, MidpointRounding.ToEven);
    public static decimal Round(decimal d, int decimals) => Round(d, decimals, MidpointRounding.ToEven);
    public static decimal Round(decimal d, MidpointRounding mode) => Round(d, 0, mode);

    public static decimal Round(decimal d, int decimals, MidpointRounding mode)
    {
        if ((uint)decimals > MaxScale) throw new ArgumentOutOfRangeException(nameof(decimals), "Decimal can only round to between 0 and 28 digits of precision.");
        if ((uint)mode > (uint)MidpointRounding.ToPositiveInfinity) throw new ArgumentException($"The value '{mode}' is not valid for this usage of the type {nameof(MidpointRounding)}.", nameof(mode));
        return RoundCore(d, decimals, mode);
    }

    public static int Compare(decimal d1, decimal d2) => CompareCore(d1, d2);
    public static bool Equals(decimal d1, decimal d2) => CompareCore(d1, d2) == 0;
    public int CompareTo(decimal value) => CompareCore(this, value);
    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is decimal other ? CompareCore(this, other) : throw new ArgumentException("Object must be of type Decimal.");
    }
    public bool Equals(decimal value) => CompareCore(this, value) == 0;
    public override bool Equals([NotNullWhen(true)] object? value) => value is decimal other && CompareCore(this, other) == 0;

    public override int GetHashCode()
    {
        if ((_lo64 | _hi32) == 0) return 0;
        // Equal values of different scales hash alike.
        decimal value = Reduced(this, true);
        return value._flags ^ (int)value._hi32 ^ (int)(value._lo64 >> 32) ^ (int)value._lo64;
    }

    public override string ToString() => Number.FormatDecimal(this, null, null);
    public string ToString(string? format) => Number.FormatDecimal(this, format, null);
    public string ToString(IFormatProvider? provider) => Number.FormatDecimal(this, null, provider);
    public string ToString(string? format, IFormatProvider? provider) => Number.FormatDecimal(this, format, provider);

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        TextBuffer text = new(stackalloc char[64]);
        Number.AppendDecimal(ref text, this, format, NumberFormatInfo.GetInstance(provider));
        return text.TryCopyToAndFree(destination, out charsWritten);
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        TextBuffer text = new(stackalloc char[64]);
        Number.AppendDecimal(ref text, this, format, NumberFormatInfo.GetInstance(provider));
        return text.TryCopyUtf8AndFree(utf8Destination, out bytesWritten);
    }

    public static decimal Parse(string s) => Parse(s, NumberStyles.Number, null);
    public static decimal Parse(string s, NumberStyles style) => Parse(s, style, null);
    public static decimal Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Number, provider);
    public static decimal Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }
    public static decimal Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Number, provider);
    public static decimal Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Number, IFormatProvider? provider = null)
    {
        NumberFormatInfo.ValidateParseStyleFloatingPoint(style);
        Number.ParseStatus status = Number.TryParseDecimal(s, style, NumberFormatInfo.GetInstance(provider), out decimal result);
        if (status != Number.ParseStatus.Ok) Number.ThrowParse(status, s, "a Decimal");
        return result;
    }
    public static decimal Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style = NumberStyles.Number, IFormatProvider? provider = null) =>
        Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider);
    public static decimal Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text, NumberStyles.Number, provider);

    public static bool TryParse([NotNullWhen(true)] string? s, out decimal result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Number, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out decimal result) => TryParse(s, NumberStyles.Number, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out decimal result) => TryParse((ReadOnlySpan<char>)s, NumberStyles.Number, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out decimal result) => TryParse(s, NumberStyles.Number, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out decimal result) => TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out decimal result)
    {
        NumberFormatInfo.ValidateParseStyleFloatingPoint(style);
        return Number.TryParseDecimal(s, style, NumberFormatInfo.GetInstance(provider), out result) == Number.ParseStatus.Ok;
    }
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out decimal result) => TryParse(utf8Text, NumberStyles.Number, null, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out decimal result) => TryParse(utf8Text, NumberStyles.Number, provider, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, out decimal result) =>
        TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), style, provider, out result);

    // The whole part as 64 bits and a sign; false: more than 64 bits.
    private bool TryWhole(out ulong magnitude)
    {
        decimal whole = ScaleOf == 0 ? this : Truncate(this);
        magnitude = whole._lo64;
        return whole._hi32 == 0;
    }

    private static long ToSigned(decimal value, long min, long max, string what)
    {
        if (value.TryWhole(out ulong magnitude))
        {
            if (value._flags >= 0 && magnitude <= (ulong)max) return (long)magnitude;
            if (value._flags < 0 && magnitude <= 0 - (ulong)min) return -(long)magnitude;
        }
        throw new OverflowException($"Value was either too large or too small for {what}.");
    }

    private static ulong ToUnsigned(decimal value, ulong max, string what)
    {
        if (value.TryWhole(out ulong magnitude) && magnitude <= max && (value._flags >= 0 || magnitude == 0)) return magnitude;
        throw new OverflowException($"Value was either too large or too small for {what}.");
    }

    public static byte ToByte(decimal value) => (byte)ToUnsigned(value, byte.MaxValue, "an unsigned byte");
    [CLSCompliant(false)] public static sbyte ToSByte(decimal value) => (sbyte)ToSigned(value, sbyte.MinValue, sbyte.MaxValue, "a signed byte");
    public static short ToInt16(decimal value) => (short)ToSigned(value, short.MinValue, short.MaxValue, "an Int16");
    [CLSCompliant(false)] public static ushort ToUInt16(decimal value) => (ushort)ToUnsigned(value, ushort.MaxValue, "a UInt16");
    public static int ToInt32(decimal d) => (int)ToSigned(d, int.MinValue, int.MaxValue, "an Int32");
    [CLSCompliant(false)] public static uint ToUInt32(decimal d) => (uint)ToUnsigned(d, uint.MaxValue, "a UInt32");
    public static long ToInt64(decimal d) => ToSigned(d, long.MinValue, long.MaxValue, "an Int64");
    [CLSCompliant(false)] public static ulong ToUInt64(decimal d) => ToUnsigned(d, ulong.MaxValue, "a UInt64");

    public static implicit operator decimal(byte value) => new((uint)value);
    [CLSCompliant(false)] public static implicit operator decimal(sbyte value) => new((int)value);
    public static implicit operator decimal(short value) => new((int)value);
    [CLSCompliant(false)] public static implicit operator decimal(ushort value) => new((uint)value);
    public static implicit operator decimal(char value) => new((uint)value);
    public static implicit operator decimal(int value) => new(value);
    [CLSCompliant(false)] public static implicit operator decimal(uint value) => new(value);
    public static implicit operator decimal(long value) => new(value);
    [CLSCompliant(false)] public static implicit operator decimal(ulong value) => new(value);
    public static explicit operator decimal(float value) => new(value);
    public static explicit operator decimal(double value) => new(value);
    public static explicit operator byte(decimal value) => ToByte(value);
    [CLSCompliant(false)] public static explicit operator sbyte(decimal value) => ToSByte(value);
    public static explicit operator char(decimal value) => (char)ToUnsigned(value, char.MaxValue, "a character");
    public static explicit operator short(decimal value) => ToInt16(value);
    [CLSCompliant(false)] public static explicit operator ushort(decimal value) => ToUInt16(value);
    public static explicit operator int(decimal value) => ToInt32(value);
    [CLSCompliant(false)] public static explicit operator uint(decimal value) => ToUInt32(value);
    public static explicit operator long(decimal value) => ToInt64(value);
    [CLSCompliant(false)] public static explicit operator ulong(decimal value) => ToUInt64(value);
    public static explicit operator float(decimal value) => ToSingle(value);
    public static explicit operator double(decimal value) => ToDouble(value);

    public static decimal operator +(decimal d) => d;
    public static decimal operator -(decimal d) => Negate(d);
    public static decimal operator ++(decimal d) => AddCore(d, One, false);
    public static decimal operator --(decimal d) => AddCore(d, One, true);
    public static decimal operator +(decimal d1, decimal d2) => AddCore(d1, d2, false);
    public static decimal operator -(decimal d1, decimal d2) => AddCore(d1, d2, true);
    public static decimal operator *(decimal d1, decimal d2) => MultiplyCore(d1, d2);
    public static decimal operator /(decimal d1, decimal d2) => DivideCore(d1, d2);
    public static decimal operator %(decimal d1, decimal d2) => RemainderCore(d1, d2);
    public static bool operator ==(decimal d1, decimal d2) => CompareCore(d1, d2) == 0;
    public static bool operator !=(decimal d1, decimal d2) => CompareCore(d1, d2) != 0;
    public static bool operator <(decimal d1, decimal d2) => CompareCore(d1, d2) < 0;
    public static bool operator <=(decimal d1, decimal d2) => CompareCore(d1, d2) <= 0;
    public static bool operator >(decimal d1, decimal d2) => CompareCore(d1, d2) > 0;
    public static bool operator >=(decimal d1, decimal d2) => CompareCore(d1, d2) >= 0;

    public TypeCode GetTypeCode() => TypeCode.Decimal;
    bool IConvertible.ToBoolean(IFormatProvider? provider) => Convert.ToBoolean(this);
    char IConvertible.ToChar(IFormatProvider? provider) => throw new InvalidCastException("Invalid cast from 'Decimal' to 'Char'.");
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => Convert.ToSByte(this);
    byte IConvertible.ToByte(IFormatProvider? provider) => Convert.ToByte(this);
    short IConvertible.ToInt16(IFormatProvider? provider) => Convert.ToInt16(this);
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => Convert.ToUInt16(this);
    int IConvertible.ToInt32(IFormatProvider? provider) => Convert.ToInt32(this);
    uint IConvertible.ToUInt32(IFormatProvider? provider) => Convert.ToUInt32(this);
    long IConvertible.ToInt64(IFormatProvider? provider) => Convert.ToInt64(this);
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => Convert.ToUInt64(this);
    float IConvertible.ToSingle(IFormatProvider? provider) => Convert.ToSingle(this);
    double IConvertible.ToDouble(IFormatProvider? provider) => Convert.ToDouble(this);
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => this;
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => throw new InvalidCastException("Invalid cast from 'Decimal' to 'DateTime'.");
    object IConvertible.ToType(Type type, IFormatProvider? provider) => Convert.DefaultToType(this, type, provider);
}

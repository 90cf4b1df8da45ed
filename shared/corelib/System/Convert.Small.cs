using System.Diagnostics.CodeAnalysis;

namespace System;

// To small types.
public static partial class Convert
{
    public static bool ToBoolean(object? value) => value is null ? false : ((IConvertible)value).ToBoolean(null);
    public static bool ToBoolean(object? value, IFormatProvider? provider) => value is null ? false : ((IConvertible)value).ToBoolean(provider);
    public static bool ToBoolean(bool value) => value;
    public static bool ToBoolean(char value) => throw InvalidCast("Char", "Boolean");
    [CLSCompliant(false)] public static bool ToBoolean(sbyte value) => value != 0;
    public static bool ToBoolean(byte value) => value != 0;
    public static bool ToBoolean(short value) => value != 0;
    [CLSCompliant(false)] public static bool ToBoolean(ushort value) => value != 0;
    public static bool ToBoolean(int value) => value != 0;
    [CLSCompliant(false)] public static bool ToBoolean(uint value) => value != 0;
    public static bool ToBoolean(long value) => value != 0;
    [CLSCompliant(false)] public static bool ToBoolean(ulong value) => value != 0;
    public static bool ToBoolean(float value) => value != 0;
    public static bool ToBoolean(double value) => value != 0;
    public static bool ToBoolean(decimal value) => value != 0;
    public static bool ToBoolean(DateTime value) => throw InvalidCast("DateTime", "Boolean");
    public static bool ToBoolean([NotNullWhen(true)] string? value) => value is not null && bool.Parse(value);
    public static bool ToBoolean([NotNullWhen(true)] string? value, IFormatProvider? provider) => value is not null && bool.Parse(value);

    public static char ToChar(object? value) => value is null ? '\0' : ((IConvertible)value).ToChar(null);
    public static char ToChar(object? value, IFormatProvider? provider) => value is null ? '\0' : ((IConvertible)value).ToChar(provider);
    public static char ToChar(bool value) => throw InvalidCast("Boolean", "Char");
    public static char ToChar(char value) => value;
    [CLSCompliant(false)] public static char ToChar(sbyte value) => value < 0 ? throw Overflow("a character") : (char)value;
    public static char ToChar(byte value) => (char)value;
    public static char ToChar(short value) => value < 0 ? throw Overflow("a character") : (char)value;
    [CLSCompliant(false)] public static char ToChar(ushort value) => (char)value;
    public static char ToChar(int value) => value is < 0 or > char.MaxValue ? throw Overflow("a character") : (char)value;
    [CLSCompliant(false)] public static char ToChar(uint value) => value > char.MaxValue ? throw Overflow("a character") : (char)value;
    public static char ToChar(long value) => value is < 0 or > char.MaxValue ? throw Overflow("a character") : (char)value;
    [CLSCompliant(false)] public static char ToChar(ulong value) => value > char.MaxValue ? throw Overflow("a character") : (char)value;
    public static char ToChar(float value) => throw InvalidCast("Single", "Char");
    public static char ToChar(double value) => throw InvalidCast("Double", "Char");
    public static char ToChar(decimal value) => throw InvalidCast("Decimal", "Char");
    public static char ToChar(DateTime value) => throw InvalidCast("DateTime", "Char");
    public static char ToChar(string value) => ToChar(value, null);
    public static char ToChar(string value, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length != 1) throw new FormatException("String must be exactly one character long.");
        return value[0];
    }

    [CLSCompliant(false)] public static sbyte ToSByte(object? value) => value is null ? (sbyte)0 : ((IConvertible)value).ToSByte(null);
    [CLSCompliant(false)] public static sbyte ToSByte(object? value, IFormatProvider? provider) => value is null ? (sbyte)0 : ((IConvertible)value).ToSByte(provider);
    [CLSCompliant(false)] public static sbyte ToSByte(bool value) => value ? (sbyte)1 : (sbyte)0;
    [CLSCompliant(false)] public static sbyte ToSByte(char value) => value > sbyte.MaxValue ? throw Overflow("a signed byte") : (sbyte)value;
    [CLSCompliant(false)] public static sbyte ToSByte(sbyte value) => value;
    [CLSCompliant(false)] public static sbyte ToSByte(byte value) => value > sbyte.MaxValue ? throw Overflow("a signed byte") : (sbyte)value;
    [CLSCompliant(false)] public static sbyte ToSByte(short value) => value < sbyte.MinValue || value > sbyte.MaxValue ? throw Overflow("a signed byte") : (sbyte)value;
    [CLSCompliant(false)] public static sbyte ToSByte(ushort value) => value > sbyte.MaxValue ? throw Overflow("a signed byte") : (sbyte)value;
    [CLSCompliant(false)] public static sbyte ToSByte(int value) => value < sbyte.MinValue || value > sbyte.MaxValue ? throw Overflow("a signed byte") : (sbyte)value;
    [CLSCompliant(false)] public static sbyte ToSByte(uint value) => value > sbyte.MaxValue ? throw Overflow("a signed byte") : (sbyte)value;
    [CLSCompliant(false)] public static sbyte ToSByte(long value) => value < sbyte.MinValue || value > sbyte.MaxValue ? throw Overflow("a signed byte") : (sbyte)value;
    [CLSCompliant(false)] public static sbyte ToSByte(ulong value) => value > (ulong)sbyte.MaxValue ? throw Overflow("a signed byte") : (sbyte)value;
    [CLSCompliant(false)] public static sbyte ToSByte(float value) => ToSByte((double)value);
    [CLSCompliant(false)] public static sbyte ToSByte(double value) => ToSByte(ToInt32(value));
    [CLSCompliant(false)] public static sbyte ToSByte(decimal value) => decimal.ToSByte(decimal.Round(value, 0));
    [CLSCompliant(false)] public static sbyte ToSByte(DateTime value) => throw InvalidCast("DateTime", "SByte");
    [CLSCompliant(false)] public static sbyte ToSByte(string? value) => value is null ? (sbyte)0 : sbyte.Parse(value);
    [CLSCompliant(false)] public static sbyte ToSByte(string? value, IFormatProvider? provider) => value is null ? (sbyte)0 : sbyte.Parse(value, provider);

    [CLSCompliant(false)] public static sbyte ToSByte(string? value, int fromBase)
    {
        // Other bases give the bits, base 10 the value.
        long result = ParseBase(value, fromBase, 8, true, "a signed byte");
        return fromBase == 10 ? ToSByte(result) : (sbyte)result;
    }

    public static byte ToByte(object? value) => value is null ? (byte)0 : ((IConvertible)value).ToByte(null);
    public static byte ToByte(object? value, IFormatProvider? provider) => value is null ? (byte)0 : ((IConvertible)value).ToByte(provider);
    public static byte ToByte(bool value) => value ? (byte)1 : (byte)0;
    public static byte ToByte(char value) => value > byte.MaxValue ? throw Overflow("an unsigned byte") : (byte)value;
    [CLSCompliant(false)] public static byte ToByte(sbyte value) => value < 0 ? throw Overflow("an unsigned byte") : (byte)value;
    public static byte ToByte(byte value) => value;
    public static byte ToByte(short value) => value < 0 || value > byte.MaxValue ? throw Overflow("an unsigned byte") : (byte)value;
    [CLSCompliant(false)] public static byte ToByte(ushort value) => value > byte.MaxValue ? throw Overflow("an unsigned byte") : (byte)value;
    public static byte ToByte(int value) => value < 0 || value > byte.MaxValue ? throw Overflow("an unsigned byte") : (byte)value;
    [CLSCompliant(false)] public static byte ToByte(uint value) => value > byte.MaxValue ? throw Overflow("an unsigned byte") : (byte)value;
    public static byte ToByte(long value) => value < 0 || value > byte.MaxValue ? throw Overflow("an unsigned byte") : (byte)value;
    [CLSCompliant(false)] public static byte ToByte(ulong value) => value > byte.MaxValue ? throw Overflow("an unsigned byte") : (byte)value;
    public static byte ToByte(float value) => ToByte((double)value);
    public static byte ToByte(double value) => ToByte(ToInt32(value));
    public static byte ToByte(decimal value) => decimal.ToByte(decimal.Round(value, 0));
    public static byte ToByte(DateTime value) => throw InvalidCast("DateTime", "Byte");
    public static byte ToByte(string? value) => value is null ? (byte)0 : byte.Parse(value);
    public static byte ToByte(string? value, IFormatProvider? provider) => value is null ? (byte)0 : byte.Parse(value, provider);
    public static byte ToByte(string? value, int fromBase) => (byte)ParseBase(value, fromBase, 8, false, "an unsigned byte");

    public static short ToInt16(object? value) => value is null ? (short)0 : ((IConvertible)value).ToInt16(null);
    public static short ToInt16(object? value, IFormatProvider? provider) => value is null ? (short)0 : ((IConvertible)value).ToInt16(provider);
    public static short ToInt16(bool value) => value ? (short)1 : (short)0;
    public static short ToInt16(char value) => value > short.MaxValue ? throw Overflow("an Int16") : (short)value;
    [CLSCompliant(false)] public static short ToInt16(sbyte value) => value;
    public static short ToInt16(byte value) => value;
    public static short ToInt16(short value) => value;
    [CLSCompliant(false)] public static short ToInt16(ushort value) => value > short.MaxValue ? throw Overflow("an Int16") : (short)value;
    public static short ToInt16(int value) => value < short.MinValue || value > short.MaxValue ? throw Overflow("an Int16") : (short)value;
    [CLSCompliant(false)] public static short ToInt16(uint value) => value > short.MaxValue ? throw Overflow("an Int16") : (short)value;
    public static short ToInt16(long value) => value < short.MinValue || value > short.MaxValue ? throw Overflow("an Int16") : (short)value;
    [CLSCompliant(false)] public static short ToInt16(ulong value) => value > (ulong)short.MaxValue ? throw Overflow("an Int16") : (short)value;
    public static short ToInt16(float value) => ToInt16((double)value);
    public static short ToInt16(double value) => ToInt16(ToInt32(value));
    public static short ToInt16(decimal value) => decimal.ToInt16(decimal.Round(value, 0));
    public static short ToInt16(DateTime value) => throw InvalidCast("DateTime", "Int16");
    public static short ToInt16(string? value) => value is null ? (short)0 : short.Parse(value);
    public static short ToInt16(string? value, IFormatProvider? provider) => value is null ? (short)0 : short.Parse(value, provider);

    public static short ToInt16(string? value, int fromBase)
    {
        // Other bases give the bits, base 10 the value.
        long result = ParseBase(value, fromBase, 16, true, "an Int16");
        return fromBase == 10 ? ToInt16(result) : (short)result;
    }

    [CLSCompliant(false)] public static ushort ToUInt16(object? value) => value is null ? (ushort)0 : ((IConvertible)value).ToUInt16(null);
    [CLSCompliant(false)] public static ushort ToUInt16(object? value, IFormatProvider? provider) => value is null ? (ushort)0 : ((IConvertible)value).ToUInt16(provider);
    [CLSCompliant(false)] public static ushort ToUInt16(bool value) => value ? (ushort)1 : (ushort)0;
    [CLSCompliant(false)] public static ushort ToUInt16(char value) => value;
    [CLSCompliant(false)] public static ushort ToUInt16(sbyte value) => value < 0 ? throw Overflow("a UInt16") : (ushort)value;
    [CLSCompliant(false)] public static ushort ToUInt16(byte value) => value;
    [CLSCompliant(false)] public static ushort ToUInt16(short value) => value < 0 ? throw Overflow("a UInt16") : (ushort)value;
    [CLSCompliant(false)] public static ushort ToUInt16(ushort value) => value;
    [CLSCompliant(false)] public static ushort ToUInt16(int value) => value < 0 || value > ushort.MaxValue ? throw Overflow("a UInt16") : (ushort)value;
    [CLSCompliant(false)] public static ushort ToUInt16(uint value) => value > ushort.MaxValue ? throw Overflow("a UInt16") : (ushort)value;
    [CLSCompliant(false)] public static ushort ToUInt16(long value) => value < 0 || value > ushort.MaxValue ? throw Overflow("a UInt16") : (ushort)value;
    [CLSCompliant(false)] public static ushort ToUInt16(ulong value) => value > ushort.MaxValue ? throw Overflow("a UInt16") : (ushort)value;
    [CLSCompliant(false)] public static ushort ToUInt16(float value) => ToUInt16((double)value);
    [CLSCompliant(false)] public static ushort ToUInt16(double value) => ToUInt16(ToInt32(value));
    [CLSCompliant(false)] public static ushort ToUInt16(decimal value) => decimal.ToUInt16(decimal.Round(value, 0));
    [CLSCompliant(false)] public static ushort ToUInt16(DateTime value) => throw InvalidCast("DateTime", "UInt16");
    [CLSCompliant(false)] public static ushort ToUInt16(string? value) => value is null ? (ushort)0 : ushort.Parse(value);
    [CLSCompliant(false)] public static ushort ToUInt16(string? value, IFormatProvider? provider) => value is null ? (ushort)0 : ushort.Parse(value, provider);
    [CLSCompliant(false)] public static ushort ToUInt16(string? value, int fromBase) => (ushort)ParseBase(value, fromBase, 16, false, "a UInt16");
}

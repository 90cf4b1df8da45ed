using System.Diagnostics.CodeAnalysis;

namespace System;

// To the larger types and to strings.
public static partial class Convert
{
    public static int ToInt32(object? value) => value is null ? 0 : ((IConvertible)value).ToInt32(null);
    public static int ToInt32(object? value, IFormatProvider? provider) => value is null ? 0 : ((IConvertible)value).ToInt32(provider);
    public static int ToInt32(bool value) => value ? (int)1 : (int)0;
    public static int ToInt32(char value) => value;
    [CLSCompliant(false)] public static int ToInt32(sbyte value) => value;
    public static int ToInt32(byte value) => value;
    public static int ToInt32(short value) => value;
    [CLSCompliant(false)] public static int ToInt32(ushort value) => value;
    public static int ToInt32(int value) => value;
    [CLSCompliant(false)] public static int ToInt32(uint value) => value > int.MaxValue ? throw Overflow("an Int32") : (int)value;
    public static int ToInt32(long value) => value < int.MinValue || value > int.MaxValue ? throw Overflow("an Int32") : (int)value;
    [CLSCompliant(false)] public static int ToInt32(ulong value) => value > (ulong)int.MaxValue ? throw Overflow("an Int32") : (int)value;
    public static int ToInt32(float value) => ToInt32((double)value);

    // Rounds to the nearest, ties to even.
    public static int ToInt32(double value)
    {
        if (value >= 0 ? value < 2147483647.5 : value >= -2147483648.5) return (int)Math.Round(value);
        throw Overflow("an Int32");
    }

    public static int ToInt32(decimal value) => decimal.ToInt32(decimal.Round(value, 0));
    public static int ToInt32(DateTime value) => throw InvalidCast("DateTime", "Int32");
    public static int ToInt32(string? value) => value is null ? 0 : int.Parse(value);
    public static int ToInt32(string? value, IFormatProvider? provider) => value is null ? (int)0 : int.Parse(value, provider);
    public static int ToInt32(string? value, int fromBase) => (int)ParseBase(value, fromBase, 32, true, "an Int32");

    [CLSCompliant(false)] public static uint ToUInt32(object? value) => value is null ? 0 : ((IConvertible)value).ToUInt32(null);
    [CLSCompliant(false)] public static uint ToUInt32(object? value, IFormatProvider? provider) => value is null ? 0 : ((IConvertible)value).ToUInt32(provider);
    [CLSCompliant(false)] public static uint ToUInt32(bool value) => value ? (uint)1 : (uint)0;
    [CLSCompliant(false)] public static uint ToUInt32(char value) => value;
    [CLSCompliant(false)] public static uint ToUInt32(sbyte value) => value < 0 ? throw Overflow("a UInt32") : (uint)value;
    [CLSCompliant(false)] public static uint ToUInt32(byte value) => value;
    [CLSCompliant(false)] public static uint ToUInt32(short value) => value < 0 ? throw Overflow("a UInt32") : (uint)value;
    [CLSCompliant(false)] public static uint ToUInt32(ushort value) => value;
    [CLSCompliant(false)] public static uint ToUInt32(int value) => value < 0 ? throw Overflow("a UInt32") : (uint)value;
    [CLSCompliant(false)] public static uint ToUInt32(uint value) => value;
    [CLSCompliant(false)] public static uint ToUInt32(long value) => value < 0 || value > uint.MaxValue ? throw Overflow("a UInt32") : (uint)value;
    [CLSCompliant(false)] public static uint ToUInt32(ulong value) => value > uint.MaxValue ? throw Overflow("a UInt32") : (uint)value;
    [CLSCompliant(false)] public static uint ToUInt32(float value) => ToUInt32((double)value);

    [CLSCompliant(false)]
    public static uint ToUInt32(double value)
    {
        if (value is >= -0.5 and < 4294967295.5) return (uint)Math.Round(value);
        throw Overflow("a UInt32");
    }

    [CLSCompliant(false)] public static uint ToUInt32(decimal value) => decimal.ToUInt32(decimal.Round(value, 0));
    [CLSCompliant(false)] public static uint ToUInt32(DateTime value) => throw InvalidCast("DateTime", "UInt32");
    [CLSCompliant(false)] public static uint ToUInt32(string? value) => value is null ? 0 : uint.Parse(value);
    [CLSCompliant(false)] public static uint ToUInt32(string? value, IFormatProvider? provider) => value is null ? (uint)0 : uint.Parse(value, provider);
    [CLSCompliant(false)] public static uint ToUInt32(string? value, int fromBase) => (uint)ParseBase(value, fromBase, 32, false, "a UInt32");

    public static long ToInt64(object? value) => value is null ? 0 : ((IConvertible)value).ToInt64(null);
    public static long ToInt64(object? value, IFormatProvider? provider) => value is null ? 0 : ((IConvertible)value).ToInt64(provider);
    public static long ToInt64(bool value) => value ? (long)1 : (long)0;
    public static long ToInt64(char value) => value;
    [CLSCompliant(false)] public static long ToInt64(sbyte value) => value;
    public static long ToInt64(byte value) => value;
    public static long ToInt64(short value) => value;
    [CLSCompliant(false)] public static long ToInt64(ushort value) => value;
    public static long ToInt64(int value) => value;
    [CLSCompliant(false)] public static long ToInt64(uint value) => value;
    public static long ToInt64(long value) => value;
    [CLSCompliant(false)] public static long ToInt64(ulong value) => value > (ulong)long.MaxValue ? throw Overflow("an Int64") : (long)value;
    public static long ToInt64(float value) => ToInt64((double)value);
    public static long ToInt64(double value) => checked((long)Math.Round(value));
    public static long ToInt64(decimal value) => decimal.ToInt64(decimal.Round(value, 0));
    public static long ToInt64(DateTime value) => throw InvalidCast("DateTime", "Int64");
    public static long ToInt64(string? value) => value is null ? 0 : long.Parse(value);
    public static long ToInt64(string? value, IFormatProvider? provider) => value is null ? (long)0 : long.Parse(value, provider);
    public static long ToInt64(string? value, int fromBase) => (long)ParseBase(value, fromBase, 64, true, "an Int64");

    [CLSCompliant(false)] public static ulong ToUInt64(object? value) => value is null ? 0 : ((IConvertible)value).ToUInt64(null);
    [CLSCompliant(false)] public static ulong ToUInt64(object? value, IFormatProvider? provider) => value is null ? 0 : ((IConvertible)value).ToUInt64(provider);
    [CLSCompliant(false)] public static ulong ToUInt64(bool value) => value ? (ulong)1 : (ulong)0;
    [CLSCompliant(false)] public static ulong ToUInt64(char value) => value;
    [CLSCompliant(false)] public static ulong ToUInt64(sbyte value) => value < 0 ? throw Overflow("a UInt64") : (ulong)value;
    [CLSCompliant(false)] public static ulong ToUInt64(byte value) => value;
    [CLSCompliant(false)] public static ulong ToUInt64(short value) => value < 0 ? throw Overflow("a UInt64") : (ulong)value;
    [CLSCompliant(false)] public static ulong ToUInt64(ushort value) => value;
    [CLSCompliant(false)] public static ulong ToUInt64(int value) => value < 0 ? throw Overflow("a UInt64") : (ulong)value;
    [CLSCompliant(false)] public static ulong ToUInt64(uint value) => value;
    [CLSCompliant(false)] public static ulong ToUInt64(long value) => value < 0 ? throw Overflow("a UInt64") : (ulong)value;
    [CLSCompliant(false)] public static ulong ToUInt64(ulong value) => value;
    [CLSCompliant(false)] public static ulong ToUInt64(float value) => ToUInt64((double)value);
    [CLSCompliant(false)] public static ulong ToUInt64(double value) => checked((ulong)Math.Round(value));
    [CLSCompliant(false)] public static ulong ToUInt64(decimal value) => decimal.ToUInt64(decimal.Round(value, 0));
    [CLSCompliant(false)] public static ulong ToUInt64(DateTime value) => throw InvalidCast("DateTime", "UInt64");
    [CLSCompliant(false)] public static ulong ToUInt64(string? value) => value is null ? 0 : ulong.Parse(value);
    [CLSCompliant(false)] public static ulong ToUInt64(string? value, IFormatProvider? provider) => value is null ? (ulong)0 : ulong.Parse(value, provider);
    [CLSCompliant(false)] public static ulong ToUInt64(string? value, int fromBase) => (ulong)ParseBase(value, fromBase, 64, false, "a UInt64");

    public static float ToSingle(object? value) => value is null ? 0 : ((IConvertible)value).ToSingle(null);
    public static float ToSingle(object? value, IFormatProvider? provider) => value is null ? 0 : ((IConvertible)value).ToSingle(provider);
    public static float ToSingle(bool value) => value ? 1 : 0;
    public static float ToSingle(char value) => throw InvalidCast("Char", "Single");
    [CLSCompliant(false)] public static float ToSingle(sbyte value) => value;
    public static float ToSingle(byte value) => value;
    public static float ToSingle(short value) => value;
    [CLSCompliant(false)] public static float ToSingle(ushort value) => value;
    public static float ToSingle(int value) => value;
    [CLSCompliant(false)] public static float ToSingle(uint value) => value;
    public static float ToSingle(long value) => value;
    [CLSCompliant(false)] public static float ToSingle(ulong value) => value;
    public static float ToSingle(float value) => value;
    public static float ToSingle(double value) => (float)value;
    public static float ToSingle(decimal value) => (float)value;
    public static float ToSingle(DateTime value) => throw InvalidCast("DateTime", "Single");
    public static float ToSingle(string? value) => value is null ? 0 : float.Parse(value);
    public static float ToSingle(string? value, IFormatProvider? provider) => value is null ? (float)0 : float.Parse(value, provider);

    public static double ToDouble(object? value) => value is null ? 0 : ((IConvertible)value).ToDouble(null);
    public static double ToDouble(object? value, IFormatProvider? provider) => value is null ? 0 : ((IConvertible)value).ToDouble(provider);
    public static double ToDouble(bool value) => value ? 1 : 0;
    public static double ToDouble(char value) => throw InvalidCast("Char", "Double");
    [CLSCompliant(false)] public static double ToDouble(sbyte value) => value;
    public static double ToDouble(byte value) => value;
    public static double ToDouble(short value) => value;
    [CLSCompliant(false)] public static double ToDouble(ushort value) => value;
    public static double ToDouble(int value) => value;
    [CLSCompliant(false)] public static double ToDouble(uint value) => value;
    public static double ToDouble(long value) => value;
    [CLSCompliant(false)] public static double ToDouble(ulong value) => value;
    public static double ToDouble(float value) => value;
    public static double ToDouble(double value) => value;
    public static double ToDouble(decimal value) => (double)value;
    public static double ToDouble(DateTime value) => throw InvalidCast("DateTime", "Double");
    public static double ToDouble(string? value) => value is null ? 0 : double.Parse(value);
    public static double ToDouble(string? value, IFormatProvider? provider) => value is null ? (double)0 : double.Parse(value, provider);

    public static decimal ToDecimal(object? value) => value is null ? 0m : ((IConvertible)value).ToDecimal(null);
    public static decimal ToDecimal(object? value, IFormatProvider? provider) => value is null ? 0m : ((IConvertible)value).ToDecimal(provider);
    public static decimal ToDecimal(bool value) => value ? 1 : 0;
    public static decimal ToDecimal(char value) => throw InvalidCast("Char", "Decimal");
    [CLSCompliant(false)] public static decimal ToDecimal(sbyte value) => value;
    public static decimal ToDecimal(byte value) => value;
    public static decimal ToDecimal(short value) => value;
    [CLSCompliant(false)] public static decimal ToDecimal(ushort value) => value;
    public static decimal ToDecimal(int value) => value;
    [CLSCompliant(false)] public static decimal ToDecimal(uint value) => value;
    public static decimal ToDecimal(long value) => value;
    [CLSCompliant(false)] public static decimal ToDecimal(ulong value) => value;
    public static decimal ToDecimal(float value) => (decimal)value;
    public static decimal ToDecimal(double value) => (decimal)value;
    public static decimal ToDecimal(decimal value) => value;
    public static decimal ToDecimal(DateTime value) => throw InvalidCast("DateTime", "Decimal");
    public static decimal ToDecimal(string? value) => value is null ? 0 : decimal.Parse(value);
    public static decimal ToDecimal(string? value, IFormatProvider? provider) => value is null ? (decimal)0 : decimal.Parse(value, provider);

    public static DateTime ToDateTime(object? value) => value is null ? DateTime.MinValue : ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(object? value, IFormatProvider? provider) => value is null ? DateTime.MinValue : ((IConvertible)value).ToDateTime(provider);
    public static DateTime ToDateTime(bool value) => ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(char value) => ((IConvertible)value).ToDateTime(null);
    [CLSCompliant(false)] public static DateTime ToDateTime(sbyte value) => ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(byte value) => ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(short value) => ((IConvertible)value).ToDateTime(null);
    [CLSCompliant(false)] public static DateTime ToDateTime(ushort value) => ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(int value) => ((IConvertible)value).ToDateTime(null);
    [CLSCompliant(false)] public static DateTime ToDateTime(uint value) => ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(long value) => ((IConvertible)value).ToDateTime(null);
    [CLSCompliant(false)] public static DateTime ToDateTime(ulong value) => ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(float value) => ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(double value) => ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(decimal value) => ((IConvertible)value).ToDateTime(null);
    public static DateTime ToDateTime(DateTime value) => value;
    public static DateTime ToDateTime(string? value) => value is null ? default : DateTime.Parse(value);
    public static DateTime ToDateTime(string? value, IFormatProvider? provider) => value is null ? default : DateTime.Parse(value, provider);

    public static string? ToString(object? value) => ToString(value, null);
    public static string? ToString(object? value, IFormatProvider? provider) => value switch
    {
        IConvertible convertible => convertible.ToString(provider),
        IFormattable formattable => formattable.ToString(null, provider),
        _ => value is null ? "" : value.ToString(),
    };
    public static string ToString(bool value) => value.ToString();
    public static string ToString(bool value, IFormatProvider? provider) => value.ToString(provider);
    public static string ToString(char value) => value.ToString();
    public static string ToString(char value, IFormatProvider? provider) => value.ToString(provider);
    [CLSCompliant(false)] public static string ToString(sbyte value) => value.ToString();
    [CLSCompliant(false)] public static string ToString(sbyte value, IFormatProvider? provider) => value.ToString(provider);
    public static string ToString(byte value) => value.ToString();
    public static string ToString(byte value, IFormatProvider? provider) => value.ToString(provider);
    public static string ToString(short value) => value.ToString();
    public static string ToString(short value, IFormatProvider? provider) => value.ToString(provider);
    [CLSCompliant(false)] public static string ToString(ushort value) => value.ToString();
    [CLSCompliant(false)] public static string ToString(ushort value, IFormatProvider? provider) => value.ToString(provider);
    public static string ToString(int value) => value.ToString();
    public static string ToString(int value, IFormatProvider? provider) => value.ToString(provider);
    [CLSCompliant(false)] public static string ToString(uint value) => value.ToString();
    [CLSCompliant(false)] public static string ToString(uint value, IFormatProvider? provider) => value.ToString(provider);
    public static string ToString(long value) => value.ToString();
    public static string ToString(long value, IFormatProvider? provider) => value.ToString(provider);
    [CLSCompliant(false)] public static string ToString(ulong value) => value.ToString();
    [CLSCompliant(false)] public static string ToString(ulong value, IFormatProvider? provider) => value.ToString(provider);
    public static string ToString(float value) => value.ToString();
    public static string ToString(float value, IFormatProvider? provider) => value.ToString(provider);
    public static string ToString(double value) => value.ToString();
    public static string ToString(double value, IFormatProvider? provider) => value.ToString(provider);
    public static string ToString(decimal value) => value.ToString();
    public static string ToString(decimal value, IFormatProvider? provider) => value.ToString(provider);
    public static string ToString(DateTime value) => value.ToString();
    public static string ToString(DateTime value, IFormatProvider? provider) => value.ToString(provider);
    [return: NotNullIfNotNull(nameof(value))] public static string? ToString(string? value) => value;
    [return: NotNullIfNotNull(nameof(value))] public static string? ToString(string? value, IFormatProvider? provider) => value;
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System;

// Parsing: a number, or names separated by commas.
public abstract partial class Enum
{
    public static object Parse(Type enumType, string value) => Parse(enumType, value, false);
    public static object Parse(Type enumType, ReadOnlySpan<char> value) => Parse(enumType, value, false);

    public static object Parse(Type enumType, string value, bool ignoreCase)
    {
        RuntimeType type = Check(enumType);
        ArgumentNullException.ThrowIfNull(value);
        TryParseBits(type, value, ignoreCase, true, out ulong bits);
        return Box(type, bits);
    }

    public static object Parse(Type enumType, ReadOnlySpan<char> value, bool ignoreCase)
    {
        RuntimeType type = Check(enumType);
        TryParseBits(type, value, ignoreCase, true, out ulong bits);
        return Box(type, bits);
    }

    public static TEnum Parse<TEnum>(string value) where TEnum : struct => Parse<TEnum>(value, false);
    public static TEnum Parse<TEnum>(ReadOnlySpan<char> value) where TEnum : struct => Parse<TEnum>(value, false);
    public static TEnum Parse<TEnum>(string value, bool ignoreCase) where TEnum : struct
    {
        ArgumentNullException.ThrowIfNull(value);
        return Parse<TEnum>((ReadOnlySpan<char>)value, ignoreCase);
    }
    public static TEnum Parse<TEnum>(ReadOnlySpan<char> value, bool ignoreCase) where TEnum : struct
    {
        RuntimeType type = Check(typeof(TEnum), nameof(TEnum));
        TryParseBits(type, value, ignoreCase, true, out ulong bits);
        return (TEnum)Box(type, bits);
    }

    public static bool TryParse(Type enumType, string? value, [NotNullWhen(true)] out object? result) => TryParse(enumType, (ReadOnlySpan<char>)value, false, out result);
    public static bool TryParse(Type enumType, ReadOnlySpan<char> value, [NotNullWhen(true)] out object? result) => TryParse(enumType, value, false, out result);
    public static bool TryParse(Type enumType, string? value, bool ignoreCase, [NotNullWhen(true)] out object? result) => TryParse(enumType, (ReadOnlySpan<char>)value, ignoreCase, out result);
    public static bool TryParse(Type enumType, ReadOnlySpan<char> value, bool ignoreCase, [NotNullWhen(true)] out object? result)
    {
        RuntimeType type = Check(enumType);
        bool parsed = TryParseBits(type, value, ignoreCase, false, out ulong bits);
        result = parsed ? Box(type, bits) : null;
        return parsed;
    }

    public static bool TryParse<TEnum>([NotNullWhen(true)] string? value, out TEnum result) where TEnum : struct => TryParse((ReadOnlySpan<char>)value, false, out result);
    public static bool TryParse<TEnum>(ReadOnlySpan<char> value, out TEnum result) where TEnum : struct => TryParse(value, false, out result);
    public static bool TryParse<TEnum>([NotNullWhen(true)] string? value, bool ignoreCase, out TEnum result) where TEnum : struct => TryParse((ReadOnlySpan<char>)value, ignoreCase, out result);
    public static bool TryParse<TEnum>(ReadOnlySpan<char> value, bool ignoreCase, out TEnum result) where TEnum : struct
    {
        RuntimeType type = Check(typeof(TEnum), nameof(TEnum));
        bool parsed = TryParseBits(type, value, ignoreCase, false, out ulong bits);
        result = parsed ? (TEnum)Box(type, bits) : default;
        return parsed;
    }

    private static bool TryParseBits(RuntimeType type, ReadOnlySpan<char> text, bool ignoreCase, bool throws, out ulong bits)
    {
        bits = 0;
        text = text.Trim();
        if (text.Length == 0)
        {
            if (throws) throw new ArgumentException("Must specify valid information for parsing in the string.", "value");
            return false;
        }
        if (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+')
        {
            Number.ParseStatus status = TryParseNumber(type, text, out bits);
            if (status == Number.ParseStatus.Ok) return true;
            if (status == Number.ParseStatus.Overflow)
            {
                if (throws) Number.ThrowParse(status, text, Range(type));
                return false;
            }
        }
        EnumInfo info = InfoOf(type);
        ReadOnlySpan<char> rest = text;
        while (true)
        {
            int comma = rest.IndexOf(',');
            ReadOnlySpan<char> name = (comma < 0 ? rest : rest.Slice(0, comma)).Trim();
            int index = -1;
            for (int i = 0; i < info.Names.Length; i++)
            {
                if (ignoreCase ? Ordinal.EqualsIgnoreCase(name, info.Names[i]) : name.SequenceEqual(info.Names[i]))
                {
                    index = i;
                    break;
                }
            }
            if (index < 0)
            {
                bits = 0;
                if (throws) throw new ArgumentException($"Requested value '{text}' was not found.");
                return false;
            }
            bits |= info.Values[index];
            if (comma < 0) return true;
            rest = rest.Slice(comma + 1);
        }
    }

    private static string Range(RuntimeType type) => type.ElementTypeCode switch
    {
        0x04 => "a signed byte",
        0x05 => "an unsigned byte",
        0x06 => "an Int16",
        0x07 => "a UInt16",
        0x08 => "an Int32",
        0x09 => "a UInt32",
        0x0A => "an Int64",
        _ => "a UInt64",
    };

    private static Number.ParseStatus TryParseNumber(RuntimeType type, ReadOnlySpan<char> text, out ulong bits)
    {
        NumberFormatInfo info = NumberFormatInfo.InvariantInfo;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite;
        int size = SizeOf(type) * 8;
        Number.ParseStatus status;
        if (IsSigned(type))
        {
            status = Number.TryParseSigned(text, Style, info, size == 64 ? long.MinValue : -(1L << (size - 1)), size == 64 ? long.MaxValue : (1L << (size - 1)) - 1, size, out long value);
            bits = (ulong)value;
        }
        else
        {
            status = Number.TryParseUnsigned(text, Style, info, size == 64 ? ulong.MaxValue : (1UL << size) - 1, size, out bits);
        }
        return status;
    }
}

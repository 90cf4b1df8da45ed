using System.Diagnostics.CodeAnalysis;

namespace System;

[Flags]
public enum Base64FormattingOptions { None = 0, InsertLineBreaks = 1 }

// Conversions by type at run time, and numbers in other bases. The typed conversions are in Convert.Small.cs and Convert.Large.cs,
// base 64 and hexadecimal in Convert.Bytes.cs.
public static partial class Convert
{
    public static readonly object DBNull = System.DBNull.Value;

    private static OverflowException Overflow(string what) => new($"Value was either too large or too small for {what}.");

    private static InvalidCastException InvalidCast(string from, string to) => new($"Invalid cast from '{from}' to '{to}'.");

    public static TypeCode GetTypeCode(object? value)
    {
        if (value is null) return TypeCode.Empty;
        return value is IConvertible convertible ? convertible.GetTypeCode() : TypeCode.Object;
    }

    public static bool IsDBNull([NotNullWhen(true)] object? value) =>
        value == System.DBNull.Value || (value is IConvertible convertible && convertible.GetTypeCode() == TypeCode.DBNull);

    [return: NotNullIfNotNull(nameof(value))]
    public static object? ChangeType(object? value, TypeCode typeCode) => ChangeType(value, typeCode, Globalization.CultureInfo.CurrentCulture);

    [return: NotNullIfNotNull(nameof(value))]
    public static object? ChangeType(object? value, TypeCode typeCode, IFormatProvider? provider)
    {
        if (value is null && typeCode is TypeCode.Empty or TypeCode.String or TypeCode.Object) return null;
        if (value is not IConvertible convertible) throw new InvalidCastException("Object must implement IConvertible.");
        return typeCode switch
        {
            TypeCode.Boolean => convertible.ToBoolean(provider),
            TypeCode.Char => convertible.ToChar(provider),
            TypeCode.SByte => convertible.ToSByte(provider),
            TypeCode.Byte => convertible.ToByte(provider),
            TypeCode.Int16 => convertible.ToInt16(provider),
            TypeCode.UInt16 => convertible.ToUInt16(provider),
            TypeCode.Int32 => convertible.ToInt32(provider),
            TypeCode.UInt32 => convertible.ToUInt32(provider),
            TypeCode.Int64 => convertible.ToInt64(provider),
            TypeCode.UInt64 => convertible.ToUInt64(provider),
            TypeCode.Single => convertible.ToSingle(provider),
            TypeCode.Double => convertible.ToDouble(provider),
            TypeCode.Decimal => convertible.ToDecimal(provider),
            TypeCode.DateTime => convertible.ToDateTime(provider),
            TypeCode.String => convertible.ToString(provider),
            TypeCode.Object => value,
            TypeCode.DBNull => throw new InvalidCastException("Object cannot be cast to DBNull."),
            TypeCode.Empty => throw new InvalidCastException("Object cannot be cast to Empty."),
            _ => throw new ArgumentException("Unknown TypeCode value."),
        };
    }

    [return: NotNullIfNotNull(nameof(value))]
    public static object? ChangeType(object? value, Type conversionType) => ChangeType(value, conversionType, Globalization.CultureInfo.CurrentCulture);

    [return: NotNullIfNotNull(nameof(value))]
    public static object? ChangeType(object? value, Type conversionType, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(conversionType);
        if (value is null)
        {
            if (conversionType.IsValueType) throw new InvalidCastException("Null object cannot be converted to a value type.");
            return null;
        }
        if (value is not IConvertible convertible)
        {
            if (value.GetType() == conversionType) return value;
            throw new InvalidCastException("Object must implement IConvertible.");
        }
        return Known(convertible, conversionType, provider) ?? convertible.ToType(conversionType, provider);
    }

    // The conversion to one of the types that have a type code; null: it is another.
    private static object? Known(IConvertible value, Type type, IFormatProvider? provider)
    {
        if (type == typeof(bool)) return value.ToBoolean(provider);
        if (type == typeof(char)) return value.ToChar(provider);
        if (type == typeof(sbyte)) return value.ToSByte(provider);
        if (type == typeof(byte)) return value.ToByte(provider);
        if (type == typeof(short)) return value.ToInt16(provider);
        if (type == typeof(ushort)) return value.ToUInt16(provider);
        if (type == typeof(int)) return value.ToInt32(provider);
        if (type == typeof(uint)) return value.ToUInt32(provider);
        if (type == typeof(long)) return value.ToInt64(provider);
        if (type == typeof(ulong)) return value.ToUInt64(provider);
        if (type == typeof(float)) return value.ToSingle(provider);
        if (type == typeof(double)) return value.ToDouble(provider);
        if (type == typeof(decimal)) return value.ToDecimal(provider);
        if (type == typeof(DateTime)) return value.ToDateTime(provider);
        if (type == typeof(string)) return value.ToString(provider);
        return type == typeof(object) ? value : null;
    }

    internal static object DefaultToType(IConvertible value, Type targetType, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(targetType);
        if (value.GetType() == targetType) return value;
        if (Known(value, targetType, provider) is { } converted) return converted;
        if (targetType == typeof(Enum)) return (Enum)value;
        if (targetType == typeof(DBNull)) throw new InvalidCastException("Object cannot be cast to DBNull.");
        throw new InvalidCastException($"Invalid cast from '{value.GetType().FullName}' to '{targetType.FullName}'.");
    }

    // An integer in base 2, 8, 10 or 16; white space is not allowed, a sign only in base 10, a prefix 0x only in base 16.
    private static long ParseBase(string? value, int fromBase, int bits, bool signed, string what)
    {
        if (fromBase is not (2 or 8 or 10 or 16)) throw new ArgumentException("Invalid Base.");
        if (value is null) return 0;
        // .NET gives the text where the parameter's name belongs.
        if (value.Length == 0) throw new ArgumentOutOfRangeException("Index was out of range. Must be non-negative and less than the size of the collection.");
        int at = 0;
        bool isNegative = false;
        if (value[0] == '-')
        {
            if (fromBase != 10) throw new ArgumentException("String cannot contain a minus sign if the base is not 10.");
            if (!signed) throw new OverflowException("The string was being parsed as an unsigned number and could not have a negative sign.");
            isNegative = true;
            at++;
        }
        else if (value[0] == '+')
        {
            at++;
        }
        if (fromBase == 16 && at + 1 < value.Length && value[at] == '0' && value[at + 1] is 'x' or 'X') at += 2;
        int start = at;
        ulong magnitude = 0;
        bool overflow = false;
        for (; at < value.Length; at++)
        {
            char c = value[at];
            int digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? (c | 0x20) - 'a' + 10 : 99;
            if (digit >= fromBase) break;
            UInt128 next = (UInt128)magnitude * (uint)fromBase + (uint)digit;
            overflow |= next > ulong.MaxValue;
            magnitude = (ulong)next;
        }
        if (at == start) throw new FormatException("Could not find any recognizable digits.");
        if (at < value.Length) throw new FormatException("Additional non-parsable characters are at the end of the string.");
        ulong bitLimit = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        ulong limit = signed && fromBase == 10 ? (bitLimit >> 1) + (isNegative ? 1UL : 0UL) : bitLimit;
        if (overflow || magnitude > limit) throw Overflow(what);
        return isNegative ? -(long)magnitude : (long)magnitude;
    }

    public static string ToString(byte value, int toBase) => ToBase(value, value, toBase);
    public static string ToString(short value, int toBase) => ToBase((ushort)value, value, toBase);
    public static string ToString(int value, int toBase) => ToBase((uint)value, value, toBase);
    public static string ToString(long value, int toBase) => ToBase((ulong)value, value, toBase);

    private static string ToBase(ulong bits, long value, int toBase)
    {
        switch (toBase)
        {
            case 2: return Number.FormatUnsigned(bits, 8, "b", null);
            case 10: return Number.SignedToString(value);
            case 16: return Number.FormatUnsigned(bits, 8, "x", null);
            case 8: break;
            default: throw new ArgumentException("Invalid Base.");
        }
        Span<char> digits = stackalloc char[22];
        int at = 22;
        do
        {
            digits[--at] = (char)('0' + (int)(bits & 7));
            bits >>= 3;
        }
        while (bits != 0);
        return new string(digits.Slice(at));
    }
}

using System.Globalization;
using System.Text;

namespace System.Buffers.Text;

/// <summary>Reads a value from the start of UTF-8 text, as far as it goes; text after it stays unread.</summary>
public static class Utf8Parser
{
    private static FormatException BadFormat() => new("Format specifier was invalid.");

    /// <summary>Numbers up to this length are copied to the stack.</summary>
    private const int UsualLength = 128;

    private static bool Fail<T>(out T value, out int bytesConsumed)
    {
        value = default!;
        bytesConsumed = 0;
        return false;
    }

    private static bool IsDigit(ReadOnlySpan<byte> source, int index) => index < source.Length && (uint)(source[index] - '0') <= 9;

    public static bool TryParse(ReadOnlySpan<byte> source, out bool value, out int bytesConsumed, char standardFormat = default)
    {
        if (standardFormat is not ('\0' or 'G' or 'l'))
            throw BadFormat();
        if (source.Length >= 4 && Ascii.EqualsIgnoreCase(source.Slice(0, 4), "true"u8))
        {
            bytesConsumed = 4;
            return value = true;
        }
        value = false;
        bool isFalse = source.Length >= 5 && Ascii.EqualsIgnoreCase(source.Slice(0, 5), "false"u8);
        bytesConsumed = isFalse ? 5 : 0;
        return isFalse;
    }

    /// <summary>An integer as sign and magnitude, within the limits of its type.</summary>
    private static bool Integer(
        ReadOnlySpan<byte> source, char format, bool isSigned, int bits, out ulong magnitude, out bool isNegative, out int consumed)
    {
        magnitude = 0;
        isNegative = false;
        consumed = 0;
        switch (format)
        {
            case '\0' or 'g' or 'G' or 'd' or 'D' or 'n' or 'N' or 'x' or 'X':
                break;
            default:
                throw BadFormat();
        }
        if ((format | 0x20) == 'x')
            return Hexadecimal(source, bits, out magnitude, out consumed);
        bool hasGroups = (format | 0x20) == 'n';
        int position = 0;
        // An unsigned number has a sign only among groups.
        if (source.Length > 0 && (isSigned || hasGroups) && (source[0] == '+' || source[0] == '-'))
        {
            isNegative = source[0] == '-';
            position++;
        }
        if (!IsDigit(source, position) && !(hasGroups && position < source.Length && source[position] == '.' && IsDigit(source, position + 1)))
            return false;
        ulong limit = isSigned ? (1UL << bits - 1) - (isNegative ? 0u : 1u) : bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        for (; position < source.Length; position++)
        {
            if (hasGroups && source[position] == ',')
                continue;
            if (!IsDigit(source, position))
                break;
            uint digit = (uint)(source[position] - '0');
            if (magnitude > (limit - digit) / 10)
                return false;
            magnitude = magnitude * 10 + digit;
        }
        if (hasGroups && position < source.Length && source[position] == '.')
        {
            // Decimals may follow, as long as they say nothing.
            for (position++; IsDigit(source, position); position++)
                if (source[position] != '0')
                    return false;
        }
        if (!isSigned && isNegative && magnitude != 0)
            return false;
        consumed = position;
        return true;
    }

    private static bool Hexadecimal(ReadOnlySpan<byte> source, int bits, out ulong value, out int consumed)
    {
        value = 0;
        int position = 0;
        for (; position < source.Length; position++)
        {
            int letter = source[position];
            int digit = letter is >= '0' and <= '9' ? letter - '0' : (letter | 0x20) is >= 'a' and <= 'f' ? (letter | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
                break;
            if (value >> bits - 4 != 0)
            {
                consumed = 0;
                return false;
            }
            value = value << 4 | (uint)digit;
        }
        consumed = position;
        return position != 0;
    }

    private static bool Signed(ReadOnlySpan<byte> source, char format, int bits, out long value, out int bytesConsumed)
    {
        if (!Integer(source, format, true, bits, out ulong magnitude, out bool isNegative, out bytesConsumed))
            return Fail(out value, out bytesConsumed);
        value = isNegative ? -(long)magnitude : (long)magnitude;
        return true;
    }

    private static bool Unsigned(ReadOnlySpan<byte> source, char format, int bits, out ulong value, out int bytesConsumed) =>
        Integer(source, format, false, bits, out value, out _, out bytesConsumed) || Fail(out value, out bytesConsumed);

    public static bool TryParse(ReadOnlySpan<byte> source, out sbyte value, out int bytesConsumed, char standardFormat = default)
    {
        bool isParsed = Signed(source, standardFormat, 8, out long wide, out bytesConsumed);
        value = (sbyte)wide;
        return isParsed;
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out short value, out int bytesConsumed, char standardFormat = default)
    {
        bool isParsed = Signed(source, standardFormat, 16, out long wide, out bytesConsumed);
        value = (short)wide;
        return isParsed;
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out int value, out int bytesConsumed, char standardFormat = default)
    {
        bool isParsed = Signed(source, standardFormat, 32, out long wide, out bytesConsumed);
        value = (int)wide;
        return isParsed;
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out long value, out int bytesConsumed, char standardFormat = default) =>
        Signed(source, standardFormat, 64, out value, out bytesConsumed);

    public static bool TryParse(ReadOnlySpan<byte> source, out byte value, out int bytesConsumed, char standardFormat = default)
    {
        bool isParsed = Unsigned(source, standardFormat, 8, out ulong wide, out bytesConsumed);
        value = (byte)wide;
        return isParsed;
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out ushort value, out int bytesConsumed, char standardFormat = default)
    {
        bool isParsed = Unsigned(source, standardFormat, 16, out ulong wide, out bytesConsumed);
        value = (ushort)wide;
        return isParsed;
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out uint value, out int bytesConsumed, char standardFormat = default)
    {
        bool isParsed = Unsigned(source, standardFormat, 32, out ulong wide, out bytesConsumed);
        value = (uint)wide;
        return isParsed;
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out ulong value, out int bytesConsumed, char standardFormat = default) =>
        Unsigned(source, standardFormat, 64, out value, out bytesConsumed);

    /// <summary>How many bytes at the start are a number with decimals; 0 when none.</summary>
    private static int RealLength(ReadOnlySpan<byte> source, char format)
    {
        bool allowsExponent, needsExponent;
        switch (format)
        {
            case '\0' or 'g' or 'G':
                (allowsExponent, needsExponent) = (true, false);
                break;
            case 'e' or 'E':
                allowsExponent = needsExponent = true;
                break;
            case 'f' or 'F':
                allowsExponent = needsExponent = false;
                break;
            default:
                throw BadFormat();
        }
        int position = source.Length > 0 && (source[0] == '+' || source[0] == '-') ? 1 : 0;
        int digits = 0;
        for (; IsDigit(source, position); position++)
            digits++;
        if (position < source.Length && source[position] == '.')
        {
            for (position++; IsDigit(source, position); position++)
                digits++;
        }
        if (digits == 0)
            return 0;
        if (position < source.Length && (source[position] | 0x20) == 'e')
        {
            // Text like "1E" is no number followed by an E: it is no number.
            if (!allowsExponent)
                return 0;
            position++;
            if (position < source.Length && (source[position] == '+' || source[position] == '-'))
                position++;
            if (!IsDigit(source, position))
                return 0;
            while (IsDigit(source, position))
                position++;
            return position;
        }
        return needsExponent ? 0 : position;
    }

    private static bool Real<T>(ReadOnlySpan<byte> source, char format, out T value, out int bytesConsumed) where T : ISpanParsable<T>
    {
        int length = RealLength(source, format);
        if (length == 0)
            return Fail(out value, out bytesConsumed);
        Span<char> text = length <= UsualLength ? stackalloc char[length] : new char[length];
        for (int index = 0; index < length; index++)
            text[index] = (char)source[index];
        if (!T.TryParse(text, CultureInfo.InvariantCulture, out value!))
            return Fail(out value, out bytesConsumed);
        bytesConsumed = length;
        return true;
    }

    /// <summary>NaN and the infinities, which have no digits.</summary>
    private static bool Special(ReadOnlySpan<byte> source, char format, out double value, out int bytesConsumed)
    {
        int sign = source.Length > 0 && (source[0] == '+' || source[0] == '-') ? 1 : 0;
        ReadOnlySpan<byte> rest = source.Slice(sign);
        if (rest.Length >= 8 && Ascii.EqualsIgnoreCase(rest.Slice(0, 8), "Infinity"u8))
        {
            value = sign == 1 && source[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            bytesConsumed = sign + 8;
            return true;
        }
        if (rest.Length >= 3 && Ascii.EqualsIgnoreCase(rest.Slice(0, 3), "NaN"u8))
        {
            value = double.NaN;
            bytesConsumed = sign + 3;
            return true;
        }
        return Fail(out value, out bytesConsumed);
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out float value, out int bytesConsumed, char standardFormat = default)
    {
        if (Real(source, standardFormat, out value, out bytesConsumed))
            return true;
        bool isSpecial = Special(source, standardFormat, out double wide, out bytesConsumed);
        value = (float)wide;
        return isSpecial;
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out double value, out int bytesConsumed, char standardFormat = default) =>
        Real(source, standardFormat, out value, out bytesConsumed) || Special(source, standardFormat, out value, out bytesConsumed);

    public static bool TryParse(ReadOnlySpan<byte> source, out decimal value, out int bytesConsumed, char standardFormat = default)
    {
        int length = RealLength(source, standardFormat);
        if (length == 0)
            return Fail(out value, out bytesConsumed);
        Span<char> text = length <= UsualLength ? stackalloc char[length] : new char[length];
        for (int index = 0; index < length; index++)
            text[index] = (char)source[index];
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            return Fail(out value, out bytesConsumed);
        bytesConsumed = length;
        return true;
    }

    /// <summary>Parses the first bytes with a parser of text.</summary>
    private delegate bool TextParser<T>(ReadOnlySpan<char> text, out T value);

    private static bool Fixed<T>(ReadOnlySpan<byte> source, int length, TextParser<T> parser, out T value, out int bytesConsumed)
    {
        if (length == 0 || source.Length < length)
            return Fail(out value, out bytesConsumed);
        Span<char> text = stackalloc char[length];
        for (int index = 0; index < length; index++)
            text[index] = (char)source[index];
        if (!parser(text, out value))
            return Fail(out value, out bytesConsumed);
        bytesConsumed = length;
        return true;
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out Guid value, out int bytesConsumed, char standardFormat = default)
    {
        (string format, int length) = standardFormat switch
        {
            '\0' or 'D' => ("D", 36),
            'B' => ("B", 38),
            'P' => ("P", 38),
            'N' => ("N", 32),
            _ => throw BadFormat(),
        };
        return Fixed(source, length, (ReadOnlySpan<char> text, out Guid guid) => Guid.TryParseExact(text, format, out guid), out value, out bytesConsumed);
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out TimeSpan value, out int bytesConsumed, char standardFormat = default)
    {
        string format = standardFormat switch
        {
            '\0' or 'c' or 't' or 'T' => "c",
            'G' => "G",
            'g' => "g",
            _ => throw BadFormat(),
        };
        int length = 0;
        while (length < source.Length && (IsDigit(source, length) || source[length] is (byte)':' or (byte)'.' or (byte)'-'))
            length++;
        TextParser<TimeSpan> parser = (ReadOnlySpan<char> text, out TimeSpan span) =>
            TimeSpan.TryParseExact(text, format, CultureInfo.InvariantCulture, out span);
        for (; length > 0; length--)
            if (Fixed(source, Math.Min(length, UsualLength), parser, out value, out bytesConsumed))
                return true;
        return Fail(out value, out bytesConsumed);
    }

    /// <summary>The length of a date in the format O: with a zone, or without.</summary>
    private static int RoundTripLength(ReadOnlySpan<byte> source)
    {
        const int WithoutZone = 27, Utc = 28, WithZone = 33;
        if (source.Length < WithoutZone)
            return 0;
        if (source.Length >= Utc && source[WithoutZone] == 'Z')
            return Utc;
        return source.Length >= WithZone && source[WithoutZone] is (byte)'+' or (byte)'-' ? WithZone : WithoutZone;
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out DateTime value, out int bytesConsumed, char standardFormat = default)
    {
        (string format, int length) = standardFormat switch
        {
            'R' or 'l' => ("r", 29),
            'O' => ("o", RoundTripLength(source)),
            '\0' or 'G' => ("MM/dd/yyyy HH:mm:ss", 19),
            _ => throw BadFormat(),
        };
        bool isUtc = format == "r";
        TextParser<DateTime> parser = (ReadOnlySpan<char> text, out DateTime date) =>
        {
            bool isParsed = DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out date);
            if (isParsed && isUtc)
                date = DateTime.SpecifyKind(date, DateTimeKind.Utc);
            return isParsed;
        };
        return Fixed(source, length, parser, out value, out bytesConsumed);
    }

    public static bool TryParse(ReadOnlySpan<byte> source, out DateTimeOffset value, out int bytesConsumed, char standardFormat = default)
    {
        (string format, int length) = standardFormat switch
        {
            'R' or 'l' => ("r", 29),
            'O' => ("o", RoundTripLength(source)),
            '\0' => ("MM/dd/yyyy HH:mm:ss zzz", 26),
            'G' => ("MM/dd/yyyy HH:mm:ss", 19),
            _ => throw BadFormat(),
        };
        return Fixed(
            source, length,
            (ReadOnlySpan<char> text, out DateTimeOffset date) =>
                DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date),
            out value, out bytesConsumed);
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace System;

public readonly partial struct Char : IComparable, IComparable<char>, IEquatable<char>, IConvertible, ISpanFormattable, IUtf8SpanFormattable,
    Numerics.IBinaryInteger<char>, Numerics.IMinMaxValue<char>, Numerics.IUnsignedNumber<char>
{
    private readonly char m_value;

    public const char MaxValue = (char)0xFFFF;
    public const char MinValue = (char)0x00;

    public override int GetHashCode() => m_value | (m_value << 16);
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is char other && m_value == other;
    public bool Equals(char obj) => m_value == obj;

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is char other ? m_value - other : throw new ArgumentException("Object must be of type Char.");
    }

    public int CompareTo(char value) => m_value - value;

    public override string ToString() => string.CreateFromChar(m_value);
    public string ToString(IFormatProvider? provider) => string.CreateFromChar(m_value);
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
    public static string ToString(char c) => string.CreateFromChar(c);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = destination.Length == 0 ? 0 : 1;
        if (destination.Length == 0) return false;
        destination[0] = m_value;
        return true;
    }

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Number.TryWriteUtf8(new ReadOnlySpan<char>(in m_value), utf8Destination, out bytesWritten);

    public static char Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        if (s.Length != 1) throw new FormatException("String must be exactly one character long.");
        return s[0];
    }

    public static bool TryParse([NotNullWhen(true)] string? s, out char result)
    {
        bool isOne = s is not null && s.Length == 1;
        result = isOne ? s![0] : '\0';
        return isOne;
    }

    // One byte a Latin-1 character: bit 7 white space, 6 upper case, 5 lower case, low bits the category.
    private static ReadOnlySpan<byte> Latin1 =>
    [
        0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x8E, 0x8E, 0x8E, 0x8E, 0x8E, 0x0E, 0x0E,
        0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E,
        0x8B, 0x18, 0x18, 0x18, 0x1A, 0x18, 0x18, 0x18, 0x14, 0x15, 0x18, 0x19, 0x18, 0x13, 0x18, 0x18,
        0x08, 0x08, 0x08, 0x08, 0x08, 0x08, 0x08, 0x08, 0x08, 0x08, 0x18, 0x18, 0x19, 0x19, 0x19, 0x18,
        0x18, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40,
        0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x14, 0x18, 0x15, 0x1B, 0x12,
        0x1B, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21,
        0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x14, 0x19, 0x15, 0x19, 0x0E,
        0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x8E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E,
        0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E, 0x0E,
        0x8B, 0x18, 0x1A, 0x1A, 0x1A, 0x1A, 0x1C, 0x18, 0x1B, 0x1C, 0x04, 0x16, 0x19, 0x0F, 0x1C, 0x1B,
        0x1C, 0x19, 0x0A, 0x0A, 0x1B, 0x21, 0x18, 0x18, 0x1B, 0x0A, 0x04, 0x17, 0x0A, 0x0A, 0x0A, 0x18,
        0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40,
        0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x19, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x21,
        0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21,
        0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x19, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21,
    ];

    private static UnicodeCategory CategoryOf(char c) => c < 0x100 ? (UnicodeCategory)(Latin1[c] & 0x1F) : CharUnicodeInfo.GetUnicodeCategory(c);

    private static bool In(char c, uint categories) => (categories >> (int)CategoryOf(c) & 1) != 0;

    private const uint Letters = 0x1F, Digits = 1 << 8, Numbers = 0x700, Separators = 0x3800, Punctuation = 0x1FC0000, Symbols = 0x1E000000;

    public static UnicodeCategory GetUnicodeCategory(char c) => CategoryOf(c);
    public static double GetNumericValue(char c) => CharUnicodeInfo.GetNumericValue(c);

    public static bool IsDigit(char c) => c < 0x100 ? (uint)(c - '0') <= 9 : In(c, Digits);
    public static bool IsLetter(char c) => c < 0x80 ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' : In(c, Letters);
    public static bool IsLetterOrDigit(char c) => In(c, Letters | Digits);
    public static bool IsNumber(char c) => In(c, Numbers);
    public static bool IsPunctuation(char c) => In(c, Punctuation);
    public static bool IsSymbol(char c) => In(c, Symbols);
    public static bool IsControl(char c) => ((c + 1) & ~0x80u) <= 0x20u;
    public static bool IsLower(char c) => c < 0x100 ? (Latin1[c] & 0x20) != 0 : CategoryOf(c) == UnicodeCategory.LowercaseLetter;
    public static bool IsUpper(char c) => c < 0x100 ? (Latin1[c] & 0x40) != 0 : CategoryOf(c) == UnicodeCategory.UppercaseLetter;
    public static bool IsSeparator(char c) => c < 0x100 ? c is ' ' or '\u00A0' : In(c, Separators);
    public static bool IsWhiteSpace(char c) => c < 0x100 ? (Latin1[c] & 0x80) != 0 : In(c, Separators);
    public static bool IsSurrogate(char c) => (uint)(c - 0xD800) <= 0x7FF;
    public static bool IsHighSurrogate(char c) => (uint)(c - 0xD800) <= 0x3FF;
    public static bool IsLowSurrogate(char c) => (uint)(c - 0xDC00) <= 0x3FF;
    public static bool IsSurrogatePair(char highSurrogate, char lowSurrogate) => IsHighSurrogate(highSurrogate) && IsLowSurrogate(lowSurrogate);

    public static bool IsAscii(char c) => c < 0x80;
    public static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';
    public static bool IsAsciiLetterLower(char c) => (uint)(c - 'a') <= 'z' - 'a';
    public static bool IsAsciiLetterUpper(char c) => (uint)(c - 'A') <= 'Z' - 'A';
    public static bool IsAsciiDigit(char c) => (uint)(c - '0') <= 9;
    public static bool IsAsciiLetterOrDigit(char c) => IsAsciiLetter(c) || IsAsciiDigit(c);
    public static bool IsAsciiHexDigit(char c) => IsAsciiDigit(c) || (uint)((c | 0x20) - 'a') <= 5;
    public static bool IsAsciiHexDigitUpper(char c) => IsAsciiDigit(c) || (uint)(c - 'A') <= 5;
    public static bool IsAsciiHexDigitLower(char c) => IsAsciiDigit(c) || (uint)(c - 'a') <= 5;
    public static bool IsBetween(char c, char minInclusive, char maxInclusive) => (uint)(c - minInclusive) <= (uint)(maxInclusive - minInclusive);

    public static char ToUpper(char c) => TextInfo.ToUpperInvariant(c);
    public static char ToUpper(char c, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return TextInfo.ToUpperInvariant(c);
    }
    public static char ToUpperInvariant(char c) => TextInfo.ToUpperInvariant(c);
    public static char ToLower(char c) => TextInfo.ToLowerInvariant(c);
    public static char ToLower(char c, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return TextInfo.ToLowerInvariant(c);
    }
    public static char ToLowerInvariant(char c) => TextInfo.ToLowerInvariant(c);

    private static char At(string s, int index)
    {
        ArgumentNullException.ThrowIfNull(s);
        if ((uint)index >= (uint)s.Length) ThrowHelper.ThrowArgumentOutOfRange(nameof(index));
        return s[index];
    }

    // Categories of a pair of surrogates are those of its code point.
    private static UnicodeCategory CategoryAt(string s, int index)
    {
        At(s, index);
        return CharUnicodeInfo.GetUnicodeCategory(s, index);
    }

    private static bool InAt(string s, int index, uint categories) => (categories >> (int)CategoryAt(s, index) & 1) != 0;

    public static UnicodeCategory GetUnicodeCategory(string s, int index) => CategoryAt(s, index);
    public static double GetNumericValue(string s, int index)
    {
        At(s, index);
        return CharUnicodeInfo.GetNumericValue(s, index);
    }
    public static bool IsControl(string s, int index) => IsControl(At(s, index));
    public static bool IsDigit(string s, int index) => InAt(s, index, Digits);
    public static bool IsLetter(string s, int index) => InAt(s, index, Letters);
    public static bool IsLetterOrDigit(string s, int index) => InAt(s, index, Letters | Digits);
    public static bool IsNumber(string s, int index) => InAt(s, index, Numbers);
    public static bool IsPunctuation(string s, int index) => InAt(s, index, Punctuation);
    public static bool IsSymbol(string s, int index) => InAt(s, index, Symbols);
    public static bool IsSeparator(string s, int index) => InAt(s, index, Separators);
    public static bool IsLower(string s, int index) => At(s, index) < 0x100 ? IsLower(s[index]) : CategoryAt(s, index) == UnicodeCategory.LowercaseLetter;
    public static bool IsUpper(string s, int index) => At(s, index) < 0x100 ? IsUpper(s[index]) : CategoryAt(s, index) == UnicodeCategory.UppercaseLetter;
    public static bool IsWhiteSpace(string s, int index) => IsWhiteSpace(At(s, index));
    public static bool IsSurrogate(string s, int index) => IsSurrogate(At(s, index));
    public static bool IsHighSurrogate(string s, int index) => IsHighSurrogate(At(s, index));
    public static bool IsLowSurrogate(string s, int index) => IsLowSurrogate(At(s, index));
    public static bool IsSurrogatePair(string s, int index) => IsHighSurrogate(At(s, index)) && index + 1 < s.Length && IsLowSurrogate(s[index + 1]);

    public static string ConvertFromUtf32(int utf32)
    {
        if ((uint)utf32 > 0x10FFFF || (uint)(utf32 - 0xD800) <= 0x7FF)
            throw new ArgumentOutOfRangeException(nameof(utf32), "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).");
        if (utf32 < 0x10000) return string.CreateFromChar((char)utf32);
        utf32 -= 0x10000;
        return string.CreateFromChar((char)(0xD800 + (utf32 >> 10)), (char)(0xDC00 + (utf32 & 0x3FF)));
    }

    public static int ConvertToUtf32(char highSurrogate, char lowSurrogate)
    {
        if (!IsHighSurrogate(highSurrogate)) throw new ArgumentOutOfRangeException(nameof(highSurrogate), "A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.");
        if (!IsLowSurrogate(lowSurrogate)) throw new ArgumentOutOfRangeException(nameof(lowSurrogate), "A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.");
        return ((highSurrogate - 0xD800) << 10) + (lowSurrogate - 0xDC00) + 0x10000;
    }

    public static int ConvertToUtf32(string s, int index)
    {
        char c = At(s, index);
        if (!IsSurrogate(c)) return c;
        if (IsLowSurrogate(c)) throw new ArgumentException($"Found a low surrogate char without a preceding high surrogate at index: {index}. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.", nameof(s));
        if (index + 1 >= s.Length || !IsLowSurrogate(s[index + 1])) throw new ArgumentException($"Found a high surrogate char without a following low surrogate at index: {index}. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.", nameof(s));
        return ConvertToUtf32(c, s[index + 1]);
    }

    public TypeCode GetTypeCode() => TypeCode.Char;
    bool IConvertible.ToBoolean(IFormatProvider? provider) => throw InvalidCast("Boolean");
    char IConvertible.ToChar(IFormatProvider? provider) => m_value;
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => Convert.ToSByte(m_value);
    byte IConvertible.ToByte(IFormatProvider? provider) => Convert.ToByte(m_value);
    short IConvertible.ToInt16(IFormatProvider? provider) => Convert.ToInt16(m_value);
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => Convert.ToUInt16(m_value);
    int IConvertible.ToInt32(IFormatProvider? provider) => Convert.ToInt32(m_value);
    uint IConvertible.ToUInt32(IFormatProvider? provider) => Convert.ToUInt32(m_value);
    long IConvertible.ToInt64(IFormatProvider? provider) => Convert.ToInt64(m_value);
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => Convert.ToUInt64(m_value);
    float IConvertible.ToSingle(IFormatProvider? provider) => throw InvalidCast("Single");
    double IConvertible.ToDouble(IFormatProvider? provider) => throw InvalidCast("Double");
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => throw InvalidCast("Decimal");
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => throw InvalidCast("DateTime");
    object IConvertible.ToType(Type type, IFormatProvider? provider) => Convert.DefaultToType(this, type, provider);

    private static InvalidCastException InvalidCast(string to) => new($"Invalid cast from 'Char' to '{to}'.");
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace System.Numerics;

// Text.
public readonly partial struct BigInteger
{
    public override string ToString() => ToString(null, null);
    public string ToString(IFormatProvider? provider) => ToString(null, provider);
    public string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format) => ToString(format, null);

    public string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format, IFormatProvider? provider)
    {
        TextBuffer text = new(stackalloc char[128]);
        Append(ref text, format, provider);
        return text.ToStringAndFree();
    }

    public bool TryFormat(Span<char> destination, out int charsWritten,
        [StringSyntax(StringSyntaxAttribute.NumericFormat)] ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        TextBuffer text = new(stackalloc char[128]);
        Append(ref text, format, provider);
        return text.TryCopyToAndFree(destination, out charsWritten);
    }

    private void Append(ref TextBuffer text, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        char letter = Number.ParseFormat(format, out int precision);
        NumberFormatInfo info = NumberFormatInfo.GetInstance(provider);
        switch (letter)
        {
            case 'X' or 'x':
                AppendBits(ref text, 4, precision, letter == 'X' ? "0123456789ABCDEF" : "0123456789abcdef");
                return;
            case 'B' or 'b':
                AppendBits(ref text, 1, precision, "01");
                return;
        }
        ReadOnlySpan<uint> words = Words(stackalloc uint[1]);
        byte[] buffer = Magnitude.ToDigits(words, 2, out int count);
        byte first = buffer[0];
        if (words.Length == 0) count = 0;
        if (letter is 'D' or 'd' or 'G' or 'g' or 'R' or 'r')
        {
            // The precision is the least number of digits.
            if (_sign < 0) text.Append(info.NegativeSign);
            text.Append('0', Math.Max(precision, 1) - count);
            Span<char> destination = text.AppendSpan(count);
            for (int i = 0; i < count; i++) destination[i] = (char)buffer[i];
            return;
        }
        Number.Digits digits = new(Number.Kind.Integer, buffer);
        // A new buffer is emptied.
        buffer[0] = first;
        digits.Scale = count;
        digits.IsNegative = _sign < 0;
        digits.End(count);
        Number.AppendNumber(ref text, ref digits, letter, precision, format, info);
    }

    // The two's complement in digits of 4 or 1 bits: as few as say the sign too, or more of the sign's.
    private void AppendBits(ref TextBuffer text, int digitBits, int precision, string digits)
    {
        long count = (GetBitLength() + digitBits) / digitBits;
        uint[] words = ToTwosComplement((int)(count * digitBits / 32) + 1);
        if (precision > count) text.Append((char)(_sign < 0 ? digits[digits.Length - 1] : '0'), (int)(precision - count));
        for (long i = count - 1; i >= 0; i--)
        {
            long bit = i * digitBits;
            text.Append((char)digits[(int)(words[bit >> 5] >> (int)(bit & 31)) & ((1 << digitBits) - 1)]);
        }
    }

    public static BigInteger Parse(string value) => Parse(value, NumberStyles.Integer);
    public static BigInteger Parse(string value, NumberStyles style) => Parse(value, style, null);
    public static BigInteger Parse(string value, IFormatProvider? provider) => Parse(value, NumberStyles.Integer, provider);

    public static BigInteger Parse(string value, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Parse(value.AsSpan(), style, provider);
    }

    public static BigInteger Parse(ReadOnlySpan<char> value, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
    {
        CheckStyle(style);
        if (!TryRead(value, style, NumberFormatInfo.GetInstance(provider), out BigInteger result)) throw new FormatException("The value could not be parsed.");
        return result;
    }

    public static BigInteger Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static bool TryParse([NotNullWhen(true)] string? value, out BigInteger result) => TryParse(value, NumberStyles.Integer, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BigInteger result) => TryParse(s, NumberStyles.Integer, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? value, NumberStyles style, IFormatProvider? provider, out BigInteger result) =>
        TryParse(value.AsSpan(), style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> value, out BigInteger result) => TryParse(value, NumberStyles.Integer, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out BigInteger result) => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> value, NumberStyles style, IFormatProvider? provider, out BigInteger result)
    {
        CheckStyle(style);
        return TryRead(value, style, NumberFormatInfo.GetInstance(provider), out result);
    }

    private static void CheckStyle(NumberStyles style)
    {
        if ((style & NumberStyles.AllowHexSpecifier) != 0 && (style & ~NumberStyles.HexNumber) != 0)
        {
            throw new ArgumentException("With the AllowHexSpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be a subset of those in HexNumber.", nameof(style));
        }
        NumberFormatInfo.ValidateParseStyleInteger(style);
    }

    private static bool TryRead(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo info, out BigInteger result)
    {
        result = default;
        if ((style & (NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) != 0) return TryReadBits(text, style, out result);
        Span<byte> room = text.Length < 64 ? stackalloc byte[66] : new byte[text.Length + 2];
        Number.Digits digits = new(Number.Kind.Integer, room);
        if (!Number.TryScan(text, style, info, ref digits)) return false;
        if (digits.IsZero) return true;
        // A digit behind the point is none of an integer.
        if (digits.Scale < digits.Count) return false;
        result = Create(Magnitude.FromDigits(digits.Bytes[..digits.Count]), false);
        if (digits.Scale > digits.Count) result *= Pow(10, digits.Scale - digits.Count);
        if (digits.IsNegative) result = -result;
        return true;
    }

    private static bool TryReadBits(ReadOnlySpan<char> text, NumberStyles style, out BigInteger result)
    {
        result = default;
        int start = 0, end = text.Length;
        if ((style & NumberStyles.AllowLeadingWhite) != 0) while (start < end && IsWhite(text[start])) start++;
        if ((style & NumberStyles.AllowTrailingWhite) != 0) while (end > start && IsWhite(text[end - 1])) end--;
        while (end > start && text[end - 1] == 0) end--;
        if (start == end) return false;
        int digitBits = (style & NumberStyles.AllowBinarySpecifier) != 0 ? 1 : 4;
        uint[] words = new uint[(int)(((long)(end - start) * digitBits + 31) / 32)];
        bool isNegative = DigitOf(text[start]) >> (digitBits - 1) == 1;
        if (isNegative) words[^1] = uint.MaxValue;
        for (int at = end - 1, bit = 0; at >= start; at--, bit += digitBits)
        {
            int digit = DigitOf(text[at]);
            if (digit >= 1 << digitBits) return false;
            int shift = bit & 31;
            uint mask = (uint)((1 << digitBits) - 1) << shift;
            words[bit >> 5] = (words[bit >> 5] & ~mask) | ((uint)digit << shift);
        }
        result = FromTwosComplement(words, isNegative);
        return true;
    }

    private static bool IsWhite(char c) => c == ' ' || (uint)(c - '\t') <= '\r' - '\t';

    private static int DigitOf(char c) => char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : 99;
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace System;

// Reading numbers.
internal static unsafe partial class Number
{
    internal enum ParseStatus { Ok, BadFormat, Overflow }

    [DoesNotReturn]
    internal static void ThrowParse(ParseStatus status, ReadOnlySpan<char> text, string what)
    {
        if (status == ParseStatus.BadFormat) throw new FormatException($"The input string '{text}' was not in a correct format.");
        throw new OverflowException($"Value was either too large or too small for {what}.");
    }

    private static bool IsWhite(char c) => c == ' ' || (uint)(c - '\t') <= '\r' - '\t';

    // Reads an integer of at most 64 bits: its value within min..max.
    internal static ParseStatus TryParseSigned(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo info, long min, long max, int bits, out long value)
    {
        ParseStatus status = TryParseMagnitude(text, style, info, bits, out ulong magnitude, out bool isNegative, out bool isBits);
        value = 0;
        if (status != ParseStatus.Ok) return status;
        if (isBits)
        {
            // Hexadecimal and binary digits give the bits, the top one the sign.
            value = (long)(magnitude << (64 - bits)) >> (64 - bits);
            return ParseStatus.Ok;
        }
        if (isNegative ? magnitude > 0 - (ulong)min : magnitude > (ulong)max) return ParseStatus.Overflow;
        value = isNegative ? -(long)magnitude : (long)magnitude;
        return ParseStatus.Ok;
    }

    internal static ParseStatus TryParseUnsigned(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo info, ulong max, int bits, out ulong value)
    {
        ParseStatus status = TryParseMagnitude(text, style, info, bits, out value, out bool isNegative, out _);
        if (status == ParseStatus.Ok && (value > max || (isNegative && value != 0))) status = ParseStatus.Overflow;
        if (status != ParseStatus.Ok) value = 0;
        return status;
    }

    private static ParseStatus TryParseMagnitude(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo info, int bits,
        out ulong magnitude, out bool isNegative, out bool isBits)
    {
        magnitude = 0;
        isNegative = false;
        isBits = (style & (NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) != 0;
        if (isBits)
        {
            ParseStatus status = TryParseBits(text, style, bits, out UInt128 wide);
            magnitude = (ulong)wide;
            return status;
        }
        if ((style & ~NumberStyles.Integer) == 0) return TryParsePlain(text, style, info, out magnitude, out isNegative);
        Digits digits = new(Kind.Integer, stackalloc byte[IntegerDigits + 2]);
        if (!TryScan(text, style, info, ref digits)) return ParseStatus.BadFormat;
        isNegative = digits.IsNegative;
        return TryToInteger(ref digits, out magnitude) ? ParseStatus.Ok : ParseStatus.Overflow;
    }

    // White space, a sign, digits, white space: the common case.
    private static ParseStatus TryParsePlain(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo info, out ulong magnitude, out bool isNegative)
    {
        magnitude = 0;
        isNegative = false;
        int at = 0, end = text.Length;
        ref char first = ref text._reference;
        if ((style & NumberStyles.AllowLeadingWhite) != 0) while (at < end && IsWhite(Unsafe.Add(ref first, at))) at++;
        if ((style & NumberStyles.AllowLeadingSign) != 0 && at < end)
        {
            int sign = MatchAt(text, at, info.PositiveSign);
            if (sign == 0)
            {
                sign = MatchNegative(text, at, info);
                isNegative = sign != 0;
            }
            at += sign;
        }
        int digitsAt = at;
        bool overflow = false;
        for (; at < end; at++)
        {
            uint digit = (uint)(Unsafe.Add(ref first, at) - '0');
            if (digit > 9) break;
            if (magnitude >= ulong.MaxValue / 10)
            {
                if (magnitude > ulong.MaxValue / 10 || digit > ulong.MaxValue % 10) overflow = true;
            }
            magnitude = magnitude * 10 + digit;
        }
        if (at == digitsAt) return ParseStatus.BadFormat;
        if ((style & NumberStyles.AllowTrailingWhite) != 0) while (at < end && IsWhite(Unsafe.Add(ref first, at))) at++;
        for (; at < end; at++)
        {
            if (Unsafe.Add(ref first, at) != 0) return ParseStatus.BadFormat;
        }
        return overflow ? ParseStatus.Overflow : ParseStatus.Ok;
    }

    internal static ParseStatus TryParseBits(ReadOnlySpan<char> text, NumberStyles style, int bits, out UInt128 value)
    {
        ulong low = 0, high = 0;
        value = 0;
        bool binary = (style & NumberStyles.AllowBinarySpecifier) != 0;
        int shift = binary ? 1 : 4;
        int at = 0;
        if ((style & NumberStyles.AllowLeadingWhite) != 0) while (at < text.Length && IsWhite(text[at])) at++;
        int start = at, significant = 0;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            int digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : 99;
            if (digit >= 1 << shift) break;
            if (significant != 0 || digit != 0) significant++;
            high = (high << shift) | (low >> (64 - shift));
            low = (low << shift) | (uint)digit;
        }
        if (at == start) return ParseStatus.BadFormat;
        if ((style & NumberStyles.AllowTrailingWhite) != 0) while (at < text.Length && IsWhite(text[at])) at++;
        for (; at < text.Length; at++)
        {
            if (text[at] != 0) return ParseStatus.BadFormat;
        }
        value = new UInt128(high, low);
        return significant * shift > bits ? ParseStatus.Overflow : ParseStatus.Ok;
    }

    private static bool TryToInteger(ref Digits digits, out ulong magnitude)
    {
        magnitude = 0;
        if (digits.IsZero) return true;
        // A digit behind the point, or more digits than 64 bits hold.
        if (digits.Scale > 20 || digits.Scale < digits.Count) return false;
        for (int i = 0; i < digits.Scale; i++)
        {
            uint digit = i < digits.Count ? (uint)(digits.Bytes[i] - '0') : 0;
            if (magnitude > ulong.MaxValue / 10 || (magnitude == ulong.MaxValue / 10 && digit > 5)) return false;
            magnitude = magnitude * 10 + digit;
        }
        return true;
    }

    internal static ParseStatus TryParseWide(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo info, out UInt128 magnitude, out bool isNegative, out bool isBits)
    {
        isNegative = false;
        isBits = (style & (NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) != 0;
        if (isBits) return TryParseBits(text, style, 128, out magnitude);
        magnitude = 0;
        Digits digits = new(Kind.Integer, stackalloc byte[LongIntegerDigits + 2]);
        if (!TryScan(text, style, info, ref digits)) return ParseStatus.BadFormat;
        isNegative = digits.IsNegative;
        if (digits.IsZero) return ParseStatus.Ok;
        if (digits.Scale > 39 || digits.Scale < digits.Count) return ParseStatus.Overflow;
        UInt128 limit = UInt128.MaxValue / 10;
        for (int i = 0; i < digits.Scale; i++)
        {
            uint digit = i < digits.Count ? (uint)(digits.Bytes[i] - '0') : 0;
            if (magnitude > limit || (magnitude == limit && digit > 5)) return ParseStatus.Overflow;
            magnitude = magnitude * 10 + digit;
        }
        return ParseStatus.Ok;
    }

    // The length of `symbol` when it stands at `at`. A no-break space in it is matched by a space.
    private static int MatchAt(ReadOnlySpan<char> text, int at, string symbol)
    {
        if (symbol.Length == 0 || symbol.Length > text.Length - at) return 0;
        for (int i = 0; i < symbol.Length; i++)
        {
            char c = text[at + i], s = symbol[i];
            if (c != s && !(s is '\u00A0' or '\u202F' && c == ' ')) return 0;
        }
        return symbol.Length;
    }

    // A culture whose negative sign is some other dash also reads the hyphen.
    private static int MatchNegative(ReadOnlySpan<char> text, int at, NumberFormatInfo info)
    {
        int length = MatchAt(text, at, info.NegativeSign);
        if (length == 0 && text[at] == '-' && info.NegativeSign is "\u2012" or "\u207B" or "\u208B" or "\u2212" or "\u2796" or "\uFE63" or "\uFF0D") length = 1;
        return length;
    }

    // Reads any number that the styles allow, up to the end of the text (trailing NULs do not count).
    internal static bool TryScan(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo info, ref Digits digits)
    {
        digits.IsNegative = false;
        digits.HasNonZeroTail = false;
        digits.Scale = 0;
        digits.End(0);
        int at = 0;
        if (!TryScan(text, ref at, style, info, ref digits)) return false;
        for (; at < text.Length; at++)
        {
            if (text[at] != 0) return false;
        }
        return true;
    }

    private static bool TryScan(ReadOnlySpan<char> text, ref int at, NumberStyles style, NumberFormatInfo info, ref Digits digits)
    {
        string? currency = null;
        string decimalSeparator = info.NumberDecimalSeparator, groupSeparator = info.NumberGroupSeparator;
        bool parsingCurrency = (style & NumberStyles.AllowCurrencySymbol) != 0;
        if (parsingCurrency)
        {
            currency = info.CurrencySymbol;
            decimalSeparator = info.CurrencyDecimalSeparator;
            groupSeparator = info.CurrencyGroupSeparator;
        }
        bool hasSign = false, inParentheses = false, hasCurrency = false;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            // White space between a sign and the digits is not allowed, unless the currency symbol came too.
            if (IsWhite(c) && (style & NumberStyles.AllowLeadingWhite) != 0 && !(hasSign && !hasCurrency && info.NumberNegativePattern != 2)) continue;
            int length;
            if ((style & NumberStyles.AllowLeadingSign) != 0 && !hasSign && (length = MatchSign(text, at, info, ref digits)) != 0)
            {
                hasSign = true;
                at += length - 1;
            }
            else if (c == '(' && (style & NumberStyles.AllowParentheses) != 0 && !hasSign)
            {
                hasSign = inParentheses = true;
                digits.IsNegative = true;
            }
            else if (currency is not null && (length = MatchAt(text, at, currency)) != 0)
            {
                hasCurrency = true;
                currency = null;
                at += length - 1;
            }
            else
            {
                break;
            }
        }

        bool hasDigits = false, hasNonZero = false, hasPoint = false;
        int seen = 0, kept = 0, capacity = digits.Bytes.Length - 1;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            int length;
            if (char.IsAsciiDigit(c))
            {
                hasDigits = true;
                if (c != '0' || hasNonZero)
                {
                    hasNonZero = true;
                    if (seen < capacity)
                    {
                        digits.Bytes[seen] = (byte)c;
                        // Trailing zeros count only where they show: in a decimal.
                        if (c != '0' || digits.Kind == Kind.Decimal) kept = seen + 1;
                    }
                    else if (c != '0')
                    {
                        digits.HasNonZeroTail = true;
                    }
                    seen++;
                    if (!hasPoint) digits.Scale++;
                }
                else if (hasPoint)
                {
                    digits.Scale--;
                }
            }
            else if ((style & NumberStyles.AllowDecimalPoint) != 0 && !hasPoint
                && ((length = MatchAt(text, at, decimalSeparator)) != 0
                    || (parsingCurrency && !hasCurrency && (length = MatchAt(text, at, info.NumberDecimalSeparator)) != 0)))
            {
                hasPoint = true;
                at += length - 1;
            }
            else if ((style & NumberStyles.AllowThousands) != 0 && hasDigits && !hasPoint
                && ((length = MatchAt(text, at, groupSeparator)) != 0
                    || (parsingCurrency && !hasCurrency && (length = MatchAt(text, at, info.NumberGroupSeparator)) != 0)))
            {
                at += length - 1;
            }
            else
            {
                break;
            }
        }
        digits.End(kept);
        if (!hasDigits) return false;
        if ((style & NumberStyles.AllowExponent) != 0 && at < text.Length && text[at] is 'e' or 'E') ScanExponent(text, ref at, info, ref digits);

        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (IsWhite(c) && (style & NumberStyles.AllowTrailingWhite) != 0) continue;
            int length;
            if ((style & NumberStyles.AllowTrailingSign) != 0 && !hasSign && (length = MatchSign(text, at, info, ref digits)) != 0)
            {
                hasSign = true;
                at += length - 1;
            }
            else if (c == ')' && inParentheses)
            {
                inParentheses = false;
            }
            else if (currency is not null && (length = MatchAt(text, at, currency)) != 0)
            {
                currency = null;
                at += length - 1;
            }
            else
            {
                break;
            }
        }
        if (inParentheses) return false;
        if (!hasNonZero)
        {
            if (digits.Kind != Kind.Decimal) digits.Scale = 0;
            if (digits.Kind == Kind.Integer && !hasPoint) digits.IsNegative = false;
        }
        return true;
    }

    private static int MatchSign(ReadOnlySpan<char> text, int at, NumberFormatInfo info, ref Digits digits)
    {
        int length = MatchAt(text, at, info.PositiveSign);
        if (length != 0) return length;
        length = MatchNegative(text, at, info);
        if (length != 0) digits.IsNegative = true;
        return length;
    }

    // An E without digits is not an exponent: the scan then stops at it.
    private static void ScanExponent(ReadOnlySpan<char> text, ref int at, NumberFormatInfo info, ref Digits digits)
    {
        int next = at + 1;
        bool isNegative = false;
        if (next < text.Length)
        {
            int length = MatchAt(text, next, info.PositiveSign);
            if (length == 0)
            {
                length = MatchNegative(text, next, info);
                isNegative = length != 0;
            }
            next += length;
        }
        if (next >= text.Length || !char.IsAsciiDigit(text[next])) return;
        int exponent = 0;
        for (; next < text.Length && char.IsAsciiDigit(text[next]); next++)
        {
            if (exponent < 100_000_000) exponent = exponent * 10 + (text[next] - '0');
        }
        digits.Scale += isNegative ? -exponent : exponent;
        at = next;
    }

    internal static bool TryParseFloat(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo info, bool single, out double value)
    {
        Digits digits = new(Kind.Float, stackalloc byte[FloatDigits]);
        if (TryScan(text, style, info, ref digits))
        {
            value = ToFloat(ref digits, single);
            return true;
        }
        return TryParseSymbol(text, info, out value);
    }

    private static double ToFloat(ref Digits digits, bool single)
    {
        double magnitude = 0;
        if (!digits.IsZero && digits.Scale < -400) magnitude = 0;
        else if (!digits.IsZero && digits.Scale > 400) magnitude = double.PositiveInfinity;
        else if (!digits.IsZero)
        {
            Span<byte> text = stackalloc byte[FloatDigits + 16];
            digits.Bytes.Slice(0, digits.Count).CopyTo(text);
            int length = digits.Count;
            int exponent = digits.Scale - digits.Count;
            if (digits.HasNonZeroTail)
            {
                // What was cut off only breaks ties.
                text[length++] = (byte)'1';
                exponent--;
            }
            text[length++] = (byte)'E';
            if (exponent < 0)
            {
                text[length++] = (byte)'-';
                exponent = -exponent;
            }
            int exponentLength = DecimalLength((ulong)exponent);
            WriteDecimal(text.Slice(length), exponentLength, (ulong)exponent);
            length += exponentLength;
            fixed (byte* bytes = text) magnitude = ParseFloat(bytes, length, single);
        }
        return digits.IsNegative ? -magnitude : magnitude;
    }

    // NaN and the infinities, in any case, with a sign.
    private static bool TryParseSymbol(ReadOnlySpan<char> text, NumberFormatInfo info, out double value)
    {
        ReadOnlySpan<char> trimmed = text.Trim();
        value = 0;
        if (Ordinal.EqualsIgnoreCase(trimmed, info.PositiveInfinitySymbol)) value = double.PositiveInfinity;
        else if (Ordinal.EqualsIgnoreCase(trimmed, info.NegativeInfinitySymbol)) value = double.NegativeInfinity;
        else if (Ordinal.EqualsIgnoreCase(trimmed, info.NaNSymbol)) value = double.NaN;
        else if (trimmed.Length > 0 && MatchAt(trimmed, 0, info.PositiveSign) is > 0 and int plus)
        {
            trimmed = trimmed.Slice(plus);
            if (Ordinal.EqualsIgnoreCase(trimmed, info.PositiveInfinitySymbol)) value = double.PositiveInfinity;
            else if (Ordinal.EqualsIgnoreCase(trimmed, info.NaNSymbol)) value = double.NaN;
            else return false;
        }
        else if (trimmed.Length > 0 && MatchNegative(trimmed, 0, info) is > 0 and int minus && Ordinal.EqualsIgnoreCase(trimmed.Slice(minus), info.NaNSymbol)) value = double.NaN;
        else return false;
        return true;
    }
}

using System.Globalization;
using System.Text;

namespace System;

// Text of floats and decimals.
internal static unsafe partial class Number
{
    internal static string FormatFloat(double value, bool single, string? format, IFormatProvider? provider)
    {
        TextBuffer text = new(stackalloc char[64]);
        AppendFloat(ref text, value, single ? 9 : 17, single ? 7 : 15, single ? 1 : 0, format, NumberFormatInfo.GetInstance(provider));
        return text.ToStringAndFree();
    }

    internal static bool TryFormatFloat(double value, bool single, ReadOnlySpan<char> format, IFormatProvider? provider, Span<char> destination, out int charsWritten)
    {
        TextBuffer text = new(stackalloc char[64]);
        AppendFloat(ref text, value, single ? 9 : 17, single ? 7 : 15, single ? 1 : 0, format, NumberFormatInfo.GetInstance(provider));
        return text.TryCopyToAndFree(destination, out charsWritten);
    }

    internal static bool TryFormatFloatUtf8(double value, bool single, ReadOnlySpan<char> format, IFormatProvider? provider, Span<byte> destination, out int bytesWritten)
    {
        TextBuffer text = new(stackalloc char[64]);
        AppendFloat(ref text, value, single ? 9 : 17, single ? 7 : 15, single ? 1 : 0, format, NumberFormatInfo.GetInstance(provider));
        return text.TryCopyUtf8AndFree(destination, out bytesWritten);
    }

    // `roundTrip`: the digits that always identify a value of the type; `custom`: those that custom formats show; `shortest`: the
    // mode of FloatToDigits that finds the shortest digits.
    internal static void AppendFloat(ref TextBuffer text, double value, int roundTrip, int custom, int shortest, ReadOnlySpan<char> format, NumberFormatInfo info)
    {
        if (!double.IsFinite(value))
        {
            text.Append(double.IsNaN(value) ? info.NaNSymbol : value < 0 ? info.NegativeInfinitySymbol : info.PositiveInfinitySymbol);
            return;
        }
        char letter = ParseFormat(format, out int precision);
        int shown = precision, mode = 2, count;
        switch (letter)
        {
            case '\0':
                count = custom;
                break;
            case 'R':
            case 'r':
                letter -= (char)('R' - 'G');
                precision = -1;
                goto case 'G';
            case 'G':
            case 'g':
                if (precision == 0) precision = -1;
                count = precision;
                if (precision == -1) mode = shortest;
                break;
            case 'E':
            case 'e':
                count = (precision < 0 ? 6 : precision) + 1;
                break;
            case 'C':
            case 'c':
                mode = 3;
                count = precision < 0 ? info.CurrencyDecimalDigits : precision;
                break;
            case 'F':
            case 'f':
            case 'N':
            case 'n':
                mode = 3;
                count = precision < 0 ? info.NumberDecimalDigits : precision;
                break;
            case 'P':
            case 'p':
                mode = 3;
                count = (precision < 0 ? info.PercentDecimalDigits : precision) + 2;
                break;
            default:
                throw BadFormat();
        }
        Digits digits = new(Kind.Float, stackalloc byte[FloatDigits]);
        FromFloat(ref digits, value, mode, count);
        // Small numbers of digits do not turn a number like 60 into 6E+01.
        if (mode < 2) shown = Math.Max(digits.Count, roundTrip);
        AppendNumber(ref text, ref digits, letter, shown, format, info);
    }

    // The number in general format with so many significant digits, as if they were the shortest.
    internal static void AppendShortFloat(ref TextBuffer text, double value, int count, int roundTrip, char letter, NumberFormatInfo info)
    {
        Digits digits = new(Kind.Float, stackalloc byte[FloatDigits]);
        FromFloat(ref digits, value, 2, count);
        AppendNumber(ref text, ref digits, letter, Math.Max(digits.Count, roundTrip), default, info);
    }

    internal static string FormatDecimal(in decimal value, string? format, IFormatProvider? provider)
    {
        TextBuffer text = new(stackalloc char[64]);
        AppendDecimal(ref text, value, format, NumberFormatInfo.GetInstance(provider));
        return text.ToStringAndFree();
    }

    internal static void AppendDecimal(ref TextBuffer text, in decimal value, ReadOnlySpan<char> format, NumberFormatInfo info)
    {
        char letter = ParseFormat(format, out int precision);
        Digits digits = new(Kind.Decimal, stackalloc byte[DecimalDigits]);
        decimal.ToDigits(value, ref digits);
        AppendNumber(ref text, ref digits, letter, precision, format, info);
    }

    internal static ParseStatus TryParseDecimal(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo info, out decimal result)
    {
        result = default;
        Digits digits = new(Kind.Decimal, stackalloc byte[DecimalDigits + 1]);
        if (!TryScan(text, style, info, ref digits)) return ParseStatus.BadFormat;
        return decimal.TryFromDigits(ref digits, out result) ? ParseStatus.Ok : ParseStatus.Overflow;
    }
}

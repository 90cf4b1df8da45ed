using System.Globalization;
using System.Text;

namespace System;

// Standard format strings over digits (C, E, F, G, N, P, R).
internal static unsafe partial class Number
{
    private static readonly string[] s_positiveCurrency = ["$#", "#$", "$ #", "# $"];
    private static readonly string[] s_negativeCurrency =
        ["($#)", "-$#", "$-#", "$#-", "(#$)", "-#$", "#-$", "#$-", "-# $", "-$ #", "# $-", "$ #-", "$ -#", "#- $", "($ #)", "(# $)", "$- #"];
    private static readonly string[] s_positivePercent = ["# %", "#%", "%#", "% #"];
    private static readonly string[] s_negativePercent = ["-# %", "-#%", "-%#", "%-#", "%#-", "#-%", "#%-", "-% #", "# %-", "% #-", "% -#", "#- %"];
    private static readonly string[] s_negativeNumber = ["(#)", "-#", "- #", "#-", "# -"];

    // `letter` 0: `format` is a custom format.
    internal static void AppendNumber(ref TextBuffer text, ref Digits digits, char letter, int precision, ReadOnlySpan<char> format, NumberFormatInfo info)
    {
        bool exact = digits.Kind == Kind.Float;
        switch (letter)
        {
            case '\0':
                AppendCustom(ref text, ref digits, format, info);
                return;
            case 'C':
            case 'c':
                if (precision < 0) precision = info.CurrencyDecimalDigits;
                Round(ref digits, digits.Scale + precision, exact);
                AppendPattern(ref text, ref digits, precision,
                    digits.IsNegative ? s_negativeCurrency[info.CurrencyNegativePattern] : s_positiveCurrency[info.CurrencyPositivePattern],
                    info.CurrencyGroups, info.CurrencyDecimalSeparator, info.CurrencyGroupSeparator, info);
                return;
            case 'F':
            case 'f':
                if (precision < 0) precision = info.NumberDecimalDigits;
                Round(ref digits, digits.Scale + precision, exact);
                if (digits.IsNegative) text.Append(info.NegativeSign);
                AppendFixed(ref text, ref digits, precision, null, info.NumberDecimalSeparator, null);
                return;
            case 'N':
            case 'n':
                if (precision < 0) precision = info.NumberDecimalDigits;
                Round(ref digits, digits.Scale + precision, exact);
                AppendPattern(ref text, ref digits, precision, digits.IsNegative ? s_negativeNumber[info.NumberNegativePattern] : "#",
                    info.NumberGroups, info.NumberDecimalSeparator, info.NumberGroupSeparator, info);
                return;
            case 'E':
            case 'e':
                if (precision < 0) precision = 6;
                Round(ref digits, precision + 1, exact);
                if (digits.IsNegative) text.Append(info.NegativeSign);
                AppendScientific(ref text, ref digits, precision + 1, info, letter);
                return;
            case 'R':
            case 'r':
                // As G, for all types.
                letter -= (char)('R' - 'G');
                goto case 'G';
            case 'G':
            case 'g':
                bool keepAll = false;
                if (precision < 1)
                {
                    // A decimal keeps its trailing zeros and never turns scientific.
                    keepAll = digits.Kind == Kind.Decimal && precision == -1;
                    if (!keepAll) precision = digits.Count;
                }
                if (!keepAll) Round(ref digits, precision, exact);
                if (digits.IsNegative && !(keepAll && digits.IsZero)) text.Append(info.NegativeSign);
                AppendGeneral(ref text, ref digits, precision, info, (char)(letter - ('G' - 'E')), keepAll);
                return;
            case 'P':
            case 'p':
                if (precision < 0) precision = info.PercentDecimalDigits;
                digits.Scale += 2;
                Round(ref digits, digits.Scale + precision, exact);
                AppendPattern(ref text, ref digits, precision,
                    digits.IsNegative ? s_negativePercent[info.PercentNegativePattern] : s_positivePercent[info.PercentPositivePattern],
                    info.PercentGroups, info.PercentDecimalSeparator, info.PercentGroupSeparator, info);
                return;
        }
        throw BadFormat();
    }

    // Keeps `position` digits. `exact`: they were computed for this position already, so the rest is only cut off.
    private static void Round(ref Digits digits, int position, bool exact)
    {
        int count = Math.Max(Math.Min(position, digits.Count), 0);
        bool up = count == position && digits[count] >= '5' && !exact;
        if (up)
        {
            while (count > 0 && digits.Bytes[count - 1] == '9') count--;
            if (count > 0)
            {
                digits.Bytes[count - 1]++;
            }
            else
            {
                digits.Scale++;
                digits.Bytes[0] = (byte)'1';
                count = 1;
            }
        }
        else
        {
            while (count > 0 && digits.Bytes[count - 1] == '0') count--;
        }
        if (count == 0)
        {
            // Only a float knows -0.
            if (digits.Kind != Kind.Float) digits.IsNegative = false;
            digits.Scale = 0;
        }
        digits.End(count);
    }

    // A pattern with # for the number, $ or % for its symbol, - for the negative sign.
    private static void AppendPattern(ref TextBuffer text, ref Digits digits, int precision, string pattern, int[] groups,
        string decimalSeparator, string groupSeparator, NumberFormatInfo info)
    {
        foreach (char c in pattern)
        {
            switch (c)
            {
                case '#': AppendFixed(ref text, ref digits, precision, groups, decimalSeparator, groupSeparator); break;
                case '-': text.Append(info.NegativeSign); break;
                case '$': text.Append(info.CurrencySymbol); break;
                case '%': text.Append(info.PercentSymbol); break;
                default: text.Append(c); break;
            }
        }
    }

    private static void AppendFixed(ref TextBuffer text, ref Digits digits, int precision, int[]? groups, string decimalSeparator, string? groupSeparator)
    {
        int at = 0;
        int whole = digits.Scale;
        if (whole > 0)
        {
            for (int left = whole; left > 0; left--)
            {
                text.Append(at < digits.Count ? (char)digits.Bytes[at++] : '0');
                if (groups is not null && left > 1 && IsGroupEnd(groups, left - 1)) text.Append(groupSeparator);
            }
        }
        else
        {
            text.Append('0');
        }
        if (precision <= 0) return;
        text.Append(decimalSeparator);
        if (whole < 0)
        {
            int zeros = Math.Min(-whole, precision);
            text.Append('0', zeros);
            precision -= zeros;
        }
        for (; precision > 0 && at < digits.Count; precision--) text.Append((char)digits.Bytes[at++]);
        text.Append('0', precision);
    }

    // Whether a separator stands where `count` whole digits follow. The last group size repeats; 0 ends grouping.
    private static bool IsGroupEnd(int[] groups, int count)
    {
        int total = 0;
        for (int i = 0; ; i++)
        {
            if (groups.Length == 0) return false;
            int size = groups[Math.Min(i, groups.Length - 1)];
            if (size == 0) return false;
            total += size;
            if (total >= count) return total == count;
            if (i >= groups.Length - 1) return (count - total) % size == 0;
        }
    }

    private static void AppendScientific(ref TextBuffer text, ref Digits digits, int precision, NumberFormatInfo info, char letter)
    {
        text.Append(digits.IsZero ? '0' : (char)digits.Bytes[0]);
        if (precision != 1) text.Append(info.NumberDecimalSeparator);
        int at = 1;
        for (; at < precision && at < digits.Count; at++) text.Append((char)digits.Bytes[at]);
        text.Append('0', precision - at);
        AppendExponent(ref text, info, digits.IsZero ? 0 : digits.Scale - 1, letter, 3, true);
    }

    private static void AppendExponent(ref TextBuffer text, NumberFormatInfo info, int value, char letter, int minimumDigits, bool positiveSign)
    {
        text.Append(letter);
        if (value < 0)
        {
            text.Append(info.NegativeSign);
            value = -value;
        }
        else if (positiveSign)
        {
            text.Append(info.PositiveSign);
        }
        int length = DecimalLength((ulong)value);
        text.Append('0', minimumDigits - length);
        WriteDecimal(text.AppendSpan(length), (ulong)value);
    }

    private static void AppendGeneral(ref TextBuffer text, ref Digits digits, int precision, NumberFormatInfo info, char exponentLetter, bool neverScientific)
    {
        int whole = digits.Scale;
        bool scientific = !neverScientific && (whole > precision || whole < -3);
        if (scientific) whole = 1;
        int at = 0;
        if (whole > 0)
        {
            for (; whole > 0; whole--) text.Append(at < digits.Count ? (char)digits.Bytes[at++] : '0');
        }
        else
        {
            text.Append('0');
        }
        if (at < digits.Count || whole < 0)
        {
            text.Append(info.NumberDecimalSeparator);
            text.Append('0', -whole);
            for (; at < digits.Count; at++) text.Append((char)digits.Bytes[at]);
        }
        if (scientific) AppendExponent(ref text, info, digits.Scale - 1, exponentLetter, 2, true);
    }
}

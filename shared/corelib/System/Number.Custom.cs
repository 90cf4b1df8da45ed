using System.Globalization;
using System.Text;

namespace System;

// Custom format strings ("#,##0.00;(0.00);zero").
internal static unsafe partial class Number
{
    // What a first pass over one section of a custom format finds.
    private struct Section
    {
        internal int Start;
        internal int DigitCount;        // placeholders
        internal int DecimalPosition;   // placeholders before the point
        internal int FirstZero;         // placeholders before the first 0
        internal int LastZero;          // placeholders up to and with the last 0
        internal bool IsScientific;
        internal bool HasGroups;
        internal int ScaleShift;        // from %, ‰ and scaling commas
    }

    private static char CharAt(ReadOnlySpan<char> format, int index) => index < format.Length ? format[index] : '\0';

    // Whether an exponent follows an E at `index` - 1: 0, +0 or -0.
    private static bool IsExponent(ReadOnlySpan<char> format, int index) =>
        CharAt(format, index) == '0' || (CharAt(format, index) is '+' or '-' && CharAt(format, index + 1) == '0');

    private static Section ScanSection(ReadOnlySpan<char> format, int start)
    {
        Section section = new() { Start = start, DecimalPosition = -1, FirstZero = int.MaxValue };
        int commaAt = -1, commas = 0;
        for (int i = start; i < format.Length;)
        {
            char c = format[i++];
            if (c is '\0' or ';') break;
            switch (c)
            {
                case '#':
                    section.DigitCount++;
                    break;
                case '0':
                    if (section.FirstZero == int.MaxValue) section.FirstZero = section.DigitCount;
                    section.LastZero = ++section.DigitCount;
                    break;
                case '.':
                    if (section.DecimalPosition < 0) section.DecimalPosition = section.DigitCount;
                    break;
                case ',':
                    if (section.DigitCount == 0 || section.DecimalPosition >= 0) break;
                    if (commaAt == section.DigitCount)
                    {
                        commas++;
                        break;
                    }
                    if (commaAt >= 0) section.HasGroups = true;
                    commaAt = section.DigitCount;
                    commas = 1;
                    break;
                case '%':
                    section.ScaleShift += 2;
                    break;
                case '\u2030':
                    section.ScaleShift += 3;
                    break;
                case '\'':
                case '"':
                    while (i < format.Length && format[i] != 0 && format[i++] != c) { }
                    break;
                case '\\':
                    if (CharAt(format, i) != 0) i++;
                    break;
                case 'E':
                case 'e':
                    if (!IsExponent(format, i)) break;
                    section.IsScientific = true;
                    i++;
                    while (CharAt(format, i) == '0') i++;
                    break;
            }
        }
        if (section.DecimalPosition < 0) section.DecimalPosition = section.DigitCount;
        if (commaAt >= 0)
        {
            // Commas right before the point divide by a thousand each; others ask for groups.
            if (commaAt == section.DecimalPosition) section.ScaleShift -= commas * 3;
            else section.HasGroups = true;
        }
        return section;
    }

    // Where section `index` begins: 0 positive, 1 negative, 2 zero. A missing or empty one is the first.
    private static int FindSection(ReadOnlySpan<char> format, int index)
    {
        if (index == 0) return 0;
        for (int i = 0; i < format.Length;)
        {
            char c = format[i++];
            switch (c)
            {
                case '\'':
                case '"':
                    while (i < format.Length && format[i] != 0 && format[i++] != c) { }
                    break;
                case '\\':
                    if (CharAt(format, i) != 0) i++;
                    break;
                case ';':
                    if (--index != 0) break;
                    return CharAt(format, i) is '\0' or ';' ? 0 : i;
                case '\0':
                    return 0;
            }
        }
        return 0;
    }

    private static void AppendCustom(ref TextBuffer text, ref Digits digits, ReadOnlySpan<char> format, NumberFormatInfo info)
    {
        Section section = ScanSection(format, FindSection(format, digits.IsZero ? 2 : digits.IsNegative ? 1 : 0));
        while (true)
        {
            if (digits.IsZero)
            {
                if (digits.Kind != Kind.Float) digits.IsNegative = false;
                digits.Scale = 0;
                break;
            }
            digits.Scale += section.ScaleShift;
            Round(ref digits, section.IsScientific ? section.DigitCount : digits.Scale + section.DigitCount - section.DecimalPosition, false);
            if (!digits.IsZero) break;
            // It rounds to zero: the section for zero, if there is another.
            int zero = FindSection(format, 2);
            if (zero == section.Start) break;
            section = ScanSection(format, zero);
        }
        int start = text.Length;
        if (digits.IsNegative && section.Start == 0 && digits.Scale != 0) text.Append(info.NegativeSign);
        FillSection(ref text, ref digits, format, section, info);
        if (digits.IsNegative && section.Start == 0 && digits.Scale == 0 && text.Length > start) text.Insert(start, info.NegativeSign);
    }

    private static void FillSection(ref TextBuffer text, ref Digits digits, ReadOnlySpan<char> format, Section section, NumberFormatInfo info)
    {
        // From here on positions count from the point: positive before it.
        int firstZero = section.FirstZero < section.DecimalPosition ? section.DecimalPosition - section.FirstZero : 0;
        int lastZero = section.LastZero > section.DecimalPosition ? section.DecimalPosition - section.LastZero : 0;
        int position, surplus;
        if (section.IsScientific)
        {
            position = section.DecimalPosition;
            surplus = 0;
        }
        else
        {
            position = Math.Max(digits.Scale, section.DecimalPosition);
            surplus = digits.Scale - section.DecimalPosition;
        }
        bool grouped = section.HasGroups && info.NumberGroupSeparator.Length > 0;
        int groupedDigits = Math.Max(firstZero, position + Math.Min(surplus, 0));
        bool inExponent = section.IsScientific;
        bool pointWritten = false;
        int at = 0;
        for (int i = section.Start; i < format.Length;)
        {
            char c = format[i++];
            if (c is '\0' or ';') break;
            if (surplus > 0 && c is '#' or '0' or '.')
            {
                // More digits than placeholders: they all go before the first.
                for (; surplus > 0; surplus--)
                {
                    text.Append(at < digits.Count ? (char)digits.Bytes[at++] : '0');
                    if (grouped && position > 1 && IsGroupEnd(info.NumberGroups, position - 1)) text.Append(info.NumberGroupSeparator);
                    position--;
                }
            }
            switch (c)
            {
                case '#':
                case '0':
                    char digit;
                    if (surplus < 0)
                    {
                        surplus++;
                        digit = position <= firstZero ? '0' : '\0';
                    }
                    else
                    {
                        digit = at < digits.Count ? (char)digits.Bytes[at++] : position > lastZero ? '0' : '\0';
                    }
                    if (digit != 0)
                    {
                        text.Append(digit);
                        if (grouped && position > 1 && position <= groupedDigits && IsGroupEnd(info.NumberGroups, position - 1)) text.Append(info.NumberGroupSeparator);
                    }
                    position--;
                    break;
                case '.':
                    if (position != 0 || pointWritten) break;
                    if (lastZero < 0 || (section.DecimalPosition < section.DigitCount && at < digits.Count))
                    {
                        text.Append(info.NumberDecimalSeparator);
                        pointWritten = true;
                    }
                    break;
                case ',':
                    break;
                case '%':
                    text.Append(info.PercentSymbol);
                    break;
                case '\u2030':
                    text.Append(info.PerMilleSymbol);
                    break;
                case '\'':
                case '"':
                    while (i < format.Length && format[i] != 0 && format[i] != c) text.Append(format[i++]);
                    if (CharAt(format, i) != 0) i++;
                    break;
                case '\\':
                    if (CharAt(format, i) != 0) text.Append(format[i++]);
                    break;
                case 'E':
                case 'e':
                    if (inExponent && IsExponent(format, i))
                    {
                        bool positiveSign = format[i] == '+';
                        int zeros = format[i] == '0' ? 1 : 0;
                        i++;
                        for (; CharAt(format, i) == '0'; i++) zeros++;
                        AppendExponent(ref text, info, digits.IsZero ? 0 : digits.Scale - section.DecimalPosition, c, Math.Min(zeros, 10), positiveSign);
                        inExponent = false;
                        break;
                    }
                    text.Append(c);
                    if (inExponent) break;
                    if (CharAt(format, i) is '+' or '-') text.Append(format[i++]);
                    while (CharAt(format, i) == '0') text.Append(format[i++]);
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
    }
}

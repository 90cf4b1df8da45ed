using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace System.Globalization;

[Flags]
public enum TimeSpanStyles { None = 0, AssumeNegative = 1 }

// Text of time spans: "c" ([-][d.]hh:mm:ss[.fffffff]), "g", "G" and custom formats.
internal static partial class TimeSpanText
{
    internal static string Format(TimeSpan value, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (format.Length == 0) format = "c";
        TextBuffer text = new(stackalloc char[64]);
        if (format.Length == 1)
        {
            switch (format[0])
            {
                case 'c' or 't' or 'T': AppendStandard(ref text, value, 'c', "."); break;
                case 'g': AppendStandard(ref text, value, 'g', DateTimeFormatInfo.GetInstance(provider).DecimalSeparator); break;
                case 'G': AppendStandard(ref text, value, 'G', DateTimeFormatInfo.GetInstance(provider).DecimalSeparator); break;
                default: throw new FormatException("Input string was not in a correct format.");
            }
            return text.ToStringAndFree();
        }
        AppendCustom(ref text, value, format);
        return text.ToStringAndFree();
    }

    private static void AppendNumber(ref TextBuffer text, int value, int minimumDigits)
    {
        int length = Math.Max(Number.DecimalLength((ulong)value), minimumDigits);
        Number.WriteDecimal(text.AppendSpan(length), (ulong)value);
    }

    private static void Split(TimeSpan value, out bool isNegative, out int days, out int hours, out int minutes, out int seconds, out int fraction)
    {
        isNegative = value._ticks < 0;
        ulong ticks = isNegative ? (ulong)-value._ticks : (ulong)value._ticks;
        fraction = (int)(ticks % 10_000_000);
        ulong total = ticks / 10_000_000;
        seconds = (int)(total % 60);
        minutes = (int)(total / 60 % 60);
        hours = (int)(total / 3600 % 24);
        days = (int)(total / 86400);
    }

    private static void AppendStandard(ref TextBuffer text, TimeSpan value, char kind, string decimalSeparator)
    {
        Split(value, out bool isNegative, out int days, out int hours, out int minutes, out int seconds, out int fraction);
        if (isNegative) text.Append('-');
        if (days != 0 || kind == 'G')
        {
            AppendNumber(ref text, days, 1);
            text.Append(kind == 'c' ? '.' : ':');
        }
        AppendNumber(ref text, hours, kind == 'g' ? 1 : 2);
        text.Append(':');
        AppendNumber(ref text, minutes, 2);
        text.Append(':');
        AppendNumber(ref text, seconds, 2);
        if (fraction == 0 && kind != 'G') return;
        text.Append(decimalSeparator);
        int digits = 7;
        if (kind == 'g')
        {
            while (fraction % 10 == 0)
            {
                fraction /= 10;
                digits--;
            }
        }
        AppendNumber(ref text, fraction, digits);
    }

    private static void AppendCustom(ref TextBuffer text, TimeSpan value, ReadOnlySpan<char> format)
    {
        Split(value, out _, out int days, out int hours, out int minutes, out int seconds, out int fraction);
        for (int i = 0; i < format.Length;)
        {
            char c = format[i];
            int count = 1;
            switch (c)
            {
                case 'h' or 'm' or 's':
                    count = Run(format, i);
                    if (count > 2) throw Bad();
                    AppendNumber(ref text, c == 'h' ? hours : c == 'm' ? minutes : seconds, count);
                    break;
                case 'd':
                    count = Run(format, i);
                    if (count > 8) throw Bad();
                    AppendNumber(ref text, days, count);
                    break;
                case 'f' or 'F':
                    count = Run(format, i);
                    if (count > 7) throw Bad();
                    int shown = fraction;
                    for (int digit = 7; digit > count; digit--) shown /= 10;
                    int digits = count;
                    if (c == 'F')
                    {
                        while (digits > 0 && shown % 10 == 0)
                        {
                            shown /= 10;
                            digits--;
                        }
                    }
                    if (digits > 0) AppendNumber(ref text, shown, digits);
                    break;
                case '\'' or '"':
                    count = DateTimeFormatting.AppendQuoted(ref text, format, i);
                    break;
                case '%':
                    if (i + 1 >= format.Length || format[i + 1] == '%') throw Bad();
                    AppendCustom(ref text, value, format.Slice(i + 1, 1));
                    count = 2;
                    break;
                case '\\':
                    if (i + 1 >= format.Length) throw Bad();
                    text.Append(format[i + 1]);
                    count = 2;
                    break;
                default:
                    throw Bad();
            }
            i += count;
        }
    }

    private static FormatException Bad() => new("Input string was not in a correct format.");

    internal static int Run(ReadOnlySpan<char> format, int at)
    {
        int end = at + 1;
        while (end < format.Length && format[end] == format[at]) end++;
        return end - at;
    }
}

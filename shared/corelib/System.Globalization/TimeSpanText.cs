using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace System.Globalization;

[Flags]
public enum TimeSpanStyles { None = 0, AssumeNegative = 1 }

// Text of time spans: "c" ([-][d.]hh:mm:ss[.fffffff]), "g", "G" and custom formats.
internal static class TimeSpanText
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

    [DoesNotReturn]
    internal static void Throw(Number.ParseStatus status, ReadOnlySpan<char> input)
    {
        if (status == Number.ParseStatus.BadFormat) throw new FormatException($"String '{input}' was not recognized as a valid TimeSpan.");
        throw new OverflowException($"The TimeSpan string '{input}' could not be parsed because at least one of the numeric components is out of range or contains too many digits.");
    }

    // [-]d | [-][d.]hh:mm[:ss[.fffffff]], with ':' for the first separator too, white space around.
    internal static Number.ParseStatus TryParse(ReadOnlySpan<char> input, IFormatProvider? provider, out TimeSpan result)
    {
        result = default;
        ReadOnlySpan<char> text = input.Trim();
        bool isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative) text = text.Slice(1);
        Span<long> numbers = stackalloc long[5];
        Span<char> separators = stackalloc char[5];
        int count = 0, at = 0, fractionDigits = 0;
        bool tooLarge = false;
        while (true)
        {
            int start = at;
            long number = 0;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                if (number < 1_000_000_000_000) number = number * 10 + (text[at] - '0');
                at++;
            }
            if (at == start || count == 5) return Number.ParseStatus.BadFormat;
            fractionDigits = at - start;
            numbers[count++] = number;
            if (at == text.Length) break;
            if (text[at] is not (':' or '.') || count == 5) return Number.ParseStatus.BadFormat;
            separators[count - 1] = text[at++];
        }
        long days = 0, hours = 0, minutes = 0, seconds = 0, fraction = 0;
        int next = 0;
        int colons = 0;
        for (int i = 0; i < count - 1; i++) colons += separators[i] == ':' ? 1 : 0;
        if (count == 1)
        {
            days = numbers[0];
        }
        else
        {
            // Days come first with a point before a colon, or as the first of four or more parts joined by colons.
            if (separators[0] == '.')
            {
                if (colons == 0) return Number.ParseStatus.BadFormat;
                days = numbers[next++];
            }
            else if (colons == 3)
            {
                days = numbers[next++];
            }
            hours = numbers[next++];
            if (next >= count || separators[next - 1] != ':') return Number.ParseStatus.BadFormat;
            minutes = numbers[next++];
            if (next < count)
            {
                if (separators[next - 1] == ':')
                {
                    seconds = numbers[next++];
                    if (next < count)
                    {
                        if (separators[next - 1] != '.') return Number.ParseStatus.BadFormat;
                        fraction = numbers[next++];
                        tooLarge |= !Scale(ref fraction, fractionDigits);
                    }
                }
                else
                {
                    return Number.ParseStatus.BadFormat;
                }
            }
            if (next != count) return Number.ParseStatus.BadFormat;
        }
        // Three parts whose first is no hour are days, hours and minutes.
        if (count == 3 && colons == 2 && hours > 23) (days, hours, minutes, seconds) = (hours, minutes, seconds, 0);
        if (tooLarge || days > 10675199 || hours > 23 || minutes > 59 || seconds > 59) return Number.ParseStatus.Overflow;
        return Combine(isNegative, days, hours, minutes, seconds, fraction, out result);
    }

    // A fraction of so many digits in ticks.
    private static bool Scale(ref long fraction, int digits)
    {
        if (digits > 7)
        {
            if (digits > 8 || fraction % 10 != 0) return fraction == 0;
            fraction /= 10;
            return true;
        }
        for (; digits < 7; digits++) fraction *= 10;
        return true;
    }

    private static Number.ParseStatus Combine(bool isNegative, long days, long hours, long minutes, long seconds, long fraction, out TimeSpan result)
    {
        Int128 ticks = (((Int128)days * 24 + hours) * 3600 + minutes * 60 + seconds) * 10_000_000 + fraction;
        if (isNegative) ticks = -ticks;
        result = default;
        if (ticks > long.MaxValue || ticks < long.MinValue) return Number.ParseStatus.Overflow;
        result = new TimeSpan((long)ticks);
        return Number.ParseStatus.Ok;
    }

    internal static Number.ParseStatus TryParseExact(ReadOnlySpan<char> input, ReadOnlySpan<char> format, IFormatProvider? provider, TimeSpanStyles styles, out TimeSpan result)
    {
        result = default;
        if ((uint)styles > 1) throw new ArgumentException("An undefined TimeSpanStyles value is being used.", nameof(styles));
        if (format.Length == 0) return Number.ParseStatus.BadFormat;
        if (format.Length == 1)
        {
            if (format[0] is not ('c' or 't' or 'T' or 'g' or 'G')) return Number.ParseStatus.BadFormat;
            Number.ParseStatus status = TryParse(input, provider, out result);
            if (status != Number.ParseStatus.Ok || (format[0] is 'g' or 'G')) return status;
            // "c" is strict: it reads what it writes.
            ReadOnlySpan<char> trimmed = input.Trim();
            ReadOnlySpan<char> strict = trimmed.Length > 0 && trimmed[0] == '-' ? trimmed.Slice(1) : trimmed;
            return strict.Contains(':') && strict.Count(':') == 2 || !strict.Contains(':') ? status : Number.ParseStatus.BadFormat;
        }
        long days = 0, hours = 0, minutes = 0, seconds = 0, fraction = 0;
        int at = 0;
        for (int i = 0; i < format.Length;)
        {
            char c = format[i];
            if (c == '%' && i + 1 < format.Length)
            {
                i++;
                continue;
            }
            int count = 1;
            switch (c)
            {
                case 'd' or 'h' or 'm' or 's':
                    count = Run(format, i);
                    int start = at;
                    long number = 0;
                    int most = c == 'd' ? (count == 1 ? 8 : count) : count == 1 ? 2 : count;
                    while (at < input.Length && at - start < most && char.IsAsciiDigit(input[at])) number = number * 10 + (input[at++] - '0');
                    if (at - start < count) return Number.ParseStatus.BadFormat;
                    if (c == 'd') days = number;
                    else if (c == 'h') hours = number;
                    else if (c == 'm') minutes = number;
                    else seconds = number;
                    break;
                case 'f' or 'F':
                    count = Run(format, i);
                    int fractionStart = at;
                    while (at < input.Length && at - fractionStart < count && char.IsAsciiDigit(input[at])) fraction = fraction * 10 + (input[at++] - '0');
                    if (c == 'f' && at - fractionStart < count) return Number.ParseStatus.BadFormat;
                    Scale(ref fraction, at - fractionStart);
                    break;
                case '\'' or '"':
                    TextBuffer literal = new(stackalloc char[32]);
                    count = DateTimeFormatting.AppendQuoted(ref literal, format, i);
                    bool matched = input.Slice(at).StartsWith(literal.Written);
                    at += literal.Length;
                    literal.Release();
                    if (!matched) return Number.ParseStatus.BadFormat;
                    break;
                case '\\':
                    if (i + 1 >= format.Length || at >= input.Length || input[at++] != format[i + 1]) return Number.ParseStatus.BadFormat;
                    count = 2;
                    break;
                default:
                    return Number.ParseStatus.BadFormat;
            }
            i += count;
        }
        if (at != input.Length) return Number.ParseStatus.BadFormat;
        if (days > 10675199 || hours > 23 || minutes > 59 || seconds > 59) return Number.ParseStatus.Overflow;
        return Combine((styles & TimeSpanStyles.AssumeNegative) != 0, days, hours, minutes, seconds, fraction, out result);
    }
}

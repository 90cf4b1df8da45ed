using System.Text;

namespace System.Globalization;

// Text of dates and times by standard and custom formats.
internal static class DateTimeFormatting
{
    private const long NoOffset = long.MinValue;

    internal static string Format(DateTime value, ReadOnlySpan<char> format, IFormatProvider? provider) => Format(value, format, provider, NoOffset);

    // `offset` in ticks: that of a DateTimeOffset.
    internal static string Format(DateTime value, ReadOnlySpan<char> format, IFormatProvider? provider, long offset)
    {
        DateTimeFormatInfo info = DateTimeFormatInfo.GetInstance(provider);
        TextBuffer text = new(stackalloc char[128]);
        if (format.Length == 0)
        {
            AppendCustom(ref text, value, info.GeneralLongTimePattern, info, offset);
            if (offset != NoOffset) AppendCustom(ref text, value, " zzz", info, offset);
            return text.ToStringAndFree();
        }
        if (format.Length == 1)
        {
            switch (format[0])
            {
                case 'r' or 'R' when offset != NoOffset:
                case 'u' when offset != NoOffset:
                    value = new DateTime(value.Ticks - offset, DateTimeKind.Utc);
                    break;
                case 'U':
                    if (offset != NoOffset) throw Bad();
                    value = value.ToUniversalTime();
                    break;
                case 'r' or 'R' or 'o' or 'O' or 's' or 'u':
                    info = DateTimeFormatInfo.InvariantInfo;
                    break;
            }
            AppendCustom(ref text, value, Pattern(format[0], info), info, offset);
            return text.ToStringAndFree();
        }
        AppendCustom(ref text, value, format, info, offset);
        return text.ToStringAndFree();
    }

    internal static FormatException Bad() => new("Input string was not in a correct format.");

    internal static string Pattern(char format, DateTimeFormatInfo info) => format switch
    {
        'd' => info.ShortDatePattern,
        'D' => info.LongDatePattern,
        'f' => info.LongDatePattern + " " + info.ShortTimePattern,
        'F' or 'U' => info.FullDateTimePattern,
        'g' => info.GeneralShortTimePattern,
        'G' => info.GeneralLongTimePattern,
        'm' or 'M' => info.MonthDayPattern,
        'o' or 'O' => DateTimeFormatInfo.RoundtripPattern,
        'r' or 'R' => info.RFC1123Pattern,
        's' => info.SortableDateTimePattern,
        't' => info.ShortTimePattern,
        'T' => info.LongTimePattern,
        'u' => info.UniversalSortableDateTimePattern,
        'y' or 'Y' => info.YearMonthPattern,
        _ => throw Bad(),
    };

    private static void AppendPadded(ref TextBuffer text, int value, int minimumDigits)
    {
        int length = Math.Max(Number.DecimalLength((ulong)value), minimumDigits);
        Number.WriteDecimal(text.AppendSpan(length), (ulong)value);
    }

    private static void AppendCustom(ref TextBuffer text, DateTime value, ReadOnlySpan<char> format, DateTimeFormatInfo info, long offset)
    {
        for (int i = 0; i < format.Length;)
        {
            char c = format[i];
            int count = 1;
            switch (c)
            {
                case 'g':
                    count = TimeSpanText.Run(format, i);
                    text.Append(info.GetEraName(1));
                    break;
                case 'h':
                    count = TimeSpanText.Run(format, i);
                    int hour = value.Hour % 12;
                    AppendPadded(ref text, hour == 0 ? 12 : hour, Math.Min(count, 2));
                    break;
                case 'H':
                    count = TimeSpanText.Run(format, i);
                    AppendPadded(ref text, value.Hour, Math.Min(count, 2));
                    break;
                case 'm':
                    count = TimeSpanText.Run(format, i);
                    AppendPadded(ref text, value.Minute, Math.Min(count, 2));
                    break;
                case 's':
                    count = TimeSpanText.Run(format, i);
                    AppendPadded(ref text, value.Second, Math.Min(count, 2));
                    break;
                case 'f' or 'F':
                    count = TimeSpanText.Run(format, i);
                    if (count > 7) throw Bad();
                    int fraction = (int)(value.Ticks % DateTime.TicksPerSecond);
                    for (int digit = 7; digit > count; digit--) fraction /= 10;
                    if (c == 'f')
                    {
                        AppendPadded(ref text, fraction, count);
                        break;
                    }
                    int shown = count;
                    while (shown > 0 && fraction % 10 == 0)
                    {
                        fraction /= 10;
                        shown--;
                    }
                    if (shown > 0) AppendPadded(ref text, fraction, shown);
                    // Nothing left of the fraction: its point goes too.
                    else if (text.Length > 0 && text[text.Length - 1] == '.') text.Truncate(text.Length - 1);
                    break;
                case 't':
                    count = TimeSpanText.Run(format, i);
                    string designator = value.Hour < 12 ? info.AMDesignator : info.PMDesignator;
                    if (count > 1) text.Append(designator);
                    else if (designator.Length > 0) text.Append(designator[0]);
                    break;
                case 'd':
                    count = TimeSpanText.Run(format, i);
                    if (count <= 2) AppendPadded(ref text, value.Day, count);
                    else text.Append(count == 3 ? info.GetAbbreviatedDayName(value.DayOfWeek) : info.GetDayName(value.DayOfWeek));
                    break;
                case 'M':
                    count = TimeSpanText.Run(format, i);
                    if (count <= 2) AppendPadded(ref text, value.Month, count);
                    else text.Append(info.MonthName(value.Month, count == 3, HasDay(format)));
                    break;
                case 'y':
                    count = TimeSpanText.Run(format, i);
                    if (count <= 2) AppendPadded(ref text, value.Year % 100, count);
                    else AppendPadded(ref text, value.Year, count);
                    break;
                case 'z':
                    count = TimeSpanText.Run(format, i);
                    AppendOffset(ref text, OffsetOf(value, offset), count);
                    break;
                case 'K':
                    if (offset != NoOffset) AppendOffset(ref text, offset, 3);
                    else if (value.Kind == DateTimeKind.Utc) text.Append('Z');
                    else if (value.Kind == DateTimeKind.Local) AppendOffset(ref text, OffsetOf(value, offset), 3);
                    break;
                case ':':
                    text.Append(info.TimeSeparator);
                    break;
                case '/':
                    text.Append(info.DateSeparator);
                    break;
                case '\'' or '"':
                    count = AppendQuoted(ref text, format, i);
                    break;
                case '%':
                    if (i + 1 >= format.Length || format[i + 1] == '%') throw Bad();
                    AppendCustom(ref text, value, format.Slice(i + 1, 1), info, offset);
                    count = 2;
                    break;
                case '\\':
                    if (i + 1 >= format.Length) throw Bad();
                    text.Append(format[i + 1]);
                    count = 2;
                    break;
                default:
                    text.Append(c);
                    break;
            }
            i += count;
        }
    }

    // Whether the format shows the day of the month as a number: month names then stand in the genitive.
    private static bool HasDay(ReadOnlySpan<char> format)
    {
        for (int i = 0; i < format.Length;)
        {
            int count = TimeSpanText.Run(format, i);
            if (format[i] == 'd' && count <= 2) return true;
            if (format[i] is '\'' or '"')
            {
                int end = format.Slice(i + 1).IndexOf(format[i]);
                i += end < 0 ? format.Length : end + 2;
                continue;
            }
            i += format[i] == '\\' ? 2 : count;
        }
        return false;
    }

    private static long OffsetOf(DateTime value, long offset)
    {
        if (offset != NoOffset) return offset;
        if (value.Kind == DateTimeKind.Utc) return 0;
        return TimeZoneInfo.LocalOffsetOfLocal(value.Ticks);
    }

    private static void AppendOffset(ref TextBuffer text, long offset, int count)
    {
        text.Append(offset < 0 ? '-' : '+');
        int minutes = (int)(Math.Abs(offset) / DateTime.TicksPerMinute);
        AppendPadded(ref text, minutes / 60, count == 1 ? 1 : 2);
        if (count < 3) return;
        text.Append(':');
        AppendPadded(ref text, minutes % 60, 2);
    }

    // A quoted literal beginning at `at`; returns its length in the format. A backslash quotes a quote.
    internal static int AppendQuoted(ref TextBuffer text, ReadOnlySpan<char> format, int at)
    {
        char quote = format[at];
        int i = at + 1;
        while (i < format.Length)
        {
            char c = format[i++];
            if (c == quote) return i - at;
            if (c == '\\')
            {
                if (i == format.Length) throw Bad();
                c = format[i++];
            }
            text.Append(c);
        }
        throw new FormatException($"Cannot find a matching quote character for the character '{quote}'.");
    }
}

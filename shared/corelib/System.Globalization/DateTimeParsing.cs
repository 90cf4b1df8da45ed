using System.Text;

namespace System.Globalization;

// Reading dates and times. What was read is gathered in a DateParts and turned into a DateTime in the end.
internal static partial class DateTimeParsing
{
    internal struct DateParts
    {
        internal int Year, Month, Day, Hour, Minute, Second;
        internal long Fraction;
        internal int DayOfWeek;
        internal int Meridiem;          // 1: AM, 2: PM
        internal bool HasTime, HasOffset, IsZulu;
        internal long Offset;
        internal int UnknownWordAt;

        internal static DateParts New => new() { Year = -1, Month = -1, Day = -1, Hour = -1, Minute = -1, Second = -1, DayOfWeek = -1, UnknownWordAt = -1 };
    }

    private const string NotRecognized = "was not recognized as a valid DateTime.";

    internal static DateTime Parse(ReadOnlySpan<char> text, DateTimeFormatInfo info, DateTimeStyles styles)
    {
        if (!TryParseParts(text, info, styles, out DateParts parts)) throw NotADate(text, parts);
        Finish(ref parts, styles, text, true, out DateTime result, out _);
        return result;
    }

    private static FormatException NotADate(ReadOnlySpan<char> text, in DateParts parts) => new(parts.UnknownWordAt >= 0
        ? $"The string '{text}' was not recognized as a valid DateTime. There is an unknown word starting at index '{parts.UnknownWordAt}'."
        : $"String '{text}' {NotRecognized}");

    internal static bool TryParse(ReadOnlySpan<char> text, DateTimeFormatInfo info, DateTimeStyles styles, out DateTime result)
    {
        result = default;
        return TryParseParts(text, info, styles, out DateParts parts) && Finish(ref parts, styles, text, false, out result, out _);
    }

    internal static DateTime ParseExact(ReadOnlySpan<char> text, ReadOnlySpan<string> formats, DateTimeFormatInfo info, DateTimeStyles styles, bool several)
    {
        CheckFormats(formats);
        foreach (string format in formats)
        {
            if (TryMatch(text, format, info, styles, out DateParts parts) && Finish(ref parts, styles, text, !several, out DateTime result, out _)) return result;
        }
        throw new FormatException($"String '{text}' {NotRecognized}");
    }

    private static void CheckFormats(ReadOnlySpan<string> formats)
    {
        foreach (string format in formats)
        {
            if (string.IsNullOrEmpty(format)) throw new FormatException("Format specifier was invalid.");
            if (format.Length == 1) DateTimeFormatting.Pattern(format[0], DateTimeFormatInfo.InvariantInfo);
        }
    }

    internal static bool TryParseExact(ReadOnlySpan<char> text, ReadOnlySpan<string> formats, DateTimeFormatInfo info, DateTimeStyles styles, out DateTime result)
    {
        result = default;
        foreach (string format in formats)
        {
            if (string.IsNullOrEmpty(format)) return false;
            if (TryMatch(text, format, info, styles, out DateParts parts) && Finish(ref parts, styles, text, false, out result, out _)) return true;
        }
        return false;
    }

    // Missing parts: the date is today (or the year 1), the day the first, the time midnight.
    internal static bool Finish(ref DateParts parts, DateTimeStyles styles, ReadOnlySpan<char> text, bool throws, out DateTime result, out TimeSpan offset)
    {
        result = default;
        offset = default;
        if (parts.Meridiem != 0)
        {
            if (parts.Hour is < 0 or > 12) return Fail(text, throws);
            if (parts.Hour == 12) parts.Hour = 0;
            if (parts.Meridiem == 2) parts.Hour += 12;
        }
        if (parts.Year < 0 && parts.Month < 0 && parts.Day < 0)
        {
            if ((styles & DateTimeStyles.NoCurrentDateDefault) != 0) (parts.Year, parts.Month, parts.Day) = (1, 1, 1);
            else DateTime.Now.GetDate(out parts.Year, out parts.Month, out parts.Day);
        }
        if (parts.Year < 0) parts.Year = (styles & DateTimeStyles.NoCurrentDateDefault) != 0 ? 1 : DateTime.Now.Year;
        if (parts.Month < 0) parts.Month = 1;
        if (parts.Day < 0) parts.Day = 1;
        int hour = Math.Max(parts.Hour, 0), minute = Math.Max(parts.Minute, 0), second = Math.Max(parts.Second, 0);
        if (!DateTime.IsValidDate(parts.Year, parts.Month, parts.Day) || hour > 23 || minute > 59 || second > 59)
        {
            // 24:00:00 is the end of the day.
            bool endOfDay = hour == 24 && minute == 0 && second == 0 && parts.Fraction == 0 && DateTime.IsValidDate(parts.Year, parts.Month, parts.Day);
            if (!endOfDay)
            {
                if (throws) throw new FormatException($"The DateTime represented by the string '{text}' is not supported in calendar 'System.Globalization.GregorianCalendar'.");
                return false;
            }
        }
        long ticks = DateTime.DateTicks(parts.Year, parts.Month, parts.Day) + (hour * 3600L + minute * 60 + second) * DateTime.TicksPerSecond + parts.Fraction;
        if (ticks > DateTime.MaxTicks) return Fail(text, throws);
        DateTime local = new(ticks);
        if (parts.DayOfWeek >= 0 && (int)local.DayOfWeek != parts.DayOfWeek)
        {
            if (throws) throw new FormatException($"String '{text}' was not recognized as a valid DateTime because the day of week was incorrect.");
            return false;
        }
        if (parts.HasOffset)
        {
            offset = new TimeSpan(parts.Offset);
            long utc = ticks - parts.Offset;
            if ((ulong)utc > DateTime.MaxTicks) return Fail(text, throws);
            if ((styles & DateTimeStyles.AdjustToUniversal) != 0 || (parts.IsZulu && (styles & DateTimeStyles.RoundtripKind) != 0)) result = new DateTime(utc, DateTimeKind.Utc);
            else result = new DateTime(utc, DateTimeKind.Utc).ToLocalTime();
            return true;
        }
        if ((styles & DateTimeStyles.AssumeLocal) != 0)
        {
            result = DateTime.SpecifyKind(local, DateTimeKind.Local);
            if ((styles & DateTimeStyles.AdjustToUniversal) != 0) result = result.ToUniversalTime();
        }
        else if ((styles & DateTimeStyles.AssumeUniversal) != 0)
        {
            result = DateTime.SpecifyKind(local, DateTimeKind.Utc);
            if ((styles & DateTimeStyles.AdjustToUniversal) == 0) result = result.ToLocalTime();
        }
        else
        {
            result = local;
        }
        return true;
    }

    private static bool Fail(ReadOnlySpan<char> text, bool throws) => throws ? throw new FormatException($"String '{text}' {NotRecognized}") : false;

    // The index of the longest of the names at the start of the text, ignoring case; -1.
    private static int MatchName(ReadOnlySpan<char> text, string[] names, out int length)
    {
        int best = -1;
        length = 0;
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[i];
            if (name.Length > length && text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                best = i;
                length = name.Length;
            }
        }
        return best;
    }

    // Reads what one format describes, no more and no less.
    internal static bool TryMatch(ReadOnlySpan<char> text, ReadOnlySpan<char> format, DateTimeFormatInfo info, DateTimeStyles styles, out DateParts parts)
    {
        parts = DateParts.New;
        if (format.Length == 1)
        {
            char standard = format[0];
            if (standard is 'r' or 'R' or 's' or 'u' or 'o' or 'O') info = DateTimeFormatInfo.InvariantInfo;
            format = DateTimeFormatting.Pattern(standard, info);
            if (standard is 'r' or 'R' or 'u')
            {
                // The text names UTC, but the value stays unspecified unless asked to adjust.
                if (!Match(text, format, info, styles, ref parts)) return false;
                return true;
            }
            if (standard == 'U')
            {
                if (!Match(text, format, info, styles, ref parts)) return false;
                parts.HasOffset = true;
                return true;
            }
        }
        return Match(text, format, info, styles, ref parts);
    }

    private static bool ReadDigits(ReadOnlySpan<char> text, ref int at, int least, int most, out int value)
    {
        value = 0;
        int start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at])) value = value * 10 + (text[at++] - '0');
        return at - start >= least;
    }

    private static bool Match(ReadOnlySpan<char> text, ReadOnlySpan<char> format, DateTimeFormatInfo info, DateTimeStyles styles, ref DateParts parts)
    {
        int at = 0, end = text.Length;
        if ((styles & DateTimeStyles.AllowLeadingWhite) != 0) while (at < end && char.IsWhiteSpace(text[at])) at++;
        if ((styles & DateTimeStyles.AllowTrailingWhite) != 0) while (end > at && char.IsWhiteSpace(text[end - 1])) end--;
        text = text.Slice(0, end);
        for (int i = 0; i < format.Length;)
        {
            if ((styles & DateTimeStyles.AllowInnerWhite) != 0) while (at < end && char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(format[i])) at++;
            char c = format[i];
            int count = 1, value, length;
            switch (c)
            {
                case 'y':
                    count = TimeSpanText.Run(format, i);
                    if (!ReadDigits(text, ref at, count <= 2 ? count : count == 3 ? 3 : 4, count <= 2 ? 2 : Math.Max(count, 4), out value)) return false;
                    if (!Set(ref parts.Year, count <= 2 ? info.Calendar.ToFourDigitYear(value) : value)) return false;
                    break;
                case 'M':
                    count = TimeSpanText.Run(format, i);
                    if (count <= 2)
                    {
                        if (!ReadDigits(text, ref at, count, 2, out value)) return false;
                    }
                    else
                    {
                        value = MatchName(text.Slice(at), count == 3 ? info.AbbreviatedMonthNames : info.MonthNames, out length) + 1;
                        if (value == 0) return false;
                        at += length;
                    }
                    if (value is < 1 or > 12 || !Set(ref parts.Month, value)) return false;
                    break;
                case 'd':
                    count = TimeSpanText.Run(format, i);
                    if (count <= 2)
                    {
                        if (!ReadDigits(text, ref at, count, 2, out value) || !Set(ref parts.Day, value)) return false;
                    }
                    else
                    {
                        value = MatchName(text.Slice(at), count == 3 ? info.AbbreviatedDayNames : info.DayNames, out length);
                        if (value < 0 || !Set(ref parts.DayOfWeek, value)) return false;
                        at += length;
                    }
                    break;
                case 'g':
                    count = TimeSpanText.Run(format, i);
                    length = text.Slice(at).StartsWith("A.D.", StringComparison.OrdinalIgnoreCase) ? 4 : text.Slice(at).StartsWith("AD", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
                    if (length == 0) return false;
                    at += length;
                    break;
                case 'h' or 'H' or 'm' or 's':
                    count = TimeSpanText.Run(format, i);
                    if (!ReadDigits(text, ref at, Math.Min(count, 2), 2, out value)) return false;
                    if (c is 'h' or 'H')
                    {
                        if (c == 'h' && value is < 1 or > 12 && c == 'h') return false;
                        if (!Set(ref parts.Hour, value)) return false;
                        if (c == 'h' && !HasMeridiem(format) && value == 12) parts.Hour = 0;
                    }
                    else if (!Set(ref c == 'm' ? ref parts.Minute : ref parts.Second, value))
                    {
                        return false;
                    }
                    parts.HasTime = true;
                    break;
                case 'f' or 'F':
                    count = TimeSpanText.Run(format, i);
                    if (count > 7) return false;
                    int start = at;
                    if (!ReadDigits(text, ref at, c == 'f' ? count : 0, count, out value)) return false;
                    parts.Fraction = value;
                    for (int digits = at - start; digits < 7; digits++) parts.Fraction *= 10;
                    break;
                case 't':
                    count = TimeSpanText.Run(format, i);
                    if (!MatchMeridiem(text.Slice(at), info, count == 1, out int meridiem, out length)) return false;
                    at += length;
                    if (parts.Meridiem != 0 && parts.Meridiem != meridiem) return false;
                    parts.Meridiem = meridiem;
                    break;
                case 'z':
                    count = TimeSpanText.Run(format, i);
                    if (!ReadOffset(text, ref at, count >= 3, out parts.Offset)) return false;
                    parts.HasOffset = true;
                    break;
                case 'K':
                    if (at < end && text[at] is 'Z' or 'z')
                    {
                        at++;
                        parts.HasOffset = parts.IsZulu = true;
                        parts.Offset = 0;
                    }
                    else if (at < end && text[at] is '+' or '-')
                    {
                        if (!ReadOffset(text, ref at, true, out parts.Offset)) return false;
                        parts.HasOffset = true;
                    }
                    break;
                case ':':
                    if (!text.Slice(at).StartsWith(info.TimeSeparator)) return false;
                    at += info.TimeSeparator.Length;
                    break;
                case '/':
                    if (!text.Slice(at).StartsWith(info.DateSeparator)) return false;
                    at += info.DateSeparator.Length;
                    break;
                case '\'' or '"':
                    TextBuffer literal = new(stackalloc char[64]);
                    count = DateTimeFormatting.AppendQuoted(ref literal, format, i);
                    bool matched = text.Slice(at).StartsWith(literal.Written);
                    at += literal.Length;
                    literal.Release();
                    if (!matched) return false;
                    break;
                case '%':
                    if (i + 1 >= format.Length || format[i + 1] == '%') return false;
                    break;
                case '\\':
                    if (i + 1 >= format.Length || at >= end || text[at++] != format[i + 1]) return false;
                    count = 2;
                    break;
                case '.':
                    if (at < end && text[at] == '.')
                    {
                        at++;
                        break;
                    }
                    // A point before optional digits may be missing with them.
                    if (i + 1 >= format.Length || format[i + 1] != 'F') return false;
                    count = 1 + TimeSpanText.Run(format, i + 1);
                    break;
                default:
                    if (c == ' ' && (styles & DateTimeStyles.AllowInnerWhite) != 0)
                    {
                        while (at < end && char.IsWhiteSpace(text[at])) at++;
                        break;
                    }
                    if (c == 'Z' && at < end && text[at] == 'Z')
                    {
                        at++;
                        parts.HasOffset = parts.IsZulu = true;
                        break;
                    }
                    if (at >= end || text[at++] != c) return false;
                    break;
            }
            i += count;
        }
        return at == end;
    }

    private static bool HasMeridiem(ReadOnlySpan<char> format) => format.Contains('t');

    // A part may be given twice only with the same value.
    private static bool Set(ref int part, int value)
    {
        if (part >= 0 && part != value) return false;
        part = value;
        return true;
    }

    private static bool MatchMeridiem(ReadOnlySpan<char> text, DateTimeFormatInfo info, bool single, out int meridiem, out int length)
    {
        meridiem = length = 0;
        string am = single ? info.AMDesignator.Substring(0, Math.Min(1, info.AMDesignator.Length)) : info.AMDesignator;
        string pm = single ? info.PMDesignator.Substring(0, Math.Min(1, info.PMDesignator.Length)) : info.PMDesignator;
        if (am.Length > 0 && text.StartsWith(am, StringComparison.OrdinalIgnoreCase)) (meridiem, length) = (1, am.Length);
        else if (pm.Length > 0 && text.StartsWith(pm, StringComparison.OrdinalIgnoreCase)) (meridiem, length) = (2, pm.Length);
        return meridiem != 0;
    }

    // +h, +hh, +hh:mm or +hhmm.
    private static bool ReadOffset(ReadOnlySpan<char> text, ref int at, bool withMinutes, out long offset)
    {
        offset = 0;
        if (at >= text.Length || text[at] is not ('+' or '-')) return false;
        bool isNegative = text[at++] == '-';
        if (!ReadDigits(text, ref at, 1, 2, out int hours)) return false;
        int minutes = 0;
        if (withMinutes)
        {
            if (at < text.Length && text[at] == ':') at++;
            if (!ReadDigits(text, ref at, 2, 2, out minutes)) return false;
        }
        if (hours > 14 || minutes > 59) return false;
        offset = (hours * 60 + minutes) * DateTime.TicksPerMinute;
        if (isNegative) offset = -offset;
        return true;
    }
}

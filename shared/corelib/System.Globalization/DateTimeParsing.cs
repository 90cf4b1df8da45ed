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
        internal int Meridiem, MeridiemRead;    // 1: AM, 2: PM
        internal bool HasTime, HasOffset, IsZulu, IsHour12, HasDefaultYear;
        internal bool SaysDate, SaysTime;   // a date or time without a format that says so
        internal long Offset;
        internal int UnknownWordAt;
        internal char RepeatedPattern;  // a part that was given twice with different values
        internal bool IsShortYear, BadFormat, HasFraction, IsAfterMissingSpace;

        internal static DateParts New => new() { Year = -1, Month = -1, Day = -1, Hour = -1, Minute = -1, Second = -1, DayOfWeek = -1, UnknownWordAt = -1, MeridiemRead = -1 };
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
            if (Match(text, format, info, styles, !several, out DateParts parts) && Finish(ref parts, styles, text, !several, out DateTime result, out _)) return result;
            if (!several) throw NotMatched(text, format, parts);
        }
        throw new FormatException($"String '{text}' {NotRecognized}");
    }

    // Why a single format did not match.
    private static FormatException NotMatched(ReadOnlySpan<char> text, ReadOnlySpan<char> format, in DateParts parts) => new(
        parts.RepeatedPattern != 0 && !parts.IsAfterMissingSpace ? $"DateTime pattern '{parts.RepeatedPattern}' appears more than once with different values." :
        parts.BadFormat ? $"Format specifier '{format}' was invalid." : $"String '{text}' {NotRecognized}");

    private static void CheckFormats(ReadOnlySpan<string> formats)
    {
        if (formats.Length == 0) throw new FormatException("No format specifiers were provided.");
        foreach (string format in formats)
        {
            if (string.IsNullOrEmpty(format)) throw new FormatException("Format specifier '' was invalid.");
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

    // The day that stands for a missing one: at the offset that was read, when that is kept.
    private static DateTime Today(DateTimeStyles styles, bool hasOffset, long offset) =>
        hasOffset ? new DateTime(Math.Clamp(DateTime.UtcNow.Ticks + offset, 0, DateTime.MaxTicks)) : (styles & DateTimeStyles.AssumeUniversal) != 0 ? DateTime.UtcNow : DateTime.Now;

    // Missing parts: the date is today (or the year 1), the day the first, the time midnight.
    internal static bool Finish(ref DateParts parts, DateTimeStyles styles, ReadOnlySpan<char> text, bool throws, out DateTime result, out TimeSpan offset, bool keptOffset = false)
    {
        result = default;
        offset = default;
        if (parts.IsHour12)
        {
            // Without a designator it is the morning.
            if (parts.Hour > 12) return Fail(text, throws);
            if (parts.Hour == 12) parts.Hour = 0;
            if (parts.Meridiem == 2) parts.Hour += 12;
        }
        else if ((parts.Meridiem == 1 && parts.Hour >= 12) || (parts.Meridiem == 2 && parts.Hour < 12))
        {
            return Fail(text, throws);
        }
        if (keptOffset && (parts.Month >= 0 || parts.Day >= 0) && (parts.Year < 0 || parts.HasDefaultYear))
        {
            if (throws) throw new FormatException($"There must be at least a partial date with a year present in the input string '{text}'.");
            return false;
        }
        if (parts.Year < 0 && parts.Month < 0 && parts.Day < 0)
        {
            if ((styles & DateTimeStyles.NoCurrentDateDefault) != 0) (parts.Year, parts.Month, parts.Day) = (1, 1, 1);
            else Today(styles, keptOffset, parts.Offset).GetDate(out parts.Year, out parts.Month, out parts.Day);
        }
        if (parts.Year < 0) parts.Year = Today(styles, keptOffset, parts.Offset).Year;
        if (parts.Month < 0) parts.Month = 1;
        if (parts.Day < 0) parts.Day = 1;
        int hour = Math.Max(parts.Hour, 0), minute = Math.Max(parts.Minute, 0), second = Math.Max(parts.Second, 0);
        if (!DateTime.IsValidDate(parts.Year, parts.Month, parts.Day) || hour > 23 || minute > 59 || second > 59)
        {
            if (throws) throw new FormatException($"The DateTime represented by the string '{text}' is not supported in calendar 'System.Globalization.GregorianCalendar'.");
            return false;
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
            if (!IsOffset(parts.Offset))
            {
                if (throws) throw OffsetTooLarge(text);
                return false;
            }
            if (parts.IsZulu && (styles & DateTimeStyles.RoundtripKind) != 0)
            {
                result = new DateTime(ticks, DateTimeKind.Utc);
                return true;
            }
            // Within the first day the clock turns round: the text may have been of a time alone.
            long utc = ticks - parts.Offset;
            bool isUniversal = (styles & DateTimeStyles.AdjustToUniversal) != 0;
            if (isUniversal ? utc < 0 : ticks < TimeSpan.TicksPerDay && utc < 0) utc += TimeSpan.TicksPerDay;
            if ((ulong)utc > DateTime.MaxTicks)
            {
                if (throws) throw new FormatException($"The DateTime represented by the string '{text}' is out of range.");
                return false;
            }
            result = new DateTime(utc, DateTimeKind.Utc);
            if (!isUniversal) result = result.ToLocalTime();
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

    private static bool IsOffset(long ticks) => ticks is >= -14 * TimeSpan.TicksPerHour and <= 14 * TimeSpan.TicksPerHour;
    private static FormatException OffsetTooLarge(ReadOnlySpan<char> text) => new($"The time zone offset of string '{text}' must be within plus or minus 14 hours.");

    // DateOnly and TimeOnly: the text was read, but says more than they hold.
    internal static FormatException NotOnly(ReadOnlySpan<char> text, string type, bool hasOtherParts) =>
        new(hasOtherParts ? $"String '{text}' contains parts which are not specific to the {type}." : $"String '{text}' was not recognized as a valid {type}.");

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

    internal static bool TryMatch(ReadOnlySpan<char> text, ReadOnlySpan<char> format, DateTimeFormatInfo info, DateTimeStyles styles, out DateParts parts) =>
        Match(text, format, info, styles, false, out parts);

    // Reads what one format describes, no more and no less. A format that is none throws when that is asked for.
    private static bool Match(ReadOnlySpan<char> text, ReadOnlySpan<char> format, DateTimeFormatInfo info, DateTimeStyles styles, bool throws, out DateParts parts)
    {
        char standard = format.Length == 1 ? format[0] : '\0';
        if (standard is 'r' or 'R' or 's' or 'u' or 'o' or 'O') info = DateTimeFormatInfo.InvariantInfo;
        if (standard != '\0') format = DateTimeFormatting.Pattern(standard, info);
        parts = DateParts.New;
        if (text.Length == 0) return false;
        try
        {
            return MatchPattern(text, format, info, styles, ref parts) && FinishMatch(standard, info, ref parts);
        }
        catch (FormatException) when (!throws)
        {
            return false;
        }
    }

    private static bool FinishMatch(char standard, DateTimeFormatInfo info, ref DateParts parts)
    {
        if (standard == 'U') parts.HasOffset = parts.IsZulu = true;
        if (!parts.IsShortYear) return true;
        if (parts.Year >= 100) return false;
        parts.Year = info.Calendar.ToFourDigitYear(parts.Year);
        return true;
    }

    private static bool ReadDigits(ReadOnlySpan<char> text, ref int at, int least, int most, out int value)
    {
        value = 0;
        int start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at])) value = value * 10 + (text[at++] - '0');
        return at - start >= least;
    }

    private static bool MatchPattern(ReadOnlySpan<char> text, ReadOnlySpan<char> format, DateTimeFormatInfo info, DateTimeStyles styles, ref DateParts parts)
    {
        int at = 0, end = text.Length;
        bool isMissingSpace = false, skipsInner = (styles & DateTimeStyles.AllowInnerWhite) != 0;
        if ((styles & DateTimeStyles.AllowTrailingWhite) != 0)
        {
            format = format.TrimEnd();
            if (format.Length > 2 && format[^1] is '\'' or '"' && char.IsWhiteSpace(format[^2])) format = string.Concat(format.Slice(0, format.Length - 1).TrimEnd(), format.Slice(format.Length - 1));
            text = text.TrimEnd();
        }
        if ((styles & DateTimeStyles.AllowLeadingWhite) != 0)
        {
            format = format.TrimStart();
            if (format.Length > 2 && format[0] is '\'' or '"' && char.IsWhiteSpace(format[1])) format = string.Concat(format.Slice(0, 1), format.Slice(1).TrimStart());
            text = text.TrimStart();
        }
        end = text.Length;
        for (int i = 0; i < format.Length;)
        {
            parts.IsAfterMissingSpace = isMissingSpace;
            isMissingSpace = false;
            if (skipsInner) while (at < end && char.IsWhiteSpace(text[at])) at++;
            char c = format[i];
            int count = 1, value, length;
            switch (c)
            {
                case 'y':
                    count = TimeSpanText.Run(format, i);
                    if (!ReadDigits(text, ref at, count, Math.Max(count, 2), out value)) return false;
                    if (!Set(ref parts, ref parts.Year, value, c)) return false;
                    parts.IsShortYear |= count <= 2;
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
                        parts.SaysDate = true;
                        at += length;
                    }
                    if (!Set(ref parts, ref parts.Month, value, c)) return false;
                    break;
                case 'd':
                    count = TimeSpanText.Run(format, i);
                    if (count <= 2)
                    {
                        if (!ReadDigits(text, ref at, count, 2, out value) || !Set(ref parts, ref parts.Day, value, c)) return false;
                    }
                    else
                    {
                        value = MatchName(text.Slice(at), count == 3 ? info.AbbreviatedDayNames : info.DayNames, out length);
                        if (value < 0 || !Set(ref parts, ref parts.DayOfWeek, value, c)) return false;
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
                        if (!Set(ref parts, ref parts.Hour, value, c)) return false;
                        parts.IsHour12 |= c == 'h';
                    }
                    else if (!Set(ref parts, ref c == 'm' ? ref parts.Minute : ref parts.Second, value, c))
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
                    long fraction = value;
                    for (int digits = at - start; digits < 7; digits++) fraction *= 10;
                    if (parts.HasFraction && parts.Fraction != fraction)
                    {
                        parts.RepeatedPattern = c;
                        return false;
                    }
                    parts.Fraction = fraction;
                    parts.HasFraction = true;
                    break;
                case 't':
                    count = TimeSpanText.Run(format, i);
                    if (!MatchMeridiem(text.Slice(at), info, count == 1, out int meridiem, out length)) return false;
                    at += length;
                    if (!Set(ref parts, ref parts.MeridiemRead, meridiem, c)) return false;
                    parts.Meridiem = meridiem;
                    break;
                case 'z':
                    count = TimeSpanText.Run(format, i);
                    if (!ReadOffset(text, ref at, count >= 3, out long offset, count == 2 ? 2 : 1)) return false;
                    if (parts.HasOffset && parts.Offset != offset)
                    {
                        parts.RepeatedPattern = c;
                        return false;
                    }
                    parts.Offset = offset;
                    parts.HasOffset = true;
                    break;
                case 'K':
                    if (at < end && text[at] is 'Z' or 'z')
                    {
                        at++;
                        if (parts.HasOffset && parts.Offset != 0)
                        {
                            parts.RepeatedPattern = c;
                            return false;
                        }
                        parts.HasOffset = parts.IsZulu = true;
                        parts.Offset = 0;
                    }
                    else if (at < end && text[at] is '+' or '-')
                    {
                        if (!ReadOffset(text, ref at, true, out long zone)) return false;
                        if (parts.HasOffset && parts.Offset != zone)
                        {
                            parts.RepeatedPattern = c;
                            return false;
                        }
                        parts.Offset = zone;
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
                    if (i + 1 >= format.Length || format[i + 1] == '%')
                    {
                        parts.BadFormat = true;
                        return false;
                    }
                    break;
                case '\\':
                    if (i + 1 >= format.Length)
                    {
                        parts.BadFormat = true;
                        return false;
                    }
                    if (at >= end || text[at++] != format[i + 1]) return false;
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
                    if (c == ' ')
                    {
                        if (skipsInner) break;
                        // A space may be missing when what follows it is empty.
                        if (at < end && text[at] == ' ') at++;
                        else if ((styles & DateTimeStyles.AllowTrailingWhite) == 0 || i + 1 >= format.Length) return false;
                        else isMissingSpace = true;
                        break;
                    }
                    if (format.Slice(i).StartsWith("GMT", StringComparison.OrdinalIgnoreCase))
                    {
                        if (!text.Slice(at).StartsWith("GMT")) return false;
                        at += 3;
                        count = 3;
                        parts.HasOffset = true;
                        parts.Offset = 0;
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

    // A part may be given twice only with the same value.
    private static bool Set(ref DateParts parts, ref int part, int value, char pattern)
    {
        if (part >= 0 && part != value)
        {
            parts.RepeatedPattern = pattern;
            return false;
        }
        part = value;
        return true;
    }

    private static bool MatchMeridiem(ReadOnlySpan<char> text, DateTimeFormatInfo info, bool single, out int meridiem, out int length)
    {
        meridiem = length = 0;
        // .NET compares the one letter of `t` as it is, and the designators of `tt` in any case.
        StringComparison comparison = single ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        string am = single ? info.AMDesignator.Substring(0, Math.Min(1, info.AMDesignator.Length)) : info.AMDesignator;
        string pm = single ? info.PMDesignator.Substring(0, Math.Min(1, info.PMDesignator.Length)) : info.PMDesignator;
        if (am.Length > 0 && text.StartsWith(am, comparison)) (meridiem, length) = (1, am.Length);
        else if (pm.Length > 0 && text.StartsWith(pm, comparison)) (meridiem, length) = (2, pm.Length);
        return meridiem != 0;
    }

    // +h, +hh, +hh:mm or +hhmm.
    private static bool ReadOffset(ReadOnlySpan<char> text, ref int at, bool withMinutes, out long offset, int leastDigits = 1)
    {
        offset = 0;
        if (at >= text.Length || text[at] is not ('+' or '-')) return false;
        bool isNegative = text[at++] == '-';
        if (!ReadDigits(text, ref at, leastDigits, 2, out int hours)) return false;
        int minutes = 0;
        if (withMinutes)
        {
            if (at < text.Length && text[at] == ':') at++;
            if (!ReadDigits(text, ref at, 2, 2, out minutes)) return false;
        }
        if (minutes > 59) return false;
        offset = (hours * 60 + minutes) * DateTime.TicksPerMinute;
        if (isNegative) offset = -offset;
        return true;
    }
}

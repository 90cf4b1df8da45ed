namespace System.Globalization;

// DateTime.Parse: no format is given, so the text is read as words, numbers and separators, and the numbers then sorted into a date.
internal static partial class DateTimeParsing
{
    internal static bool TryParseParts(ReadOnlySpan<char> text, DateTimeFormatInfo info, DateTimeStyles styles, out DateParts parts)
    {
        parts = DateParts.New;
        Span<int> numbers = stackalloc int[3];
        Span<int> widths = stackalloc int[3];
        int count = 0, at = 0;
        int monthAfter = -1;    // how many numbers came before the month's name
        bool yearFirst = false;
        char lastSeparator = '\0';
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at == text.Length) return false;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c) || c is ',' or '\0')
            {
                at++;
                continue;
            }
            if (char.IsAsciiDigit(c))
            {
                int start = at, value = 0;
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    if (value > 99_999_999) return false;
                    value = value * 10 + (text[at++] - '0');
                }
                int width = at - start;
                if (at < text.Length && text[at] == ':' && !parts.HasTime)
                {
                    if (!ReadTime(text, ref at, value, ref parts)) return false;
                    continue;
                }
                // A lone hour before AM or PM.
                int ahead = at;
                while (ahead < text.Length && char.IsWhiteSpace(text[ahead])) ahead++;
                if (!parts.HasTime && ahead < text.Length && MatchMeridiem(text.Slice(ahead), info, false, out int meridiem, out int designator) && width <= 2
                    && (ahead + designator == text.Length || !char.IsLetter(text[ahead + designator])))
                {
                    parts.Hour = value;
                    parts.HasTime = true;
                    parts.Meridiem = meridiem;
                    at = ahead + designator;
                    continue;
                }
                if (count == 3 || width > 4) return false;
                if (count == 0 && width >= 3) yearFirst = true;
                numbers[count] = value;
                widths[count++] = width;
                if (at < text.Length && text[at] is '/' or '-' or '.')
                {
                    // A separator joins two parts of a date.
                    bool joins = at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || char.IsWhiteSpace(text[at + 1]));
                    if (!joins) return false;
                    lastSeparator = text[at++];
                }
                continue;
            }
            if (c is '+' or '-' && parts.HasTime && !parts.HasOffset)
            {
                if (!ReadGeneralOffset(text, ref at, out parts.Offset)) return false;
                parts.HasOffset = true;
                continue;
            }
            if (char.IsLetter(c))
            {
                if (!ReadWord(text, ref at, info, count, ref parts, ref monthAfter)) return false;
                if (at < text.Length && text[at] is '/' or '-' or '.' && monthAfter >= 0) at++;
                continue;
            }
            if (c is '/' or '.' && lastSeparator == c) return false;
            return false;
        }
        if (parts.HasOffset && !parts.HasTime && count == 0) return false;
        return Arrange(numbers.Slice(0, count), widths, monthAfter, yearFirst, info, ref parts) && (count > 0 || monthAfter >= 0 || parts.HasTime);
    }

    // hh:mm[:ss[.fffffff]] after the hour; then perhaps AM or PM, which are words of their own.
    private static bool ReadTime(ReadOnlySpan<char> text, ref int at, int hour, ref DateParts parts)
    {
        parts.Hour = hour;
        parts.HasTime = true;
        at++;
        if (!ReadDigits(text, ref at, 1, 2, out parts.Minute)) return false;
        parts.Second = 0;
        if (at >= text.Length || text[at] != ':') return true;
        at++;
        if (!ReadDigits(text, ref at, 1, 2, out parts.Second)) return false;
        if (at >= text.Length || text[at] is not ('.' or ',') || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1])) return true;
        at++;
        // Digits beyond the seventh round.
        double scale = 1_000_000, fraction = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            fraction += (text[at++] - '0') * scale;
            scale /= 10;
        }
        parts.Fraction = (long)Math.Round(fraction);
        return true;
    }

    private static bool ReadGeneralOffset(ReadOnlySpan<char> text, ref int at, out long offset)
    {
        offset = 0;
        bool isNegative = text[at++] == '-';
        int start = at;
        if (!ReadDigits(text, ref at, 1, 4, out int value)) return false;
        int digits = at - start, hours = value, minutes = 0;
        if (digits > 2)
        {
            hours = value / 100;
            minutes = value % 100;
        }
        else if (at < text.Length && text[at] == ':')
        {
            at++;
            if (!ReadDigits(text, ref at, 1, 2, out minutes)) return false;
        }
        if (hours > 14 || minutes > 59) return false;
        offset = (hours * 60 + minutes) * DateTime.TicksPerMinute;
        if (isNegative) offset = -offset;
        return true;
    }

    private static bool ReadWord(ReadOnlySpan<char> text, ref int at, DateTimeFormatInfo info, int count, ref DateParts parts, ref int monthAfter)
    {
        ReadOnlySpan<char> rest = text.Slice(at);
        int end = 0;
        while (end < rest.Length && char.IsLetter(rest[end])) end++;
        // "T" between date and time, "Z" after the time.
        if (end == 1 && rest[0] is 'T' or 't' && count > 0 && !parts.HasTime && rest.Length > 1 && char.IsAsciiDigit(rest[1]))
        {
            at++;
            return true;
        }
        if (end == 1 && rest[0] is 'Z' or 'z' && parts.HasTime && !parts.HasOffset)
        {
            at++;
            parts.HasOffset = parts.IsZulu = true;
            parts.Offset = 0;
            return true;
        }
        ReadOnlySpan<char> word = rest.Slice(0, end);
        if (word.Equals("GMT", StringComparison.OrdinalIgnoreCase) || word.Equals("UTC", StringComparison.OrdinalIgnoreCase))
        {
            if (parts.HasOffset) return false;
            at += end;
            parts.HasOffset = true;
            parts.IsZulu = true;
            parts.Offset = 0;
            return true;
        }
        if (parts.HasTime && parts.Meridiem == 0 && MatchMeridiem(rest, info, false, out int meridiem, out int length) && length == end)
        {
            parts.Meridiem = meridiem;
            at += length;
            return true;
        }
        int month = MatchName(rest, info.MonthNames, out length);
        if (month < 0 || length != end) month = MatchName(rest, info.AbbreviatedMonthNames, out length);
        if (month >= 0 && length == end)
        {
            if (parts.Month >= 0) return false;
            parts.Month = month + 1;
            monthAfter = count;
            at += length;
            return true;
        }
        int day = MatchName(rest, info.DayNames, out length);
        if (day < 0 || length != end) day = MatchName(rest, info.AbbreviatedDayNames, out length);
        if (day < 0 || length != end)
        {
            parts.UnknownWordAt = at;
            return false;
        }
        if (parts.DayOfWeek >= 0) return false;
        parts.DayOfWeek = day;
        at += length;
        return true;
    }

    // Which number is the year, the month, the day. The order without names is month, day, year unless the year comes first.
    private static bool Arrange(Span<int> numbers, Span<int> widths, int monthAfter, bool yearFirst, DateTimeFormatInfo info, ref DateParts parts)
    {
        int Year(int value, int width) => width <= 2 ? info.Calendar.ToFourDigitYear(value) : value;
        if (monthAfter >= 0)
        {
            switch (numbers.Length)
            {
                case 0:
                    return true;
                case 1:
                    // "May 5" or "May 2024".
                    if (widths[0] > 2 || numbers[0] > 31) parts.Year = Year(numbers[0], widths[0]);
                    else parts.Day = numbers[0];
                    return true;
                case 2:
                    int year = yearFirst || widths[0] > 2 ? 0 : 1;
                    parts.Year = Year(numbers[year], widths[year]);
                    parts.Day = numbers[1 - year];
                    return true;
                default:
                    return false;
            }
        }
        switch (numbers.Length)
        {
            case 0:
                return true;
            case 1:
                return false;
            case 2:
                if (yearFirst)
                {
                    parts.Year = numbers[0];
                    parts.Month = numbers[1];
                }
                else if (widths[1] > 2)
                {
                    parts.Month = numbers[0];
                    parts.Year = numbers[1];
                }
                else
                {
                    parts.Month = numbers[0];
                    parts.Day = numbers[1];
                }
                return true;
            default:
                if (yearFirst)
                {
                    (parts.Year, parts.Month, parts.Day) = (numbers[0], numbers[1], numbers[2]);
                }
                else
                {
                    (parts.Month, parts.Day) = (numbers[0], numbers[1]);
                    parts.Year = Year(numbers[2], widths[2]);
                }
                return true;
        }
    }
}

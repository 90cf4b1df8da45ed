namespace System.Globalization;

// DateTimeOffset: the same texts, with the offset kept.
internal static partial class DateTimeParsing
{
    internal static DateTimeOffset ParseOffset(ReadOnlySpan<char> text, DateTimeFormatInfo info, DateTimeStyles styles)
    {
        if (!TryParseParts(text, info, styles, true, out DateParts parts)) throw NotADate(text, parts);
        FinishOffset(ref parts, styles, text, true, out DateTimeOffset result);
        return result;
    }

    internal static bool TryParseOffset(ReadOnlySpan<char> text, DateTimeFormatInfo info, DateTimeStyles styles, out DateTimeOffset result)
    {
        result = default;
        return TryParseParts(text, info, styles, true, out DateParts parts) && FinishOffset(ref parts, styles, text, false, out result);
    }

    internal static DateTimeOffset ParseExactOffset(ReadOnlySpan<char> text, ReadOnlySpan<string> formats, DateTimeFormatInfo info, DateTimeStyles styles)
    {
        CheckFormats(formats);
        if (formats.Length == 1 && formats[0] == "U") throw new FormatException("Format specifier 'U' was invalid.");
        foreach (string format in formats)
        {
            if (TryMatchOffset(text, format, info, styles, formats.Length == 1, out DateParts parts) && FinishOffset(ref parts, styles, text, formats.Length == 1, out DateTimeOffset result)) return result;
            if (formats.Length == 1) throw NotMatched(text, format, parts);
        }
        throw new FormatException($"String '{text}' {NotRecognized}");
    }

    internal static bool TryParseExactOffset(ReadOnlySpan<char> text, ReadOnlySpan<string> formats, DateTimeFormatInfo info, DateTimeStyles styles, out DateTimeOffset result)
    {
        result = default;
        foreach (string format in formats)
        {
            if (!string.IsNullOrEmpty(format) && TryMatchOffset(text, format, info, styles, false, out DateParts parts) && FinishOffset(ref parts, styles, text, false, out result)) return true;
        }
        return false;
    }

    private static bool TryMatchOffset(ReadOnlySpan<char> text, string format, DateTimeFormatInfo info, DateTimeStyles styles, bool throws, out DateParts parts)
    {
        parts = DateParts.New;
        if (format == "U" || !Match(text, format, info, styles, throws, out parts))
        {
            return false;
        }
        if (format is "r" or "R" or "u")
        {
            parts.HasOffset = true;
            parts.Offset = 0;
        }
        return true;
    }

    private static bool FinishOffset(ref DateParts parts, DateTimeStyles styles, ReadOnlySpan<char> text, bool throws, out DateTimeOffset result)
    {
        result = default;
        bool hasOffset = parts.HasOffset;
        long offset = parts.Offset;
        parts.HasOffset = false;
        if (!Finish(ref parts, styles & DateTimeStyles.NoCurrentDateDefault, text, throws, out DateTime clock, out _, hasOffset)) return false;
        if (!hasOffset) offset = (styles & DateTimeStyles.AssumeUniversal) != 0 ? 0 : TimeZoneInfo.LocalOffsetOfLocal(clock.Ticks);
        long utc = clock.Ticks - offset;
        if ((ulong)utc > DateTime.MaxTicks)
        {
            if (throws) throw new FormatException($"The UTC representation of the date '{text}' falls outside the year range 1-9999.");
            return false;
        }
        if (!IsOffset(offset))
        {
            if (throws) throw OffsetTooLarge(text);
            return false;
        }
        result = new DateTimeOffset(clock.Ticks, new TimeSpan(offset));
        if ((styles & DateTimeStyles.AdjustToUniversal) != 0) result = result.ToUniversalTime();
        return true;
    }
}

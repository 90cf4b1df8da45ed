using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace System.Globalization;

// Reading spans of time: as numbers and what stands between them, by the one strict form, or by a format.
internal static partial class TimeSpanText
{
    internal enum Status { Ok, BadText, Overflow, BadForm, BadFormat, BadQuote }

    [DoesNotReturn]
    internal static void Throw(Status status, ReadOnlySpan<char> input, ReadOnlySpan<char> format = default) => throw (Exception)(status switch
    {
        Status.Overflow => new OverflowException($"The TimeSpan string '{input}' could not be parsed because at least one of the numeric components is out of range or contains too many digits."),
        Status.BadForm => new FormatException("Input string was not in a correct format."),
        Status.BadFormat => new FormatException($"Format specifier '{format}' was invalid."),
        Status.BadQuote => new FormatException("Cannot find a matching quote character for the character '" + format[format.IndexOfAny('\'', '"')] + "'."),
        _ => new FormatException($"String '{input}' was not recognized as a valid TimeSpan."),
    });

    private const int MaxDays = 10675199, MaxFraction = 9_999_999;

    // A number, and how many zeros it began with: they count in a fraction.
    private struct Part
    {
        internal int Value, Zeros;

        // As ticks; digits beyond the seventh round when zeros came first, and are too many otherwise.
        internal readonly bool TryGetTicks(out long ticks)
        {
            ticks = Value;
            if (Value == 0) return true;
            if (Zeros == 0 && Value > MaxFraction) return false;
            int digits = (int)Math.Floor(Math.Log10(Value)) + 1 + Zeros;
            for (; digits < 7; digits++) ticks *= 10;
            if (digits > 7) ticks = (long)Math.Round(Value / Math.Pow(10, digits - 7), MidpointRounding.AwayFromZero);
            return true;
        }
    }

    private static bool Combine(bool isNegative, Part days, Part hours, Part minutes, Part seconds, Part fraction, out TimeSpan result)
    {
        result = default;
        if (days.Value > MaxDays || hours.Value > 23 || minutes.Value > 59 || seconds.Value > 59 || !fraction.TryGetTicks(out long part)) return false;
        Int128 ticks = (((Int128)days.Value * 24 + hours.Value) * 3600 + minutes.Value * 60 + seconds.Value) * TimeSpan.TicksPerSecond + part;
        if (isNegative) ticks = -ticks;
        if (ticks > long.MaxValue || ticks < long.MinValue) return false;
        result = new TimeSpan((long)ticks);
        return true;
    }

    internal static Status TryParse(ReadOnlySpan<char> input, IFormatProvider? provider, out TimeSpan result) => TryParse(input, ".:", false, out result);

    // The separators between days and hours that are allowed; whether all parts must be there.
    private static Status TryParse(ReadOnlySpan<char> input, string daySeparators, bool isFull, out TimeSpan result)
    {
        result = default;
        ReadOnlySpan<char> text = input.Trim();
        if (text.Length == 0) return Status.BadText;
        Span<Part> n = stackalloc Part[5];
        // What stands before, between and after the numbers: one letter each, '?' for anything that fits nowhere.
        Span<char> between = stackalloc char[6];
        int count = 0, at = 0;
        bool endsWithNumber = false;
        if (char.IsAsciiDigit(text[0])) between[0] = ' ';
        int separators = char.IsAsciiDigit(text[0]) ? 1 : 0;
        while (at < text.Length)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                int start = at;
                while (at < text.Length && !char.IsAsciiDigit(text[at])) at++;
                if (separators == 6) return Status.BadText;
                between[separators++] = text.Slice(start, at - start) switch { "-" => '-', "." => '.', ":" => ':', ":." => ';', _ => '?' };
                endsWithNumber = false;
                continue;
            }
            Part part = default;
            for (; at < text.Length && text[at] == '0'; at++) part.Zeros++;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                part.Value = unchecked(part.Value * 10 + (text[at] - '0'));
                if ((part.Value & 0xF0000000) != 0) return Status.Overflow;
            }
            if (count == 5) return Status.BadText;
            n[count++] = part;
            endsWithNumber = true;
        }
        if (!endsWithNumber || count == 0 || (isFull && count != 5)) return Status.BadText;
        bool isNegative = between[0] == '-';
        if (!isNegative && between[0] != ' ') return Status.BadText;
        Part none = default;
        bool overflows = false;
        ReadOnlySpan<char> inner = between.Slice(1, count - 1);
        bool hasDay = count > 2 && daySeparators.Contains(inner[0]);
        ReadOnlySpan<char> afterDay = hasDay ? inner.Slice(1) : default;
        Status Try(bool fits, Part d, Part h, Part m, Part s, Part f, out TimeSpan read)
        {
            read = default;
            if (!fits) return Status.BadText;
            if (Combine(isNegative, d, h, m, s, f, out read)) return Status.Ok;
            overflows = true;
            return Status.Overflow;
        }
        bool found = count switch
        {
            1 => Try(true, n[0], none, none, none, none, out result) == Status.Ok,
            2 => Try(inner is ":", none, n[0], n[1], none, none, out result) == Status.Ok,
            3 => Try(inner is "::", none, n[0], n[1], n[2], none, out result) == Status.Ok || Try(hasDay && afterDay is ":", n[0], n[1], n[2], none, none, out result) == Status.Ok
                || Try(inner is ":;", none, n[0], n[1], none, n[2], out result) == Status.Ok,
            4 => Try(inner is "::.", none, n[0], n[1], n[2], n[3], out result) == Status.Ok || Try(hasDay && afterDay is "::", n[0], n[1], n[2], n[3], none, out result) == Status.Ok
                || Try(hasDay && afterDay is ":;", n[0], n[1], n[2], none, n[3], out result) == Status.Ok,
            _ => Try(hasDay && afterDay is "::.", n[0], n[1], n[2], n[3], n[4], out result) == Status.Ok,
        };
        return found ? Status.Ok : overflows ? Status.Overflow : Status.BadText;
    }

    // "c": [-][d.]hh:mm[:ss[.fffffff]] or [-]d.
    private static Status TryParseConstant(ReadOnlySpan<char> text, out TimeSpan result)
    {
        result = default;
        int at = 0;
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        bool isNegative = at < text.Length && text[at] == '-';
        if (isNegative) at++;
        int ahead = at;
        while (ahead < text.Length && char.IsAsciiDigit(text[ahead])) ahead++;
        Int128 ticks = 0;
        Status status;
        if (ahead < text.Length && text[ahead] == ':')
        {
            if ((status = ReadClock(text, ref at, out long time)) != Status.Ok) return status;
            ticks = time;
        }
        else
        {
            if ((status = ReadInt(text, ref at, MaxDays, out int days)) != Status.Ok) return status;
            ticks = (Int128)days * TimeSpan.TicksPerDay;
            if (at < text.Length && text[at] == '.')
            {
                at++;
                if ((status = ReadClock(text, ref at, out long time)) != Status.Ok) return status;
                ticks += time;
            }
        }
        if (isNegative) ticks = -ticks;
        if (ticks > long.MaxValue || ticks < long.MinValue) return Status.Overflow;
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        if (at < text.Length) return Status.BadText;
        result = new TimeSpan((long)ticks);
        return Status.Ok;
    }

    private static Status ReadInt(ReadOnlySpan<char> text, ref int at, int most, out int value)
    {
        value = 0;
        int start = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            if (value >= 1 << 28) return Status.Overflow;
            value = unchecked(value * 10 + (text[at] - '0'));
            if (value < 0) return Status.Overflow;
        }
        return at == start ? Status.BadText : value > most ? Status.Overflow : Status.Ok;
    }

    private static Status ReadClock(ReadOnlySpan<char> text, ref int at, out long ticks)
    {
        ticks = 0;
        Status status = ReadInt(text, ref at, 23, out int unit);
        if (status != Status.Ok) return status;
        ticks = unit * TimeSpan.TicksPerHour;
        if (at >= text.Length || text[at++] != ':') return Status.BadText;
        if ((status = ReadInt(text, ref at, 59, out unit)) != Status.Ok) return status;
        ticks += unit * TimeSpan.TicksPerMinute;
        if (at >= text.Length || text[at] != ':') return Status.Ok;
        at++;
        if (at >= text.Length || text[at] != '.')
        {
            if ((status = ReadInt(text, ref at, 59, out unit)) != Status.Ok) return status;
            ticks += unit * TimeSpan.TicksPerSecond;
        }
        if (at < text.Length && text[at] == '.')
        {
            at++;
            for (long scale = TimeSpan.TicksPerSecond; scale > 1 && at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                scale /= 10;
                ticks += (text[at] - '0') * scale;
            }
        }
        return Status.Ok;
    }

    internal static Status TryParseExact(ReadOnlySpan<char> input, ReadOnlySpan<char> format, IFormatProvider? provider, TimeSpanStyles styles, out TimeSpan result)
    {
        result = default;
        if ((uint)styles > 1) throw new ArgumentException("An undefined TimeSpanStyles value is being used.", nameof(styles));
        if (format.Length == 0) return Status.BadFormat;
        if (format.Length == 1)
        {
            return format[0] switch
            {
                'c' or 't' or 'T' => TryParseConstant(input, out result),
                'g' => TryParse(input, ":", false, out result),
                'G' => TryParse(input, ":", true, out result),
                _ => Status.BadFormat,
            };
        }
        Part days = default, hours = default, minutes = default, seconds = default, fraction = default;
        string seen = "";
        int at = 0;
        for (int i = 0; i < format.Length;)
        {
            char c = format[i];
            int count = 1;
            switch (c)
            {
                case 'd' or 'h' or 'm' or 's' or 'f' or 'F':
                    count = Run(format, i);
                    int most = c == 'd' ? 8 : c is 'f' or 'F' ? 7 : 2;
                    if (count > most || seen.Contains(char.ToLowerInvariant(c))) return Status.BadForm;
                    seen += char.ToLowerInvariant(c);
                    bool matches = c switch
                    {
                        'd' => ReadDigits(input, ref at, count, count == 1 ? 8 : count, ref days),
                        'h' => ReadDigits(input, ref at, count, 2, ref hours),
                        'm' => ReadDigits(input, ref at, count, 2, ref minutes),
                        's' => ReadDigits(input, ref at, count, 2, ref seconds),
                        _ => ReadDigits(input, ref at, count, count, ref fraction) || c == 'F',
                    };
                    // .NET does not step back over the first character of all.
                    if (c == 'F' && at == 0 && input.Length > 0) at = 1;
                    if (!matches) return Status.BadForm;
                    break;
                case '\'' or '"':
                    StringBuilder literal = new();
                    if (!ReadQuoted(format, i, literal, out count)) return Status.BadQuote;
                    if (!input.Slice(at).StartsWith(literal.ToString())) return Status.BadForm;
                    at += literal.Length;
                    break;
                case '%':
                    if (i + 1 >= format.Length || format[i + 1] == '%') return Status.BadForm;
                    break;
                case '\\':
                    if (i + 1 >= format.Length || at >= input.Length || input[at++] != format[i + 1]) return Status.BadForm;
                    count = 2;
                    break;
                default:
                    return Status.BadForm;
            }
            i += count;
        }
        if (at != input.Length) return Status.BadText;
        return Combine((styles & TimeSpanStyles.AssumeNegative) != 0, days, hours, minutes, seconds, fraction, out result) ? Status.Ok : Status.Overflow;
    }

    private static bool ReadDigits(ReadOnlySpan<char> text, ref int at, int least, int most, ref Part part)
    {
        int start = at;
        for (; at < text.Length && at - start < most && char.IsAsciiDigit(text[at]); at++)
        {
            part.Value = part.Value * 10 + (text[at] - '0');
            if (part.Value == 0) part.Zeros++;
        }
        return at - start >= least;
    }

    private static bool ReadQuoted(ReadOnlySpan<char> format, int start, StringBuilder literal, out int count)
    {
        count = 0;
        for (int i = start + 1; i < format.Length; i++)
        {
            if (format[i] == format[start])
            {
                count = i + 1 - start;
                return true;
            }
            if (format[i] == '\\' && ++i == format.Length) return false;
            literal.Append(format[i]);
        }
        return false;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System;

public readonly struct TimeOnly
    : IComparable, IComparable<TimeOnly>, IEquatable<TimeOnly>, ISpanFormattable, ISpanParsable<TimeOnly>, IUtf8SpanFormattable
{
    private readonly ulong _ticks;

    public TimeOnly(int hour, int minute) : this(hour, minute, 0, 0) { }
    public TimeOnly(int hour, int minute, int second) : this(hour, minute, second, 0) { }
    public TimeOnly(int hour, int minute, int second, int millisecond) : this(hour, minute, second, millisecond, 0) { }

    public TimeOnly(int hour, int minute, int second, int millisecond, int microsecond)
    {
        if ((uint)millisecond >= 1000) throw new ArgumentOutOfRangeException(nameof(millisecond), "Valid values are between 0 and 999, inclusive.");
        if ((uint)microsecond >= 1000) throw new ArgumentOutOfRangeException(nameof(microsecond), "Valid values are between 0 and 999, inclusive.");
        _ticks = (ulong)(DateTime.TimeTicks(hour, minute, second) + millisecond * DateTime.TicksPerMillisecond + microsecond * 10);
    }

    public TimeOnly(long ticks)
    {
        if ((ulong)ticks >= DateTime.TicksPerDay) throw new ArgumentOutOfRangeException(nameof(ticks), "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks.");
        _ticks = (ulong)ticks;
    }

    public static TimeOnly MinValue => default;
    public static TimeOnly MaxValue => new(DateTime.TicksPerDay - 1);

    public int Hour => ToTimeSpan().Hours;
    public int Minute => ToTimeSpan().Minutes;
    public int Second => ToTimeSpan().Seconds;
    public int Millisecond => ToTimeSpan().Milliseconds;
    public int Microsecond => ToTimeSpan().Microseconds;
    public int Nanosecond => ToTimeSpan().Nanoseconds;
    public long Ticks => (long)_ticks;

    private TimeOnly AddTicks(long ticks) => new((Ticks + DateTime.TicksPerDay + ticks % DateTime.TicksPerDay) % DateTime.TicksPerDay);

    private TimeOnly AddTicks(long ticks, out int wrappedDays)
    {
        (long days, long sum) = Math.DivRem(ticks, DateTime.TicksPerDay);
        sum += Ticks;
        if (sum < 0)
        {
            days--;
            sum += DateTime.TicksPerDay;
        }
        else if (sum >= DateTime.TicksPerDay)
        {
            days++;
            sum -= DateTime.TicksPerDay;
        }
        wrappedDays = (int)days;
        return new TimeOnly(sum);
    }

    public TimeOnly Add(TimeSpan value) => AddTicks(value.Ticks);
    public TimeOnly Add(TimeSpan value, out int wrappedDays) => AddTicks(value.Ticks, out wrappedDays);
    public TimeOnly AddHours(double value) => AddTicks((long)(value * DateTime.TicksPerHour));
    public TimeOnly AddHours(double value, out int wrappedDays) => AddTicks((long)(value * DateTime.TicksPerHour), out wrappedDays);
    public TimeOnly AddMinutes(double value) => AddTicks((long)(value * DateTime.TicksPerMinute));
    public TimeOnly AddMinutes(double value, out int wrappedDays) => AddTicks((long)(value * DateTime.TicksPerMinute), out wrappedDays);
    public bool IsBetween(TimeOnly start, TimeOnly end) => start._ticks <= end._ticks ? start._ticks <= _ticks && end._ticks > _ticks : start._ticks <= _ticks || end._ticks > _ticks;
    public static TimeSpan operator -(TimeOnly t1, TimeOnly t2) => new((t1.Ticks - t2.Ticks + DateTime.TicksPerDay) % DateTime.TicksPerDay);
    public void Deconstruct(out int hour, out int minute) => (hour, minute) = (Hour, Minute);
    public void Deconstruct(out int hour, out int minute, out int second) => (hour, minute, second) = (Hour, Minute, Second);
    public void Deconstruct(out int hour, out int minute, out int second, out int millisecond) => (hour, minute, second, millisecond) = (Hour, Minute, Second, Millisecond);
    public void Deconstruct(out int hour, out int minute, out int second, out int millisecond, out int microsecond) =>
        (hour, minute, second, millisecond, microsecond) = (Hour, Minute, Second, Millisecond, Microsecond);
    public static TimeOnly FromTimeSpan(TimeSpan timeSpan) => new(timeSpan._ticks);
    public static TimeOnly FromDateTime(DateTime dateTime) => new(dateTime.TimeOfDay.Ticks);
    public TimeSpan ToTimeSpan() => new(Ticks);
    public override int GetHashCode() => Ticks.GetHashCode();

    public string ToLongTimeString() => ToString("T");
    public string ToShortTimeString() => ToString();

    private static string StandardPattern(char format, DateTimeFormatInfo info) => format switch
    {
        'o' or 'O' => "HH':'mm':'ss'.'fffffff",
        'r' or 'R' => "HH':'mm':'ss",
        't' or 'T' => DateTimeFormatting.Pattern(format, info),
        _ => throw DateTimeFormatting.Bad(),
    };

    public string ToString([StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string? format, IFormatProvider? provider)
    {
        if (string.IsNullOrEmpty(format)) format = "t";
        DateTime onFirstDay = new(Ticks);
        if (format.Length == 1) return DateTimeFormatting.Format(onFirstDay, StandardPattern(format[0], DateTimeFormatInfo.GetInstance(provider)), format[0] is 'r' or 'R' or 'o' or 'O' ? CultureInfo.InvariantCulture : provider);
        // Only parts of a time may be asked for.
        for (int i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '\\': i++; break;
                case '\'' or '"':
                    int end = format.IndexOf(format[i], i + 1);
                    if (end < 0) throw DateTimeFormatting.Bad();
                    i = end;
                    break;
                case 'd' or 'M' or 'y' or '/' or 'z' or 'k' or 'K' or 'g': throw DateTimeFormatting.Bad();
            }
        }
        return DateTimeFormatting.Format(onFirstDay, format, provider);
    }

    private static bool FromParts(ref DateTimeParsing.DateParts parts, ReadOnlySpan<char> text, out TimeOnly result, out bool hasOtherParts)
    {
        result = default;
        hasOtherParts = false;
        if (!DateTimeParsing.Finish(ref parts, DateTimeStyles.None, text, false, out DateTime read, out _)) return false;
        hasOtherParts = parts.SaysDate || parts.HasOffset;
        if (hasOtherParts) return false;
        result = FromDateTime(read);
        return true;
    }

    public static TimeOnly Parse(string s) => Parse(s, null, DateTimeStyles.None);
    public static TimeOnly Parse(string s, IFormatProvider? provider) => Parse(s, provider, DateTimeStyles.None);
    public static TimeOnly Parse(string s, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, provider, style);
    }
    public static TimeOnly Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, provider, DateTimeStyles.None);
    public static TimeOnly Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null, DateTimeStyles style = DateTimeStyles.None)
    {
        CheckStyle(style);
        if (!TryRead(s, provider, style, out TimeOnly result, out bool hasOtherParts)) throw DateTimeParsing.NotOnly(s, nameof(TimeOnly), hasOtherParts);
        return result;
    }
    public static TimeOnly ParseExact(string s, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string format) => ParseExact(s, format, null);
    public static TimeOnly ParseExact(string s, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string format, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(format);
        return ParseExact((ReadOnlySpan<char>)s, (ReadOnlySpan<char>)format, provider, style);
    }
    public static TimeOnly ParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] ReadOnlySpan<char> format, IFormatProvider? provider = null, DateTimeStyles style = DateTimeStyles.None)
    {
        CheckStyle(style);
        if (!TryReadExact(s, format, provider, style, out TimeOnly result, out bool hasOtherParts)) throw DateTimeParsing.NotOnly(s, nameof(TimeOnly), hasOtherParts);
        return result;
    }
    public static TimeOnly ParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string[] formats) => ParseExact(s, formats, null);
    public static TimeOnly ParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string[] formats, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        ArgumentNullException.ThrowIfNull(formats);
        if (!TryParseExact(s, formats, provider, style, out TimeOnly result)) throw new FormatException($"String '{s}' was not recognized as a valid TimeOnly.");
        return result;
    }
    public static TimeOnly ParseExact(string s, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string[] formats) => ParseExact(s, formats, null);
    public static TimeOnly ParseExact(string s, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string[] formats, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(formats);
        if (!TryParseExact(s, formats, provider, style, out TimeOnly result)) throw new FormatException($"String '{s}' was not recognized as a valid TimeOnly.");
        return result;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, out TimeOnly result) => TryParse((ReadOnlySpan<char>)s, null, DateTimeStyles.None, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out TimeOnly result) => TryParse(s, null, DateTimeStyles.None, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TimeOnly result) => TryParse((ReadOnlySpan<char>)s, provider, DateTimeStyles.None, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TimeOnly result) => TryParse(s, provider, DateTimeStyles.None, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result) => TryParse((ReadOnlySpan<char>)s, provider, style, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result)
    {
        CheckStyle(style);
        return TryRead(s, provider, style, out result, out _);
    }

    private static bool TryRead(ReadOnlySpan<char> s, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result, out bool hasOtherParts)
    {
        result = default;
        hasOtherParts = false;
        return DateTimeParsing.TryParseParts(s, DateTimeFormatInfo.GetInstance(provider), style, out DateTimeParsing.DateParts parts) && FromParts(ref parts, s, out result, out hasOtherParts);
    }
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string? format, out TimeOnly result) => TryParseExact((ReadOnlySpan<char>)s, format, null, DateTimeStyles.None, out result);
    public static bool TryParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] ReadOnlySpan<char> format, out TimeOnly result) => TryParseExact(s, format, null, DateTimeStyles.None, out result);
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string? format, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result) =>
        TryParseExact((ReadOnlySpan<char>)s, (ReadOnlySpan<char>)format, provider, style, out result);
    public static bool TryParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] ReadOnlySpan<char> format, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result)
    {
        CheckStyle(style);
        return TryReadExact(s, format, provider, style, out result, out _);
    }

    private static bool TryReadExact(ReadOnlySpan<char> s, ReadOnlySpan<char> format, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result, out bool hasOtherParts)
    {
        result = default;
        hasOtherParts = false;
        if (format.Length == 0) return false;
        if (format.Length == 1 && format[0] is 'o' or 'O' or 'r' or 'R') format = StandardPattern(format[0], DateTimeFormatInfo.InvariantInfo);
        return DateTimeParsing.TryMatch(s, format, DateTimeFormatInfo.GetInstance(provider), style, out DateTimeParsing.DateParts parts) && FromParts(ref parts, s, out result, out hasOtherParts);
    }
    public static bool TryParseExact(ReadOnlySpan<char> s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string?[]? formats, out TimeOnly result) => TryParseExact(s, formats, null, DateTimeStyles.None, out result);
    public static bool TryParseExact(ReadOnlySpan<char> s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result) =>
        TryParseExact(s.ToString(), formats, provider, style, out result);
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string?[]? formats, out TimeOnly result) => TryParseExact(s, formats, null, DateTimeStyles.None, out result);
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result)
    {
        CheckStyle(style);
        result = default;
        if (s is null || formats is null) return false;
        foreach (string? format in formats)
        {
            if (TryParseExact((ReadOnlySpan<char>)s, (ReadOnlySpan<char>)format, provider, style, out result)) return true;
        }
        return false;
    }

    private static void CheckStyle(DateTimeStyles style)
    {
        if ((style & ~DateTimeStyles.AllowWhiteSpaces) != 0) throw new ArgumentException("The only allowed values for the styles are AllowWhiteSpaces, AllowTrailingWhite, AllowLeadingWhite, and AllowInnerWhite.", nameof(style));
    }

    public bool TryFormat(Span<char> destination, out int charsWritten, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, [StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryWriteUtf8(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    public override string ToString() => ToString(null, null);
    public string ToString([StringSyntax(StringSyntaxAttribute.TimeOnlyFormat)] string? format) => ToString(format, null);
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public static bool operator ==(TimeOnly left, TimeOnly right) => left._ticks == right._ticks;
    public static bool operator !=(TimeOnly left, TimeOnly right) => left._ticks != right._ticks;
    public static bool operator <(TimeOnly left, TimeOnly right) => left._ticks < right._ticks;
    public static bool operator <=(TimeOnly left, TimeOnly right) => left._ticks <= right._ticks;
    public static bool operator >(TimeOnly left, TimeOnly right) => left._ticks > right._ticks;
    public static bool operator >=(TimeOnly left, TimeOnly right) => left._ticks >= right._ticks;

    public int CompareTo(TimeOnly value) => _ticks.CompareTo(value._ticks);
    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is TimeOnly other ? CompareTo(other) : throw new ArgumentException("Object must be of type TimeOnly.");
    }
    public bool Equals(TimeOnly value) => _ticks == value._ticks;
    public override bool Equals([NotNullWhen(true)] object? value) => value is TimeOnly other && Equals(other);
}

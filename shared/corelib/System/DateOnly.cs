using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System;

public readonly struct DateOnly
    : IComparable, IComparable<DateOnly>, IEquatable<DateOnly>, ISpanFormattable, ISpanParsable<DateOnly>, IUtf8SpanFormattable
{
    private const int MaxDayNumber = 3652058;
    private readonly int _dayNumber;

    private DateOnly(int dayNumber) => _dayNumber = dayNumber;

    public DateOnly(int year, int month, int day) => _dayNumber = (int)(DateTime.DateTicks(year, month, day) / DateTime.TicksPerDay);
    public DateOnly(int year, int month, int day, Calendar calendar) => _dayNumber = (int)(calendar.ToDateTime(year, month, day, 0, 0, 0, 0).Ticks / DateTime.TicksPerDay);

    public static DateOnly MinValue => new(0);
    public static DateOnly MaxValue => new(MaxDayNumber);

    public static DateOnly FromDayNumber(int dayNumber)
    {
        if ((uint)dayNumber > MaxDayNumber) throw new ArgumentOutOfRangeException(nameof(dayNumber), dayNumber, "Day number must be between 0 and DateOnly.MaxValue.DayNumber.");
        return new DateOnly(dayNumber);
    }

    private DateTime Midnight => new(_dayNumber * DateTime.TicksPerDay);

    public int Year => Midnight.Year;
    public int Month => Midnight.Month;
    public int Day => Midnight.Day;
    public DayOfWeek DayOfWeek => (DayOfWeek)((_dayNumber + 1) % 7);
    public int DayOfYear => Midnight.DayOfYear;
    public int DayNumber => _dayNumber;

    public DateOnly AddDays(int value)
    {
        long sum = (long)_dayNumber + value;
        if ((ulong)sum > MaxDayNumber) throw new ArgumentOutOfRangeException(nameof(value), "Value to add was out of range.");
        return new DateOnly((int)sum);
    }

    public DateOnly AddMonths(int value) => FromDateTime(Midnight.AddMonths(value));
    public DateOnly AddYears(int value) => FromDateTime(Midnight.AddYears(value));
    public void Deconstruct(out int year, out int month, out int day) => Midnight.GetDate(out year, out month, out day);
    public DateTime ToDateTime(TimeOnly time) => new(_dayNumber * DateTime.TicksPerDay + time.Ticks);
    public DateTime ToDateTime(TimeOnly time, DateTimeKind kind) => new(_dayNumber * DateTime.TicksPerDay + time.Ticks, kind);
    public static DateOnly FromDateTime(DateTime dateTime) => new((int)(dateTime.Ticks / DateTime.TicksPerDay));
    public override int GetHashCode() => _dayNumber;

    public string ToLongDateString() => ToString("D");
    public string ToShortDateString() => ToString();

    private static string StandardPattern(char format, DateTimeFormatInfo info) => format switch
    {
        'o' or 'O' => "yyyy'-'MM'-'dd",
        'r' or 'R' => "ddd, dd MMM yyyy",
        'm' or 'M' or 'd' or 'D' or 'y' or 'Y' => DateTimeFormatting.Pattern(format, info),
        _ => throw DateTimeFormatting.Bad(),
    };

    public string ToString([StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string? format, IFormatProvider? provider)
    {
        if (string.IsNullOrEmpty(format)) format = "d";
        if (format.Length == 1) return DateTimeFormatting.Format(Midnight, StandardPattern(format[0], DateTimeFormatInfo.GetInstance(provider)), format[0] is 'r' or 'R' ? CultureInfo.InvariantCulture : provider);
        // Only parts of a date may be asked for.
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
                case 'f' or 'F' or 'h' or 'H' or 'K' or 'm' or 's' or 't' or 'z' or ':': throw DateTimeFormatting.Bad();
            }
        }
        return DateTimeFormatting.Format(Midnight, format, provider);
    }

    private static bool FromParts(ref DateTimeParsing.DateParts parts, ReadOnlySpan<char> text, out DateOnly result, out bool hasOtherParts)
    {
        result = default;
        hasOtherParts = false;
        if (!DateTimeParsing.Finish(ref parts, DateTimeStyles.None, text, false, out DateTime read, out _)) return false;
        hasOtherParts = parts.SaysTime || parts.HasOffset;
        if (hasOtherParts) return false;
        result = FromDateTime(read);
        return true;
    }

    public static DateOnly Parse(string s) => Parse(s, null, DateTimeStyles.None);
    public static DateOnly Parse(string s, IFormatProvider? provider) => Parse(s, provider, DateTimeStyles.None);
    public static DateOnly Parse(string s, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, provider, style);
    }
    public static DateOnly Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, provider, DateTimeStyles.None);
    public static DateOnly Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null, DateTimeStyles style = DateTimeStyles.None)
    {
        CheckStyle(style);
        if (!TryRead(s, provider, style, out DateOnly result, out bool hasOtherParts)) throw DateTimeParsing.NotOnly(s, nameof(DateOnly), hasOtherParts);
        return result;
    }
    public static DateOnly ParseExact(string s, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string format) => ParseExact(s, format, null);
    public static DateOnly ParseExact(string s, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string format, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(format);
        return ParseExact((ReadOnlySpan<char>)s, (ReadOnlySpan<char>)format, provider, style);
    }
    public static DateOnly ParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] ReadOnlySpan<char> format, IFormatProvider? provider = null, DateTimeStyles style = DateTimeStyles.None)
    {
        CheckStyle(style);
        if (!TryReadExact(s, format, provider, style, out DateOnly result, out bool hasOtherParts)) throw DateTimeParsing.NotOnly(s, nameof(DateOnly), hasOtherParts);
        return result;
    }
    public static DateOnly ParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string[] formats) => ParseExact(s, formats, null);
    public static DateOnly ParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string[] formats, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        ArgumentNullException.ThrowIfNull(formats);
        if (!TryParseExact(s, formats, provider, style, out DateOnly result)) throw new FormatException($"String '{s}' was not recognized as a valid DateOnly.");
        return result;
    }
    public static DateOnly ParseExact(string s, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string[] formats) => ParseExact(s, formats, null);
    public static DateOnly ParseExact(string s, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string[] formats, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(formats);
        if (!TryParseExact(s, formats, provider, style, out DateOnly result)) throw new FormatException($"String '{s}' was not recognized as a valid DateOnly.");
        return result;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, out DateOnly result) => TryParse((ReadOnlySpan<char>)s, null, DateTimeStyles.None, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out DateOnly result) => TryParse(s, null, DateTimeStyles.None, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DateOnly result) => TryParse((ReadOnlySpan<char>)s, provider, DateTimeStyles.None, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DateOnly result) => TryParse(s, provider, DateTimeStyles.None, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, DateTimeStyles style, out DateOnly result) => TryParse((ReadOnlySpan<char>)s, provider, style, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, DateTimeStyles style, out DateOnly result)
    {
        CheckStyle(style);
        return TryRead(s, provider, style, out result, out _);
    }

    private static bool TryRead(ReadOnlySpan<char> s, IFormatProvider? provider, DateTimeStyles style, out DateOnly result, out bool hasOtherParts)
    {
        result = default;
        hasOtherParts = false;
        return DateTimeParsing.TryParseParts(s, DateTimeFormatInfo.GetInstance(provider), style, out DateTimeParsing.DateParts parts) && FromParts(ref parts, s, out result, out hasOtherParts);
    }
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string? format, out DateOnly result) => TryParseExact((ReadOnlySpan<char>)s, format, null, DateTimeStyles.None, out result);
    public static bool TryParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] ReadOnlySpan<char> format, out DateOnly result) => TryParseExact(s, format, null, DateTimeStyles.None, out result);
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string? format, IFormatProvider? provider, DateTimeStyles style, out DateOnly result) =>
        TryParseExact((ReadOnlySpan<char>)s, (ReadOnlySpan<char>)format, provider, style, out result);
    public static bool TryParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] ReadOnlySpan<char> format, IFormatProvider? provider, DateTimeStyles style, out DateOnly result)
    {
        CheckStyle(style);
        return TryReadExact(s, format, provider, style, out result, out _);
    }

    private static bool TryReadExact(ReadOnlySpan<char> s, ReadOnlySpan<char> format, IFormatProvider? provider, DateTimeStyles style, out DateOnly result, out bool hasOtherParts)
    {
        result = default;
        hasOtherParts = false;
        if (format.Length == 0) return false;
        if (format.Length == 1 && format[0] is 'o' or 'O' or 'r' or 'R') format = StandardPattern(format[0], DateTimeFormatInfo.InvariantInfo);
        return DateTimeParsing.TryMatch(s, format, DateTimeFormatInfo.GetInstance(provider), style, out DateTimeParsing.DateParts parts) && FromParts(ref parts, s, out result, out hasOtherParts);
    }
    public static bool TryParseExact(ReadOnlySpan<char> s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string?[]? formats, out DateOnly result) => TryParseExact(s, formats, null, DateTimeStyles.None, out result);
    public static bool TryParseExact(ReadOnlySpan<char> s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out DateOnly result) =>
        TryParseExact(s.ToString(), formats, provider, style, out result);
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string?[]? formats, out DateOnly result) => TryParseExact(s, formats, null, DateTimeStyles.None, out result);
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out DateOnly result)
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

    public bool TryFormat(Span<char> destination, out int charsWritten, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, [StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryWriteUtf8(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    public override string ToString() => ToString(null, null);
    public string ToString([StringSyntax(StringSyntaxAttribute.DateOnlyFormat)] string? format) => ToString(format, null);
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public static bool operator ==(DateOnly left, DateOnly right) => left._dayNumber == right._dayNumber;
    public static bool operator !=(DateOnly left, DateOnly right) => left._dayNumber != right._dayNumber;
    public static bool operator <(DateOnly left, DateOnly right) => left._dayNumber < right._dayNumber;
    public static bool operator <=(DateOnly left, DateOnly right) => left._dayNumber <= right._dayNumber;
    public static bool operator >(DateOnly left, DateOnly right) => left._dayNumber > right._dayNumber;
    public static bool operator >=(DateOnly left, DateOnly right) => left._dayNumber >= right._dayNumber;

    public int CompareTo(DateOnly value) => _dayNumber.CompareTo(value._dayNumber);
    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is DateOnly other ? CompareTo(other) : throw new ArgumentException("Object must be of type DateOnly.");
    }
    public bool Equals(DateOnly value) => _dayNumber == value._dayNumber;
    public override bool Equals([NotNullWhen(true)] object? value) => value is DateOnly other && Equals(other);
}

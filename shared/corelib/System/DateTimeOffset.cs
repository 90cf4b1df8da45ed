using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;

namespace System;

[StructLayout(LayoutKind.Auto)]
public readonly struct DateTimeOffset
    : IComparable, ISpanFormattable, IComparable<DateTimeOffset>, IEquatable<DateTimeOffset>, ISerializable, IDeserializationCallback,
      ISpanParsable<DateTimeOffset>, IUtf8SpanFormattable
{
    private const long MaxOffset = 14 * DateTime.TicksPerHour;
    private const long UnixEpochSeconds = 62_135_596_800;
    private const long UnixEpochMilliseconds = 62_135_596_800_000;

    public static readonly DateTimeOffset MinValue = new(0L, TimeSpan.Zero);
    public static readonly DateTimeOffset MaxValue = new(DateTime.MaxTicks, TimeSpan.Zero);
    public static readonly DateTimeOffset UnixEpoch = new(DateTime.UnixEpochTicks, TimeSpan.Zero);

    // The time in UTC, of unspecified kind, and the offset.
    private readonly DateTime _dateTime;
    private readonly int _offsetMinutes;

    public DateTimeOffset(long ticks, TimeSpan offset) : this(new DateTime(ticks), offset) { }

    public DateTimeOffset(DateTime dateTime)
    {
        long offset = dateTime.Kind == DateTimeKind.Utc ? 0 : TimeZoneInfo.LocalOffsetOfLocal(dateTime.Ticks);
        _offsetMinutes = CheckOffset(new TimeSpan(offset));
        _dateTime = CheckDate(dateTime, offset);
    }

    public DateTimeOffset(DateTime dateTime, TimeSpan offset)
    {
        if (dateTime.Kind == DateTimeKind.Local)
        {
            if (offset._ticks != TimeZoneInfo.LocalOffsetOfLocal(dateTime.Ticks)) throw new ArgumentException("The UTC Offset of the local dateTime parameter does not match the offset argument.", nameof(offset));
        }
        else if (dateTime.Kind == DateTimeKind.Utc && offset._ticks != 0)
        {
            throw new ArgumentException("The UTC Offset for Utc DateTime instances must be 0.", nameof(offset));
        }
        _offsetMinutes = CheckOffset(offset);
        _dateTime = CheckDate(dateTime, offset._ticks);
    }

    public DateTimeOffset(DateOnly date, TimeOnly time, TimeSpan offset) : this(new DateTime(date, time), offset) { }
    public DateTimeOffset(int year, int month, int day, int hour, int minute, int second, TimeSpan offset) : this(new DateTime(year, month, day, hour, minute, second), offset) { }
    public DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, TimeSpan offset) : this(new DateTime(year, month, day, hour, minute, second, millisecond), offset) { }
    public DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, Calendar calendar, TimeSpan offset) : this(new DateTime(year, month, day, hour, minute, second, millisecond, calendar), offset) { }
    public DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, TimeSpan offset) : this(new DateTime(year, month, day, hour, minute, second, millisecond, microsecond), offset) { }

    private DateTimeOffset(DateTime utc, int offsetMinutes)
    {
        _dateTime = utc;
        _offsetMinutes = offsetMinutes;
    }

    private static int CheckOffset(TimeSpan offset)
    {
        if (offset._ticks % DateTime.TicksPerMinute != 0) throw new ArgumentException("Offset must be specified in whole minutes.", nameof(offset));
        if (offset._ticks is < -MaxOffset or > MaxOffset) throw new ArgumentOutOfRangeException(nameof(offset), "Offset must be within plus or minus 14 hours.");
        return (int)(offset._ticks / DateTime.TicksPerMinute);
    }

    private static DateTime CheckDate(DateTime dateTime, long offset)
    {
        long utc = dateTime.Ticks - offset;
        if ((ulong)utc > DateTime.MaxTicks) throw new ArgumentOutOfRangeException(nameof(offset), "The UTC time represented when the offset is applied must be between year 0 and 10,000.");
        return new DateTime(utc);
    }

    void ISerializable.GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue("DateTime", _dateTime, typeof(DateTime));
        info.AddValue("OffsetMinutes", _offsetMinutes);
    }

    void IDeserializationCallback.OnDeserialization(object? sender) { }

    public static DateTimeOffset UtcNow => new(new DateTime(DateTime.UtcNow.Ticks), 0);
    public static DateTimeOffset Now => UtcNow.ToLocalTime();

    private DateTime ClockDateTime => new(_dateTime.Ticks + _offsetMinutes * DateTime.TicksPerMinute);

    public DateTime DateTime => ClockDateTime;
    public DateTime UtcDateTime => System.DateTime.SpecifyKind(_dateTime, DateTimeKind.Utc);
    public DateTime LocalDateTime => UtcDateTime.ToLocalTime();
    public TimeSpan Offset => new(_offsetMinutes * DateTime.TicksPerMinute);
    public int TotalOffsetMinutes => _offsetMinutes;
    public DateTime Date => ClockDateTime.Date;
    public int Year => ClockDateTime.Year;
    public int Month => ClockDateTime.Month;
    public int Day => ClockDateTime.Day;
    public DayOfWeek DayOfWeek => ClockDateTime.DayOfWeek;
    public int DayOfYear => ClockDateTime.DayOfYear;
    public int Hour => ClockDateTime.Hour;
    public int Minute => ClockDateTime.Minute;
    public int Second => _dateTime.Second;
    public int Millisecond => _dateTime.Millisecond;
    public int Microsecond => _dateTime.Microsecond;
    public int Nanosecond => _dateTime.Nanosecond;
    public long Ticks => ClockDateTime.Ticks;
    public long UtcTicks => _dateTime.Ticks;
    public TimeSpan TimeOfDay => ClockDateTime.TimeOfDay;

    public DateTimeOffset ToOffset(TimeSpan offset) => new(new DateTime(_dateTime.Ticks + offset._ticks), offset);
    public DateTimeOffset ToLocalTime()
    {
        TimeSpan offset = new(TimeZoneInfo.LocalOffsetOfUtc(_dateTime.Ticks));
        return new DateTimeOffset(_dateTime, CheckOffset(offset));
    }
    public DateTimeOffset ToUniversalTime() => new(_dateTime, 0);

    public DateTimeOffset Add(TimeSpan timeSpan) => new(ClockDateTime.Add(timeSpan), Offset);
    public DateTimeOffset AddDays(double days) => new(ClockDateTime.AddDays(days), Offset);
    public DateTimeOffset AddHours(double hours) => new(ClockDateTime.AddHours(hours), Offset);
    public DateTimeOffset AddMinutes(double minutes) => new(ClockDateTime.AddMinutes(minutes), Offset);
    public DateTimeOffset AddSeconds(double seconds) => new(ClockDateTime.AddSeconds(seconds), Offset);
    public DateTimeOffset AddMilliseconds(double milliseconds) => new(ClockDateTime.AddMilliseconds(milliseconds), Offset);
    public DateTimeOffset AddMicroseconds(double microseconds) => new(ClockDateTime.AddMicroseconds(microseconds), Offset);
    public DateTimeOffset AddMonths(int months) => new(ClockDateTime.AddMonths(months), Offset);
    public DateTimeOffset AddYears(int years) => new(ClockDateTime.AddYears(years), Offset);
    public DateTimeOffset AddTicks(long ticks) => new(ClockDateTime.AddTicks(ticks), Offset);
    public TimeSpan Subtract(DateTimeOffset value) => new(_dateTime.Ticks - value._dateTime.Ticks);
    public DateTimeOffset Subtract(TimeSpan value) => new(ClockDateTime.Subtract(value), Offset);

    public static int Compare(DateTimeOffset first, DateTimeOffset second) => first._dateTime.CompareTo(second._dateTime);
    int IComparable.CompareTo(object? obj)
    {
        if (obj is null) return 1;
        return obj is DateTimeOffset other ? CompareTo(other) : throw new ArgumentException("Object must be of type DateTimeOffset.");
    }
    public int CompareTo(DateTimeOffset other) => _dateTime.CompareTo(other._dateTime);
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DateTimeOffset other && Equals(other);
    public bool Equals(DateTimeOffset other) => _dateTime == other._dateTime;
    public bool EqualsExact(DateTimeOffset other) => _dateTime == other._dateTime && _offsetMinutes == other._offsetMinutes;
    public static bool Equals(DateTimeOffset first, DateTimeOffset second) => first._dateTime == second._dateTime;
    public override int GetHashCode() => _dateTime.GetHashCode();

    public void Deconstruct(out DateOnly date, out TimeOnly time, out TimeSpan offset)
    {
        (date, time) = ClockDateTime;
        offset = Offset;
    }

    public long ToFileTime() => UtcDateTime.ToFileTimeUtc();
    public static DateTimeOffset FromFileTime(long fileTime) => new DateTimeOffset(System.DateTime.FromFileTimeUtc(fileTime)).ToLocalTime();

    public static DateTimeOffset FromUnixTimeSeconds(long seconds)
    {
        if (seconds is < -UnixEpochSeconds or > 253402300799) throw new ArgumentOutOfRangeException(nameof(seconds), seconds, $"Valid values are between {-UnixEpochSeconds} and 253402300799, inclusive.");
        return new DateTimeOffset(seconds * DateTime.TicksPerSecond + DateTime.UnixEpochTicks, TimeSpan.Zero);
    }

    public static DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)
    {
        if (milliseconds is < -UnixEpochMilliseconds or > 253402300799999) throw new ArgumentOutOfRangeException(nameof(milliseconds), milliseconds, $"Valid values are between {-UnixEpochMilliseconds} and 253402300799999, inclusive.");
        return new DateTimeOffset(milliseconds * DateTime.TicksPerMillisecond + DateTime.UnixEpochTicks, TimeSpan.Zero);
    }

    // Rounds towards the past.
    public long ToUnixTimeSeconds() => _dateTime.Ticks / DateTime.TicksPerSecond - UnixEpochSeconds;
    public long ToUnixTimeMilliseconds() => _dateTime.Ticks / DateTime.TicksPerMillisecond - UnixEpochMilliseconds;

    public override string ToString() => DateTimeFormatting.Format(ClockDateTime, default, null, Offset._ticks);
    public string ToString([StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string? format) => DateTimeFormatting.Format(ClockDateTime, format, null, Offset._ticks);
    public string ToString(IFormatProvider? formatProvider) => DateTimeFormatting.Format(ClockDateTime, default, formatProvider, Offset._ticks);
    public string ToString([StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string? format, IFormatProvider? formatProvider) => DateTimeFormatting.Format(ClockDateTime, format, formatProvider, Offset._ticks);

    public bool TryFormat(Span<char> destination, out int charsWritten, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] ReadOnlySpan<char> format = default, IFormatProvider? formatProvider = null)
    {
        string text = DateTimeFormatting.Format(ClockDateTime, format, formatProvider, Offset._ticks);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] ReadOnlySpan<char> format = default, IFormatProvider? formatProvider = null) =>
        Number.TryWriteUtf8(DateTimeFormatting.Format(ClockDateTime, format, formatProvider, Offset._ticks), utf8Destination, out bytesWritten);

    public static DateTimeOffset Parse(string input) => Parse(input, null, DateTimeStyles.None);
    public static DateTimeOffset Parse(string input, IFormatProvider? formatProvider) => Parse(input, formatProvider, DateTimeStyles.None);
    public static DateTimeOffset Parse(string input, IFormatProvider? formatProvider, DateTimeStyles styles)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Parse((ReadOnlySpan<char>)input, formatProvider, styles);
    }
    public static DateTimeOffset Parse(ReadOnlySpan<char> input, IFormatProvider? formatProvider = null, DateTimeStyles styles = DateTimeStyles.None)
    {
        CheckStyles(styles, nameof(styles));
        return DateTimeParsing.ParseOffset(input, DateTimeFormatInfo.GetInstance(formatProvider), styles);
    }
    public static DateTimeOffset Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, provider, DateTimeStyles.None);

    public static DateTimeOffset ParseExact(string input, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string format, IFormatProvider? formatProvider) => ParseExact(input, format, formatProvider, DateTimeStyles.None);
    public static DateTimeOffset ParseExact(string input, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string format, IFormatProvider? formatProvider, DateTimeStyles styles)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(format);
        return ParseExact((ReadOnlySpan<char>)input, (ReadOnlySpan<char>)format, formatProvider, styles);
    }
    public static DateTimeOffset ParseExact(ReadOnlySpan<char> input, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] ReadOnlySpan<char> format, IFormatProvider? formatProvider, DateTimeStyles styles = DateTimeStyles.None)
    {
        CheckStyles(styles, nameof(styles));
        return DateTimeParsing.ParseExactOffset(input, [format.ToString()], DateTimeFormatInfo.GetInstance(formatProvider), styles);
    }
    public static DateTimeOffset ParseExact(string input, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string[] formats, IFormatProvider? formatProvider, DateTimeStyles styles)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ParseExact((ReadOnlySpan<char>)input, formats, formatProvider, styles);
    }
    public static DateTimeOffset ParseExact(ReadOnlySpan<char> input, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string[] formats, IFormatProvider? formatProvider, DateTimeStyles styles = DateTimeStyles.None)
    {
        CheckStyles(styles, nameof(styles));
        if (formats is null) throw new ArgumentNullException(nameof(formats), "String reference not set to an instance of a String.");
        return DateTimeParsing.ParseExactOffset(input, formats, DateTimeFormatInfo.GetInstance(formatProvider), styles);
    }

    private static void CheckStyles(DateTimeStyles styles, string name)
    {
        DateTimeFormatInfo.ValidateStyles(styles, name);
        if ((styles & DateTimeStyles.NoCurrentDateDefault) != 0) throw new ArgumentException("The DateTimeStyles value 'NoCurrentDateDefault' is not allowed when parsing DateTimeOffset.", name);
    }

    public static bool TryParse([NotNullWhen(true)] string? input, out DateTimeOffset result) => TryParse((ReadOnlySpan<char>)input, null, DateTimeStyles.None, out result);
    public static bool TryParse(ReadOnlySpan<char> input, out DateTimeOffset result) => TryParse(input, null, DateTimeStyles.None, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DateTimeOffset result) => TryParse((ReadOnlySpan<char>)s, provider, DateTimeStyles.None, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DateTimeOffset result) => TryParse(s, provider, DateTimeStyles.None, out result);
    public static bool TryParse([NotNullWhen(true)] string? input, IFormatProvider? formatProvider, DateTimeStyles styles, out DateTimeOffset result) => TryParse((ReadOnlySpan<char>)input, formatProvider, styles, out result);
    public static bool TryParse(ReadOnlySpan<char> input, IFormatProvider? formatProvider, DateTimeStyles styles, out DateTimeOffset result)
    {
        CheckStyles(styles, nameof(styles));
        return DateTimeParsing.TryParseOffset(input, DateTimeFormatInfo.GetInstance(formatProvider), styles, out result);
    }
    public static bool TryParseExact([NotNullWhen(true)] string? input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string? format, IFormatProvider? formatProvider, DateTimeStyles styles, out DateTimeOffset result)
    {
        CheckStyles(styles, nameof(styles));
        result = default;
        return input is not null && format is not null && DateTimeParsing.TryParseExactOffset(input, [format], DateTimeFormatInfo.GetInstance(formatProvider), styles, out result);
    }
    public static bool TryParseExact(ReadOnlySpan<char> input, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] ReadOnlySpan<char> format, IFormatProvider? formatProvider, DateTimeStyles styles, out DateTimeOffset result)
    {
        CheckStyles(styles, nameof(styles));
        return DateTimeParsing.TryParseExactOffset(input, [format.ToString()], DateTimeFormatInfo.GetInstance(formatProvider), styles, out result);
    }
    public static bool TryParseExact(ReadOnlySpan<char> input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string?[]? formats, IFormatProvider? formatProvider, DateTimeStyles styles, out DateTimeOffset result) =>
        TryParseExact(input.ToString(), formats, formatProvider, styles, out result);
    public static bool TryParseExact([NotNullWhen(true)] string? input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string?[]? formats, IFormatProvider? formatProvider, DateTimeStyles styles, out DateTimeOffset result)
    {
        CheckStyles(styles, nameof(styles));
        result = default;
        return input is not null && formats is not null && DateTimeParsing.TryParseExactOffset(input, formats!, DateTimeFormatInfo.GetInstance(formatProvider), styles, out result);
    }

    public static implicit operator DateTimeOffset(DateTime dateTime) => new(dateTime);
    public static DateTimeOffset operator +(DateTimeOffset dateTimeOffset, TimeSpan timeSpan) => new(dateTimeOffset.ClockDateTime + timeSpan, dateTimeOffset.Offset);
    public static DateTimeOffset operator -(DateTimeOffset dateTimeOffset, TimeSpan timeSpan) => new(dateTimeOffset.ClockDateTime - timeSpan, dateTimeOffset.Offset);
    public static TimeSpan operator -(DateTimeOffset left, DateTimeOffset right) => left._dateTime - right._dateTime;
    public static bool operator ==(DateTimeOffset left, DateTimeOffset right) => left._dateTime == right._dateTime;
    public static bool operator !=(DateTimeOffset left, DateTimeOffset right) => left._dateTime != right._dateTime;
    public static bool operator <(DateTimeOffset left, DateTimeOffset right) => left._dateTime < right._dateTime;
    public static bool operator <=(DateTimeOffset left, DateTimeOffset right) => left._dateTime <= right._dateTime;
    public static bool operator >(DateTimeOffset left, DateTimeOffset right) => left._dateTime > right._dateTime;
    public static bool operator >=(DateTimeOffset left, DateTimeOffset right) => left._dateTime >= right._dateTime;
}

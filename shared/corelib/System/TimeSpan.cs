using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System;

public readonly struct TimeSpan : IComparable, IComparable<TimeSpan>, IEquatable<TimeSpan>, ISpanFormattable, ISpanParsable<TimeSpan>, IUtf8SpanFormattable
{
    public const long NanosecondsPerTick = 100;
    public const long TicksPerMicrosecond = 10;
    public const long TicksPerMillisecond = 10_000;
    public const long TicksPerSecond = 10_000_000;
    public const long TicksPerMinute = 600_000_000;
    public const long TicksPerHour = 36_000_000_000;
    public const long TicksPerDay = 864_000_000_000;
    public const long MicrosecondsPerMillisecond = 1_000;
    public const long MicrosecondsPerSecond = 1_000_000;
    public const long MicrosecondsPerMinute = 60_000_000;
    public const long MicrosecondsPerHour = 3_600_000_000;
    public const long MicrosecondsPerDay = 86_400_000_000;
    public const long MillisecondsPerSecond = 1_000;
    public const long MillisecondsPerMinute = 60_000;
    public const long MillisecondsPerHour = 3_600_000;
    public const long MillisecondsPerDay = 86_400_000;
    public const long SecondsPerMinute = 60;
    public const long SecondsPerHour = 3_600;
    public const long SecondsPerDay = 86_400;
    public const long MinutesPerHour = 60;
    public const long MinutesPerDay = 1_440;
    public const int HoursPerDay = 24;

    public static readonly TimeSpan Zero = new(0);
    public static readonly TimeSpan MaxValue = new(long.MaxValue);
    public static readonly TimeSpan MinValue = new(long.MinValue);

    internal readonly long _ticks;

    public TimeSpan(long ticks) => _ticks = ticks;
    public TimeSpan(int hours, int minutes, int seconds) => _ticks = TimeToTicks(hours, minutes, seconds);
    public TimeSpan(int days, int hours, int minutes, int seconds) : this(days, hours, minutes, seconds, 0) { }
    public TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds) : this(days, hours, minutes, seconds, milliseconds, 0) { }
    public TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)
    {
        Int128 total = (Int128)days * MicrosecondsPerDay + (Int128)hours * MicrosecondsPerHour + (Int128)minutes * MicrosecondsPerMinute
            + (Int128)seconds * MicrosecondsPerSecond + (Int128)milliseconds * MicrosecondsPerMillisecond + microseconds;
        _ticks = FromWide(total, TicksPerMicrosecond);
    }

    private static OverflowException TooLong() => new("TimeSpan overflowed because the duration is too long.");

    private static long FromWide(Int128 units, long ticksPerUnit)
    {
        Int128 ticks = units * ticksPerUnit;
        if (ticks > long.MaxValue || ticks < long.MinValue) throw new ArgumentOutOfRangeException(null, "TimeSpan overflowed because the duration is too long.");
        return (long)ticks;
    }

    internal static long TimeToTicks(int hour, int minute, int second)
    {
        long seconds = (long)hour * 3600 + (long)minute * 60 + second;
        if (seconds is > long.MaxValue / TicksPerSecond or < long.MinValue / TicksPerSecond) throw new ArgumentOutOfRangeException(null, "TimeSpan overflowed because the duration is too long.");
        return seconds * TicksPerSecond;
    }

    public long Ticks => _ticks;
    public int Days => (int)(_ticks / TicksPerDay);
    public int Hours => (int)(_ticks / TicksPerHour % 24);
    public int Minutes => (int)(_ticks / TicksPerMinute % 60);
    public int Seconds => (int)(_ticks / TicksPerSecond % 60);
    public int Milliseconds => (int)(_ticks / TicksPerMillisecond % 1000);
    public int Microseconds => (int)(_ticks / TicksPerMicrosecond % 1000);
    public int Nanoseconds => (int)(_ticks % TicksPerMicrosecond * 100);
    public double TotalDays => (double)_ticks / TicksPerDay;
    public double TotalHours => (double)_ticks / TicksPerHour;
    public double TotalMinutes => (double)_ticks / TicksPerMinute;
    public double TotalSeconds => (double)_ticks / TicksPerSecond;
    public double TotalMicroseconds => (double)_ticks / TicksPerMicrosecond;
    public double TotalNanoseconds => (double)_ticks * NanosecondsPerTick;

    public double TotalMilliseconds
    {
        get
        {
            double total = (double)_ticks / TicksPerMillisecond;
            return Math.Clamp(total, long.MinValue / TicksPerMillisecond, long.MaxValue / TicksPerMillisecond);
        }
    }

    public TimeSpan Add(TimeSpan ts) => this + ts;
    public TimeSpan Subtract(TimeSpan ts) => this - ts;
    public TimeSpan Negate() => -this;
    public TimeSpan Duration()
    {
        if (_ticks == long.MinValue) throw new OverflowException("The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.");
        return new TimeSpan(_ticks >= 0 ? _ticks : -_ticks);
    }
    public TimeSpan Multiply(double factor) => this * factor;
    public TimeSpan Divide(double divisor) => this / divisor;
    public double Divide(TimeSpan ts) => this / ts;

    public static int Compare(TimeSpan t1, TimeSpan t2) => t1._ticks.CompareTo(t2._ticks);
    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is TimeSpan other ? _ticks.CompareTo(other._ticks) : throw new ArgumentException("Object must be of type TimeSpan.");
    }
    public int CompareTo(TimeSpan value) => _ticks.CompareTo(value._ticks);
    public override bool Equals([NotNullWhen(true)] object? value) => value is TimeSpan other && _ticks == other._ticks;
    public bool Equals(TimeSpan obj) => _ticks == obj._ticks;
    public static bool Equals(TimeSpan t1, TimeSpan t2) => t1._ticks == t2._ticks;
    public override int GetHashCode() => _ticks.GetHashCode();

    private static TimeSpan FromUnits(double value, double ticksPerUnit)
    {
        if (double.IsNaN(value)) throw new ArgumentException("TimeSpan does not accept floating point Not-a-Number values.");
        return FromTickCount(value * ticksPerUnit);
    }

    private static TimeSpan FromTickCount(double ticks)
    {
        if (!(ticks <= long.MaxValue && ticks >= long.MinValue)) throw TooLong();
        return new TimeSpan(ticks >= long.MaxValue ? long.MaxValue : (long)ticks);
    }

    public static TimeSpan FromDays(double value) => FromUnits(value, TicksPerDay);
    public static TimeSpan FromHours(double value) => FromUnits(value, TicksPerHour);
    public static TimeSpan FromMinutes(double value) => FromUnits(value, TicksPerMinute);
    public static TimeSpan FromSeconds(double value) => FromUnits(value, TicksPerSecond);
    public static TimeSpan FromMilliseconds(double value) => FromUnits(value, TicksPerMillisecond);
    public static TimeSpan FromMicroseconds(double value) => FromUnits(value, TicksPerMicrosecond);
    public static TimeSpan FromTicks(long value) => new(value);

    public static TimeSpan FromDays(int days) => new(FromWide(days, TicksPerDay));
    public static TimeSpan FromDays(int days, int hours = 0, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0) =>
        new(FromWide((Int128)days * MicrosecondsPerDay + (Int128)hours * MicrosecondsPerHour + (Int128)minutes * MicrosecondsPerMinute
            + (Int128)seconds * MicrosecondsPerSecond + (Int128)milliseconds * MicrosecondsPerMillisecond + microseconds, TicksPerMicrosecond));
    public static TimeSpan FromHours(int hours) => new(FromWide(hours, TicksPerHour));
    public static TimeSpan FromHours(int hours, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0) => FromDays(0, hours, minutes, seconds, milliseconds, microseconds);
    public static TimeSpan FromMinutes(long minutes) => new(FromWide(minutes, TicksPerMinute));
    public static TimeSpan FromMinutes(long minutes, long seconds = 0, long milliseconds = 0, long microseconds = 0) => FromDays(0, 0, minutes, seconds, milliseconds, microseconds);
    public static TimeSpan FromSeconds(long seconds) => new(FromWide(seconds, TicksPerSecond));
    public static TimeSpan FromSeconds(long seconds, long milliseconds = 0, long microseconds = 0) => FromDays(0, 0, 0, seconds, milliseconds, microseconds);
    public static TimeSpan FromMilliseconds(long milliseconds) => new(FromWide(milliseconds, TicksPerMillisecond));
    public static TimeSpan FromMilliseconds(long milliseconds, long microseconds = 0) => FromDays(0, 0, 0, 0, milliseconds, microseconds);
    public static TimeSpan FromMicroseconds(long microseconds) => new(FromWide(microseconds, TicksPerMicrosecond));

    public static TimeSpan operator -(TimeSpan t)
    {
        if (t._ticks == long.MinValue) throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
        return new TimeSpan(-t._ticks);
    }
    public static TimeSpan operator +(TimeSpan t) => t;
    public static TimeSpan operator +(TimeSpan t1, TimeSpan t2)
    {
        long sum = t1._ticks + t2._ticks;
        if (((t1._ticks ^ sum) & (t2._ticks ^ sum)) < 0) throw TooLong();
        return new TimeSpan(sum);
    }
    public static TimeSpan operator -(TimeSpan t1, TimeSpan t2)
    {
        long difference = t1._ticks - t2._ticks;
        if (((t1._ticks ^ t2._ticks) & (t1._ticks ^ difference)) < 0) throw TooLong();
        return new TimeSpan(difference);
    }
    public static TimeSpan operator *(TimeSpan timeSpan, double factor)
    {
        if (double.IsNaN(factor)) throw new ArgumentException("TimeSpan does not accept floating point Not-a-Number values.", nameof(factor));
        return FromTickCount(Math.Round(timeSpan._ticks * factor));
    }
    public static TimeSpan operator *(double factor, TimeSpan timeSpan) => timeSpan * factor;
    public static TimeSpan operator /(TimeSpan timeSpan, double divisor)
    {
        if (double.IsNaN(divisor)) throw new ArgumentException("TimeSpan does not accept floating point Not-a-Number values.", nameof(divisor));
        return FromTickCount(Math.Round(timeSpan._ticks / divisor));
    }
    public static double operator /(TimeSpan t1, TimeSpan t2) => t1._ticks / (double)t2._ticks;
    public static bool operator ==(TimeSpan t1, TimeSpan t2) => t1._ticks == t2._ticks;
    public static bool operator !=(TimeSpan t1, TimeSpan t2) => t1._ticks != t2._ticks;
    public static bool operator <(TimeSpan t1, TimeSpan t2) => t1._ticks < t2._ticks;
    public static bool operator <=(TimeSpan t1, TimeSpan t2) => t1._ticks <= t2._ticks;
    public static bool operator >(TimeSpan t1, TimeSpan t2) => t1._ticks > t2._ticks;
    public static bool operator >=(TimeSpan t1, TimeSpan t2) => t1._ticks >= t2._ticks;

    public override string ToString() => TimeSpanText.Format(this, default, null);
    public string ToString([StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string? format) => TimeSpanText.Format(this, format, null);
    public string ToString([StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string? format, IFormatProvider? formatProvider) => TimeSpanText.Format(this, format, formatProvider);

    public bool TryFormat(Span<char> destination, out int charsWritten, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] ReadOnlySpan<char> format = default, IFormatProvider? formatProvider = null)
    {
        string text = TimeSpanText.Format(this, format, formatProvider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] ReadOnlySpan<char> format = default, IFormatProvider? formatProvider = null) =>
        Number.TryWriteUtf8(TimeSpanText.Format(this, format, formatProvider), utf8Destination, out bytesWritten);

    public static TimeSpan Parse(string s) => Parse(s, null);
    public static TimeSpan Parse(string input, IFormatProvider? formatProvider)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Parse((ReadOnlySpan<char>)input, formatProvider);
    }
    public static TimeSpan Parse(ReadOnlySpan<char> input, IFormatProvider? formatProvider = null)
    {
        TimeSpanText.Status status = TimeSpanText.TryParse(input, formatProvider, out TimeSpan result);
        if (status != TimeSpanText.Status.Ok) TimeSpanText.Throw(status, input);
        return result;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, out TimeSpan result) => TryParse((ReadOnlySpan<char>)s, null, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out TimeSpan result) => TryParse(s, null, out result);
    public static bool TryParse([NotNullWhen(true)] string? input, IFormatProvider? formatProvider, out TimeSpan result) => TryParse((ReadOnlySpan<char>)input, formatProvider, out result);
    public static bool TryParse(ReadOnlySpan<char> input, IFormatProvider? formatProvider, out TimeSpan result) => TimeSpanText.TryParse(input, formatProvider, out result) == TimeSpanText.Status.Ok;

    public static TimeSpan ParseExact(string input, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string format, IFormatProvider? formatProvider) => ParseExact(input, format, formatProvider, TimeSpanStyles.None);
    public static TimeSpan ParseExact(string input, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string[] formats, IFormatProvider? formatProvider) => ParseExact(input, formats, formatProvider, TimeSpanStyles.None);
    public static TimeSpan ParseExact(string input, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string format, IFormatProvider? formatProvider, TimeSpanStyles styles)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(format);
        return ParseExact((ReadOnlySpan<char>)input, (ReadOnlySpan<char>)format, formatProvider, styles);
    }
    public static TimeSpan ParseExact(ReadOnlySpan<char> input, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] ReadOnlySpan<char> format, IFormatProvider? formatProvider, TimeSpanStyles styles = TimeSpanStyles.None)
    {
        TimeSpanText.Status status = TimeSpanText.TryParseExact(input, format, formatProvider, styles, out TimeSpan result);
        if (status != TimeSpanText.Status.Ok) TimeSpanText.Throw(status, input, format);
        return result;
    }
    public static TimeSpan ParseExact(string input, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string[] formats, IFormatProvider? formatProvider, TimeSpanStyles styles)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ParseExact((ReadOnlySpan<char>)input, formats, formatProvider, styles);
    }
    public static TimeSpan ParseExact(ReadOnlySpan<char> input, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string[] formats, IFormatProvider? formatProvider, TimeSpanStyles styles = TimeSpanStyles.None)
    {
        ArgumentNullException.ThrowIfNull(formats);
        foreach (string format in formats)
        {
            if (TimeSpanText.TryParseExact(input, format, formatProvider, styles, out TimeSpan result) == TimeSpanText.Status.Ok) return result;
        }
        TimeSpanText.Throw(TimeSpanText.Status.BadText, input);
        return default;
    }
    public static bool TryParseExact([NotNullWhen(true)] string? input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string? format, IFormatProvider? formatProvider, out TimeSpan result) =>
        TryParseExact(input, format, formatProvider, TimeSpanStyles.None, out result);
    public static bool TryParseExact(ReadOnlySpan<char> input, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] ReadOnlySpan<char> format, IFormatProvider? formatProvider, out TimeSpan result) =>
        TimeSpanText.TryParseExact(input, format, formatProvider, TimeSpanStyles.None, out result) == TimeSpanText.Status.Ok;
    public static bool TryParseExact(ReadOnlySpan<char> input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string?[]? formats, IFormatProvider? formatProvider, out TimeSpan result) =>
        TryParseExact(input.ToString(), formats, formatProvider, TimeSpanStyles.None, out result);
    public static bool TryParseExact(ReadOnlySpan<char> input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string?[]? formats, IFormatProvider? formatProvider, TimeSpanStyles styles, out TimeSpan result) =>
        TryParseExact(input.ToString(), formats, formatProvider, styles, out result);
    public static bool TryParseExact(ReadOnlySpan<char> input, [StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] ReadOnlySpan<char> format, IFormatProvider? formatProvider, TimeSpanStyles styles, out TimeSpan result) =>
        TryParseExact(input.ToString(), format.ToString(), formatProvider, styles, out result);
    public static bool TryParseExact([NotNullWhen(true)] string? input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string?[]? formats, IFormatProvider? formatProvider, out TimeSpan result) =>
        TryParseExact(input, formats, formatProvider, TimeSpanStyles.None, out result);
    public static bool TryParseExact([NotNullWhen(true)] string? input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string? format, IFormatProvider? formatProvider, TimeSpanStyles styles, out TimeSpan result)
    {
        result = default;
        return input is not null && format is not null && TimeSpanText.TryParseExact(input, format, formatProvider, styles, out result) == TimeSpanText.Status.Ok;
    }
    public static bool TryParseExact([NotNullWhen(true)] string? input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.TimeSpanFormat)] string?[]? formats, IFormatProvider? formatProvider, TimeSpanStyles styles, out TimeSpan result)
    {
        result = default;
        if (input is null || formats is null) return false;
        foreach (string? format in formats)
        {
            if (TimeSpanText.TryParseExact(input, format, formatProvider, styles, out result) == TimeSpanText.Status.Ok) return true;
        }
        return false;
    }
}

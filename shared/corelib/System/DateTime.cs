using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;

namespace System;

public enum DateTimeKind { Unspecified = 0, Utc = 1, Local = 2 }

public enum DayOfWeek { Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday }

// Ticks of 100 ns since the year 1 (Gregorian), and a kind in the two highest bits. The local time zone is UTC unless TZ says
// otherwise (TimeZoneInfo.Local).
[StructLayout(LayoutKind.Auto)]
public readonly partial struct DateTime
    : IComparable, ISpanFormattable, IConvertible, IComparable<DateTime>, IEquatable<DateTime>, ISerializable, ISpanParsable<DateTime>,
      IUtf8SpanFormattable
{
    private const ulong TicksMask = 0x3FFFFFFFFFFFFFFF;
    private const int KindShift = 62;
    internal const long TicksPerMillisecond = 10_000;
    internal const long TicksPerSecond = 10_000_000;
    internal const long TicksPerMinute = TicksPerSecond * 60;
    internal const long TicksPerHour = TicksPerMinute * 60;
    internal const long TicksPerDay = TicksPerHour * 24;
    private const int DaysTo10000 = 3652059;
    internal const long MaxTicks = DaysTo10000 * TicksPerDay - 1;
    internal const long UnixEpochTicks = 719162 * TicksPerDay;
    private const long FileTimeOffset = 584388 * TicksPerDay;
    private const long OADateOffset = 693593 * TicksPerDay;

    private readonly ulong _dateData;

    public static readonly DateTime MinValue;
    public static readonly DateTime MaxValue = new(MaxTicks);
    public static readonly DateTime UnixEpoch = new(UnixEpochTicks, DateTimeKind.Utc);

    private DateTime(ulong dateData) => _dateData = dateData;

    public DateTime(long ticks)
    {
        if ((ulong)ticks > MaxTicks) ThrowTicks();
        _dateData = (ulong)ticks;
    }

    public DateTime(long ticks, DateTimeKind kind)
    {
        if ((ulong)ticks > MaxTicks) ThrowTicks();
        CheckKind(kind);
        _dateData = (ulong)ticks | (ulong)kind << KindShift;
    }

    public DateTime(DateOnly date, TimeOnly time) => _dateData = (ulong)(date.DayNumber * TicksPerDay + time.Ticks);
    public DateTime(DateOnly date, TimeOnly time, DateTimeKind kind) : this(date.DayNumber * TicksPerDay + time.Ticks, kind) { }
    public DateTime(int year, int month, int day) => _dateData = (ulong)DateTicks(year, month, day);
    public DateTime(int year, int month, int day, Calendar calendar) : this(year, month, day, 0, 0, 0, calendar) { }
    public DateTime(int year, int month, int day, int hour, int minute, int second) => _dateData = (ulong)(DateTicks(year, month, day) + TimeTicks(hour, minute, second));
    public DateTime(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind) : this(DateTicks(year, month, day) + TimeTicks(hour, minute, second), kind) { }
    public DateTime(int year, int month, int day, int hour, int minute, int second, Calendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _dateData = calendar.ToDateTime(year, month, day, hour, minute, second, 0)._dateData;
    }
    public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond) : this(year, month, day, hour, minute, second, millisecond, DateTimeKind.Unspecified) { }
    public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, DateTimeKind kind)
    {
        if ((uint)millisecond >= 1000) throw new ArgumentOutOfRangeException(nameof(millisecond), "Valid values are between 0 and 999, inclusive.");
        CheckKind(kind);
        _dateData = (ulong)(DateTicks(year, month, day) + TimeTicks(hour, minute, second) + millisecond * TicksPerMillisecond) | (ulong)kind << KindShift;
    }
    public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, Calendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _dateData = calendar.ToDateTime(year, month, day, hour, minute, second, millisecond)._dateData;
    }
    public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond) : this(year, month, day, hour, minute, second, millisecond, microsecond, DateTimeKind.Unspecified) { }
    public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, DateTimeKind kind) : this(year, month, day, hour, minute, second, millisecond, kind)
    {
        if ((uint)microsecond >= 1000) throw new ArgumentOutOfRangeException(nameof(microsecond), "Valid values are between 0 and 999, inclusive.");
        _dateData += (ulong)microsecond * 10;
    }

    private static void ThrowTicks() => throw new ArgumentOutOfRangeException("ticks", "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.");

    private static void CheckKind(DateTimeKind kind)
    {
        if ((uint)kind > 2) throw new ArgumentException("Invalid DateTimeKind value.", nameof(kind));
    }

    void ISerializable.GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue("ticks", Ticks);
        info.AddValue("dateData", _dateData, typeof(ulong));
    }

    // The calendar.
    private static ReadOnlySpan<ushort> DaysBefore => [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
    private static ReadOnlySpan<ushort> DaysBeforeLeap => [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366];

    public static bool IsLeapYear(int year)
    {
        if (year is < 1 or > 9999) throw new ArgumentOutOfRangeException(nameof(year), "Year must be between 1 and 9999.");
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    public static int DaysInMonth(int year, int month)
    {
        if (month is < 1 or > 12) throw new ArgumentOutOfRangeException(nameof(month), month, "Month must be between one and twelve.");
        ReadOnlySpan<ushort> days = IsLeapYear(year) ? DaysBeforeLeap : DaysBefore;
        return days[month] - days[month - 1];
    }

    internal static bool IsValidDate(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    internal static int DaysToYear(int year)
    {
        int y = year - 1;
        return y * 365 + y / 4 - y / 100 + y / 400;
    }

    internal static long DateTicks(int year, int month, int day)
    {
        if (!IsValidDate(year, month, day)) throw new ArgumentOutOfRangeException(null, "Year, Month, and Day parameters describe an un-representable DateTime.");
        ReadOnlySpan<ushort> days = IsLeapYear(year) ? DaysBeforeLeap : DaysBefore;
        return (DaysToYear(year) + days[month - 1] + day - 1) * TicksPerDay;
    }

    internal static long TimeTicks(int hour, int minute, int second)
    {
        if ((uint)hour >= 24 || (uint)minute >= 60 || (uint)second >= 60) throw new ArgumentOutOfRangeException(null, "Hour, Minute, and Second parameters describe an un-representable DateTime.");
        return (hour * 3600 + minute * 60 + second) * TicksPerSecond;
    }

    internal static void SplitDays(int dayNumber, out int year, out int month, out int day, out int dayOfYear)
    {
        int n = dayNumber;
        int y400 = n / 146097;
        n -= y400 * 146097;
        int y100 = Math.Min(n / 36524, 3);
        n -= y100 * 36524;
        int y4 = n / 1461;
        n -= y4 * 1461;
        int y1 = Math.Min(n / 365, 3);
        n -= y1 * 365;
        year = y400 * 400 + y100 * 100 + y4 * 4 + y1 + 1;
        dayOfYear = n + 1;
        bool leap = y1 == 3 && (y4 != 24 || y100 == 3);
        ReadOnlySpan<ushort> days = leap ? DaysBeforeLeap : DaysBefore;
        month = (n >> 5) + 1;
        while (n >= days[month]) month++;
        day = n - days[month - 1] + 1;
    }

    internal void GetDate(out int year, out int month, out int day) => SplitDays((int)(Ticks / TicksPerDay), out year, out month, out day, out _);

    public int Year
    {
        get
        {
            GetDate(out int year, out _, out _);
            return year;
        }
    }

    public int Month
    {
        get
        {
            GetDate(out _, out int month, out _);
            return month;
        }
    }

    public int Day
    {
        get
        {
            GetDate(out _, out _, out int day);
            return day;
        }
    }

    public int DayOfYear
    {
        get
        {
            SplitDays((int)(Ticks / TicksPerDay), out _, out _, out _, out int dayOfYear);
            return dayOfYear;
        }
    }

    public DayOfWeek DayOfWeek => (DayOfWeek)((Ticks / TicksPerDay + 1) % 7);
    public int Hour => (int)(Ticks / TicksPerHour % 24);
    public int Minute => (int)(Ticks / TicksPerMinute % 60);
    public int Second => (int)(Ticks / TicksPerSecond % 60);
    public int Millisecond => (int)(Ticks / TicksPerMillisecond % 1000);
    public int Microsecond => (int)(Ticks / 10 % 1000);
    public int Nanosecond => (int)(Ticks % 10 * 100);
    public long Ticks => (long)(_dateData & TicksMask);
    public TimeSpan TimeOfDay => new(Ticks % TicksPerDay);
    public DateTime Date => new(((ulong)(Ticks - Ticks % TicksPerDay)) | (_dateData & ~TicksMask));

    public DateTimeKind Kind => (_dateData >> KindShift) switch { 0 => DateTimeKind.Unspecified, 1 => DateTimeKind.Utc, _ => DateTimeKind.Local };

    public static DateTime SpecifyKind(DateTime value, DateTimeKind kind)
    {
        CheckKind(kind);
        return new DateTime((ulong)value.Ticks | (ulong)kind << KindShift);
    }

    public static DateTime UtcNow => new((ulong)Environment.GetNumber(3) | (ulong)DateTimeKind.Utc << KindShift);
    public static DateTime Now => UtcNow.ToLocalTime();
    public static DateTime Today => Now.Date;

    private DateTime AddTicksChecked(long ticks, string name)
    {
        long sum = Ticks + ticks;
        if ((ulong)sum > MaxTicks) throw new ArgumentOutOfRangeException(name, "The added or subtracted value results in an un-representable DateTime.");
        return new DateTime((ulong)sum | (_dateData & ~TicksMask));
    }

    private DateTime AddUnits(double value, long ticksPerUnit, string name)
    {
        const string Message = "Value to add was out of range.";
        double limit = MaxTicks / ticksPerUnit;
        if (!(Math.Abs(value) <= limit)) throw new ArgumentOutOfRangeException(name, Message);
        // Whole units first, so that the fraction keeps its precision.
        double whole = Math.Truncate(value);
        long ticks = (long)whole * ticksPerUnit + (long)((value - whole) * ticksPerUnit);
        return AddTicksChecked(ticks, name);
    }

    public DateTime Add(TimeSpan value) => AddTicksChecked(value._ticks, nameof(value));
    public DateTime AddDays(double value) => AddUnits(value, TicksPerDay, nameof(value));
    public DateTime AddHours(double value) => AddUnits(value, TicksPerHour, nameof(value));
    public DateTime AddMinutes(double value) => AddUnits(value, TicksPerMinute, nameof(value));
    public DateTime AddSeconds(double value) => AddUnits(value, TicksPerSecond, nameof(value));
    public DateTime AddMilliseconds(double value) => AddUnits(value, TicksPerMillisecond, nameof(value));
    public DateTime AddMicroseconds(double value) => AddUnits(value, 10, nameof(value));
    public DateTime AddTicks(long value) => AddTicksChecked(value, nameof(value));

    public DateTime AddMonths(int months)
    {
        if (months is < -120000 or > 120000) throw new ArgumentOutOfRangeException(nameof(months), "Months value must be between +/-120000.");
        GetDate(out int year, out int month, out int day);
        int total = month - 1 + months;
        int newYear = year + (total >= 0 ? total / 12 : (total - 11) / 12);
        int newMonth = total - (newYear - year) * 12 + 1;
        if (newYear is < 1 or > 9999) throw new ArgumentOutOfRangeException(nameof(months), "The added or subtracted value results in an un-representable DateTime.");
        int days = DaysInMonth(newYear, newMonth);
        return new DateTime((ulong)(DateTicks(newYear, newMonth, Math.Min(day, days)) + Ticks % TicksPerDay) | (_dateData & ~TicksMask));
    }

    public DateTime AddYears(int value)
    {
        if (value is < -10000 or > 10000) throw new ArgumentOutOfRangeException(nameof(value), "Years value must be between +/-10000.");
        GetDate(out int year, out int month, out int day);
        int newYear = year + value;
        if (newYear is < 1 or > 9999) throw new ArgumentOutOfRangeException(nameof(value), "The added or subtracted value results in an un-representable DateTime.");
        return new DateTime((ulong)(DateTicks(newYear, month, Math.Min(day, DaysInMonth(newYear, month))) + Ticks % TicksPerDay) | (_dateData & ~TicksMask));
    }

    public TimeSpan Subtract(DateTime value) => new(Ticks - value.Ticks);
    public DateTime Subtract(TimeSpan value) => this - value;

    public static DateTime operator +(DateTime d, TimeSpan t) => d.AddTicksChecked(t._ticks, "t");
    public static DateTime operator -(DateTime d, TimeSpan t)
    {
        long ticks = d.Ticks - t._ticks;
        if ((ulong)ticks > MaxTicks) throw new ArgumentOutOfRangeException(nameof(t), "The added or subtracted value results in an un-representable DateTime.");
        return new DateTime((ulong)ticks | (d._dateData & ~TicksMask));
    }
    public static TimeSpan operator -(DateTime d1, DateTime d2) => new(d1.Ticks - d2.Ticks);
    public static bool operator ==(DateTime d1, DateTime d2) => d1.Ticks == d2.Ticks;
    public static bool operator !=(DateTime d1, DateTime d2) => d1.Ticks != d2.Ticks;
    public static bool operator <(DateTime t1, DateTime t2) => t1.Ticks < t2.Ticks;
    public static bool operator <=(DateTime t1, DateTime t2) => t1.Ticks <= t2.Ticks;
    public static bool operator >(DateTime t1, DateTime t2) => t1.Ticks > t2.Ticks;
    public static bool operator >=(DateTime t1, DateTime t2) => t1.Ticks >= t2.Ticks;

    public static int Compare(DateTime t1, DateTime t2) => t1.Ticks.CompareTo(t2.Ticks);
    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is DateTime other ? Compare(this, other) : throw new ArgumentException("Object must be of type DateTime.");
    }
    public int CompareTo(DateTime value) => Compare(this, value);
    public override bool Equals([NotNullWhen(true)] object? value) => value is DateTime other && this == other;
    public bool Equals(DateTime value) => this == value;
    public static bool Equals(DateTime t1, DateTime t2) => t1 == t2;
    public override int GetHashCode() => (int)Ticks ^ (int)(Ticks >> 32);

    public void Deconstruct(out DateOnly date, out TimeOnly time)
    {
        date = DateOnly.FromDateTime(this);
        time = TimeOnly.FromDateTime(this);
    }

    public void Deconstruct(out int year, out int month, out int day) => GetDate(out year, out month, out day);

    public bool IsDaylightSavingTime() => Kind != DateTimeKind.Utc && TimeZoneInfo.Local.IsDaylightSavingTime(this);

    public DateTime ToLocalTime()
    {
        if (Kind == DateTimeKind.Local) return this;
        long ticks = Ticks + TimeZoneInfo.LocalOffsetOfUtc(Ticks);
        return new DateTime((ulong)Math.Clamp(ticks, 0, MaxTicks) | (ulong)DateTimeKind.Local << KindShift);
    }

    public DateTime ToUniversalTime()
    {
        if (Kind == DateTimeKind.Utc) return this;
        long ticks = Ticks - TimeZoneInfo.LocalOffsetOfLocal(Ticks);
        return new DateTime((ulong)Math.Clamp(ticks, 0, MaxTicks) | (ulong)DateTimeKind.Utc << KindShift);
    }

    public long ToFileTime() => ToUniversalTime().ToFileTimeUtc();
    public long ToFileTimeUtc()
    {
        long ticks = (Kind == DateTimeKind.Local ? ToUniversalTime() : this).Ticks - FileTimeOffset;
        return ticks >= 0 ? ticks : throw new ArgumentOutOfRangeException(null, "Not a valid Win32 FileTime.");
    }
    public static DateTime FromFileTime(long fileTime) => FromFileTimeUtc(fileTime).ToLocalTime();
    public static DateTime FromFileTimeUtc(long fileTime)
    {
        if ((ulong)fileTime > (ulong)(MaxTicks - FileTimeOffset)) throw new ArgumentOutOfRangeException(nameof(fileTime), "Not a valid Win32 FileTime.");
        return new DateTime(fileTime + FileTimeOffset, DateTimeKind.Utc);
    }

    public long ToBinary()
    {
        if (Kind != DateTimeKind.Local) return (long)_dateData;
        // Local times travel as UTC.
        long ticks = Ticks - TimeZoneInfo.LocalOffsetOfLocal(Ticks);
        if (ticks < 0) ticks += 0x4000000000000000;
        return ticks | unchecked((long)0x8000000000000000);
    }

    public static DateTime FromBinary(long dateData)
    {
        if ((dateData & unchecked((long)0x8000000000000000)) != 0)
        {
            long ticks = dateData & (long)TicksMask;
            if (ticks > 0x4000000000000000 - TicksPerDay) ticks -= 0x4000000000000000;
            ticks += TimeZoneInfo.LocalOffsetOfUtc(ticks);
            if ((ulong)ticks > MaxTicks) throw new ArgumentException("The binary data must result in a DateTime with ticks between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", nameof(dateData));
            return new DateTime((ulong)ticks | (ulong)DateTimeKind.Local << KindShift);
        }
        if ((dateData & (long)TicksMask) > MaxTicks) throw new ArgumentException("The binary data must result in a DateTime with ticks between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", nameof(dateData));
        return new DateTime((ulong)dateData);
    }

    public double ToOADate()
    {
        long value = Ticks;
        if (value == 0) return 0;
        if (value < TicksPerDay) value += OADateOffset;
        if (value < 31241376000000000) throw new OverflowException("Not a legal OleAut date.");
        long milliseconds = (value - OADateOffset) / TicksPerMillisecond;
        if (milliseconds < 0)
        {
            long fraction = milliseconds % 86400000;
            if (fraction != 0) milliseconds -= (86400000 + fraction) * 2;
        }
        return milliseconds / 86400000.0;
    }

    public static DateTime FromOADate(double d)
    {
        if (!(d > -657435.0 && d < 2958466.0)) throw new ArgumentException("Not a legal OleAut date.");
        long milliseconds = (long)(d * 86400000 + (d >= 0 ? 0.5 : -0.5));
        // Before the epoch the fraction still counts forward.
        if (milliseconds < 0) milliseconds -= milliseconds % 86400000 * 2;
        milliseconds += OADateOffset / TicksPerMillisecond;
        if (milliseconds < 0 || milliseconds >= MaxTicks / TicksPerMillisecond + 1) throw new ArgumentException("OleAut date did not convert to a DateTime correctly.");
        return new DateTime(milliseconds * TicksPerMillisecond);
    }

    public string[] GetDateTimeFormats() => GetDateTimeFormats(null);
    public string[] GetDateTimeFormats(IFormatProvider? provider)
    {
        DateTimeFormatInfo info = DateTimeFormatInfo.GetInstance(provider);
        Collections.Generic.List<string> all = new();
        foreach (char format in "dDfFgGmMoOrRstTuUyY") all.AddRange(GetDateTimeFormats(format, info));
        return all.ToArray();
    }
    public string[] GetDateTimeFormats(char format) => GetDateTimeFormats(format, null);
    public string[] GetDateTimeFormats(char format, IFormatProvider? provider)
    {
        DateTimeFormatInfo info = DateTimeFormatInfo.GetInstance(provider);
        string[] patterns = info.GetAllDateTimePatterns(format);
        string[] texts = new string[patterns.Length];
        for (int i = 0; i < texts.Length; i++) texts[i] = format == 'U' ? DateTimeFormatting.Format(this, "U", info) : DateTimeFormatting.Format(this, patterns[i], info);
        return texts;
    }

    public string ToLongDateString() => DateTimeFormatting.Format(this, "D", null);
    public string ToLongTimeString() => DateTimeFormatting.Format(this, "T", null);
    public string ToShortDateString() => DateTimeFormatting.Format(this, "d", null);
    public string ToShortTimeString() => DateTimeFormatting.Format(this, "t", null);
    public override string ToString() => DateTimeFormatting.Format(this, null, null);
    public string ToString([StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string? format) => DateTimeFormatting.Format(this, format, null);
    public string ToString(IFormatProvider? provider) => DateTimeFormatting.Format(this, null, provider);
    public string ToString([StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string? format, IFormatProvider? provider) => DateTimeFormatting.Format(this, format, provider);

    public bool TryFormat(Span<char> destination, out int charsWritten, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        string text = DateTimeFormatting.Format(this, format, provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryWriteUtf8(DateTimeFormatting.Format(this, format, provider), utf8Destination, out bytesWritten);

    public static DateTime Parse(string s) => Parse(s, null, DateTimeStyles.None);
    public static DateTime Parse(string s, IFormatProvider? provider) => Parse(s, provider, DateTimeStyles.None);
    public static DateTime Parse(string s, IFormatProvider? provider, DateTimeStyles styles)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse((ReadOnlySpan<char>)s, provider, styles);
    }
    public static DateTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null, DateTimeStyles styles = DateTimeStyles.None)
    {
        DateTimeFormatInfo.ValidateStyles(styles, nameof(styles));
        return DateTimeParsing.Parse(s, DateTimeFormatInfo.GetInstance(provider), styles);
    }
    public static DateTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, provider, DateTimeStyles.None);

    public static DateTime ParseExact(string s, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string format, IFormatProvider? provider) => ParseExact(s, format, provider, DateTimeStyles.None);
    public static DateTime ParseExact(string s, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string format, IFormatProvider? provider, DateTimeStyles style)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(format);
        return ParseExact((ReadOnlySpan<char>)s, (ReadOnlySpan<char>)format, provider, style);
    }
    public static DateTime ParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] ReadOnlySpan<char> format, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        DateTimeFormatInfo.ValidateStyles(style, nameof(style));
        return DateTimeParsing.ParseExact(s, [format.ToString()], DateTimeFormatInfo.GetInstance(provider), style, false);
    }
    public static DateTime ParseExact(string s, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string[] formats, IFormatProvider? provider, DateTimeStyles style)
    {
        ArgumentNullException.ThrowIfNull(s);
        return ParseExact((ReadOnlySpan<char>)s, formats, provider, style);
    }
    public static DateTime ParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string[] formats, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        DateTimeFormatInfo.ValidateStyles(style, nameof(style));
        if (formats is null) throw new ArgumentNullException(nameof(formats), "String reference not set to an instance of a String.");
        return DateTimeParsing.ParseExact(s, formats, DateTimeFormatInfo.GetInstance(provider), style, true);
    }

    public static bool TryParse([NotNullWhen(true)] string? s, out DateTime result) => TryParse((ReadOnlySpan<char>)s, null, DateTimeStyles.None, out result);
    public static bool TryParse(ReadOnlySpan<char> s, out DateTime result) => TryParse(s, null, DateTimeStyles.None, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DateTime result) => TryParse((ReadOnlySpan<char>)s, provider, DateTimeStyles.None, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DateTime result) => TryParse(s, provider, DateTimeStyles.None, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, DateTimeStyles styles, out DateTime result) => TryParse((ReadOnlySpan<char>)s, provider, styles, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, DateTimeStyles styles, out DateTime result)
    {
        DateTimeFormatInfo.ValidateStyles(styles, nameof(styles));
        return DateTimeParsing.TryParse(s, DateTimeFormatInfo.GetInstance(provider), styles, out result);
    }
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string? format, IFormatProvider? provider, DateTimeStyles style, out DateTime result)
    {
        DateTimeFormatInfo.ValidateStyles(style, nameof(style));
        result = default;
        return s is not null && format is not null && DateTimeParsing.TryParseExact(s, [format], DateTimeFormatInfo.GetInstance(provider), style, out result);
    }
    public static bool TryParseExact(ReadOnlySpan<char> s, [StringSyntax(StringSyntaxAttribute.DateTimeFormat)] ReadOnlySpan<char> format, IFormatProvider? provider, DateTimeStyles style, out DateTime result)
    {
        DateTimeFormatInfo.ValidateStyles(style, nameof(style));
        return DateTimeParsing.TryParseExact(s, [format.ToString()], DateTimeFormatInfo.GetInstance(provider), style, out result);
    }
    public static bool TryParseExact([NotNullWhen(true)] string? s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out DateTime result)
    {
        DateTimeFormatInfo.ValidateStyles(style, nameof(style));
        result = default;
        return s is not null && formats is not null && DateTimeParsing.TryParseExact(s, formats!, DateTimeFormatInfo.GetInstance(provider), style, out result);
    }
    public static bool TryParseExact(ReadOnlySpan<char> s, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.DateTimeFormat)] string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out DateTime result)
    {
        DateTimeFormatInfo.ValidateStyles(style, nameof(style));
        result = default;
        return formats is not null && DateTimeParsing.TryParseExact(s, formats!, DateTimeFormatInfo.GetInstance(provider), style, out result);
    }

    public TypeCode GetTypeCode() => TypeCode.DateTime;
    private static InvalidCastException InvalidCast(string to) => new($"Invalid cast from 'DateTime' to '{to}'.");
    bool IConvertible.ToBoolean(IFormatProvider? provider) => throw InvalidCast("Boolean");
    char IConvertible.ToChar(IFormatProvider? provider) => throw InvalidCast("Char");
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => throw InvalidCast("SByte");
    byte IConvertible.ToByte(IFormatProvider? provider) => throw InvalidCast("Byte");
    short IConvertible.ToInt16(IFormatProvider? provider) => throw InvalidCast("Int16");
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => throw InvalidCast("UInt16");
    int IConvertible.ToInt32(IFormatProvider? provider) => throw InvalidCast("Int32");
    uint IConvertible.ToUInt32(IFormatProvider? provider) => throw InvalidCast("UInt32");
    long IConvertible.ToInt64(IFormatProvider? provider) => throw InvalidCast("Int64");
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => throw InvalidCast("UInt64");
    float IConvertible.ToSingle(IFormatProvider? provider) => throw InvalidCast("Single");
    double IConvertible.ToDouble(IFormatProvider? provider) => throw InvalidCast("Double");
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => throw InvalidCast("Decimal");
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => this;
    object IConvertible.ToType(Type type, IFormatProvider? provider) => Convert.DefaultToType(this, type, provider);
}

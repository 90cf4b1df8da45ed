namespace System.Globalization;

public enum CalendarAlgorithmType { Unknown = 0, SolarCalendar = 1, LunarCalendar = 2, LunisolarCalendar = 3 }

public enum GregorianCalendarTypes
{
    Localized = 1, USEnglish = 2, MiddleEastFrench = 9, Arabic = 10, TransliteratedEnglish = 11, TransliteratedFrench = 12,
}

public abstract class Calendar : ICloneable
{
    public const int CurrentEra = 0;
    private bool _isReadOnly;
    private int _twoDigitYearMax = 2049;

    protected Calendar() { }

    public virtual DateTime MinSupportedDateTime => DateTime.MinValue;
    public virtual DateTime MaxSupportedDateTime => DateTime.MaxValue;
    public virtual CalendarAlgorithmType AlgorithmType => CalendarAlgorithmType.Unknown;
    protected virtual int DaysInYearBeforeMinSupportedYear => 365;
    public bool IsReadOnly => _isReadOnly;

    public virtual object Clone()
    {
        Calendar copy = (Calendar)MemberwiseClone();
        copy._isReadOnly = false;
        return copy;
    }

    public static Calendar ReadOnly(Calendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar._isReadOnly) return calendar;
        Calendar copy = (Calendar)calendar.MemberwiseClone();
        copy._isReadOnly = true;
        return copy;
    }

    public virtual int TwoDigitYearMax
    {
        get => _twoDigitYearMax;
        set
        {
            if (_isReadOnly) throw new InvalidOperationException("Instance is read-only.");
            if (value is < 99 or > 9999) throw new ArgumentOutOfRangeException(nameof(value), "Valid values are between 99 and 9999, inclusive.");
            _twoDigitYearMax = value;
        }
    }

    public abstract int[] Eras { get; }
    public abstract DateTime AddMonths(DateTime time, int months);
    public abstract DateTime AddYears(DateTime time, int years);
    public abstract int GetDayOfMonth(DateTime time);
    public abstract DayOfWeek GetDayOfWeek(DateTime time);
    public abstract int GetDayOfYear(DateTime time);
    public abstract int GetDaysInMonth(int year, int month, int era);
    public abstract int GetDaysInYear(int year, int era);
    public abstract int GetEra(DateTime time);
    public abstract int GetMonth(DateTime time);
    public abstract int GetMonthsInYear(int year, int era);
    public abstract int GetYear(DateTime time);
    public abstract bool IsLeapDay(int year, int month, int day, int era);
    public abstract bool IsLeapMonth(int year, int month, int era);
    public abstract bool IsLeapYear(int year, int era);
    public abstract DateTime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int era);

    public virtual DateTime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond) => ToDateTime(year, month, day, hour, minute, second, millisecond, CurrentEra);
    public virtual DateTime AddMilliseconds(DateTime time, double milliseconds) => time.AddMilliseconds(milliseconds);
    public virtual DateTime AddSeconds(DateTime time, int seconds) => time.AddSeconds(seconds);
    public virtual DateTime AddMinutes(DateTime time, int minutes) => time.AddMinutes(minutes);
    public virtual DateTime AddHours(DateTime time, int hours) => time.AddHours(hours);
    public virtual DateTime AddDays(DateTime time, int days) => time.AddDays(days);
    public virtual DateTime AddWeeks(DateTime time, int weeks) => time.AddDays(weeks * 7);
    public virtual int GetDaysInMonth(int year, int month) => GetDaysInMonth(year, month, CurrentEra);
    public virtual int GetDaysInYear(int year) => GetDaysInYear(year, CurrentEra);
    public virtual int GetMonthsInYear(int year) => GetMonthsInYear(year, CurrentEra);
    public virtual int GetLeapMonth(int year) => GetLeapMonth(year, CurrentEra);
    public virtual int GetLeapMonth(int year, int era) => 0;
    public virtual int GetHour(DateTime time) => time.Hour;
    public virtual int GetMinute(DateTime time) => time.Minute;
    public virtual int GetSecond(DateTime time) => time.Second;
    public virtual double GetMilliseconds(DateTime time) => time.Millisecond;
    public virtual bool IsLeapDay(int year, int month, int day) => IsLeapDay(year, month, day, CurrentEra);
    public virtual bool IsLeapMonth(int year, int month) => IsLeapMonth(year, month, CurrentEra);
    public virtual bool IsLeapYear(int year) => IsLeapYear(year, CurrentEra);

    public virtual int ToFourDigitYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(year);
        return year < 100 ? (TwoDigitYearMax / 100 - (year > TwoDigitYearMax % 100 ? 1 : 0)) * 100 + year : year;
    }

    public virtual int GetWeekOfYear(DateTime time, CalendarWeekRule rule, DayOfWeek firstDayOfWeek)
    {
        if ((uint)firstDayOfWeek > 6) throw new ArgumentOutOfRangeException(nameof(firstDayOfWeek), firstDayOfWeek, "Valid values are between Sunday and Saturday, inclusive.");
        return rule switch
        {
            CalendarWeekRule.FirstDay => FirstDayWeek(time, (int)firstDayOfWeek),
            CalendarWeekRule.FirstFullWeek => FullDaysWeek(time, (int)firstDayOfWeek, 7),
            CalendarWeekRule.FirstFourDayWeek => FullDaysWeek(time, (int)firstDayOfWeek, 4),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Valid values are between FirstDay and FirstFourDayWeek, inclusive."),
        };
    }

    private int FirstDayWeek(DateTime time, int firstDayOfWeek)
    {
        int dayOfYear = GetDayOfYear(time) - 1;
        int firstOfYear = (int)GetDayOfWeek(time) - dayOfYear % 7;
        int offset = (firstOfYear - firstDayOfWeek + 14) % 7;
        return (dayOfYear + offset) / 7 + 1;
    }

    // A week belongs to the year that has at least `fullDays` of its days.
    private int FullDaysWeek(DateTime time, int firstDayOfWeek, int fullDays)
    {
        int dayOfYear = GetDayOfYear(time) - 1;
        int firstOfYear = (int)GetDayOfWeek(time) - dayOfYear % 7;
        int offset = (firstDayOfWeek - firstOfYear + 14) % 7;
        if (offset != 0 && offset >= fullDays) offset -= 7;
        int day = dayOfYear - offset;
        if (day >= 0) return day / 7 + 1;
        // It still belongs to the last week of the year before.
        return FullDaysWeek(time.AddDays(-(dayOfYear + 1)), firstDayOfWeek, fullDays);
    }
}

public class GregorianCalendar : Calendar
{
    public const int ADEra = 1;
    private GregorianCalendarTypes _type;

    public GregorianCalendar() : this(GregorianCalendarTypes.Localized) { }
    public GregorianCalendar(GregorianCalendarTypes type) => _type = type;

    public virtual GregorianCalendarTypes CalendarType { get => _type; set => _type = value; }
    public override CalendarAlgorithmType AlgorithmType => CalendarAlgorithmType.SolarCalendar;
    public override int[] Eras => [ADEra];

    private static void CheckEra(int era)
    {
        if (era is not (CurrentEra or ADEra)) throw new ArgumentOutOfRangeException(nameof(era), "Era value was not valid.");
    }

    public override DateTime AddMonths(DateTime time, int months) => time.AddMonths(months);
    public override DateTime AddYears(DateTime time, int years) => time.AddMonths(years * 12);
    public override int GetDayOfMonth(DateTime time) => time.Day;
    public override DayOfWeek GetDayOfWeek(DateTime time) => time.DayOfWeek;
    public override int GetDayOfYear(DateTime time) => time.DayOfYear;
    public override int GetDaysInMonth(int year, int month, int era)
    {
        CheckEra(era);
        return DateTime.DaysInMonth(year, month);
    }
    public override int GetDaysInYear(int year, int era)
    {
        CheckEra(era);
        return DateTime.IsLeapYear(year) ? 366 : 365;
    }
    public override int GetEra(DateTime time) => ADEra;
    public override int GetMonth(DateTime time) => time.Month;
    public override int GetMonthsInYear(int year, int era)
    {
        CheckEra(era);
        return 12;
    }
    public override int GetYear(DateTime time) => time.Year;
    public override bool IsLeapDay(int year, int month, int day, int era)
    {
        CheckEra(era);
        return DateTime.IsLeapYear(year) && month == 2 && day == 29;
    }
    public override bool IsLeapMonth(int year, int month, int era)
    {
        CheckEra(era);
        return false;
    }
    public override bool IsLeapYear(int year, int era)
    {
        CheckEra(era);
        return DateTime.IsLeapYear(year);
    }
    public override DateTime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int era)
    {
        CheckEra(era);
        return new DateTime(year, month, day, hour, minute, second, millisecond);
    }
}

public static class ISOWeek
{
    public static int GetWeekOfYear(DateTime date) => GetWeek(date.DayOfYear, date.DayOfWeek, date.Year);
    public static int GetWeekOfYear(DateOnly date) => GetWeek(date.DayOfYear, date.DayOfWeek, date.Year);

    private static int WeekNumber(int dayOfYear, DayOfWeek day) => (dayOfYear - IsoDay(day) + 10) / 7;
    private static int IsoDay(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (int)day;

    private static int GetWeek(int dayOfYear, DayOfWeek day, int year)
    {
        int week = WeekNumber(dayOfYear, day);
        if (week < 1) return GetWeeksInYear(year - 1);
        return week > GetWeeksInYear(year) ? 1 : week;
    }

    public static int GetYear(DateTime date)
    {
        int week = WeekNumber(date.DayOfYear, date.DayOfWeek);
        if (week < 1) return date.Year - 1;
        return week > GetWeeksInYear(date.Year) ? date.Year + 1 : date.Year;
    }

    public static int GetYear(DateOnly date) => GetYear(date.ToDateTime(TimeOnly.MinValue));

    // A year has 53 weeks when it ends on a Thursday, or on a Friday after a leap day.
    public static int GetWeeksInYear(int year)
    {
        if (year is < 1 or > 9999) throw new ArgumentOutOfRangeException(nameof(year), "Year must be between 1 and 9999.");
        static int LastDay(int y) => (y + y / 4 - y / 100 + y / 400) % 7;
        return LastDay(year) == 4 || LastDay(year - 1) == 3 ? 53 : 52;
    }

    public static DateTime GetYearStart(int year) => ToDateTime(year, 1, DayOfWeek.Monday);
    public static DateTime GetYearEnd(int year) => ToDateTime(year, GetWeeksInYear(year), DayOfWeek.Sunday);

    public static DateTime ToDateTime(int year, int week, DayOfWeek dayOfWeek)
    {
        if (year is < 1 or > 9999) throw new ArgumentOutOfRangeException(nameof(year), "Year must be between 1 and 9999.");
        if (week is < 1 or > 53) throw new ArgumentOutOfRangeException(nameof(week), "The week parameter must be in the range 1 through 53.");
        if ((int)dayOfWeek is < 0 or > 7) throw new ArgumentOutOfRangeException(nameof(dayOfWeek), "The DayOfWeek enumeration must be in the range 0 through 6.");
        DateTime january4 = new(year, 1, 4);
        int ordinal = week * 7 + IsoDay(dayOfWeek) - (IsoDay(january4.DayOfWeek) + 3);
        return new DateTime(year, 1, 1).AddDays(ordinal - 1);
    }

    public static DateOnly ToDateOnly(int year, int week, DayOfWeek dayOfWeek) => DateOnly.FromDateTime(ToDateTime(year, week, dayOfWeek));
}

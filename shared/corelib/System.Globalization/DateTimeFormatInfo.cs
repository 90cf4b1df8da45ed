using System.Collections.Generic;

namespace System.Globalization;

[Flags]
public enum DateTimeStyles
{
    None = 0, AllowLeadingWhite = 1, AllowTrailingWhite = 2, AllowInnerWhite = 4, AllowWhiteSpaces = 7, NoCurrentDateDefault = 8,
    AdjustToUniversal = 16, AssumeLocal = 32, AssumeUniversal = 64, RoundtripKind = 128,
}

public enum CalendarWeekRule { FirstDay = 0, FirstFullWeek = 1, FirstFourDayWeek = 2 }

public sealed class DateTimeFormatInfo : IFormatProvider, ICloneable
{
    private static readonly DateTimeFormatInfo s_invariant = new() { _isReadOnly = true };

    private bool _isReadOnly;
    private Calendar _calendar = new GregorianCalendar();
    private string _amDesignator = "AM", _pmDesignator = "PM";
    private string _dateSeparator = "/", _timeSeparator = ":";
    private DayOfWeek _firstDayOfWeek = DayOfWeek.Sunday;
    private CalendarWeekRule _weekRule = CalendarWeekRule.FirstDay;
    private string _longDatePattern = "dddd, dd MMMM yyyy", _shortDatePattern = "MM/dd/yyyy", _longTimePattern = "HH:mm:ss", _shortTimePattern = "HH:mm";
    private string _monthDayPattern = "MMMM dd", _yearMonthPattern = "yyyy MMMM";
    private string? _fullDateTimePattern;
    private string[] _dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private string[] _abbreviatedDayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private string[] _shortestDayNames = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
    private string[] _monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", ""];
    private string[] _abbreviatedMonthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", ""];
    private string[]? _genitiveMonthNames, _abbreviatedGenitiveMonthNames;

    public DateTimeFormatInfo() { }

    public static DateTimeFormatInfo InvariantInfo => s_invariant;
    public static DateTimeFormatInfo CurrentInfo => CultureInfo.CurrentCulture.DateTimeFormat;

    public static DateTimeFormatInfo GetInstance(IFormatProvider? provider)
    {
        if (provider is null) return CurrentInfo;
        if (provider is CultureInfo culture) return culture.DateTimeFormat;
        return provider as DateTimeFormatInfo ?? provider.GetFormat(typeof(DateTimeFormatInfo)) as DateTimeFormatInfo ?? CurrentInfo;
    }

    public object? GetFormat(Type? formatType) => formatType == typeof(DateTimeFormatInfo) ? this : null;

    public bool IsReadOnly => _isReadOnly;

    public object Clone()
    {
        DateTimeFormatInfo copy = (DateTimeFormatInfo)MemberwiseClone();
        copy._isReadOnly = false;
        return copy;
    }

    public static DateTimeFormatInfo ReadOnly(DateTimeFormatInfo dtfi)
    {
        ArgumentNullException.ThrowIfNull(dtfi);
        if (dtfi._isReadOnly) return dtfi;
        DateTimeFormatInfo copy = (DateTimeFormatInfo)dtfi.MemberwiseClone();
        copy._isReadOnly = true;
        return copy;
    }

    private void Set<T>(ref T field, T value)
    {
        if (_isReadOnly) throw new InvalidOperationException("Instance is read-only.");
        ArgumentNullException.ThrowIfNull(value);
        field = value;
    }

    private void SetNames(ref string[] field, string[] value, int count)
    {
        if (_isReadOnly) throw new InvalidOperationException("Instance is read-only.");
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length != count) throw new ArgumentException($"Length of the array must be {count}.", nameof(value));
        foreach (string name in value)
        {
            if (name is null) throw new ArgumentNullException(nameof(value), "Found a null value within an array.");
        }
        field = (string[])value.Clone();
    }

    public Calendar Calendar { get => _calendar; set => Set(ref _calendar, value); }
    public string AMDesignator { get => _amDesignator; set => Set(ref _amDesignator, value); }
    public string PMDesignator { get => _pmDesignator; set => Set(ref _pmDesignator, value); }
    public string DateSeparator { get => _dateSeparator; set => Set(ref _dateSeparator, value); }
    public string TimeSeparator { get => _timeSeparator; set => Set(ref _timeSeparator, value); }
    public DayOfWeek FirstDayOfWeek { get => _firstDayOfWeek; set => Set(ref _firstDayOfWeek, value); }
    public CalendarWeekRule CalendarWeekRule { get => _weekRule; set => Set(ref _weekRule, value); }
    public string LongDatePattern { get => _longDatePattern; set => Set(ref _longDatePattern, value); }
    public string ShortDatePattern { get => _shortDatePattern; set => Set(ref _shortDatePattern, value); }
    public string LongTimePattern { get => _longTimePattern; set => Set(ref _longTimePattern, value); }
    public string ShortTimePattern { get => _shortTimePattern; set => Set(ref _shortTimePattern, value); }
    public string MonthDayPattern { get => _monthDayPattern; set => Set(ref _monthDayPattern, value); }
    public string YearMonthPattern { get => _yearMonthPattern; set => Set(ref _yearMonthPattern, value); }
    public string FullDateTimePattern { get => _fullDateTimePattern ?? _longDatePattern + " " + _longTimePattern; set => Set(ref _fullDateTimePattern!, value); }
    public string RFC1123Pattern => "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
    public string SortableDateTimePattern => "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
    public string UniversalSortableDateTimePattern => "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";
    public string NativeCalendarName => "Gregorian Calendar";

    internal string GeneralShortTimePattern => _shortDatePattern + " " + _shortTimePattern;
    internal string GeneralLongTimePattern => _shortDatePattern + " " + _longTimePattern;
    internal string DecimalSeparator => ".";
    internal const string RoundtripPattern = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK";

    public string[] DayNames { get => (string[])_dayNames.Clone(); set => SetNames(ref _dayNames, value, 7); }
    public string[] AbbreviatedDayNames { get => (string[])_abbreviatedDayNames.Clone(); set => SetNames(ref _abbreviatedDayNames, value, 7); }
    public string[] ShortestDayNames { get => (string[])_shortestDayNames.Clone(); set => SetNames(ref _shortestDayNames, value, 7); }
    public string[] MonthNames { get => (string[])_monthNames.Clone(); set => SetNames(ref _monthNames, value, 13); }
    public string[] AbbreviatedMonthNames { get => (string[])_abbreviatedMonthNames.Clone(); set => SetNames(ref _abbreviatedMonthNames, value, 13); }
    public string[] MonthGenitiveNames { get => (string[])(_genitiveMonthNames ?? _monthNames).Clone(); set => SetNames(ref _genitiveMonthNames!, value, 13); }
    public string[] AbbreviatedMonthGenitiveNames { get => (string[])(_abbreviatedGenitiveMonthNames ?? _abbreviatedMonthNames).Clone(); set => SetNames(ref _abbreviatedGenitiveMonthNames!, value, 13); }

    public string GetDayName(DayOfWeek dayofweek)
    {
        if ((uint)dayofweek > 6) throw new ArgumentOutOfRangeException(nameof(dayofweek), dayofweek, "Valid values are between Sunday and Saturday, inclusive.");
        return _dayNames[(int)dayofweek];
    }

    public string GetAbbreviatedDayName(DayOfWeek dayofweek)
    {
        if ((uint)dayofweek > 6) throw new ArgumentOutOfRangeException(nameof(dayofweek), dayofweek, "Valid values are between Sunday and Saturday, inclusive.");
        return _abbreviatedDayNames[(int)dayofweek];
    }

    public string GetShortestDayName(DayOfWeek dayOfWeek)
    {
        if ((uint)dayOfWeek > 6) throw new ArgumentOutOfRangeException(nameof(dayOfWeek), dayOfWeek, "Valid values are between Sunday and Saturday, inclusive.");
        return _shortestDayNames[(int)dayOfWeek];
    }

    public string GetMonthName(int month)
    {
        if (month is < 1 or > 13) throw new ArgumentOutOfRangeException(nameof(month), month, "Valid values are between 1 and 13, inclusive.");
        return _monthNames[month - 1];
    }

    public string GetAbbreviatedMonthName(int month)
    {
        if (month is < 1 or > 13) throw new ArgumentOutOfRangeException(nameof(month), month, "Valid values are between 1 and 13, inclusive.");
        return _abbreviatedMonthNames[month - 1];
    }

    internal string MonthName(int month, bool abbreviated, bool genitive)
    {
        string[]? names = genitive ? (abbreviated ? _abbreviatedGenitiveMonthNames : _genitiveMonthNames) : null;
        return (names ?? (abbreviated ? _abbreviatedMonthNames : _monthNames))[month - 1];
    }

    public int GetEra(string eraName)
    {
        ArgumentNullException.ThrowIfNull(eraName);
        return eraName.Equals("A.D.", StringComparison.OrdinalIgnoreCase) || eraName.Equals("AD", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
    }

    public string GetEraName(int era) => era is 0 or 1 ? "A.D." : throw new ArgumentOutOfRangeException(nameof(era), "Era value was not valid.");
    public string GetAbbreviatedEraName(int era) => era is 0 or 1 ? "AD" : throw new ArgumentOutOfRangeException(nameof(era), "Era value was not valid.");

    public string[] GetAllDateTimePatterns()
    {
        List<string> all = new();
        foreach (char format in "dDfFgGmMoOrRstTuUyY") all.AddRange(GetAllDateTimePatterns(format));
        return all.ToArray();
    }

    public string[] GetAllDateTimePatterns(char format) => format switch
    {
        'd' => [_shortDatePattern, "yyyy-MM-dd"],
        'D' => [_longDatePattern],
        'f' => [_longDatePattern + " " + _shortTimePattern, _longDatePattern + " hh:mm tt", _longDatePattern + " H:mm", _longDatePattern + " h:mm tt"],
        'F' or 'U' => [FullDateTimePattern],
        'g' => [GeneralShortTimePattern, _shortDatePattern + " hh:mm tt", _shortDatePattern + " H:mm", _shortDatePattern + " h:mm tt"],
        'G' => [GeneralLongTimePattern],
        'm' or 'M' => [_monthDayPattern],
        'o' or 'O' => [RoundtripPattern],
        'r' or 'R' => [RFC1123Pattern],
        's' => [SortableDateTimePattern],
        't' => [_shortTimePattern, "hh:mm tt", "H:mm", "h:mm tt"],
        'T' => [_longTimePattern],
        'u' => [UniversalSortableDateTimePattern],
        'y' or 'Y' => [_yearMonthPattern],
        _ => throw new ArgumentException("Format specifier was invalid.", nameof(format)),
    };

    public void SetAllDateTimePatterns(string[] patterns, char format)
    {
        if (_isReadOnly) throw new InvalidOperationException("Instance is read-only.");
        ArgumentNullException.ThrowIfNull(patterns);
        if (patterns.Length == 0) throw new ArgumentException("Array must not be of length zero.", nameof(patterns));
        switch (format)
        {
            case 'd': _shortDatePattern = patterns[0]; break;
            case 'D': _longDatePattern = patterns[0]; break;
            case 't': _shortTimePattern = patterns[0]; break;
            case 'T': _longTimePattern = patterns[0]; break;
            case 'y' or 'Y': _yearMonthPattern = patterns[0]; break;
            default: throw new ArgumentException("Format specifier was invalid.", nameof(format));
        }
    }

    internal static void ValidateStyles(DateTimeStyles style, string name)
    {
        const DateTimeStyles All = (DateTimeStyles)0xFF;
        if ((style & ~All) != 0) throw new ArgumentException("An undefined DateTimeStyles value is being used.", name);
        if ((style & (DateTimeStyles.AssumeLocal | DateTimeStyles.AssumeUniversal)) == (DateTimeStyles.AssumeLocal | DateTimeStyles.AssumeUniversal))
            throw new ArgumentException("The DateTimeStyles values AssumeLocal and AssumeUniversal cannot be used together.", name);
        if ((style & DateTimeStyles.RoundtripKind) != 0 && (style & (DateTimeStyles.AssumeLocal | DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)) != 0)
            throw new ArgumentException("The DateTimeStyles value RoundtripKind cannot be used with the values AssumeLocal, AssumeUniversal or AdjustToUniversal.", name);
    }
}

// GregorianCalendar and Calendar: weeks, months, eras.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        Calendar c = CultureInfo.InvariantCulture.Calendar;
        DateTime d = new(2024, 12, 30);
        Show(c.GetYear(d), c.GetMonth(d), c.GetDayOfMonth(d), c.GetDayOfWeek(d), c.GetDayOfYear(d), c.GetEra(d), c.IsLeapYear(2024), c.IsLeapDay(2024, 2, 29), c.GetDaysInYear(2023), c.GetMonthsInYear(2020), c.GetDaysInMonth(2024, 2), c.AddMonths(d, 2).ToString("s"), c.AddYears(d, 1).ToString("s"), c.AddWeeks(d, 1).ToString("s"), c.ToDateTime(2000, 1, 2, 3, 4, 5, 6).ToString("o"), c.ToFourDigitYear(29), c.ToFourDigitYear(60), c.TwoDigitYearMax, c.AlgorithmType, c.Eras);
        foreach (CalendarWeekRule rule in Enum.GetValues<CalendarWeekRule>()) Show(rule, c.GetWeekOfYear(d, rule, DayOfWeek.Monday), c.GetWeekOfYear(new DateTime(2021, 1, 1), rule, DayOfWeek.Sunday));
        Show(ISOWeek.GetWeekOfYear(d), ISOWeek.GetYear(d), ISOWeek.ToDateTime(2024, 1, DayOfWeek.Monday).ToString("s"), ISOWeek.GetWeeksInYear(2020), ISOWeek.GetYearStart(2021).ToString("s"));
        Try(() => c.GetDaysInMonth(2024, 13));
        Try(() => c.ToFourDigitYear(-1));
        Try(() => c.ToDateTime(2023, 2, 29, 0, 0, 0, 0));
        Try(() => ISOWeek.ToDateTime(2024, 60, DayOfWeek.Monday));
        Try(() => c.GetWeekOfYear(d, (CalendarWeekRule)9, DayOfWeek.Monday));
    }
}

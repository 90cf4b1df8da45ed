// DateOnly and TimeOnly: arithmetic, conversion, formats, exceptions.
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
        DateOnly day = new(2024, 1, 31);
        TimeOnly time = new(23, 30, 15, 250);
        Show(day.ToString("o"), day.AddMonths(1).ToString("o"), day.AddDays(30).ToString("o"), day.AddYears(-1).ToString("o"), day.DayNumber, day.DayOfWeek, day.DayOfYear, DateOnly.FromDayNumber(738000).ToString("o"), day.ToDateTime(time).ToString("o"), DateOnly.FromDateTime(new DateTime(2000, 1, 2, 3, 4, 5)).ToString("r"), DateOnly.MinValue.ToString("o"), DateOnly.MaxValue.DayNumber, day.CompareTo(day.AddDays(1)), day == new DateOnly(2024, 1, 31));
        Show(time.ToString("o"), time.Add(TimeSpan.FromHours(1), out int wrapped).ToString("o"), wrapped, time.AddMinutes(-1500).ToString("o"), time.AddHours(0.5).ToString("T"), time.IsBetween(new TimeOnly(23, 0), new TimeOnly(1, 0)), time - new TimeOnly(1, 0), time.ToTimeSpan(), TimeOnly.FromTimeSpan(TimeSpan.FromHours(5)).ToString("t"), time.Ticks, time.Microsecond, TimeOnly.MaxValue.ToString("o"), time.ToLongTimeString(), time.ToShortTimeString());
        (int y, int m, int d) = day;
        (int h, int min) = time;
        Show(y, m, d, h, min, day.ToLongDateString(), day.ToString("yy-MM"), time.ToString("HH mm"));
        Try(() => new DateOnly(2023, 2, 29));
        Try(() => day.AddDays(int.MaxValue));
        Try(() => DateOnly.FromDayNumber(-1));
        Try(() => new TimeOnly(24, 0));
        Try(() => TimeOnly.FromTimeSpan(TimeSpan.FromHours(25)));
        Try(() => day.ToString("HH"));
        Try(() => time.ToString("yyyy"));
        Try(() => day.CompareTo("x"));
    }
}

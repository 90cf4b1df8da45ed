// DateTime: parts, arithmetic, comparison, kinds.
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
        DateTime d = new(2024, 2, 29, 13, 45, 30, 123, 456);
        Show(d.ToString("o"), d.DayOfWeek, d.DayOfYear, d.TimeOfDay, d.Date.ToString("s"), d.Ticks, d.Kind, d.Microsecond, d.Nanosecond, DateTime.IsLeapYear(2024), DateTime.DaysInMonth(2023, 2), DateTime.MinValue.ToString("s"), DateTime.MaxValue.ToString("o"), DateTime.UnixEpoch.ToString("s"));
        Show(d.AddYears(1).ToString("s"), d.AddMonths(-3).ToString("s"), d.AddDays(1.5).ToString("s"), d.AddHours(-14).ToString("s"), d.AddMinutes(0.5).ToString("s"), d.AddSeconds(-0.001).ToString("o"), d.AddMilliseconds(1.5).ToString("o"), d.AddTicks(-1).ToString("o"), d.Add(TimeSpan.FromDays(1)).ToString("s"), (d - d.AddDays(-2)).ToString(), d.Subtract(TimeSpan.FromHours(1)).ToString("s"));
        Show(d.CompareTo(d.AddTicks(1)), d == d.AddTicks(0), d < d.AddDays(1), d.Equals(d), DateTime.Compare(d, d), d.GetHashCode() == d.GetHashCode(), DateTime.SpecifyKind(d, DateTimeKind.Utc).ToString("o"), d.ToUniversalTime().Kind, d.ToBinary() == DateTime.FromBinary(d.ToBinary()).ToBinary(), d.ToFileTimeUtc(), DateTime.FromFileTimeUtc(d.ToFileTimeUtc()).Kind, d.ToOADate(), DateTime.FromOADate(45351.5).ToString("s"));
        (int y, int m, int day) = d;
        Show(y, m, day, d.IsDaylightSavingTime(), d.GetDateTimeFormats('d', CultureInfo.InvariantCulture).Length > 0);
        Try(() => new DateTime(2023, 2, 29));
        Try(() => new DateTime(2023, 13, 1));
        Try(() => new DateTime(2023, 1, 1, 24, 0, 0));
        Try(() => new DateTime(-1));
        Try(() => DateTime.MaxValue.AddDays(1));
        Try(() => DateTime.MinValue.AddTicks(-1));
        Try(() => d.AddYears(99999));
        Try(() => d.AddMonths(999999));
        Try(() => DateTime.DaysInMonth(2020, 13));
        Try(() => d.CompareTo("x"));
        Try(() => DateTime.FromOADate(1e10));
    }
}

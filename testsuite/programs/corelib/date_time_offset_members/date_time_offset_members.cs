// DateTimeOffset: offsets, conversions, comparison, Unix time.
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
        DateTimeOffset d = new(2020, 5, 6, 7, 8, 9, TimeSpan.FromHours(5.5)), utc = d.ToUniversalTime();
        Show(d, utc, d == utc, d.EqualsExact(utc), d.Offset, d.DateTime.ToString("s"), d.UtcDateTime.ToString("o"), d.LocalDateTime.Kind, d.UtcTicks, d.ToOffset(TimeSpan.FromHours(-8)), d.ToUnixTimeSeconds(), d.ToUnixTimeMilliseconds(), DateTimeOffset.FromUnixTimeSeconds(1), DateTimeOffset.FromUnixTimeMilliseconds(-1).ToString("o"));
        Show(d.AddMonths(1), d.AddDays(-1.25), d.Add(TimeSpan.FromTicks(1)).ToString("o"), d - utc, d.Subtract(TimeSpan.FromHours(2)), d.CompareTo(utc.AddSeconds(1)), d < utc, d.TimeOfDay, d.Date.ToString("s"), d.ToString("r"), d.ToString("u"), d.ToString("o"), d.ToString("zzz"), d.TotalOffsetMinutes, d.GetHashCode() == utc.GetHashCode(), new DateTimeOffset(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        Try(() => new DateTimeOffset(new DateTime(2020, 1, 1), TimeSpan.FromHours(15)));
        Try(() => new DateTimeOffset(new DateTime(2020, 1, 1), TimeSpan.FromSeconds(30)));
        Try(() => new DateTimeOffset(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), TimeSpan.FromHours(1)));
        Try(() => new DateTimeOffset(DateTime.MinValue, TimeSpan.FromHours(1)));
        Try(() => DateTimeOffset.FromUnixTimeSeconds(long.MaxValue));
        Try(() => DateTimeOffset.Parse("2020-01-01 +99:00"));
        Try(() => d.ToOffset(TimeSpan.FromHours(20)));
        Try(() => ((IComparable)d).CompareTo("x"));
    }
}

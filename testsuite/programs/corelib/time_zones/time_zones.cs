// TimeZoneInfo: UTC, custom zones, conversion, exceptions.
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
        TimeZoneInfo utc = TimeZoneInfo.Utc, custom = TimeZoneInfo.CreateCustomTimeZone("Test/Zone", TimeSpan.FromHours(5.5), "Test", "Test standard");
        DateTime d = new(2020, 1, 1, 12, 0, 0, DateTimeKind.Utc);
        Show(utc.Id, utc.BaseUtcOffset, utc.SupportsDaylightSavingTime, custom.Id, custom.DisplayName, custom.StandardName, custom.BaseUtcOffset, TimeZoneInfo.ConvertTimeFromUtc(d, custom).ToString("o"), TimeZoneInfo.ConvertTimeToUtc(new DateTime(2020, 1, 1), custom).ToString("o"), TimeZoneInfo.ConvertTime(new DateTimeOffset(d), custom), custom.GetUtcOffset(d), custom.IsDaylightSavingTime(d), custom.Equals(custom), utc.HasSameRules(custom), custom.ToString());
        Show(TimeZoneInfo.Local.GetUtcOffset(d) == d.ToLocalTime() - d, TimeZoneInfo.FindSystemTimeZoneById("UTC").BaseUtcOffset, TimeZoneInfo.ConvertTime(d, custom).ToString("o"), custom.IsInvalidTime(d), custom.IsAmbiguousTime(d));
        Try(() => TimeZoneInfo.FindSystemTimeZoneById("No/Where"));
        Try(() => TimeZoneInfo.ConvertTimeFromUtc(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Local), custom).ToString("o"));
        Try(() => TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(20), "", ""));
        Try(() => TimeZoneInfo.CreateCustomTimeZone("", TimeSpan.Zero, "", ""));
        Try(() => TimeZoneInfo.ConvertTime(d, null).ToString());
    }
}

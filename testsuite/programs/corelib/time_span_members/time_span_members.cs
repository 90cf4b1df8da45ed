// TimeSpan: parts, totals, factories, arithmetic, formats.
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
        TimeSpan t = new(1, 2, 3, 4, 5, 6);
        Show(t, t.Days, t.Hours, t.Minutes, t.Seconds, t.Milliseconds, t.Microseconds, t.Ticks, t.TotalDays, t.TotalHours, t.TotalMinutes, t.TotalSeconds, t.TotalMilliseconds, -t, t.Duration(), t.Negate().Duration() == t, t * 2, t / 2, t / TimeSpan.FromHours(1), t + TimeSpan.FromSeconds(1), t - t, t.CompareTo(TimeSpan.Zero), t > TimeSpan.Zero);
        Show(TimeSpan.FromDays(1.5), TimeSpan.FromHours(-2), TimeSpan.FromMinutes(90), TimeSpan.FromSeconds(0.1), TimeSpan.FromMilliseconds(1.5), TimeSpan.FromMicroseconds(1), TimeSpan.FromTicks(1), TimeSpan.FromDays(1, 2, 3), TimeSpan.MaxValue, TimeSpan.MinValue, TimeSpan.Zero);
        Show(t.ToString("c"), t.ToString("g", CultureInfo.InvariantCulture), t.ToString("G", CultureInfo.InvariantCulture), t.ToString("hh\\:mm"), t.ToString("d\\.hh"), t.ToString("%s"), t.ToString("fff"), TimeSpan.FromHours(1).ToString("g", CultureInfo.InvariantCulture));
        Try(() => TimeSpan.MaxValue + TimeSpan.FromTicks(1));
        Try(() => -TimeSpan.MinValue);
        Try(() => TimeSpan.MinValue.Duration());
        Try(() => TimeSpan.FromDays(1e10));
        Try(() => TimeSpan.FromSeconds(double.NaN));
        Try(() => t / 0);
        Try(() => t.ToString("x"));
        Try(() => t.ToString("hh:mm"));
        Try(() => t.CompareTo("x"));
        Try(() => t * double.NaN);
    }
}

// A differential test of dates and times: formats, parsing, arithmetic: random cases by seed and count, a running hash for every tenth of them.
// A third argument shows every case.
// args: 1 500
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

static class Program
{
    static ulong s_state, s_hash = 14695981039346656037;
    static bool s_show;

    static ulong Next()
    {
        s_state ^= s_state << 13;
        s_state ^= s_state >> 7;
        s_state ^= s_state << 17;
        return s_state * 0x2545F4914F6CDD1D;
    }

    static int Next(int limit) => (int)((Next() >> 33) % (ulong)limit);

    static void Note(string text)
    {
        if (s_show) Console.WriteLine(text);
        foreach (char c in text) s_hash = (s_hash ^ c) * 1099511628211;
        s_hash = (s_hash ^ '\n') * 1099511628211;
    }

    static void Try(Func<string> action)
    {
        string text;
        try { text = action(); }
        catch (Exception e) { text = e.GetType().Name + ": " + e.Message; }
        Note(text);
    }

    static void Main(string[] args)
    {
        s_state = ulong.Parse(args[0]) * 0x9E3779B97F4A7C15 | 1;
        int count = int.Parse(args[1]);
        s_show = args.Length > 2;
        for (int block = 0; block < 10; block++)
        {
            for (int i = 0; i < count / 10; i++) Case();
            Console.WriteLine($"{block} {s_hash:x16}");
        }
    }

    static readonly string[] s_formats = ["d", "D", "f", "F", "g", "G", "m", "o", "r", "s", "t", "T", "u", "y", "yyyy-MM-dd", "dd/MM/yy HH:mm:ss.fff", "ddd, d MMM yyyy h:mm tt", "dddd, dd MMMM yyyy", "yyyyMMddTHHmmssfffffff", "%h", "hh:mm:ss t", "'at' HH\\h", "FFFFFFF", "gg yyyy", "H:m:s", "MM/dd/yyyy HH:mm:ss.FFF"];
    static readonly string[] s_spans = ["c", "g", "G", "", "hh\\:mm", "d\\.hh\\:mm\\:ss\\.fffffff", "%d", "ss", "%s"];

    // Texts without a year mean this one: none near it is shown.
    static string Show(DateTime date) => date.Year is > 2020 and < 2060 ? "near " + date.ToString("MM-dd HH:mm:ss.fffffff") : date.Ticks.ToString();

    static void Case()
    {
        long ticks = (long)(Next() % (ulong)DateTime.MaxValue.Ticks);
        if (Next(2) == 0) ticks -= ticks % TimeSpan.TicksPerSecond;
        if (Next(4) == 0) ticks -= ticks % TimeSpan.TicksPerDay;
        // A text without a year is of this year, which may have no such day.
        DateTime drawn = new(ticks);
        if (drawn.Month == 2 && drawn.Day == 29) ticks -= TimeSpan.TicksPerDay;
        DateTime date = new(ticks, (DateTimeKind)Next(3));
        string format = s_formats[Next(s_formats.Length)];
        Try(() => date.ToString(format, CultureInfo.InvariantCulture) + " <" + format);
        Note($"{date.Year} {date.Month} {date.Day} {date.DayOfWeek} {date.DayOfYear} {date.Hour} {date.Minute} {date.Second} {date.Millisecond} {date.Microsecond} {date.Nanosecond}");
        string text = date.ToString("o", CultureInfo.InvariantCulture);
        if (DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) != date) Note("no round trip " + text);
        string written = date.ToString(format, CultureInfo.InvariantCulture);
        Try(() => written + " parse " + Show(DateTime.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal | DateTimeStyles.NoCurrentDateDefault)));
        Try(() => written + " exact " + Show(DateTime.ParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)));
        int months = Next(400) - 200;
        Try(() => "months " + date.AddMonths(months).ToString("s"));
        Try(() => "days " + date.AddDays((Next(2000) - 1000) / 8.0).ToString("o"));
        long spanTicks = Next(3) == 0 ? (long)Next() : (long)(Next() % 864000000000000) - 432000000000000;
        TimeSpan span = new(spanTicks);
        string spanFormat = s_spans[Next(s_spans.Length)];
        Try(() => span.ToString(spanFormat, CultureInfo.InvariantCulture) + " <" + spanFormat);
        Try(() => "back " + TimeSpan.Parse(span.ToString(), CultureInfo.InvariantCulture).Ticks);
        Note($"{span.TotalDays} {span.TotalHours} {span.TotalMilliseconds} {span.Days} {span.Hours} {span.Milliseconds} {span.Negate() == -span}");
        Try(() => "plus " + (date + span).ToString("o"));
        int offset = Next(1680) - 840;
        Try(() =>
        {
            DateTimeOffset at = new(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), TimeSpan.FromMinutes(offset));
            string shown = at.ToString("o", CultureInfo.InvariantCulture);
            return shown + " " + at.ToUnixTimeMilliseconds() + " " + at.ToString(CultureInfo.InvariantCulture) + " " + (DateTimeOffset.Parse(shown, CultureInfo.InvariantCulture) == at) + " " + at.UtcDateTime.ToString("s");
        });
        DateOnly day = DateOnly.FromDateTime(date);
        TimeOnly time = TimeOnly.FromDateTime(date);
        Note($"{day:o} {day:D} {time:o} {time:T} {day.DayNumber} {time.Ticks} {time.AddMinutes(months)} {DateOnly.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) == day}");
        string[] parts = ["12", "5", "2020", "13:45", "Jan", "march", "99", "/", "-", " ", ":", "31", "T", "Z", "+02:00", ",", "pm", "07", "6:30", ".5"];
        string random = string.Concat(Enumerable.Range(0, 2 + Next(6)).Select(_ => parts[Next(parts.Length)]));
        Try(() => random + " try " + (DateTime.TryParse(random, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal | DateTimeStyles.NoCurrentDateDefault, out DateTime parsed) ? (parsed.Year is > 2020 and < 2060 ? "near" : parsed.ToString("o")) : "no"));
        Try(() => random + " span " + (TimeSpan.TryParse(random, CultureInfo.InvariantCulture, out TimeSpan parsed) ? parsed.ToString() : "no"));
    }
}

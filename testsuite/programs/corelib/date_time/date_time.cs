using System;
using System.Globalization;

class Program
{
    static void Main()
    {
        var d = new DateTime(2024, 2, 29, 13, 5, 9, 7);
        Console.WriteLine(d + " | " + d.ToString("o") + " | " + d.ToString("s") + " | " + d.ToString("u") + " | " + d.ToString("R"));
        Console.WriteLine(d.ToString("yyyy-MM-dd HH:mm:ss.fff") + " " + d.ToString("d MMM yy, ddd h:m tt") + " " + d.ToString("dddd MMMM") + " " + d.ToString("hh\\hmm") + " " + d.ToString("'q'yyyy"));
        foreach (string f in new[] { "d", "D", "f", "F", "g", "G", "m", "t", "T", "y" }) Console.Write(d.ToString(f) + " | ");
        Console.WriteLine();
        Console.WriteLine(d.Year + " " + d.DayOfYear + " " + d.DayOfWeek + " " + d.Ticks + " " + d.TimeOfDay + " " + d.Date + " " + d.Kind);
        Console.WriteLine(d.AddYears(1).ToString("d") + " " + d.AddMonths(12).ToString("d") + " " + d.AddDays(1.5).ToString("g") + " " + d.AddHours(-14).ToString("s") + " " + new DateTime(2024, 1, 31).AddMonths(1).ToString("d") + " " + d.AddTicks(1).ToString("fffffff") + " " + d.AddMilliseconds(-8).ToString("ss.fff"));
        TimeSpan t = new DateTime(2024, 3, 1) - d;
        Console.WriteLine(t + " " + t.TotalHours.ToString("F4") + " " + t.Days + t.Hours + " " + t.Negate() + " " + (t > TimeSpan.Zero) + " " + t.Ticks);
        Console.WriteLine(new TimeSpan(1, 2, 3, 4, 5) + " " + TimeSpan.FromMinutes(90) + " " + TimeSpan.FromSeconds(0.5) + " " + new TimeSpan(0, 0, 1).ToString("c") + " " + new TimeSpan(25, 1, 1).ToString(@"d\.hh\:mm") + " " + new TimeSpan(1, 2, 3).ToString("g") + " " + TimeSpan.Parse("1.02:03:04") + " " + TimeSpan.MaxValue + " " + TimeSpan.FromDays(1) * 2.5 + " " + TimeSpan.FromHours(3) / TimeSpan.FromMinutes(60));
        Console.WriteLine(DateTime.Parse("2024-03-15").ToString("D") + " " + DateTime.Parse("2024-03-15T10:20:30Z", null, DateTimeStyles.AdjustToUniversal).ToString("o") + " " + DateTime.Parse("03/04/2024 5:06 PM").ToString("s") + " " + DateTime.ParseExact("15-Mar-2024", "dd-MMM-yyyy", null).ToString("d") + " " + DateTime.TryParse("nonsense", out _) + " " + DateTime.TryParseExact("2024", "yy", null, DateTimeStyles.None, out _));
        Console.WriteLine(DateTime.IsLeapYear(1900) + " " + DateTime.IsLeapYear(2000) + " " + DateTime.DaysInMonth(2023, 2) + " " + DateTime.MinValue.Ticks + " " + DateTime.MaxValue.ToString("o") + " " + DateTime.UnixEpoch.ToString("u"));
        Console.WriteLine((d < d.AddTicks(1)) + " " + d.Equals(new DateTime(d.Ticks)) + " " + d.CompareTo(DateTime.MaxValue) + " " + (d == new DateTime(2024, 2, 29)) + " " + (d.GetHashCode() == new DateTime(d.Ticks).GetHashCode()));
        try { new DateTime(2023, 2, 29); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.Message); }
        try { DateTime.MaxValue.AddDays(1); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        try { DateTime.Parse("x"); } catch (FormatException e) { Console.WriteLine(e.Message); }
        var o = new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.FromHours(2));
        Console.WriteLine(o + " " + o.UtcDateTime.ToString("s") + " " + o.ToUniversalTime() + " " + o.ToUnixTimeSeconds() + " " + o.ToOffset(TimeSpan.FromHours(-5)).ToString("o") + " " + (o == new DateTimeOffset(2024, 6, 1, 10, 0, 0, TimeSpan.Zero)) + " " + DateTimeOffset.FromUnixTimeMilliseconds(1500).ToString("ss.fff") + " " + DateTimeOffset.Parse("2024-01-01T00:00:00+01:00").Offset);
        Console.WriteLine(new DateOnly(2024, 2, 28).AddDays(2) + " " + new DateOnly(2024, 5, 6).DayOfWeek + " " + DateOnly.FromDateTime(d).ToString("O") + " " + new TimeOnly(23, 30).AddHours(2) + " " + new TimeOnly(1, 2, 3).ToString("HH:mm:ss") + " " + (new TimeOnly(5, 0) - new TimeOnly(23, 0)) + " " + DateOnly.MaxValue.DayNumber);
        DateTime utc = DateTime.SpecifyKind(d, DateTimeKind.Utc);
        Console.WriteLine(utc.Kind + " " + utc.ToString("o") + " " + utc.ToLocalTime().ToString("s") + " " + (DateTime.UtcNow.Year >= 2024) + (DateTime.Today == DateTime.Now.Date) + " " + d.ToOADate().ToString("F4") + " " + d.ToBinary() + " " + d.ToFileTimeUtc());
        Console.WriteLine(d.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + string.Format("{0:MM/dd} {0,12:HHmm}", d) + $"{d:y}" + d.ToShortDateString() + d.ToLongTimeString() + d.ToShortTimeString() + d.ToLongDateString());
    }
}

using System;

class Program
{
    static int Age(DateTime born, DateTime now) { int a = now.Year - born.Year; return born.AddYears(a) > now ? a - 1 : a; }
    static DateTime Easter(int y)
    {
        int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
        return new DateTime(y, n / 31, n % 31 + 1);
    }

    static void Main()
    {
        var d = new DateTime(2023, 12, 31, 23, 59, 59);
        Console.WriteLine(d.AddSeconds(1).ToString("s") + " " + d.AddDays(60).ToString("s") + " " + d.AddMonths(2).ToString("s") + " " + d.AddYears(1).DayOfYear + " " + d.AddHours(-24.5).ToString("s"));
        Console.WriteLine((new DateTime(2024, 3, 1) - new DateTime(2024, 2, 1)).Days + " " + (new DateTime(2023, 3, 1) - new DateTime(2023, 2, 1)).Days + " " + (d - d.AddTicks(-5)).Ticks + " " + d.Subtract(TimeSpan.FromMinutes(1)).ToString("t"));
        Console.WriteLine(Age(new DateTime(2000, 2, 29), new DateTime(2023, 2, 28)) + " " + Age(new DateTime(2000, 2, 29), new DateTime(2024, 2, 29)));
        foreach (int y in new[] { 2000, 2019, 2024, 2038 }) Console.Write(Easter(y).ToString("M/d") + " "); Console.WriteLine();
        int fridays = 0;
        for (var x = new DateTime(2020, 1, 13); x.Year < 2030; x = x.AddMonths(1)) if (x.DayOfWeek == DayOfWeek.Friday) fridays++;
        Console.WriteLine(fridays);
        TimeSpan t = TimeSpan.FromHours(25.5) + TimeSpan.FromSeconds(90) - TimeSpan.FromMilliseconds(1);
        Console.WriteLine(t + " " + t.TotalMinutes + " " + t.Days + "d" + t.Hours + "h" + t.Minutes + "m" + t.Seconds + "s" + t.Milliseconds + " " + -t + " " + t.Duration() + " " + t.CompareTo(TimeSpan.FromDays(1)) + " " + (t > TimeSpan.FromDays(1)) + " " + t * 2 + " " + t / 3);
        Console.WriteLine(TimeSpan.Parse("1.02:03:04.5") + " " + TimeSpan.Parse("10:20") + " " + TimeSpan.TryParse("25:00:00", out var bad) + bad + " " + TimeSpan.Zero + " " + TimeSpan.MinValue.Ticks + " " + new TimeSpan(1, 30, 0).ToString(@"hh\:mm") + " " + new TimeSpan(5).ToString() + " " + new TimeSpan(1, 2, 3, 4, 5).ToString("G"));
        try
        {
            Console.WriteLine(TimeSpan.MaxValue + TimeSpan.FromTicks(1));
        }
        catch (OverflowException e) { Console.WriteLine(e.Message); }
        try
        {
            Console.WriteLine(DateTime.MinValue.AddDays(-1));
        }
        catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        try { new DateTime(2024, 13, 1); } catch (ArgumentOutOfRangeException) { Console.WriteLine("month"); }
        Console.WriteLine(DateTime.DaysInMonth(2024, 2) + " " + DateTime.IsLeapYear(2100) + " " + new DateTime(2024, 12, 30).DayOfYear + " " + new DateTime(1, 1, 1).Ticks + " " + new DateTime(638000000000000000).ToString("o") + " " + (int)new DateTime(1999, 12, 31).DayOfWeek);
        var sorted = new[] { d, d.AddYears(-1), d.AddDays(1) };
        Array.Sort(sorted);
        Console.WriteLine(sorted[0].Year + " " + sorted[2].Day + " " + (sorted[0] < sorted[1]) + DateTime.Compare(sorted[1], sorted[1]));
        Console.WriteLine(DateTime.UnixEpoch.AddSeconds(1700000000).ToString("u") + " " + new DateOnly(2024, 2, 29).AddYears(1) + " " + new DateOnly(2024, 1, 31).AddMonths(1) + " " + new TimeOnly(23, 59).Add(TimeSpan.FromMinutes(2), out int wrapped) + wrapped + " " + new DateOnly(2024, 5, 1).ToDateTime(new TimeOnly(6, 30)).ToString("g"));
    }
}

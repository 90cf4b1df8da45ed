using System;
using System.Globalization;

// Formats that ask for the offset twice (both must say the same), and for one letter of a designator.
static class P
{
    static void Try(string text, string format)
    {
        string shown;
        try { shown = DateTimeOffset.ParseExact(text, format, CultureInfo.InvariantCulture).ToString("o"); }
        catch (FormatException e) { shown = e.Message; }
        Console.WriteLine($"{text} | {format} | {shown}");
        try { shown = DateTime.ParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).ToString("o"); }
        catch (FormatException e) { shown = e.Message; }
        Console.WriteLine($"  {shown}");
    }

    static void Main()
    {
        foreach (string zones in new[] { "ZZ", "Z+00:00", "+00:00Z", "Z+01:00", "+01:00Z", "-05:00Z", "+01:00+01:00", "+01:00+02:00", "Z", "+01:00" })
        {
            Try("2020-02-03" + zones, "yyyy-MM-ddKK");
            Try("2020-02-03" + zones, "yyyy-MM-ddKzzz");
            Try("2020-02-03" + zones, "yyyy-MM-ddzzzK");
        }
        // The letter of `t` as it is, designators in any case.
        foreach (string time in new[] { "4P", "4p", "4PM", "4pm", "4A", "4a", "24P", "24p" })
        {
            Try("2020-02-03 " + time, "yyyy-MM-dd ht");
            Try("2020-02-03 " + time, "yyyy-MM-dd htt");
            Try("2020-02-03 " + time, "yyyy-MM-dd FhtF");
        }
    }
}

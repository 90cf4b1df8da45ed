using System;
using System.Globalization;

class Program
{
    static string P<T>(Func<T> f)
    {
        try
        {
            return f().ToString();
        }
        catch (FormatException)
        {
            return "format";
        }
        catch (OverflowException) { return "overflow"; } catch (ArgumentException e) { return e.GetType().Name; }
    }
    static void Main()
    {
        foreach (string s in new[] { "12", " 12 ", "-12", "+12", "1,2", "12.", "12.0", "0x12", "1e2", "(12)", "12-", "", " ", "٣", "12a", "255", "256", "-1", "32768", "4294967296", "9223372036854775808", "18446744073709551616" })
            Console.WriteLine($"'{s}' {P(() => byte.Parse(s))} {P(() => sbyte.Parse(s))} {P(() => short.Parse(s))} {P(() => ushort.Parse(s))} {P(() => int.Parse(s))} {P(() => uint.Parse(s))} {P(() => long.Parse(s))} {P(() => ulong.Parse(s))}");
        Console.WriteLine(P(() => int.Parse("1,234", NumberStyles.AllowThousands)) + P(() => int.Parse("(5)", NumberStyles.AllowParentheses)) + P(() => int.Parse("5-", NumberStyles.AllowTrailingSign)) + P(() => int.Parse("1e3", NumberStyles.AllowExponent)) + P(() => int.Parse("12.00", NumberStyles.AllowDecimalPoint)) + P(() => int.Parse("12.5", NumberStyles.AllowDecimalPoint)) + P(() => int.Parse("ff", NumberStyles.HexNumber)) + P(() => int.Parse("FFFFFFFF", NumberStyles.HexNumber)) + P(() => int.Parse("1FFFFFFFF", NumberStyles.HexNumber)) + P(() => int.Parse(" 5", NumberStyles.None)) + P(() => int.Parse("101", NumberStyles.BinaryNumber)) + P(() => int.Parse("-5", NumberStyles.None)));
        Console.WriteLine(P(() => int.Parse(null)) + " " + P(() => int.Parse("5", (NumberStyles)0x10000)) + " " + int.TryParse("7", NumberStyles.Any, CultureInfo.InvariantCulture, out int v) + v + " " + int.TryParse((string)null, out v) + v + " " + int.TryParse("77".AsSpan(), out v) + v + " " + P(() => int.Parse("12x".AsSpan(0, 2))) + " " + long.TryParse("-9223372036854775808", out long l) + l + " " + P(() => Int128.Parse("170141183460469231731687303715884105727")) + " " + int.TryParse("45"u8, out v) + v);
        Console.WriteLine(bool.Parse("true") + " " + bool.Parse(" FALSE ") + " " + P(() => bool.Parse("1")) + " " + bool.TryParse("", out bool b) + b + " " + char.Parse("q") + P(() => char.Parse("qq")) + " " + Enum.Parse<DayOfWeek>("friday", true) + Enum.Parse<DayOfWeek>("3") + P(() => Enum.Parse<DayOfWeek>("nope")) + Enum.TryParse("Monday, Tuesday", out DayOfWeek d) + (int)d);
    }
}

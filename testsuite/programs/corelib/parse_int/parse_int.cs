using System;

class Program
{
    static void Try(string s)
    {
        string shown = s == null ? "null" : "'" + s + "'";
        try { Console.Write(shown + " " + int.Parse(s)); }
        catch (FormatException e) { Console.Write(e.Message); }
        catch (OverflowException e) { Console.Write(shown + " " + e.Message); }
        catch (ArgumentNullException e) { Console.Write("null " + e.ParamName); }
        Console.WriteLine(" " + int.TryParse(s, out int v) + " " + v);
    }

    static void Main()
    {
        foreach (string s in new[] { "0", "42", "-42", "+7", " 8 ", "2147483647", "2147483648", "-2147483648", "-2147483649", "", " ", "abc", "1a", "1 2", "--1", "1.0", "1,000", "0x1F", null, "00000000000000000001", "99999999999999999999", "\t5\n", "-" }) Try(s);
        Console.WriteLine(long.Parse("-9223372036854775808") + " " + ulong.Parse("18446744073709551615") + " " + byte.Parse("255") + " " + sbyte.Parse("-128"));
        Console.WriteLine(byte.TryParse("256", out _) + " " + uint.TryParse("-1", out _) + " " + short.TryParse("32768", out _) + " " + ushort.TryParse("65535", out ushort u) + " " + u);
        Console.WriteLine(bool.Parse("True") + " " + bool.TryParse(" false ", out bool b) + " " + b + " " + bool.TryParse("yes", out _));
        Console.WriteLine(char.Parse("x"));
        Console.WriteLine(int.Parse("1F", System.Globalization.NumberStyles.HexNumber) + " " + int.Parse("1,234", System.Globalization.NumberStyles.AllowThousands));
        Console.WriteLine(int.Parse("FFFFFFFF", System.Globalization.NumberStyles.HexNumber));
        Console.WriteLine(Convert.ToInt32("ff", 16) + " " + Convert.ToInt32("-101") + " " + Convert.ToInt32("777", 8) + " " + Convert.ToInt32("1010", 2) + " " + Convert.ToString(10, 2) + " " + Convert.ToString(-1, 16));
    }
}

using System;
using System.Globalization;

class Program
{
    static void D(string s)
    {
        bool ok = double.TryParse(s, out double d);
        bool okf = float.TryParse(s, out float f);
        bool okm = decimal.TryParse(s, out decimal m);
        Console.WriteLine("'" + s + "' " + ok + " " + d + " " + okf + " " + f + " " + okm + " " + m);
    }

    static void Main()
    {
        foreach (string s in new[] { "0", "-0", "1", "1.5", ".5", "5.", "-.25", "1e10", "1E-5", "1e+3", " 2.5 ", "1,234.5", "1e400", "-1e400", "1e-400", "NaN", "Infinity", "-Infinity", "∞", "abc", "", "1.2.3", "1e", "--1", "+1.5", "0x10", "(5)", "$5", "1 000", "4.9406564584124654E-324", "1.7976931348623157E+308", "2.2250738585072011e-308", "9007199254740993", "0.1", "123456789012345678901234567890", "3.4028236E+38", "1e-46", "79228162514264337593543950336", "0.00000000000000000000000000005", "1.0000000000000002220446049250313", "8.5" }) D(s);
        Console.WriteLine(double.Parse("¤1,234.50", NumberStyles.Currency).ToString() == "1234.5" ? "currency" : "no");
        Console.WriteLine(double.Parse("(5.5)", NumberStyles.AllowParentheses | NumberStyles.AllowDecimalPoint) + " " + double.Parse("5-", NumberStyles.AllowTrailingSign) + " " + decimal.Parse("1e3", NumberStyles.Float) + " " + double.TryParse("1.5", NumberStyles.Integer, null, out _) + " " + long.Parse("1e3", NumberStyles.AllowExponent));
        var nfi = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
        Console.WriteLine(double.Parse("1.234,5", nfi) + " " + 1234.5.ToString("N1", nfi) + " " + 0.5.ToString(nfi));
        try { double.Parse("x"); } catch (FormatException e) { Console.WriteLine(e.Message); }
        try { double.Parse(null); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        try { decimal.Parse("1e40"); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
        foreach (double d in new[] { 1.0 / 3, 2.0 / 3, 0.1, 1e21, 1e22, 123456789.123456789, 5e-324, 1.7976931348623157E+308, 4.35, 0.3, 1.1 * 1.1, 100.0 / 3.0, 9007199254740991.0, 0.000012345 }) Console.Write((double.Parse(d.ToString()) == d) + " " + (double.Parse(d.ToString("R")) == d) + " " + (float.Parse(((float)d).ToString()) == (float)d) + " ");
        Console.WriteLine();
    }
}

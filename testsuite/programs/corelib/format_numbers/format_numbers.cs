using System;
using System.Globalization;

class Program
{
    static void Main()
    {
        foreach (double d in new[] { 0, -0.0, 1, 1.5, -1234.5678, 0.000123, 1e15, 123456789012, 1e-10, 0.5, 2.5, 1e100, double.NaN, double.PositiveInfinity, double.MaxValue, 999.995 })
        {
            foreach (string f in new[] { "G", "F2", "N0", "E3", "P1", "C2", "R", "G4", "0.00", "#,#.##", "000.0", "0.###E+0", "0%", "F0", "G17" }) Console.Write(d.ToString(f) + " ");
            Console.WriteLine();
        }
        foreach (int i in new[] { 0, 5, -1234567, int.MaxValue, int.MinValue })
        {
            foreach (string f in new[] { "D", "D8", "X", "x4", "N", "N1", "C0", "E2", "P0", "F1", "G3", "#,##0", "00-00", "+0;-0;zero", "0,0.0", "B", "\"lit\"0", "0,,.0" }) Console.Write(i.ToString(f) + " ");
            Console.WriteLine();
        }
        foreach (long l in new[] { long.MinValue, long.MaxValue, 1L << 40 }) Console.Write(l.ToString("N0") + " " + l.ToString("X") + " " + l.ToString("E5") + " " + l.ToString("D25") + " ");
        Console.WriteLine(ulong.MaxValue.ToString("N0") + " " + ((byte)200).ToString("X") + " " + ((sbyte)-5).ToString("X") + " " + ((short)-1).ToString("x") + " " + uint.MaxValue.ToString("B"));
        foreach (float f in new[] { 0.1f, 1f / 3, 16777216f, 1e10f, float.Epsilon, -2.5f, 123456.789f }) Console.Write(f + " " + f.ToString("F3") + " " + f.ToString("G9") + " " + f.ToString("E") + " ");
        Console.WriteLine();
        foreach (decimal m in new[] { 0m, 1.10m, -12345.678m, 0.5m, 79228162514264337593543950335m }) Console.Write(m + " " + m.ToString("N2") + " " + m.ToString("F0") + " " + m.ToString("G") + " " + m.ToString("E3") + " " + m.ToString("0.0") + " " + m.ToString("C") + " ");
        Console.WriteLine();
        foreach (string bad in new[] { "Q", "D2.5", "F-1", "X2000000000" }) try
        {
            Console.WriteLine(5.ToString(bad));
        }
        catch (FormatException e) { Console.WriteLine(bad + " " + e.Message); }
        try { Console.WriteLine(5.5.ToString("D")); } catch (FormatException e) { Console.WriteLine(e.Message); }
        try { Console.WriteLine(5.5.ToString("X")); } catch (FormatException e) { Console.WriteLine(e.Message); }
        Span<char> buf = stackalloc char[10];
        Console.WriteLine(12345.TryFormat(buf, out int w) + " " + w + buf[..w].ToString() + " " + 1.5.TryFormat(buf[..2], out w) + w + " " + 255.TryFormat(buf, out w, "X4") + buf[..w].ToString());
        Console.WriteLine(CultureInfo.InvariantCulture.Name.Length + CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator + NumberFormatInfo.InvariantInfo.NaNSymbol + " " + string.Format(CultureInfo.InvariantCulture, "{0:N1}", 1234.56) + " " + 1.5.ToString(CultureInfo.InvariantCulture) + " " + Convert.ToString(2.5, CultureInfo.InvariantCulture));
        Console.WriteLine(1e5.ToString("#") + "|" + 0.ToString("#") + "|" + 0.ToString("#.#") + "|" + 12.ToString("0x00") + "|" + 0.129.ToString("#.##") + "|" + 5.ToString("'it''s' 0") + "|" + 1234.ToString("#\\#0") + "|" + 0.001.ToString("0.0#"));
    }
}

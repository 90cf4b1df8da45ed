using System;

class Program
{
    static void Main()
    {
        int[] ints = { 0, 7, -7, 1234, -1234567, int.MaxValue, int.MinValue };
        string[] formats = { "", "G", "D", "D5", "N0", "N2", "X", "x8", "F1", "E2", "P0", "C0", "R", "B8", "000", "#", "#,#", "0.00", "+0;-0", "(0)" };
        foreach (string f in formats)
        {
            Console.Write(f + ": ");
            foreach (int i in ints) Console.Write(i.ToString(f) + " ");
            Console.WriteLine();
        }
        Console.WriteLine(byte.MaxValue.ToString("X2") + " " + sbyte.MinValue.ToString("X2") + " " + short.MinValue.ToString("D6") + " " + ushort.MaxValue.ToString("N0") + " " + uint.MaxValue.ToString("x") + " " + long.MinValue.ToString("N0") + " " + ulong.MaxValue.ToString("E3") + " " + ((nint)(-5)).ToString("D3"));
        Console.WriteLine(int.MaxValue.ToString().Length + long.MinValue.ToString() + ulong.MaxValue + (-1L).ToString("x") + 255.ToString("X").PadLeft(4, '0'));
        Console.WriteLine($"{42,6}|{42,-6}|{42:D4}|{-42,8:N1}|{255:x}|{1234567:N0}|{0.5:P0}|{42:00000}");
        Console.WriteLine(string.Format("{0:D3}{1,5:X}{2,-4}|{0:#,##0}", 5, 255, 7));
        Int128 big = Int128.MaxValue;
        Console.WriteLine(big + " " + UInt128.MaxValue.ToString("X") + " " + (Int128.MinValue + 1).ToString("N0"));
        foreach (string bad in new[] { "Z", "D1000000001", "Q5" }) try
        {
            Console.WriteLine(5.ToString(bad));
        }
        catch (FormatException e) { Console.WriteLine(bad + " " + e.Message); }
        Span<char> span = stackalloc char[4];
        Console.WriteLine(1234.TryFormat(span, out int n) + " " + n + " " + 12345.TryFormat(span, out n) + " " + n);
        Span<byte> utf8 = stackalloc byte[8];
        Console.WriteLine((-99).TryFormat(utf8, out n) + " " + n + " " + (char)utf8[0]);
    }
}

using System;

class Program
{
    static void Main()
    {
        Console.WriteLine(string.Format("{0} {1} {0}", "a", 2));
        Console.WriteLine(string.Format("[{0,5}] [{0,-5}] [{1,8:F2}]", 42, 3.14159));
        Console.WriteLine(string.Format("{{{0}}}", "braces"));
        Console.WriteLine(string.Format("{0:X} {0:x8} {0:D6} {0:N0} {1:N1}", 255, 12345.678));
        Console.WriteLine("{0}, {1}, {2}, {3}", 1, "two", 3.0, null);
        int n = 7; double d = 2.0 / 3; string s = "str"; object nul = null;
        Console.WriteLine($"{n} {d:F3} {s,6}|{s,-6}| {nul} {n + 1:000} {(n > 5 ? "big" : "small")} {{literal}}");
        Console.WriteLine($"{d:E2} {d:G4} {d:P1} {1234567.891:N2} {-5:D3} {1e-7} {5.0f}");
        Console.WriteLine($"{0.5:0.00} {12.345:#.#} {1234.5:#,##0.00} {-1.5:0.0;(0.0);zero} {0:0.0;(0.0);zero} {0.25:0%}");
        Console.WriteLine(255.ToString("X4") + " " + (-1).ToString("X") + " " + 5.ToString("D3") + " " + 1234567.ToString("N0") + " " + 3.ToString("F1"));
        Console.WriteLine(1.5.ToString("F0") + " " + 2.5.ToString("F0") + " " + 0.125.ToString("F2") + " " + 1e21.ToString("F0") + " " + 123.456.ToString("E3"));
        Console.WriteLine(true.ToString() + 'c'.ToString() + 12L.ToString() + 1.25m.ToString());
        Console.WriteLine(int.MinValue.ToString("N0") + " " + long.MinValue.ToString() + " " + ulong.MaxValue.ToString("X"));
        try { string.Format("{0} {1}", 1); } catch (FormatException e) { Console.WriteLine(e.Message); }
        try { string.Format("{0", 1); } catch (FormatException e) { Console.WriteLine(e.Message); }
        try { string.Format("}", 1); } catch (FormatException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(string.Format("{0:yyyy-MM-dd}", new DateTime(2024, 2, 29)));
    }
}

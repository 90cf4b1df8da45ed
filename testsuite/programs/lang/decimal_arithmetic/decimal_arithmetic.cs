using System;

class Program
{
    static decimal D(decimal d) => d;

    static void Main()
    {
        Console.WriteLine(D(0.1m) + D(0.2m));
        Console.WriteLine(D(1.10m) + D(2.2m));
        Console.WriteLine(D(1.10m) * D(2.20m));
        Console.WriteLine(D(1) / D(3));
        Console.WriteLine(D(2) / D(3));
        Console.WriteLine(D(10) / D(4));
        Console.WriteLine(D(-7.5m) % D(2));
        Console.WriteLine(D(7) - D(7.00m));
        Console.WriteLine(decimal.MaxValue + " " + decimal.MinValue);
        Console.WriteLine(D(79228162514264337593543950335m) - 1);
        Console.WriteLine(D(0.0000000000000000000000000001m) * 3);
        Console.WriteLine(D(0.0000000000000000000000000001m) / 2);
        Console.WriteLine(-D(0m) + " " + D(-0.00m));
        Console.WriteLine((int)D(3.99m) + " " + (int)D(-3.99m) + " " + (long)D(12345678901.5m) + " " + (double)D(1.5m) + " " + (float)D(0.1m));
        Console.WriteLine((decimal)0.1 + " " + (decimal)1.5f + " " + (decimal)long.MinValue + " " + (decimal)ulong.MaxValue + " " + (decimal)1e20);
        Console.WriteLine((D(1.0m) == D(1.00m)) + " " + (D(1) < D(1.1m)) + " " + D(5).CompareTo(4.9m) + " " + (D(1.0m).GetHashCode() == D(1.00m).GetHashCode()));
        Console.WriteLine(decimal.Round(2.5m) + " " + decimal.Round(3.5m) + " " + Math.Round(2.345m, 2) + " " + decimal.Round(2.5m, MidpointRounding.AwayFromZero));
        Console.WriteLine(decimal.Floor(-1.5m) + " " + decimal.Ceiling(-1.5m) + " " + decimal.Truncate(-1.5m) + " " + Math.Abs(-3.25m));
        decimal d = 1;
        d++; d += 0.5m; d--;
        Console.WriteLine(d);
        try { Console.WriteLine(D(decimal.MaxValue) + 1); } catch (OverflowException e) { Console.WriteLine(e.Message); }
        try { Console.WriteLine(D(1) / D(0)); } catch (DivideByZeroException e) { Console.WriteLine(e.Message); }
        try { Console.WriteLine((int)D(3000000000)); } catch (OverflowException e) { Console.WriteLine(e.Message); }
        try
        {
            double huge = 1e30;
            Console.WriteLine((decimal)huge);
        }
        catch (OverflowException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(decimal.Parse("123.4500") + " " + decimal.Parse("-1,234.5") + " " + decimal.TryParse("x", out _));
        Console.WriteLine(D(1234567.891m).ToString("N2") + " " + D(0.5m).ToString("P0") + " " + D(12.5m).ToString("F3") + " " + D(1e10m).ToString("E2"));
        int[] bits = decimal.GetBits(-1.5m);
        Console.WriteLine(bits[0] + " " + bits[1] + " " + bits[2] + " " + bits[3].ToString("X"));
        decimal sum = 0;
        for (int i = 0; i < 100; i++) sum += 0.01m;
        Console.WriteLine(sum);
        const decimal c = 10m / 3;
        Console.WriteLine(c);
    }
}

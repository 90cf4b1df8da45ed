using System;
using System.Linq;

class Program
{
    static void Main()
    {
        // A seeded Random gives the same numbers on every version of .NET.
        var r = new Random(12345);
        Console.WriteLine(string.Join(" ", Enumerable.Range(0, 6).Select(_ => r.Next())));
        Console.WriteLine(string.Join(" ", Enumerable.Range(0, 10).Select(_ => r.Next(100))));
        Console.WriteLine(string.Join(" ", Enumerable.Range(0, 10).Select(_ => r.Next(-50, 50))));
        Console.WriteLine(string.Join(" ", Enumerable.Range(0, 4).Select(_ => r.NextDouble())));
        var b = new byte[8];
        r.NextBytes(b);
        Console.WriteLine(string.Join(" ", b));
        Console.WriteLine(r.Next(int.MinValue, int.MaxValue) + " " + r.NextInt64() + " " + r.NextInt64(1000) + " " + r.NextSingle());
        int[] deck = Enumerable.Range(0, 10).ToArray();
        r.Shuffle(deck);
        Console.WriteLine(string.Join(" ", deck));
        Console.WriteLine(string.Join("", r.GetItems("abc".ToCharArray(), 8)) + " " + r.GetString("xyz", 5) + r.GetHexString(6));
        Console.WriteLine(new Random(0).Next() + " " + new Random(-5).Next() + " " + new Random(int.MinValue).Next() + " " + new Random(1).NextDouble());
        Console.WriteLine(r.Next(0) + " " + r.Next(5, 5));
        try { r.Next(-1); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        try { r.Next(5, 1); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        var u = new Random();
        bool range = true;
        for (int i = 0; i < 100; i++)
        {
            int n = u.Next(10);
            double d = u.NextDouble();
            range &= n >= 0 && n < 10 && d >= 0 && d < 1;
            int s = Random.Shared.Next(3, 6);
            range &= s >= 3 && s < 6;
        }
        Console.WriteLine(range);
        int[] hist = new int[6];
        var h = new Random(99);
        for (int i = 0; i < 600; i++) hist[h.Next(6)]++;
        Console.WriteLine(string.Join(" ", hist));
        double pi = 0;
        for (int i = 0; i < 500; i++) { double x = h.NextDouble(), y = h.NextDouble(); if (x * x + y * y < 1) pi++; }
        Console.WriteLine(pi);
    }
    class Fixed : Random { protected override double Sample() => 0.5; }
}

using System;

class Program
{
    static int Collatz(int n)
    {
        int steps = 0;
        while (n != 1)
        {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    static int Sum(int n)
    {
        int s = 0;
        for (int i = 0, j = n; i < j; i++, j--)
        {
            if (i % 3 == 0) continue;
            if (i > 50) break;
            s += i * j;
        }
        return s;
    }

    static string Classify(int n)
    {
        if (n < 0) return "negative";
        else if (n == 0) return "zero";
        else if (n < 10 && n % 2 == 0 || n == 99) return "small even or 99";
        return "other";
    }

    static void Main()
    {
        Console.WriteLine(Collatz(27));
        Console.WriteLine(Sum(200));
        Console.WriteLine(Classify(-4));
        Console.WriteLine(Classify(0));
        Console.WriteLine(Classify(8));
        Console.WriteLine(Classify(99));
        Console.WriteLine(Classify(7));
        int k = 0;
        do { k += 7; } while (k < 100);
        Console.WriteLine(k);
        int outer = 0;
        for (int i = 0; i < 10; i++)
        {
            for (int j = 0; j < 10; j++)
            {
                if (i * j == 42) goto found;
                outer++;
            }
        }
    found:
        Console.WriteLine(outer);
        int tries = 0;
    again:
        tries++;
        if (tries < 5) goto again;
        Console.WriteLine(tries);
    }
}

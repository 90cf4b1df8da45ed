using System;

class Program
{
    static string Dense(int n)
    {
        switch (n)
        {
            case 0: return "zero";
            case 1: return "one";
            case 2:
            case 3: return "two or three";
            case 4: goto case 1;
            case 5: goto default;
            case 7: return "seven";
            default: return "default";
        }
    }

    static int Sparse(long n)
    {
        switch (n)
        {
            case -1000000000000: return 1;
            case -1: return 2;
            case 10: return 3;
            case 1000: return 4;
            case 100000: return 5;
            case 10000000000: return 6;
            default: return 0;
        }
    }

    static string Chars(char c)
    {
        switch (c)
        {
            case 'a': case 'e': case 'i': case 'o': case 'u': return "vowel";
            case >= 'a' and <= 'z': return "consonant";
            case '\uFFFF': return "last";
            default: return "other";
        }
    }

    static void Main()
    {
        for (int i = -1; i < 9; i++) Console.WriteLine(Dense(i));
        Console.WriteLine(Dense(int.MinValue));
        Console.WriteLine(Dense(int.MaxValue));
        foreach (long v in new long[] { -1000000000000, -1, 0, 10, 1000, 100000, 10000000000, long.MaxValue })
            Console.Write(Sparse(v));
        Console.WriteLine();
        foreach (char c in "aZbu\uFFFF") Console.WriteLine(Chars(c));
    }
}

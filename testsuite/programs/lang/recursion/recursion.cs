using System;

class Program
{
    static int Fib(int n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); }
    static int Ackermann(int m, int n)
    {
        if (m == 0) return n + 1;
        if (n == 0) return Ackermann(m - 1, 1);
        return Ackermann(m - 1, Ackermann(m, n - 1));
    }
    static bool Even(int n) { return n == 0 || Odd(n - 1); }
    static bool Odd(int n) { return n != 0 && Even(n - 1); }
    static long Gcd(long a, long b) { return b == 0 ? a : Gcd(b, a % b); }
    static int moves;
    static void Hanoi(int n, char from, char to, char via)
    {
        if (n == 0) return;
        Hanoi(n - 1, from, via, to);
        moves++;
        Hanoi(n - 1, via, to, from);
    }
    static int Deep(int n) { return n == 0 ? 0 : 1 + Deep(n - 1); }

    static void Main()
    {
        Console.WriteLine(Fib(15));
        Console.WriteLine(Ackermann(2, 3));
        Console.WriteLine(Even(101));
        Console.WriteLine(Gcd(1071L << 20, 462L << 20));
        Hanoi(8, 'a', 'c', 'b');
        Console.WriteLine(moves);
        Console.WriteLine(Deep(5000));
    }
}

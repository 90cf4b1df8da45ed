using System;

struct Big { public long A, B, C, D, E; }

class Program
{
    static long Mix(byte a, sbyte b, short c, ushort d, int e, uint f, long g, ulong h, float i, double j, char k, bool l, string m, object n, Big o, int p)
    {
        return a + b + c + d + e + f + g + (long)h + (long)i + (long)j + k + (l ? 1 : 0) + m.Length + (n == null ? 1000 : 0) + o.A + o.E + p;
    }

    static Big Return(int x) { return new Big { A = x, B = x + 1, C = x + 2, D = x + 3, E = x + 4 }; }

    static void Swap(ref Big a, ref Big b) { Big t = a; a = b; b = t; }

    static int Order(int a, int b, int c) { return a * 100 + b * 10 + c; }
    static int next;
    static int Next() { return ++next; }

    static int Optional(int a, int b = 20, string c = "def") { return a + b + c.Length; }
    static int Params(string s, params int[] rest) { int t = s.Length; foreach (int r in rest) t += r; return t; }

    static void Main()
    {
        Console.WriteLine(Mix(255, -128, -32768, 65535, -1, uint.MaxValue, 1L << 40, 1UL << 41, 1.9f, -2.9, 'A', true, "str", null, Return(10), 7));
        Big x = Return(1), y = Return(100);
        Swap(ref x, ref y);
        Console.WriteLine(x.A + " " + x.E + " " + y.A + " " + y.E);
        Console.WriteLine(Order(Next(), Next(), Next()));
        next = 0;
        Console.WriteLine(Order(c: Next(), a: Next(), b: Next()));
        Console.WriteLine(Optional(1) + " " + Optional(1, 2) + " " + Optional(1, c: "x"));
        Console.WriteLine(Params("ab") + " " + Params("ab", 1) + " " + Params("ab", 1, 2, 3));
        Console.WriteLine(Return(Return(Return(3).B == 4 ? 50 : 0).C == 52 ? 9 : 8).D);
    }
}

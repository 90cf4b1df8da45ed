using System;

class Program
{
    static void Main()
    {
        int[] counts = { 0, 1, 7, 31, 32, 33, -1, 63, 64 };
        foreach (int c in counts)
        {
            int i = -123456789;
            uint u = 0xDEADBEEF;
            long l = -1234567890123456789L;
            ulong ul = 0xFEDCBA9876543210UL;
            Console.Write(c); Console.Write(": ");
            Console.Write(i << c); Console.Write(' ');
            Console.Write(i >> c); Console.Write(' ');
            Console.Write(i >>> c); Console.Write(' ');
            Console.Write(u << c); Console.Write(' ');
            Console.Write(u >> c); Console.Write(' ');
            Console.Write(l << c); Console.Write(' ');
            Console.Write(l >> c); Console.Write(' ');
            Console.Write(l >>> c); Console.Write(' ');
            Console.Write(ul << c); Console.Write(' ');
            Console.WriteLine(ul >> c);
        }
        byte b = 200;
        b <<= 1;
        Console.WriteLine(b);
        sbyte s = -128;
        s >>= 3;
        Console.WriteLine(s);
        s >>>= 1;
        Console.WriteLine(s);
        short h = unchecked((short)0x8001);
        h <<= 1;
        Console.WriteLine(h);
    }
}

using System;

class Program
{
    static long L(long x) { return x; }

    static void Main()
    {
        foreach (long v in new[] { 0L, -1L, 127, 128, 255, 256, -128, -129, 32767, 32768, 65535, 65536, int.MaxValue, 1L << 31, uint.MaxValue, 1L << 32, long.MaxValue, long.MinValue })
        {
            unchecked
            {
                Console.Write((sbyte)v); Console.Write(' ');
                Console.Write((byte)v); Console.Write(' ');
                Console.Write((short)v); Console.Write(' ');
                Console.Write((ushort)v); Console.Write(' ');
                Console.Write((int)v); Console.Write(' ');
                Console.Write((uint)v); Console.Write(' ');
                Console.Write((ulong)v); Console.Write(' ');
                Console.Write((int)(char)v); Console.Write(' ');
                Console.Write((double)v); Console.Write(' ');
                Console.Write((float)v); Console.Write(' ');
                Console.WriteLine((double)(ulong)v);
            }
        }
        int neg = (int)L(-2);
        uint un = unchecked((uint)neg);
        Console.WriteLine((long)neg + " " + (long)un + " " + unchecked((ulong)neg) + " " + (ulong)un);
        Console.WriteLine((double)neg + " " + (double)un);
        sbyte sb = unchecked((sbyte)L(200));
        Console.WriteLine((int)sb + " " + unchecked((uint)sb) + " " + unchecked((char)sb == '\uFFC8'));
        nint ni = neg;
        nuint nu = un;
        Console.WriteLine(ni + " " + nu + " " + (long)ni + " " + (ulong)nu);
    }
}

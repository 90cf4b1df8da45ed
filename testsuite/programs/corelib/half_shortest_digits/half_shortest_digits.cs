using System;

// The shortest digits of all halves: a hash over the text of each, and the powers of two in full.
static class P
{
    static void Main()
    {
        ulong hash = 14695981039346656037;
        for (int bits = 0; bits <= ushort.MaxValue; bits += 3)
        {
            foreach (char c in BitConverter.UInt16BitsToHalf((ushort)bits).ToString()) hash = (hash ^ c) * 1099511628211;
            hash = (hash ^ '\n') * 1099511628211;
        }
        Console.WriteLine(hash.ToString("x16"));
        for (int exponent = 0; exponent < 31; exponent++)
        {
            Half power = BitConverter.UInt16BitsToHalf((ushort)(exponent << 10));
            Console.WriteLine($"{power} {-power} {power:R} {power:G4} {power:E} {BitConverter.UInt16BitsToHalf((ushort)(exponent << 10 | 1))}");
        }
    }
}

using System;

class Program
{
    static void D(double d)
    {
        Console.Write(d); Console.Write(": ");
        Console.Write((int)d); Console.Write(' ');
        Console.Write((uint)d); Console.Write(' ');
        Console.Write((long)d); Console.Write(' ');
        Console.Write((ulong)d); Console.Write(' ');
        Console.WriteLine((float)d);
    }

    static void Checked(double d)
    {
        string r = "";
        try { r += checked((int)d) + " "; } catch (OverflowException) { r += "ovf "; }
        try { r += checked((uint)d) + " "; } catch (OverflowException) { r += "ovf "; }
        try { r += checked((long)d) + " "; } catch (OverflowException) { r += "ovf "; }
        try { r += checked((ulong)d) + " "; } catch (OverflowException) { r += "ovf "; }
        try { r += checked((byte)d) + " "; } catch (OverflowException) { r += "ovf "; }
        try { r += checked((short)d); } catch (OverflowException) { r += "ovf"; }
        Console.WriteLine(r);
    }

    static void Main()
    {
        // .NET 9 and later saturate on every platform; NaN gives 0.
        double[] all = { 0, -0.0, 0.99, -0.99, 1.5, -1.5, 2147483647, 2147483648.0, -2147483648.0, -2147483649.0, 4294967295.0, 4294967296.0,
            9223372036854774784.0, 9223372036854775808.0, -9223372036854775808.0, 18446744073709549568.0, 18446744073709551616.0, 1e30, -1e30,
            double.NaN, double.PositiveInfinity, double.NegativeInfinity, 255.9, 256 };
        foreach (double d in all) D(d);
        foreach (double d in all) Checked(d);
        ulong big = 18446744073709551615UL;
        Console.WriteLine((float)big + " " + (double)big);
        Console.WriteLine((double)9007199254740993L + " " + (float)16777217);
        Console.WriteLine((double)9223372036854775807UL + " " + (double)(9223372036854775808UL + 1025));
    }
}

using System;

class Program
{
    static string C<T>(Func<T> f) { try { return f().ToString(); } catch (OverflowException) { return "ovf"; } }

    static void Main()
    {
        long[] values = { 0, -1, 1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32769, 65535, 65536, int.MaxValue, int.MaxValue + 1L, int.MinValue, int.MinValue - 1L, uint.MaxValue, uint.MaxValue + 1L, long.MaxValue, long.MinValue };
        foreach (long v in values)
            Console.WriteLine(v + ": " + C(() => checked((sbyte)v)) + " " + C(() => checked((byte)v)) + " " + C(() => checked((short)v)) + " " + C(() => checked((ushort)v)) + " " + C(() => checked((int)v)) + " " + C(() => checked((uint)v)) + " " + C(() => checked((ulong)v)) + " " + C(() => (int)checked((char)v)) + " " + C(() => checked((nint)v)) + " " + C(() => checked((nuint)v)));
        ulong[] uvalues = { 0, 127, 128, 255, 256, 65536, int.MaxValue, 1UL << 31, uint.MaxValue, 1UL << 32, long.MaxValue, 1UL << 63, ulong.MaxValue };
        foreach (ulong v in uvalues)
            Console.WriteLine(v + "u: " + C(() => checked((sbyte)v)) + " " + C(() => checked((byte)v)) + " " + C(() => checked((short)v)) + " " + C(() => checked((int)v)) + " " + C(() => checked((uint)v)) + " " + C(() => checked((long)v)) + " " + C(() => checked((nint)v)));
        int[] ints = { 0, -1, int.MaxValue, int.MinValue, 300 };
        foreach (int v in ints)
            Console.WriteLine(v + "i: " + C(() => checked((uint)v)) + " " + C(() => checked((ulong)v)) + " " + C(() => checked((byte)v)) + " " + C(() => checked((nuint)v)) + " " + C(() => checked((ushort)v)));
        uint[] uints = { 0, uint.MaxValue, 1u << 31, 70000 };
        foreach (uint v in uints)
            Console.WriteLine(v + "ui: " + C(() => checked((int)v)) + " " + C(() => checked((short)v)) + " " + C(() => checked((sbyte)v)) + " " + C(() => checked((nint)v)));
        float[] floats = { 0, -0.5f, 127.9f, 128, 2147483520f, 2147483648f, -2147483648f, 9.2233715E18f, 9.223372E18f, 1.8446743E19f, 1.8446744E19f, float.NaN, float.PositiveInfinity };
        foreach (float v in floats)
            Console.WriteLine(v + "f: " + C(() => checked((sbyte)v)) + " " + C(() => checked((int)v)) + " " + C(() => checked((uint)v)) + " " + C(() => checked((long)v)) + " " + C(() => checked((ulong)v)));
    }
}

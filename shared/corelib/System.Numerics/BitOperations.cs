using System.Runtime.CompilerServices;

namespace System.Numerics;

public static class BitOperations
{
    [Intrinsic] public static uint RotateLeft(uint value, int offset) => (value << offset) | (value >> (32 - offset));
    [Intrinsic] public static ulong RotateLeft(ulong value, int offset) => (value << offset) | (value >> (64 - offset));
    [Intrinsic] public static nuint RotateLeft(nuint value, int offset) => (nuint)RotateLeft((ulong)value, offset);
    [Intrinsic] public static uint RotateRight(uint value, int offset) => (value >> offset) | (value << (32 - offset));
    [Intrinsic] public static ulong RotateRight(ulong value, int offset) => (value >> offset) | (value << (64 - offset));
    [Intrinsic] public static nuint RotateRight(nuint value, int offset) => (nuint)RotateRight((ulong)value, offset);

    public static bool IsPow2(int value) => (value & (value - 1)) == 0 && value > 0;
    public static bool IsPow2(uint value) => (value & (value - 1)) == 0 && value != 0;
    public static bool IsPow2(long value) => (value & (value - 1)) == 0 && value > 0;
    public static bool IsPow2(ulong value) => (value & (value - 1)) == 0 && value != 0;
    public static bool IsPow2(nint value) => IsPow2((long)value);
    public static bool IsPow2(nuint value) => IsPow2((ulong)value);

    public static uint RoundUpToPowerOf2(uint value)
    {
        value--;
        value |= value >> 1;
        value |= value >> 2;
        value |= value >> 4;
        value |= value >> 8;
        value |= value >> 16;
        return value + 1;
    }

    public static ulong RoundUpToPowerOf2(ulong value)
    {
        value--;
        value |= value >> 1;
        value |= value >> 2;
        value |= value >> 4;
        value |= value >> 8;
        value |= value >> 16;
        value |= value >> 32;
        return value + 1;
    }

    public static nuint RoundUpToPowerOf2(nuint value) => (nuint)RoundUpToPowerOf2((ulong)value);

    [Intrinsic]
    public static int LeadingZeroCount(uint value)
    {
        if (value == 0) return 32;
        int count = 0;
        if ((value & 0xFFFF0000) == 0) { count += 16; value <<= 16; }
        if ((value & 0xFF000000) == 0) { count += 8; value <<= 8; }
        if ((value & 0xF0000000) == 0) { count += 4; value <<= 4; }
        if ((value & 0xC0000000) == 0) { count += 2; value <<= 2; }
        if ((value & 0x80000000) == 0) count++;
        return count;
    }

    [Intrinsic]
    public static int LeadingZeroCount(ulong value)
    {
        uint high = (uint)(value >> 32);
        return high == 0 ? 32 + LeadingZeroCount((uint)value) : LeadingZeroCount(high);
    }

    [Intrinsic] public static int LeadingZeroCount(nuint value) => LeadingZeroCount((ulong)value);

    public static int Log2(uint value) => 31 ^ LeadingZeroCount(value | 1);
    public static int Log2(ulong value) => 63 ^ LeadingZeroCount(value | 1);
    public static int Log2(nuint value) => Log2((ulong)value);

    [Intrinsic]
    public static int PopCount(uint value)
    {
        value -= (value >> 1) & 0x55555555u;
        value = (value & 0x33333333u) + ((value >> 2) & 0x33333333u);
        return (int)((((value + (value >> 4)) & 0x0F0F0F0Fu) * 0x01010101u) >> 24);
    }

    [Intrinsic] public static int PopCount(ulong value) => PopCount((uint)value) + PopCount((uint)(value >> 32));
    [Intrinsic] public static int PopCount(nuint value) => PopCount((ulong)value);

    [Intrinsic] public static int TrailingZeroCount(int value) => TrailingZeroCount((uint)value);
    [Intrinsic] public static int TrailingZeroCount(uint value) => value == 0 ? 32 : 31 ^ LeadingZeroCount(value & (0 - value));
    [Intrinsic] public static int TrailingZeroCount(long value) => TrailingZeroCount((ulong)value);
    [Intrinsic] public static int TrailingZeroCount(ulong value) => value == 0 ? 64 : 63 ^ LeadingZeroCount(value & (0 - value));
    [Intrinsic] public static int TrailingZeroCount(nint value) => TrailingZeroCount((ulong)value);
    [Intrinsic] public static int TrailingZeroCount(nuint value) => TrailingZeroCount((ulong)value);

    // The Castagnoli polynomial, reflected.
    public static uint Crc32C(uint crc, byte data)
    {
        crc ^= data;
        for (int i = 0; i < 8; i++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x82F63B78u : crc >> 1;
        return crc;
    }

    public static uint Crc32C(uint crc, ushort data) => Crc32C(Crc32C(crc, (byte)data), (byte)(data >> 8));
    public static uint Crc32C(uint crc, uint data) => Crc32C(Crc32C(crc, (ushort)data), (ushort)(data >> 16));
    public static uint Crc32C(uint crc, ulong data) => Crc32C(Crc32C(crc, (uint)data), (uint)(data >> 32));

    internal static ulong ResetLowestSetBit(ulong value) => value & (value - 1);
    internal static uint ResetLowestSetBit(uint value) => value & (value - 1);
}

using System.Runtime.CompilerServices;

namespace System;

// Values as bytes, in the machine's order: least significant byte first.
public static class BitConverter
{
    [Intrinsic]
    public static readonly bool IsLittleEndian = true;

    [Intrinsic] public static long DoubleToInt64Bits(double value) => Unsafe.BitCast<double, long>(value);
    [Intrinsic] public static double Int64BitsToDouble(long value) => Unsafe.BitCast<long, double>(value);
    [Intrinsic] public static int SingleToInt32Bits(float value) => Unsafe.BitCast<float, int>(value);
    [Intrinsic] public static float Int32BitsToSingle(int value) => Unsafe.BitCast<int, float>(value);
    [CLSCompliant(false)] [Intrinsic] public static ulong DoubleToUInt64Bits(double value) => Unsafe.BitCast<double, ulong>(value);
    [CLSCompliant(false)] [Intrinsic] public static double UInt64BitsToDouble(ulong value) => Unsafe.BitCast<ulong, double>(value);
    [CLSCompliant(false)] [Intrinsic] public static uint SingleToUInt32Bits(float value) => Unsafe.BitCast<float, uint>(value);
    [CLSCompliant(false)] [Intrinsic] public static float UInt32BitsToSingle(uint value) => Unsafe.BitCast<uint, float>(value);
    public static short HalfToInt16Bits(Half value) => (short)value.Bits;
    public static Half Int16BitsToHalf(short value) => new((ushort)value);
    [CLSCompliant(false)] public static ushort HalfToUInt16Bits(Half value) => value.Bits;
    [CLSCompliant(false)] public static Half UInt16BitsToHalf(ushort value) => new(value);

    private static byte[] BytesOf<T>(T value) where T : unmanaged
    {
        byte[] bytes = new byte[Unsafe.SizeOf<T>()];
        Unsafe.WriteUnaligned(ref bytes[0], value);
        return bytes;
    }

    private static bool TryWrite<T>(Span<byte> destination, T value) where T : unmanaged
    {
        if (destination.Length < Unsafe.SizeOf<T>()) return false;
        Unsafe.WriteUnaligned(ref destination[0], value);
        return true;
    }

    private static T Read<T>(byte[] value, int startIndex) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(value);
        if ((uint)startIndex >= (uint)value.Length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (startIndex > value.Length - Unsafe.SizeOf<T>()) ThrowHelper.ThrowArgument("The array starting from the specified index is not long enough to read a value of the specified type.", nameof(value));
        return Unsafe.ReadUnaligned<T>(ref value[startIndex]);
    }

    private static T Read<T>(ReadOnlySpan<byte> value) where T : unmanaged
    {
        if (value.Length < Unsafe.SizeOf<T>()) ThrowHelper.ThrowArgumentOutOfRange(nameof(value));
        return Unsafe.ReadUnaligned<T>(in value[0]);
    }

    public static byte[] GetBytes(bool value) => [value ? (byte)1 : (byte)0];
    public static bool TryWriteBytes(Span<byte> destination, bool value) => TryWrite(destination, value ? (byte)1 : (byte)0);
    public static bool ToBoolean(byte[] value, int startIndex) => Read<byte>(value, startIndex) != 0;
    public static bool ToBoolean(ReadOnlySpan<byte> value) => Read<byte>(value) != 0;

    public static byte[] GetBytes(char value) => BytesOf(value);
    public static bool TryWriteBytes(Span<byte> destination, char value) => TryWrite(destination, value);
    public static char ToChar(byte[] value, int startIndex) => Read<char>(value, startIndex);
    public static char ToChar(ReadOnlySpan<byte> value) => Read<char>(value);

    public static byte[] GetBytes(short value) => BytesOf(value);
    public static bool TryWriteBytes(Span<byte> destination, short value) => TryWrite(destination, value);
    public static short ToInt16(byte[] value, int startIndex) => Read<short>(value, startIndex);
    public static short ToInt16(ReadOnlySpan<byte> value) => Read<short>(value);

    public static byte[] GetBytes(int value) => BytesOf(value);
    public static bool TryWriteBytes(Span<byte> destination, int value) => TryWrite(destination, value);
    public static int ToInt32(byte[] value, int startIndex) => Read<int>(value, startIndex);
    public static int ToInt32(ReadOnlySpan<byte> value) => Read<int>(value);

    public static byte[] GetBytes(long value) => BytesOf(value);
    public static bool TryWriteBytes(Span<byte> destination, long value) => TryWrite(destination, value);
    public static long ToInt64(byte[] value, int startIndex) => Read<long>(value, startIndex);
    public static long ToInt64(ReadOnlySpan<byte> value) => Read<long>(value);

    public static byte[] GetBytes(Int128 value) => BytesOf(value);
    public static bool TryWriteBytes(Span<byte> destination, Int128 value) => TryWrite(destination, value);
    public static Int128 ToInt128(byte[] value, int startIndex) => Read<Int128>(value, startIndex);
    public static Int128 ToInt128(ReadOnlySpan<byte> value) => Read<Int128>(value);

    [CLSCompliant(false)] public static byte[] GetBytes(ushort value) => BytesOf(value);
    [CLSCompliant(false)] public static bool TryWriteBytes(Span<byte> destination, ushort value) => TryWrite(destination, value);
    [CLSCompliant(false)] public static ushort ToUInt16(byte[] value, int startIndex) => Read<ushort>(value, startIndex);
    [CLSCompliant(false)] public static ushort ToUInt16(ReadOnlySpan<byte> value) => Read<ushort>(value);

    [CLSCompliant(false)] public static byte[] GetBytes(uint value) => BytesOf(value);
    [CLSCompliant(false)] public static bool TryWriteBytes(Span<byte> destination, uint value) => TryWrite(destination, value);
    [CLSCompliant(false)] public static uint ToUInt32(byte[] value, int startIndex) => Read<uint>(value, startIndex);
    [CLSCompliant(false)] public static uint ToUInt32(ReadOnlySpan<byte> value) => Read<uint>(value);

    [CLSCompliant(false)] public static byte[] GetBytes(ulong value) => BytesOf(value);
    [CLSCompliant(false)] public static bool TryWriteBytes(Span<byte> destination, ulong value) => TryWrite(destination, value);
    [CLSCompliant(false)] public static ulong ToUInt64(byte[] value, int startIndex) => Read<ulong>(value, startIndex);
    [CLSCompliant(false)] public static ulong ToUInt64(ReadOnlySpan<byte> value) => Read<ulong>(value);

    [CLSCompliant(false)] public static byte[] GetBytes(UInt128 value) => BytesOf(value);
    [CLSCompliant(false)] public static bool TryWriteBytes(Span<byte> destination, UInt128 value) => TryWrite(destination, value);
    [CLSCompliant(false)] public static UInt128 ToUInt128(byte[] value, int startIndex) => Read<UInt128>(value, startIndex);
    [CLSCompliant(false)] public static UInt128 ToUInt128(ReadOnlySpan<byte> value) => Read<UInt128>(value);

    public static byte[] GetBytes(Half value) => BytesOf(value);
    public static bool TryWriteBytes(Span<byte> destination, Half value) => TryWrite(destination, value);
    public static Half ToHalf(byte[] value, int startIndex) => Read<Half>(value, startIndex);
    public static Half ToHalf(ReadOnlySpan<byte> value) => Read<Half>(value);

    public static byte[] GetBytes(float value) => BytesOf(value);
    public static bool TryWriteBytes(Span<byte> destination, float value) => TryWrite(destination, value);
    public static float ToSingle(byte[] value, int startIndex) => Read<float>(value, startIndex);
    public static float ToSingle(ReadOnlySpan<byte> value) => Read<float>(value);

    public static byte[] GetBytes(double value) => BytesOf(value);
    public static bool TryWriteBytes(Span<byte> destination, double value) => TryWrite(destination, value);
    public static double ToDouble(byte[] value, int startIndex) => Read<double>(value, startIndex);
    public static double ToDouble(ReadOnlySpan<byte> value) => Read<double>(value);

    public static string ToString(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ToString(value, 0, value.Length);
    }

    public static string ToString(byte[] value, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ToString(value, startIndex, value.Length - startIndex);
    }

    public static string ToString(byte[] value, int startIndex, int length)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (startIndex < 0 || (startIndex >= value.Length && startIndex > 0)) throw new ArgumentOutOfRangeException(nameof(startIndex), "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (length < 0) throw new ArgumentOutOfRangeException(nameof(length), "Value must be positive.");
        if (startIndex > value.Length - length) throw new ArgumentException("Destination array is not long enough to copy all the items in the collection. Check array index and length.", nameof(value));
        if (length == 0) return "";
        if (length > int.MaxValue / 3) throw new ArgumentOutOfRangeException(nameof(length), "The specified length exceeds the maximum value of 715,827,882.");
        string text = string.FastAllocateString(length * 3 - 1);
        Span<char> chars = text.WritableSpan;
        for (int i = 0; i < length; i++)
        {
            if (i > 0) chars[i * 3 - 1] = '-';
            chars[i * 3] = HexDigit(value[startIndex + i] >> 4);
            chars[i * 3 + 1] = HexDigit(value[startIndex + i] & 15);
        }
        return text;
    }

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'A' - 10 + value);
}

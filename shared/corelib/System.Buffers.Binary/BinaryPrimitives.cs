// Numbers in a given byte order. The engine runs on little-endian machines only, so only big-endian access reverses.
namespace System.Buffers.Binary;

using System.Runtime.InteropServices;

public static class BinaryPrimitives
{
    public static sbyte ReverseEndianness(sbyte value) => value;

    public static byte ReverseEndianness(byte value) => value;

    public static short ReverseEndianness(short value) => (short)ReverseEndianness((ushort)value);

    public static ushort ReverseEndianness(ushort value) => (ushort)((value >> 8) | (value << 8));

    public static int ReverseEndianness(int value) => (int)ReverseEndianness((uint)value);

    public static uint ReverseEndianness(uint value)
    {
        uint pairs = ((value & 0x00FF00FFu) << 8) | ((value >> 8) & 0x00FF00FFu);
        return (pairs << 16) | (pairs >> 16);
    }

    public static long ReverseEndianness(long value) => (long)ReverseEndianness((ulong)value);

    public static ulong ReverseEndianness(ulong value) =>
        ((ulong)ReverseEndianness((uint)value) << 32) | ReverseEndianness((uint)(value >> 32));

    public static nint ReverseEndianness(nint value) => (nint)ReverseEndianness((long)value);

    public static nuint ReverseEndianness(nuint value) => (nuint)ReverseEndianness((ulong)value);

    public static Int128 ReverseEndianness(Int128 value) => (Int128)ReverseEndianness((UInt128)value);

    public static UInt128 ReverseEndianness(UInt128 value) =>
        new UInt128(ReverseEndianness((ulong)value), ReverseEndianness((ulong)(value >> 64)));

    public static short ReadInt16LittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<short>(source);

    public static void WriteInt16LittleEndian(Span<byte> destination, short value)
    {
        short stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadInt16LittleEndian(ReadOnlySpan<byte> source, out short value)
    {
        if (source.Length < 2)
        {
            value = default;
            return false;
        }
        value = ReadInt16LittleEndian(source);
        return true;
    }

    public static bool TryWriteInt16LittleEndian(Span<byte> destination, short value)
    {
        if (destination.Length < 2)
        {
            return false;
        }
        WriteInt16LittleEndian(destination, value);
        return true;
    }

    public static short ReadInt16BigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<short>(source));

    public static void WriteInt16BigEndian(Span<byte> destination, short value)
    {
        short stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadInt16BigEndian(ReadOnlySpan<byte> source, out short value)
    {
        if (source.Length < 2)
        {
            value = default;
            return false;
        }
        value = ReadInt16BigEndian(source);
        return true;
    }

    public static bool TryWriteInt16BigEndian(Span<byte> destination, short value)
    {
        if (destination.Length < 2)
        {
            return false;
        }
        WriteInt16BigEndian(destination, value);
        return true;
    }

    public static ushort ReadUInt16LittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<ushort>(source);

    public static void WriteUInt16LittleEndian(Span<byte> destination, ushort value)
    {
        ushort stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUInt16LittleEndian(ReadOnlySpan<byte> source, out ushort value)
    {
        if (source.Length < 2)
        {
            value = default;
            return false;
        }
        value = ReadUInt16LittleEndian(source);
        return true;
    }

    public static bool TryWriteUInt16LittleEndian(Span<byte> destination, ushort value)
    {
        if (destination.Length < 2)
        {
            return false;
        }
        WriteUInt16LittleEndian(destination, value);
        return true;
    }

    public static ushort ReadUInt16BigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<ushort>(source));

    public static void WriteUInt16BigEndian(Span<byte> destination, ushort value)
    {
        ushort stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUInt16BigEndian(ReadOnlySpan<byte> source, out ushort value)
    {
        if (source.Length < 2)
        {
            value = default;
            return false;
        }
        value = ReadUInt16BigEndian(source);
        return true;
    }

    public static bool TryWriteUInt16BigEndian(Span<byte> destination, ushort value)
    {
        if (destination.Length < 2)
        {
            return false;
        }
        WriteUInt16BigEndian(destination, value);
        return true;
    }

    public static int ReadInt32LittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<int>(source);

    public static void WriteInt32LittleEndian(Span<byte> destination, int value)
    {
        int stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadInt32LittleEndian(ReadOnlySpan<byte> source, out int value)
    {
        if (source.Length < 4)
        {
            value = default;
            return false;
        }
        value = ReadInt32LittleEndian(source);
        return true;
    }

    public static bool TryWriteInt32LittleEndian(Span<byte> destination, int value)
    {
        if (destination.Length < 4)
        {
            return false;
        }
        WriteInt32LittleEndian(destination, value);
        return true;
    }

    public static int ReadInt32BigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<int>(source));

    public static void WriteInt32BigEndian(Span<byte> destination, int value)
    {
        int stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadInt32BigEndian(ReadOnlySpan<byte> source, out int value)
    {
        if (source.Length < 4)
        {
            value = default;
            return false;
        }
        value = ReadInt32BigEndian(source);
        return true;
    }

    public static bool TryWriteInt32BigEndian(Span<byte> destination, int value)
    {
        if (destination.Length < 4)
        {
            return false;
        }
        WriteInt32BigEndian(destination, value);
        return true;
    }

    public static uint ReadUInt32LittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<uint>(source);

    public static void WriteUInt32LittleEndian(Span<byte> destination, uint value)
    {
        uint stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUInt32LittleEndian(ReadOnlySpan<byte> source, out uint value)
    {
        if (source.Length < 4)
        {
            value = default;
            return false;
        }
        value = ReadUInt32LittleEndian(source);
        return true;
    }

    public static bool TryWriteUInt32LittleEndian(Span<byte> destination, uint value)
    {
        if (destination.Length < 4)
        {
            return false;
        }
        WriteUInt32LittleEndian(destination, value);
        return true;
    }

    public static uint ReadUInt32BigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<uint>(source));

    public static void WriteUInt32BigEndian(Span<byte> destination, uint value)
    {
        uint stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUInt32BigEndian(ReadOnlySpan<byte> source, out uint value)
    {
        if (source.Length < 4)
        {
            value = default;
            return false;
        }
        value = ReadUInt32BigEndian(source);
        return true;
    }

    public static bool TryWriteUInt32BigEndian(Span<byte> destination, uint value)
    {
        if (destination.Length < 4)
        {
            return false;
        }
        WriteUInt32BigEndian(destination, value);
        return true;
    }

    public static long ReadInt64LittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<long>(source);

    public static void WriteInt64LittleEndian(Span<byte> destination, long value)
    {
        long stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadInt64LittleEndian(ReadOnlySpan<byte> source, out long value)
    {
        if (source.Length < 8)
        {
            value = default;
            return false;
        }
        value = ReadInt64LittleEndian(source);
        return true;
    }

    public static bool TryWriteInt64LittleEndian(Span<byte> destination, long value)
    {
        if (destination.Length < 8)
        {
            return false;
        }
        WriteInt64LittleEndian(destination, value);
        return true;
    }

    public static long ReadInt64BigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<long>(source));

    public static void WriteInt64BigEndian(Span<byte> destination, long value)
    {
        long stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadInt64BigEndian(ReadOnlySpan<byte> source, out long value)
    {
        if (source.Length < 8)
        {
            value = default;
            return false;
        }
        value = ReadInt64BigEndian(source);
        return true;
    }

    public static bool TryWriteInt64BigEndian(Span<byte> destination, long value)
    {
        if (destination.Length < 8)
        {
            return false;
        }
        WriteInt64BigEndian(destination, value);
        return true;
    }

    public static ulong ReadUInt64LittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<ulong>(source);

    public static void WriteUInt64LittleEndian(Span<byte> destination, ulong value)
    {
        ulong stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUInt64LittleEndian(ReadOnlySpan<byte> source, out ulong value)
    {
        if (source.Length < 8)
        {
            value = default;
            return false;
        }
        value = ReadUInt64LittleEndian(source);
        return true;
    }

    public static bool TryWriteUInt64LittleEndian(Span<byte> destination, ulong value)
    {
        if (destination.Length < 8)
        {
            return false;
        }
        WriteUInt64LittleEndian(destination, value);
        return true;
    }

    public static ulong ReadUInt64BigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<ulong>(source));

    public static void WriteUInt64BigEndian(Span<byte> destination, ulong value)
    {
        ulong stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUInt64BigEndian(ReadOnlySpan<byte> source, out ulong value)
    {
        if (source.Length < 8)
        {
            value = default;
            return false;
        }
        value = ReadUInt64BigEndian(source);
        return true;
    }

    public static bool TryWriteUInt64BigEndian(Span<byte> destination, ulong value)
    {
        if (destination.Length < 8)
        {
            return false;
        }
        WriteUInt64BigEndian(destination, value);
        return true;
    }

    public static Int128 ReadInt128LittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<Int128>(source);

    public static void WriteInt128LittleEndian(Span<byte> destination, Int128 value)
    {
        Int128 stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadInt128LittleEndian(ReadOnlySpan<byte> source, out Int128 value)
    {
        if (source.Length < 16)
        {
            value = default;
            return false;
        }
        value = ReadInt128LittleEndian(source);
        return true;
    }

    public static bool TryWriteInt128LittleEndian(Span<byte> destination, Int128 value)
    {
        if (destination.Length < 16)
        {
            return false;
        }
        WriteInt128LittleEndian(destination, value);
        return true;
    }

    public static Int128 ReadInt128BigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<Int128>(source));

    public static void WriteInt128BigEndian(Span<byte> destination, Int128 value)
    {
        Int128 stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadInt128BigEndian(ReadOnlySpan<byte> source, out Int128 value)
    {
        if (source.Length < 16)
        {
            value = default;
            return false;
        }
        value = ReadInt128BigEndian(source);
        return true;
    }

    public static bool TryWriteInt128BigEndian(Span<byte> destination, Int128 value)
    {
        if (destination.Length < 16)
        {
            return false;
        }
        WriteInt128BigEndian(destination, value);
        return true;
    }

    public static UInt128 ReadUInt128LittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<UInt128>(source);

    public static void WriteUInt128LittleEndian(Span<byte> destination, UInt128 value)
    {
        UInt128 stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUInt128LittleEndian(ReadOnlySpan<byte> source, out UInt128 value)
    {
        if (source.Length < 16)
        {
            value = default;
            return false;
        }
        value = ReadUInt128LittleEndian(source);
        return true;
    }

    public static bool TryWriteUInt128LittleEndian(Span<byte> destination, UInt128 value)
    {
        if (destination.Length < 16)
        {
            return false;
        }
        WriteUInt128LittleEndian(destination, value);
        return true;
    }

    public static UInt128 ReadUInt128BigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<UInt128>(source));

    public static void WriteUInt128BigEndian(Span<byte> destination, UInt128 value)
    {
        UInt128 stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUInt128BigEndian(ReadOnlySpan<byte> source, out UInt128 value)
    {
        if (source.Length < 16)
        {
            value = default;
            return false;
        }
        value = ReadUInt128BigEndian(source);
        return true;
    }

    public static bool TryWriteUInt128BigEndian(Span<byte> destination, UInt128 value)
    {
        if (destination.Length < 16)
        {
            return false;
        }
        WriteUInt128BigEndian(destination, value);
        return true;
    }

    public static nint ReadIntPtrLittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<nint>(source);

    public static void WriteIntPtrLittleEndian(Span<byte> destination, nint value)
    {
        nint stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadIntPtrLittleEndian(ReadOnlySpan<byte> source, out nint value)
    {
        if (source.Length < 8)
        {
            value = default;
            return false;
        }
        value = ReadIntPtrLittleEndian(source);
        return true;
    }

    public static bool TryWriteIntPtrLittleEndian(Span<byte> destination, nint value)
    {
        if (destination.Length < 8)
        {
            return false;
        }
        WriteIntPtrLittleEndian(destination, value);
        return true;
    }

    public static nint ReadIntPtrBigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<nint>(source));

    public static void WriteIntPtrBigEndian(Span<byte> destination, nint value)
    {
        nint stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadIntPtrBigEndian(ReadOnlySpan<byte> source, out nint value)
    {
        if (source.Length < 8)
        {
            value = default;
            return false;
        }
        value = ReadIntPtrBigEndian(source);
        return true;
    }

    public static bool TryWriteIntPtrBigEndian(Span<byte> destination, nint value)
    {
        if (destination.Length < 8)
        {
            return false;
        }
        WriteIntPtrBigEndian(destination, value);
        return true;
    }

    public static nuint ReadUIntPtrLittleEndian(ReadOnlySpan<byte> source) => MemoryMarshal.Read<nuint>(source);

    public static void WriteUIntPtrLittleEndian(Span<byte> destination, nuint value)
    {
        nuint stored = value;
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUIntPtrLittleEndian(ReadOnlySpan<byte> source, out nuint value)
    {
        if (source.Length < 8)
        {
            value = default;
            return false;
        }
        value = ReadUIntPtrLittleEndian(source);
        return true;
    }

    public static bool TryWriteUIntPtrLittleEndian(Span<byte> destination, nuint value)
    {
        if (destination.Length < 8)
        {
            return false;
        }
        WriteUIntPtrLittleEndian(destination, value);
        return true;
    }

    public static nuint ReadUIntPtrBigEndian(ReadOnlySpan<byte> source) => ReverseEndianness(MemoryMarshal.Read<nuint>(source));

    public static void WriteUIntPtrBigEndian(Span<byte> destination, nuint value)
    {
        nuint stored = ReverseEndianness(value);
        MemoryMarshal.Write(destination, in stored);
    }

    public static bool TryReadUIntPtrBigEndian(ReadOnlySpan<byte> source, out nuint value)
    {
        if (source.Length < 8)
        {
            value = default;
            return false;
        }
        value = ReadUIntPtrBigEndian(source);
        return true;
    }

    public static bool TryWriteUIntPtrBigEndian(Span<byte> destination, nuint value)
    {
        if (destination.Length < 8)
        {
            return false;
        }
        WriteUIntPtrBigEndian(destination, value);
        return true;
    }

    public static Half ReadHalfLittleEndian(ReadOnlySpan<byte> source) => BitConverter.Int16BitsToHalf(ReadInt16LittleEndian(source));

    public static void WriteHalfLittleEndian(Span<byte> destination, Half value) => WriteInt16LittleEndian(destination, BitConverter.HalfToInt16Bits(value));

    public static bool TryReadHalfLittleEndian(ReadOnlySpan<byte> source, out Half value)
    {
        bool read = TryReadInt16LittleEndian(source, out short bits);
        value = BitConverter.Int16BitsToHalf(bits);
        return read;
    }

    public static bool TryWriteHalfLittleEndian(Span<byte> destination, Half value) => TryWriteInt16LittleEndian(destination, BitConverter.HalfToInt16Bits(value));

    public static Half ReadHalfBigEndian(ReadOnlySpan<byte> source) => BitConverter.Int16BitsToHalf(ReadInt16BigEndian(source));

    public static void WriteHalfBigEndian(Span<byte> destination, Half value) => WriteInt16BigEndian(destination, BitConverter.HalfToInt16Bits(value));

    public static bool TryReadHalfBigEndian(ReadOnlySpan<byte> source, out Half value)
    {
        bool read = TryReadInt16BigEndian(source, out short bits);
        value = BitConverter.Int16BitsToHalf(bits);
        return read;
    }

    public static bool TryWriteHalfBigEndian(Span<byte> destination, Half value) => TryWriteInt16BigEndian(destination, BitConverter.HalfToInt16Bits(value));

    public static float ReadSingleLittleEndian(ReadOnlySpan<byte> source) => BitConverter.Int32BitsToSingle(ReadInt32LittleEndian(source));

    public static void WriteSingleLittleEndian(Span<byte> destination, float value) => WriteInt32LittleEndian(destination, BitConverter.SingleToInt32Bits(value));

    public static bool TryReadSingleLittleEndian(ReadOnlySpan<byte> source, out float value)
    {
        bool read = TryReadInt32LittleEndian(source, out int bits);
        value = BitConverter.Int32BitsToSingle(bits);
        return read;
    }

    public static bool TryWriteSingleLittleEndian(Span<byte> destination, float value) => TryWriteInt32LittleEndian(destination, BitConverter.SingleToInt32Bits(value));

    public static float ReadSingleBigEndian(ReadOnlySpan<byte> source) => BitConverter.Int32BitsToSingle(ReadInt32BigEndian(source));

    public static void WriteSingleBigEndian(Span<byte> destination, float value) => WriteInt32BigEndian(destination, BitConverter.SingleToInt32Bits(value));

    public static bool TryReadSingleBigEndian(ReadOnlySpan<byte> source, out float value)
    {
        bool read = TryReadInt32BigEndian(source, out int bits);
        value = BitConverter.Int32BitsToSingle(bits);
        return read;
    }

    public static bool TryWriteSingleBigEndian(Span<byte> destination, float value) => TryWriteInt32BigEndian(destination, BitConverter.SingleToInt32Bits(value));

    public static double ReadDoubleLittleEndian(ReadOnlySpan<byte> source) => BitConverter.Int64BitsToDouble(ReadInt64LittleEndian(source));

    public static void WriteDoubleLittleEndian(Span<byte> destination, double value) => WriteInt64LittleEndian(destination, BitConverter.DoubleToInt64Bits(value));

    public static bool TryReadDoubleLittleEndian(ReadOnlySpan<byte> source, out double value)
    {
        bool read = TryReadInt64LittleEndian(source, out long bits);
        value = BitConverter.Int64BitsToDouble(bits);
        return read;
    }

    public static bool TryWriteDoubleLittleEndian(Span<byte> destination, double value) => TryWriteInt64LittleEndian(destination, BitConverter.DoubleToInt64Bits(value));

    public static double ReadDoubleBigEndian(ReadOnlySpan<byte> source) => BitConverter.Int64BitsToDouble(ReadInt64BigEndian(source));

    public static void WriteDoubleBigEndian(Span<byte> destination, double value) => WriteInt64BigEndian(destination, BitConverter.DoubleToInt64Bits(value));

    public static bool TryReadDoubleBigEndian(ReadOnlySpan<byte> source, out double value)
    {
        bool read = TryReadInt64BigEndian(source, out long bits);
        value = BitConverter.Int64BitsToDouble(bits);
        return read;
    }

    public static bool TryWriteDoubleBigEndian(Span<byte> destination, double value) => TryWriteInt64BigEndian(destination, BitConverter.DoubleToInt64Bits(value));
}

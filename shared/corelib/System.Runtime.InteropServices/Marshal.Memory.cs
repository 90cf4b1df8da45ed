// Marshal: reads and writes at addresses, copies between arrays and memory.
using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

public static unsafe partial class Marshal
{
    // Of bad addresses only null can be told.
    private static byte* At(nint ptr, int ofs)
    {
        byte* at = (byte*)ptr + ofs;
        if ((nuint)at < 4096) throw new AccessViolationException();
        return at;
    }

    public static byte ReadByte(nint ptr) => ReadByte(ptr, 0);
    public static byte ReadByte(nint ptr, int ofs) => Unsafe.ReadUnaligned<byte>(At(ptr, ofs));
    public static void WriteByte(nint ptr, byte val) => WriteByte(ptr, 0, val);
    public static void WriteByte(nint ptr, int ofs, byte val) => Unsafe.WriteUnaligned(At(ptr, ofs), val);

    public static short ReadInt16(nint ptr) => ReadInt16(ptr, 0);
    public static short ReadInt16(nint ptr, int ofs) => Unsafe.ReadUnaligned<short>(At(ptr, ofs));
    public static void WriteInt16(nint ptr, short val) => WriteInt16(ptr, 0, val);
    public static void WriteInt16(nint ptr, int ofs, short val) => Unsafe.WriteUnaligned(At(ptr, ofs), val);

    public static int ReadInt32(nint ptr) => ReadInt32(ptr, 0);
    public static int ReadInt32(nint ptr, int ofs) => Unsafe.ReadUnaligned<int>(At(ptr, ofs));
    public static void WriteInt32(nint ptr, int val) => WriteInt32(ptr, 0, val);
    public static void WriteInt32(nint ptr, int ofs, int val) => Unsafe.WriteUnaligned(At(ptr, ofs), val);

    public static long ReadInt64(nint ptr) => ReadInt64(ptr, 0);
    public static long ReadInt64(nint ptr, int ofs) => Unsafe.ReadUnaligned<long>(At(ptr, ofs));
    public static void WriteInt64(nint ptr, long val) => WriteInt64(ptr, 0, val);
    public static void WriteInt64(nint ptr, int ofs, long val) => Unsafe.WriteUnaligned(At(ptr, ofs), val);

    public static nint ReadIntPtr(nint ptr) => ReadIntPtr(ptr, 0);
    public static nint ReadIntPtr(nint ptr, int ofs) => Unsafe.ReadUnaligned<nint>(At(ptr, ofs));
    public static void WriteIntPtr(nint ptr, nint val) => WriteIntPtr(ptr, 0, val);
    public static void WriteIntPtr(nint ptr, int ofs, nint val) => Unsafe.WriteUnaligned(At(ptr, ofs), val);

    public static void WriteInt16(nint ptr, char val) => WriteInt16(ptr, 0, (short)val);
    public static void WriteInt16(nint ptr, int ofs, char val) => WriteInt16(ptr, ofs, (short)val);

    public static void Copy(byte[] source, int startIndex, nint destination, int length)
    {
        Check(source, startIndex, destination, nameof(destination), length);
        new ReadOnlySpan<byte>(source, startIndex, length).CopyTo(new Span<byte>((void*)destination, length));
    }

    public static void Copy(nint source, byte[] destination, int startIndex, int length)
    {
        Check(destination, startIndex, source, nameof(source), length);
        new ReadOnlySpan<byte>((void*)source, length).CopyTo(new Span<byte>(destination, startIndex, length));
    }

    public static void Copy(char[] source, int startIndex, nint destination, int length)
    {
        Check(source, startIndex, destination, nameof(destination), length);
        new ReadOnlySpan<char>(source, startIndex, length).CopyTo(new Span<char>((void*)destination, length));
    }

    public static void Copy(nint source, char[] destination, int startIndex, int length)
    {
        Check(destination, startIndex, source, nameof(source), length);
        new ReadOnlySpan<char>((void*)source, length).CopyTo(new Span<char>(destination, startIndex, length));
    }

    public static void Copy(short[] source, int startIndex, nint destination, int length)
    {
        Check(source, startIndex, destination, nameof(destination), length);
        new ReadOnlySpan<short>(source, startIndex, length).CopyTo(new Span<short>((void*)destination, length));
    }

    public static void Copy(nint source, short[] destination, int startIndex, int length)
    {
        Check(destination, startIndex, source, nameof(source), length);
        new ReadOnlySpan<short>((void*)source, length).CopyTo(new Span<short>(destination, startIndex, length));
    }

    public static void Copy(int[] source, int startIndex, nint destination, int length)
    {
        Check(source, startIndex, destination, nameof(destination), length);
        new ReadOnlySpan<int>(source, startIndex, length).CopyTo(new Span<int>((void*)destination, length));
    }

    public static void Copy(nint source, int[] destination, int startIndex, int length)
    {
        Check(destination, startIndex, source, nameof(source), length);
        new ReadOnlySpan<int>((void*)source, length).CopyTo(new Span<int>(destination, startIndex, length));
    }

    public static void Copy(long[] source, int startIndex, nint destination, int length)
    {
        Check(source, startIndex, destination, nameof(destination), length);
        new ReadOnlySpan<long>(source, startIndex, length).CopyTo(new Span<long>((void*)destination, length));
    }

    public static void Copy(nint source, long[] destination, int startIndex, int length)
    {
        Check(destination, startIndex, source, nameof(source), length);
        new ReadOnlySpan<long>((void*)source, length).CopyTo(new Span<long>(destination, startIndex, length));
    }

    public static void Copy(float[] source, int startIndex, nint destination, int length)
    {
        Check(source, startIndex, destination, nameof(destination), length);
        new ReadOnlySpan<float>(source, startIndex, length).CopyTo(new Span<float>((void*)destination, length));
    }

    public static void Copy(nint source, float[] destination, int startIndex, int length)
    {
        Check(destination, startIndex, source, nameof(source), length);
        new ReadOnlySpan<float>((void*)source, length).CopyTo(new Span<float>(destination, startIndex, length));
    }

    public static void Copy(double[] source, int startIndex, nint destination, int length)
    {
        Check(source, startIndex, destination, nameof(destination), length);
        new ReadOnlySpan<double>(source, startIndex, length).CopyTo(new Span<double>((void*)destination, length));
    }

    public static void Copy(nint source, double[] destination, int startIndex, int length)
    {
        Check(destination, startIndex, source, nameof(source), length);
        new ReadOnlySpan<double>((void*)source, length).CopyTo(new Span<double>(destination, startIndex, length));
    }

    public static void Copy(nint[] source, int startIndex, nint destination, int length)
    {
        Check(source, startIndex, destination, nameof(destination), length);
        new ReadOnlySpan<nint>(source, startIndex, length).CopyTo(new Span<nint>((void*)destination, length));
    }

    public static void Copy(nint source, nint[] destination, int startIndex, int length)
    {
        Check(destination, startIndex, source, nameof(source), length);
        new ReadOnlySpan<nint>((void*)source, length).CopyTo(new Span<nint>(destination, startIndex, length));
    }

    private static void Check(Array? array, int startIndex, nint pointer, string pointerName, int length)
    {
        ArgumentNullException.ThrowIfNull(array, pointerName == "source" ? "destination" : "source");
        if (pointer == 0) throw new ArgumentNullException(pointerName);
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (startIndex > array.Length - length) throw new ArgumentOutOfRangeException();
    }

    public static nint UnsafeAddrOfPinnedArrayElement(Array arr, int index)
    {
        ArgumentNullException.ThrowIfNull(arr);
        nint size = RuntimeType.ContainsReferences(arr.ElementType()) ? 8 : (nint)RuntimeType.InstanceSize(arr.ElementType());
        return (nint)Unsafe.AsPointer(ref arr.DataReference()) + index * size;
    }

    public static nint UnsafeAddrOfPinnedArrayElement<T>(T[] arr, int index)
    {
        ArgumentNullException.ThrowIfNull(arr);
        return (nint)Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(arr), index));
    }
}

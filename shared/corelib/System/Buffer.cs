using System.Runtime.CompilerServices;

namespace System;

public static unsafe class Buffer
{
    // Moves bytes that hold no reference; the ranges may overlap. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void MoveBytes(ref byte destination, ref byte source, nuint byteCount);

    // Moves values that hold references, 8 bytes at a time, and tells the collector; the ranges may overlap. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void MoveReferences(ref byte destination, ref byte source, nuint byteCount);

    // Up to 32 bytes are moved here: a call into the engine would take longer. All is read before anything is written.
    internal static void Memmove(ref byte destination, ref byte source, nuint byteCount)
    {
        if (byteCount > 32)
        {
            MoveBytes(ref destination, ref source, byteCount);
        }
        else if (byteCount >= 16)
        {
            ulong first = Unsafe.ReadUnaligned<ulong>(ref source), second = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, 8));
            ref byte end = ref Unsafe.Add(ref source, byteCount);
            ulong third = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref end, -16)), last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref end, -8));
            ref byte to = ref Unsafe.Add(ref destination, byteCount);
            Unsafe.WriteUnaligned(ref destination, first);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, 8), second);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, -16), third);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, -8), last);
        }
        else if (byteCount >= 8)
        {
            ulong first = Unsafe.ReadUnaligned<ulong>(ref source), last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, byteCount - 8));
            Unsafe.WriteUnaligned(ref destination, first);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, byteCount - 8), last);
        }
        else if (byteCount >= 4)
        {
            uint first = Unsafe.ReadUnaligned<uint>(ref source), last = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, byteCount - 4));
            Unsafe.WriteUnaligned(ref destination, first);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, byteCount - 4), last);
        }
        else if (byteCount != 0)
        {
            byte first = source, middle = Unsafe.Add(ref source, byteCount / 2), last = Unsafe.Add(ref source, byteCount - 1);
            destination = first;
            Unsafe.Add(ref destination, byteCount / 2) = middle;
            Unsafe.Add(ref destination, byteCount - 1) = last;
        }
    }

    internal static void MemmoveWithReferences(ref byte destination, ref byte source, nuint byteCount) => MoveReferences(ref destination, ref source, byteCount);

    internal static void Memmove<T>(ref T destination, ref T source, nuint elementCount)
    {
        nuint byteCount = elementCount * (nuint)Unsafe.SizeOf<T>();
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            MoveReferences(ref Unsafe.As<T, byte>(ref destination), ref Unsafe.As<T, byte>(ref source), byteCount);
        else
            Memmove(ref Unsafe.As<T, byte>(ref destination), ref Unsafe.As<T, byte>(ref source), byteCount);
    }

    [CLSCompliant(false)]
    public static void MemoryCopy(void* source, void* destination, long destinationSizeInBytes, long sourceBytesToCopy)
    {
        if (sourceBytesToCopy > destinationSizeInBytes) ThrowHelper.ThrowArgumentOutOfRange(nameof(sourceBytesToCopy));
        Memmove(ref *(byte*)destination, ref *(byte*)source, checked((nuint)sourceBytesToCopy));
    }

    [CLSCompliant(false)]
    public static void MemoryCopy(void* source, void* destination, ulong destinationSizeInBytes, ulong sourceBytesToCopy)
    {
        if (sourceBytesToCopy > destinationSizeInBytes) ThrowHelper.ThrowArgumentOutOfRange(nameof(sourceBytesToCopy));
        Memmove(ref *(byte*)destination, ref *(byte*)source, (nuint)sourceBytesToCopy);
    }

    public static void BlockCopy(Array src, int srcOffset, Array dst, int dstOffset, int count)
    {
        ArgumentNullException.ThrowIfNull(src);
        ArgumentNullException.ThrowIfNull(dst);
        nuint sourceSize = PrimitiveByteLength(src, nameof(src));
        nuint destinationSize = src == dst ? sourceSize : PrimitiveByteLength(dst, nameof(dst));
        ArgumentOutOfRangeException.ThrowIfNegative(srcOffset);
        ArgumentOutOfRangeException.ThrowIfNegative(dstOffset);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (sourceSize < (nuint)srcOffset + (nuint)count || destinationSize < (nuint)dstOffset + (nuint)count)
            ThrowHelper.ThrowArgument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        Memmove(ref Unsafe.Add(ref dst.DataReference(), dstOffset), ref Unsafe.Add(ref src.DataReference(), srcOffset), (nuint)count);
    }

    public static int ByteLength(Array array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return checked((int)PrimitiveByteLength(array, nameof(array)));
    }

    public static byte GetByte(Array array, int index)
    {
        if ((uint)index >= (uint)ByteLength(array)) ThrowHelper.ThrowArgumentOutOfRange(nameof(index));
        return Unsafe.Add(ref array.DataReference(), index);
    }

    public static void SetByte(Array array, int index, byte value)
    {
        if ((uint)index >= (uint)ByteLength(array)) ThrowHelper.ThrowArgumentOutOfRange(nameof(index));
        Unsafe.Add(ref array.DataReference(), index) = value;
    }

    private static nuint PrimitiveByteLength(Array array, string name)
    {
        RuntimeType element = array.ElementType();
        if (!RuntimeType.IsPrimitiveType(element)) ThrowHelper.ThrowArgument("Object must be an array of primitives.", name);
        return (nuint)(uint)array.Length * RuntimeType.InstanceSize(element);
    }
}

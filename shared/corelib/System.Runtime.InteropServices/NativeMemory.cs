using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

public static unsafe class NativeMemory
{
    // Memory of the C heap, not cleared; never null. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* Malloc(nuint byteCount, nuint alignment);

    // Its size changed, its bytes kept. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* ReallocBytes(void* block, nuint byteCount);

    // Gives back a block of Malloc or ReallocBytes; null is ignored. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void FreeBlock(void* block);

    public static void* Alloc(nuint byteCount) => Malloc(byteCount == 0 ? 1 : byteCount, 0);
    public static void* Alloc(nuint elementCount, nuint elementSize) => Alloc(Product(elementCount, elementSize));

    public static void* AllocZeroed(nuint byteCount)
    {
        void* block = Alloc(byteCount);
        Clear(block, byteCount);
        return block;
    }

    public static void* AllocZeroed(nuint elementCount, nuint elementSize) => AllocZeroed(Product(elementCount, elementSize));

    public static void* AlignedAlloc(nuint byteCount, nuint alignment)
    {
        if (!Numerics.BitOperations.IsPow2(alignment)) throw new ArgumentException("The alignment must be a power of two.", nameof(alignment));
        return Malloc(byteCount == 0 ? 1 : byteCount, alignment);
    }

    public static void* AlignedRealloc(void* ptr, nuint byteCount, nuint alignment)
    {
        void* block = AlignedAlloc(byteCount, alignment);
        if (ptr is not null)
        {
            void* moved = ReallocBytes(ptr, byteCount == 0 ? 1 : byteCount);
            Copy(moved, block, byteCount);
            FreeBlock(moved);
        }
        return block;
    }

    public static void* Realloc(void* ptr, nuint byteCount) => ptr is null ? Alloc(byteCount) : ReallocBytes(ptr, byteCount == 0 ? 1 : byteCount);
    public static void Free(void* ptr) => FreeBlock(ptr);
    public static void AlignedFree(void* ptr) => FreeBlock(ptr);
    public static void Clear(void* ptr, nuint byteCount) => SpanHelpers.ClearBytes(ref *(byte*)ptr, byteCount);
    public static void Copy(void* source, void* destination, nuint byteCount) => Buffer.Memmove(ref *(byte*)destination, ref *(byte*)source, byteCount);

    public static void Fill(void* ptr, nuint byteCount, byte value)
    {
        byte* at = (byte*)ptr;
        for (; byteCount > uint.MaxValue; byteCount -= uint.MaxValue, at += uint.MaxValue) Unsafe.InitBlockUnaligned(at, value, uint.MaxValue);
        Unsafe.InitBlockUnaligned(at, value, (uint)byteCount);
    }

    private static nuint Product(nuint count, nuint size)
    {
        nuint product = count * size;
        if (size != 0 && product / size != count) throw new OutOfMemoryException();
        return product;
    }
}

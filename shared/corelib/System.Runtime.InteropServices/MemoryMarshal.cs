using System.Buffers;
using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

public static unsafe partial class MemoryMarshal
{
    // The first element of an SZ array, or where it would be.
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T GetArrayDataReference<T>(T[] array);

    public static ref byte GetArrayDataReference(Array array) => ref array.DataReference();

    public static ref T GetReference<T>(Span<T> span) => ref span._reference;
    public static ref T GetReference<T>(ReadOnlySpan<T> span) => ref span._reference;
    public static Span<T> CreateSpan<T>(scoped ref T reference, int length) => new(ref Unsafe.AsRef(in reference), length);
    public static ReadOnlySpan<T> CreateReadOnlySpan<T>(scoped ref readonly T reference, int length) => new(ref Unsafe.AsRef(in reference), length);

    [CLSCompliant(false)]
    public static ReadOnlySpan<char> CreateReadOnlySpanFromNullTerminated(char* value)
    {
        if (value is null) return default;
        int length = 0;
        while (value[length] != 0) length++;
        return new ReadOnlySpan<char>(value, length);
    }

    [CLSCompliant(false)]
    public static ReadOnlySpan<byte> CreateReadOnlySpanFromNullTerminated(byte* value)
    {
        if (value is null) return default;
        int length = 0;
        while (value[length] != 0) length++;
        return new ReadOnlySpan<byte>(value, length);
    }

    private static void CheckBits<T>() where T : struct
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            throw new ArgumentException($"Cannot use type '{typeof(T)}'. Only value types without pointers or references are supported.");
    }

    public static Span<byte> AsBytes<T>(Span<T> span) where T : struct
    {
        CheckBits<T>();
        return new Span<byte>(ref Unsafe.As<T, byte>(ref span._reference), checked(span.Length * Unsafe.SizeOf<T>()));
    }

    public static ReadOnlySpan<byte> AsBytes<T>(ReadOnlySpan<T> span) where T : struct
    {
        CheckBits<T>();
        return new ReadOnlySpan<byte>(ref Unsafe.As<T, byte>(ref span._reference), checked(span.Length * Unsafe.SizeOf<T>()));
    }

    public static Memory<T> AsMemory<T>(ReadOnlyMemory<T> memory) => new(memory._object, memory._index, memory._length);

    public static Span<TTo> Cast<TFrom, TTo>(Span<TFrom> span) where TFrom : struct where TTo : struct
    {
        CheckBits<TFrom>();
        CheckBits<TTo>();
        return new Span<TTo>(ref Unsafe.As<TFrom, TTo>(ref span._reference), CastLength<TFrom, TTo>(span.Length));
    }

    public static ReadOnlySpan<TTo> Cast<TFrom, TTo>(ReadOnlySpan<TFrom> span) where TFrom : struct where TTo : struct
    {
        CheckBits<TFrom>();
        CheckBits<TTo>();
        return new ReadOnlySpan<TTo>(ref Unsafe.As<TFrom, TTo>(ref span._reference), CastLength<TFrom, TTo>(span.Length));
    }

    private static int CastLength<TFrom, TTo>(int length) => checked((int)((ulong)(uint)length * (uint)Unsafe.SizeOf<TFrom>() / (uint)Unsafe.SizeOf<TTo>()));

    public static T Read<T>(ReadOnlySpan<byte> source) where T : struct
    {
        CheckBits<T>();
        if (Unsafe.SizeOf<T>() > source.Length) ThrowHelper.ThrowArgumentOutOfRange("length");
        return Unsafe.ReadUnaligned<T>(ref source._reference);
    }

    public static bool TryRead<T>(ReadOnlySpan<byte> source, out T value) where T : struct
    {
        CheckBits<T>();
        if (Unsafe.SizeOf<T>() > source.Length)
        {
            value = default;
            return false;
        }
        value = Unsafe.ReadUnaligned<T>(ref source._reference);
        return true;
    }

    public static void Write<T>(Span<byte> destination, in T value) where T : struct
    {
        CheckBits<T>();
        if (Unsafe.SizeOf<T>() > destination.Length) ThrowHelper.ThrowArgumentOutOfRange("length");
        Unsafe.WriteUnaligned(ref destination._reference, value);
    }

    public static bool TryWrite<T>(Span<byte> destination, in T value) where T : struct
    {
        CheckBits<T>();
        if (Unsafe.SizeOf<T>() > destination.Length) return false;
        Unsafe.WriteUnaligned(ref destination._reference, value);
        return true;
    }

    public static ref T AsRef<T>(Span<byte> span) where T : struct
    {
        CheckBits<T>();
        if (Unsafe.SizeOf<T>() > span.Length) ThrowHelper.ThrowArgumentOutOfRange("length");
        return ref Unsafe.As<byte, T>(ref span._reference);
    }

    public static ref readonly T AsRef<T>(ReadOnlySpan<byte> span) where T : struct
    {
        CheckBits<T>();
        if (Unsafe.SizeOf<T>() > span.Length) ThrowHelper.ThrowArgumentOutOfRange("length");
        return ref Unsafe.As<byte, T>(ref span._reference);
    }

    public static Memory<T> CreateFromPinnedArray<T>(T[]? array, int start, int length) => new(array, start, length);

    public static bool TryGetArray<T>(ReadOnlyMemory<T> memory, out ArraySegment<T> segment)
    {
        if (memory._object is T[] array)
        {
            segment = new ArraySegment<T>(array, memory._index, memory._length);
            return true;
        }
        if (memory._object is MemoryManager<T> manager && manager.TryGetArray(out ArraySegment<T> whole))
        {
            segment = new ArraySegment<T>(whole.Array!, whole.Offset + memory._index, memory._length);
            return true;
        }
        segment = memory._length == 0 && memory._object is null ? ArraySegment<T>.Empty : default;
        return memory._length == 0 && memory._object is null;
    }

    public static bool TryGetMemoryManager<T, TManager>(ReadOnlyMemory<T> memory, out TManager? manager) where TManager : MemoryManager<T> =>
        TryGetMemoryManager(memory, out manager, out _, out _);

    public static bool TryGetMemoryManager<T, TManager>(ReadOnlyMemory<T> memory, out TManager? manager, out int start, out int length) where TManager : MemoryManager<T>
    {
        manager = memory._object as TManager;
        start = manager is null ? 0 : memory._index;
        length = manager is null ? 0 : memory._length;
        return manager is not null;
    }

    public static bool TryGetString(ReadOnlyMemory<char> memory, [Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? text, out int start, out int length)
    {
        text = memory._object as string;
        start = text is null ? 0 : memory._index;
        length = text is null ? 0 : memory._length;
        return text is not null;
    }

    public static Collections.Generic.IEnumerable<T> ToEnumerable<T>(ReadOnlyMemory<T> memory)
    {
        for (int i = 0; i < memory.Length; i++) yield return memory.Span[i];
    }
}

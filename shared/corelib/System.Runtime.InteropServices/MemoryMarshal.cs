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

    // A reference that is never null, so that it can be pinned and added to.
    internal static ref T GetNonNullPinnableReference<T>(Span<T> span) => ref span._reference;
    internal static ref T GetNonNullPinnableReference<T>(ReadOnlySpan<T> span) => ref span._reference;
}

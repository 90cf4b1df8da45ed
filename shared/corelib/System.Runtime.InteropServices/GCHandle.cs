using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

public enum GCHandleType { Weak = 0, WeakTrackResurrection = 1, Normal = 2, Pinned = 3 }

// `_handle` is an entry of the engine's handle table; bit 0 marks a pinned one.
public struct GCHandle : IEquatable<GCHandle>
{
    private nint _handle;

    private GCHandle(nint handle) => _handle = handle;

    // A new entry (`type` as GCHandleType); never 0, bit 0 clear. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint Allocate(object? target, int type);

    // The entry's object, or null when a weak one's is gone. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern object? Read(nint handle);

    // Changes the entry's object. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Write(nint handle, object? target);

    // Gives the entry back. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Release(nint handle);

    public static GCHandle Alloc(object? value) => Alloc(value, GCHandleType.Normal);

    public static GCHandle Alloc(object? value, GCHandleType type)
    {
        if ((uint)type > (uint)GCHandleType.Pinned) throw new ArgumentOutOfRangeException(nameof(type), "Enum value was out of legal range.");
        if (type == GCHandleType.Pinned && value is not null) CheckPinnable(value);
        nint handle = Allocate(value, (int)type);
        return new GCHandle(type == GCHandleType.Pinned ? handle | 1 : handle);
    }

    private static void CheckPinnable(object value)
    {
        if (value is string) return;
        RuntimeType type = Unsafe.As<RuntimeType>(value.GetType());
        RuntimeType held = value is Array array ? array.ElementType() : type;
        if ((value is Array && !held.IsValueType) || RuntimeType.ContainsReferences(held)) throw new ArgumentException("Object contains references.", nameof(value));
    }

    public void Free()
    {
        nint handle = Threading.Interlocked.Exchange(ref _handle, 0);
        Check(handle);
        Release(handle & ~1);
    }

    public object? Target
    {
        readonly get
        {
            Check(_handle);
            return Read(_handle & ~1);
        }
        set
        {
            Check(_handle);
            if ((_handle & 1) != 0 && value is not null) CheckPinnable(value);
            Write(_handle & ~1, value);
        }
    }

    public readonly nint AddrOfPinnedObject() => AddressOfPinned();

    private readonly unsafe nint AddressOfPinned()
    {
        Check(_handle);
        if ((_handle & 1) == 0) throw new InvalidOperationException("Handle is not pinned.");
        object? target = Read(_handle & ~1);
        if (target is null) return 0;
        if (target is string text) return (nint)Unsafe.AsPointer(ref text.GetRawStringData());
        return target is Array array ? (nint)Unsafe.AsPointer(ref array.DataReference()) : (nint)Unsafe.AsPointer(ref RuntimeHelpers.GetRawData(target));
    }

    public readonly bool IsAllocated => _handle != 0;

    public static explicit operator GCHandle(nint value) => FromIntPtr(value);

    public static GCHandle FromIntPtr(nint value)
    {
        Check(value);
        return new GCHandle(value);
    }

    public static explicit operator nint(GCHandle value) => ToIntPtr(value);
    public static nint ToIntPtr(GCHandle value) => value._handle;
    public override readonly int GetHashCode() => _handle.GetHashCode();
    public override readonly bool Equals(object? o) => o is GCHandle other && Equals(other);
    public readonly bool Equals(GCHandle other) => _handle == other._handle;
    public static bool operator ==(GCHandle a, GCHandle b) => a._handle == b._handle;
    public static bool operator !=(GCHandle a, GCHandle b) => a._handle != b._handle;

    private static void Check(nint handle)
    {
        if (handle == 0) throw new InvalidOperationException("Handle is not initialized.");
    }
}

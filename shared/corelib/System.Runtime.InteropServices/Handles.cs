// Typed handles of the collector's table, HandleRef, HandleCollector, COMException and small value types of interoperability.
using System.Runtime.CompilerServices;
using System.Threading;

namespace System.Runtime.InteropServices;

public struct GCHandle<T> : IEquatable<GCHandle<T>>, IDisposable where T : class?
{
    private nint _handle;

    public GCHandle(T target) => _handle = GCHandle.Allocate(target, (int)GCHandleType.Normal);

    public readonly bool IsAllocated => _handle != 0;

    public readonly T Target
    {
        get => Unsafe.As<T>(GCHandle.Read(Checked()))!;
        set => GCHandle.Write(Checked(), value);
    }

    private readonly nint Checked() => _handle != 0 ? _handle : throw new NullReferenceException();

    public void Dispose()
    {
        nint handle = Interlocked.Exchange(ref _handle, 0);
        if (handle != 0) GCHandle.Release(handle);
    }

    public static GCHandle<T> FromIntPtr(nint value) => new() { _handle = value };
    public static nint ToIntPtr(GCHandle<T> value) => value._handle;
    public readonly bool Equals(GCHandle<T> other) => _handle == other._handle;
    public override readonly bool Equals(object? obj) => obj is GCHandle<T> other && Equals(other);
    public override readonly int GetHashCode() => _handle.GetHashCode();
}

public struct WeakGCHandle<T> : IEquatable<WeakGCHandle<T>>, IDisposable where T : class?
{
    private nint _handle;

    public WeakGCHandle(T target, bool trackResurrection = false) =>
        _handle = GCHandle.Allocate(target, (int)(trackResurrection ? GCHandleType.WeakTrackResurrection : GCHandleType.Weak));

    public readonly bool IsAllocated => _handle != 0;

    private readonly nint Checked() => _handle != 0 ? _handle : throw new NullReferenceException();

    public readonly bool TryGetTarget([Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? target)
    {
        target = Unsafe.As<T>(GCHandle.Read(Checked()));
        return target is not null;
    }

    public readonly void SetTarget(T target) => GCHandle.Write(Checked(), target);

    public void Dispose()
    {
        nint handle = Interlocked.Exchange(ref _handle, 0);
        if (handle != 0) GCHandle.Release(handle);
    }

    public static WeakGCHandle<T> FromIntPtr(nint value) => new() { _handle = value };
    public static nint ToIntPtr(WeakGCHandle<T> value) => value._handle;
    public readonly bool Equals(WeakGCHandle<T> other) => _handle == other._handle;
    public override readonly bool Equals(object? obj) => obj is WeakGCHandle<T> other && Equals(other);
    public override readonly int GetHashCode() => _handle.GetHashCode();
}

public struct PinnedGCHandle<T> : IEquatable<PinnedGCHandle<T>>, IDisposable where T : class?
{
    private nint _handle;

    // Unlike GCHandle, anything can be pinned.
    public PinnedGCHandle(T target) => _handle = GCHandle.Allocate(target, (int)GCHandleType.Pinned);

    public readonly bool IsAllocated => _handle != 0;

    private readonly nint Checked() => _handle != 0 ? _handle : throw new NullReferenceException();

    public readonly T Target
    {
        get => Unsafe.As<T>(GCHandle.Read(Checked()))!;
        set => GCHandle.Write(Checked(), value);
    }

    [CLSCompliant(false)]
    public readonly unsafe void* GetAddressOfObjectData()
    {
        object? target = GCHandle.Read(Checked());
        return target is null ? null : Unsafe.AsPointer(ref RuntimeHelpers.GetRawData(target));
    }

    public void Dispose()
    {
        nint handle = Interlocked.Exchange(ref _handle, 0);
        if (handle != 0) GCHandle.Release(handle);
    }

    public static PinnedGCHandle<T> FromIntPtr(nint value) => new() { _handle = value };
    public static nint ToIntPtr(PinnedGCHandle<T> value) => value._handle;
    public readonly bool Equals(PinnedGCHandle<T> other) => _handle == other._handle;
    public override readonly bool Equals(object? obj) => obj is PinnedGCHandle<T> other && Equals(other);
    public override readonly int GetHashCode() => _handle.GetHashCode();
}

public static unsafe class GCHandleExtensions
{
    [CLSCompliant(false)]
    public static T* GetAddressOfArrayData<T>(this PinnedGCHandle<T[]> handle)
    {
        T[]? array = handle.Target;
        return array is null ? null : (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
    }

    [CLSCompliant(false)]
    public static char* GetAddressOfStringData(this PinnedGCHandle<string> handle)
    {
        string? text = handle.Target;
        return text is null ? null : (char*)Unsafe.AsPointer(ref text.GetRawStringData());
    }
}

// The engine passes the second field to native code.
[StructLayout(LayoutKind.Sequential)]
public readonly struct HandleRef
{
    private readonly object? _wrapper;
    private readonly nint _handle;

    public HandleRef(object? wrapper, nint handle)
    {
        _wrapper = wrapper;
        _handle = handle;
    }

    public object? Wrapper => _wrapper;
    public nint Handle => _handle;
    public static explicit operator nint(HandleRef value) => value._handle;
    public static nint ToIntPtr(HandleRef value) => value._handle;
}

public class COMException : ExternalException
{
    private const int Result = unchecked((int)0x80004005);
    public COMException() : base("Error HRESULT E_FAIL has been returned from a call to a COM component.") => HResult = Result;
    public COMException(string? message) : base(message) => HResult = Result;
    public COMException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
    public COMException(string? message, int errorCode) : base(message) => HResult = errorCode;

    public override string ToString()
    {
        string text = GetType() + " (0x" + HResult.ToString("X8") + ")";
        if (!string.IsNullOrEmpty(Message)) text += ": " + Message;
        if (InnerException is { } inner) text += Environment.NewLine + " ---> " + inner;
        if (StackTrace is { } trace) text += Environment.NewLine + trace;
        return text;
    }
}

/// `long` of C: 64 bits here.
public readonly struct CLong : IEquatable<CLong>
{
    private readonly nint _value;
    public CLong(int value) => _value = value;
    public CLong(nint value) => _value = value;
    public nint Value => _value;
    public bool Equals(CLong other) => _value == other._value;
    public override bool Equals(object? o) => o is CLong other && Equals(other);
    public override int GetHashCode() => _value.GetHashCode();
    public override string ToString() => _value.ToString();
}

[CLSCompliant(false)]
public readonly struct CULong : IEquatable<CULong>
{
    private readonly nuint _value;
    public CULong(uint value) => _value = value;
    public CULong(nuint value) => _value = value;
    public nuint Value => _value;
    public bool Equals(CULong other) => _value == other._value;
    public override bool Equals(object? o) => o is CULong other && Equals(other);
    public override int GetHashCode() => _value.GetHashCode();
    public override string ToString() => _value.ToString();
}

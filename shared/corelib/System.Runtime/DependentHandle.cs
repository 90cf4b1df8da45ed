using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Runtime;

// Holds an object weakly, and another as long as that one lives.
public struct DependentHandle : IDisposable
{
    private nint _handle;

    // A new entry of the engine's table; never 0. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint AllocateDependent(object? target, object? dependent);

    // The entry's target, or null when it is gone. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern object? ReadTarget(nint handle);

    // The entry's target and dependent at one moment. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern object? ReadBoth(nint handle, out object? dependent);

    // Changes the dependent. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void WriteDependent(nint handle, object? dependent);

    // Lets go of the target now. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ClearTarget(nint handle);

    // Gives the entry back. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ReleaseDependent(nint handle);

    public DependentHandle(object? target, object? dependent) => _handle = AllocateDependent(target, dependent);

    public readonly bool IsAllocated => _handle != 0;

    private readonly nint Valid => _handle != 0 ? _handle : throw new InvalidOperationException("Handle is not initialized.");

    public object? Target
    {
        readonly get => ReadTarget(Valid);
        set
        {
            if (_handle == 0 || value is not null) throw new InvalidOperationException("Handle is not initialized.");
            ClearTarget(_handle);
        }
    }

    public object? Dependent
    {
        readonly get
        {
            ReadBoth(Valid, out object? dependent);
            return dependent;
        }
        set => WriteDependent(Valid, value);
    }

    public readonly (object? Target, object? Dependent) TargetAndDependent
    {
        get
        {
            object? target = ReadBoth(Valid, out object? dependent);
            return (target, dependent);
        }
    }

    public void Dispose()
    {
        nint handle = _handle;
        _handle = 0;
        if (handle != 0) ReleaseDependent(handle);
    }
}

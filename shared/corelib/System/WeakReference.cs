using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;

namespace System;

// `_handle` is a weak entry of the engine's handle table; it is given back by the finalizer.
public class WeakReference : ISerializable
{
    private nint _handle;
    private readonly bool _trackResurrection;

    public WeakReference(object? target) : this(target, false) { }

    public WeakReference(object? target, bool trackResurrection)
    {
        _trackResurrection = trackResurrection;
        _handle = GCHandle.Allocate(target, trackResurrection ? (int)GCHandleType.WeakTrackResurrection : (int)GCHandleType.Weak);
    }

    protected WeakReference(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    ~WeakReference()
    {
        nint handle = _handle;
        _handle = 0;
        if (handle != 0) GCHandle.Release(handle);
    }

    public virtual void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue("TrackedObject", Target, typeof(object));
        info.AddValue("TrackResurrection", _trackResurrection);
    }

    public virtual bool TrackResurrection => _trackResurrection;

    public virtual bool IsAlive
    {
        get
        {
            bool alive = _handle != 0 && GCHandle.Read(_handle) is not null;
            GC.KeepAlive(this);
            return alive;
        }
    }

    public virtual object? Target
    {
        get
        {
            object? target = _handle == 0 ? null : GCHandle.Read(_handle);
            GC.KeepAlive(this);
            return target;
        }
        set
        {
            if (_handle == 0) throw new InvalidOperationException("The weak reference is no longer valid.");
            GCHandle.Write(_handle, value);
            GC.KeepAlive(this);
        }
    }
}

public sealed class WeakReference<T> : ISerializable where T : class?
{
    private nint _handle;
    private readonly bool _trackResurrection;

    public WeakReference(T target) : this(target, false) { }

    public WeakReference(T target, bool trackResurrection)
    {
        _trackResurrection = trackResurrection;
        _handle = GCHandle.Allocate(target, trackResurrection ? (int)GCHandleType.WeakTrackResurrection : (int)GCHandleType.Weak);
    }

    ~WeakReference()
    {
        nint handle = _handle;
        _handle = 0;
        if (handle != 0) GCHandle.Release(handle);
    }

    public void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        TryGetTarget(out T? target);
        info.AddValue("TrackedObject", target, typeof(T));
        info.AddValue("TrackResurrection", _trackResurrection);
    }

    public bool TryGetTarget([MaybeNullWhen(false), NotNullWhen(true)] out T target)
    {
        object? found = _handle == 0 ? null : GCHandle.Read(_handle);
        GC.KeepAlive(this);
        target = (T)found!;
        return found is not null;
    }

    public void SetTarget(T target)
    {
        if (_handle == 0) throw new InvalidOperationException("The weak reference is no longer valid.");
        GCHandle.Write(_handle, target);
        GC.KeepAlive(this);
    }
}

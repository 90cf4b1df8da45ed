// Safe handles by what counts as invalid, and those of files and waits.
namespace Microsoft.Win32.SafeHandles;

using System;
using System.IO;
using System.Runtime.InteropServices;

public abstract class SafeHandleZeroOrMinusOneIsInvalid : SafeHandle
{
    protected SafeHandleZeroOrMinusOneIsInvalid(bool ownsHandle)
        : base(0, ownsHandle)
    {
    }

    public override bool IsInvalid => handle is 0 or -1;
}

public abstract class SafeHandleMinusOneIsInvalid : SafeHandle
{
    protected SafeHandleMinusOneIsInvalid(bool ownsHandle)
        : base(-1, ownsHandle)
    {
    }

    public override bool IsInvalid => handle == -1;
}

public abstract class CriticalHandleZeroOrMinusOneIsInvalid : CriticalHandle
{
    protected CriticalHandleZeroOrMinusOneIsInvalid()
        : base(0)
    {
    }

    public override bool IsInvalid => handle is 0 or -1;
}

public abstract class CriticalHandleMinusOneIsInvalid : CriticalHandle
{
    protected CriticalHandleMinusOneIsInvalid()
        : base(-1)
    {
    }

    public override bool IsInvalid => handle == -1;
}

/// A file descriptor.
public sealed class SafeFileHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private string? _path;

    public SafeFileHandle()
        : base(ownsHandle: true)
    {
        SetHandle(-1);
    }

    public SafeFileHandle(nint preexistingHandle, bool ownsHandle)
        : base(ownsHandle)
    {
        SetHandle(preexistingHandle);
    }

    internal SafeFileHandle(long fileCallsHandle, string path, bool isAsync)
        : base(ownsHandle: true)
    {
        SetHandle((nint)(fileCallsHandle - 1));
        _path = path;
        IsAsync = isAsync;
    }

    public bool IsAsync { get; }

    public override bool IsInvalid => handle < 0 || handle > int.MaxValue;

    internal string? Path => _path;

    /// What System.IO.FileCalls takes.
    internal long CallHandle
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return (long)handle + 1;
        }
    }

    protected override bool ReleaseHandle()
    {
        FileCalls.Close((long)handle + 1);
        return true;
    }
}

/// WaitHandle waits inside the process: its safe handle is a name for it, no more.
public sealed class SafeWaitHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public SafeWaitHandle()
        : base(ownsHandle: true)
    {
    }

    public SafeWaitHandle(nint existingHandle, bool ownsHandle)
        : base(ownsHandle)
    {
        SetHandle(existingHandle);
    }

    protected override bool ReleaseHandle() => true;
}

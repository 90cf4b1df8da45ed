// Handles of the system that are released once: when disposed or finalized, and no call holds them any more.
namespace System.Runtime.InteropServices;

using System.Runtime.ConstrainedExecution;
using System.Threading;

public abstract class SafeHandle : CriticalFinalizerObject, IDisposable
{
    // _state: bit 0 closed (nobody may take it), bit 1 disposed (Dispose was called), above them the number of holders.
    private const int Closed = 1;
    private const int Disposed = 2;
    private const int OneHolder = 4;

    protected nint handle;
    private int _state = OneHolder;
    private readonly bool _ownsHandle;

    protected SafeHandle(nint invalidHandleValue, bool ownsHandle)
    {
        handle = invalidHandleValue;
        _ownsHandle = ownsHandle;
        if (!ownsHandle)
        {
            GC.SuppressFinalize(this);
        }
    }

    ~SafeHandle()
    {
        Dispose(false);
    }

    public bool IsClosed => (_state & Closed) != 0;

    public abstract bool IsInvalid { get; }

    protected abstract bool ReleaseHandle();

    protected internal void SetHandle(nint handle) => this.handle = handle;

    public nint DangerousGetHandle() => handle;

    public void Close() => Dispose();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Release(disposeOrFinalize: true);

    public void SetHandleAsInvalid()
    {
        int state = Volatile.Read(ref _state);
        int seen;
        while ((seen = Interlocked.CompareExchange(ref _state, state | Closed, state)) != state)
        {
            state = seen;
        }
        GC.SuppressFinalize(this);
    }

    public void DangerousAddRef(ref bool success)
    {
        int state = Volatile.Read(ref _state);
        while (true)
        {
            ObjectDisposedException.ThrowIf((state & Closed) != 0, this);
            int seen = Interlocked.CompareExchange(ref _state, state + OneHolder, state);
            if (seen == state)
            {
                success = true;
                return;
            }
            state = seen;
        }
    }

    internal void DangerousAddRef()
    {
        bool success = false;
        DangerousAddRef(ref success);
    }

    public void DangerousRelease() => Release(disposeOrFinalize: false);

    private void Release(bool disposeOrFinalize)
    {
        bool releases;
        int state = Volatile.Read(ref _state);
        while (true)
        {
            if (disposeOrFinalize && (state & Disposed) != 0)
            {
                return;
            }
            ObjectDisposedException.ThrowIf(state < OneHolder, this);
            bool last = state < 2 * OneHolder;
            releases = last && (state & Closed) == 0 && _ownsHandle && !IsInvalid;
            int next = state - OneHolder;
            if (last)
            {
                next |= Closed;
            }
            if (disposeOrFinalize)
            {
                next |= Disposed;
            }
            int seen = Interlocked.CompareExchange(ref _state, next, state);
            if (seen == state)
            {
                break;
            }
            state = seen;
        }
        if (releases)
        {
            ReleaseHandle();
        }
    }
}

public abstract class CriticalHandle : CriticalFinalizerObject, IDisposable
{
    protected nint handle;
    private bool _isClosed;

    protected CriticalHandle(nint invalidHandleValue) => handle = invalidHandleValue;

    ~CriticalHandle()
    {
        Dispose(false);
    }

    public bool IsClosed => _isClosed;

    public abstract bool IsInvalid { get; }

    protected abstract bool ReleaseHandle();

    protected void SetHandle(nint handle) => this.handle = handle;

    public void Close() => Dispose();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    public void SetHandleAsInvalid()
    {
        _isClosed = true;
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!_isClosed)
        {
            _isClosed = true;
            if (!IsInvalid)
            {
                ReleaseHandle();
            }
        }
    }
}

namespace System.Threading;

using System.Collections.Generic;

public abstract class WaitHandle : MarshalByRefObject, IDisposable
{
    public const int WaitTimeout = 0x102;

    protected static readonly nint InvalidHandle = -1;

    private const int MaxWaitHandles = 64;

    private protected Waitable? _waitable;

    protected WaitHandle()
    {
    }

    private protected void Initialize(Waitable waitable)
    {
        _waitable = waitable;
        waitable.Handle = this;
    }

    [Obsolete("WaitHandle.Handle has been deprecated. Use the SafeWaitHandle property instead.")]
    public virtual nint Handle
    {
        get => InvalidHandle;
        set => throw new PlatformNotSupportedException();
    }

    private protected Waitable Live
    {
        get
        {
            if (_waitable is null)
            {
                throw new ObjectDisposedException("Microsoft.Win32.SafeHandles.SafeWaitHandle");
            }
            return _waitable;
        }
    }

    public virtual bool WaitOne() => WaitOne(Timeout.Infinite);

    public virtual bool WaitOne(int millisecondsTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        return WaitSubsystem.Wait(Live, millisecondsTimeout) != WaitTimeout;
    }

    public virtual bool WaitOne(TimeSpan timeout) => WaitOne(ToTimeout(timeout));

    public virtual bool WaitOne(int millisecondsTimeout, bool exitContext) => WaitOne(millisecondsTimeout);

    public virtual bool WaitOne(TimeSpan timeout, bool exitContext) => WaitOne(timeout);

    internal static int ToTimeout(TimeSpan timeout)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, -1, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, int.MaxValue, nameof(timeout));
        return (int)milliseconds;
    }

    private static int WaitMultiple(ReadOnlySpan<WaitHandle> waitHandles, bool waitForAll, int millisecondsTimeout)
    {
        if (waitHandles.Length == 0)
        {
            throw new ArgumentException("Waithandle array may not be empty.", nameof(waitHandles));
        }
        if (waitHandles.Length > MaxWaitHandles)
        {
            throw new NotSupportedException("The number of WaitHandles must be less than or equal to 64.");
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        Waitable[] waitables = new Waitable[waitHandles.Length];
        for (int i = 0; i < waitables.Length; i++)
        {
            WaitHandle handle = waitHandles[i]
                ?? throw new ArgumentNullException($"waitHandles[{i}]", "At least one element in the specified array was null.");
            waitables[i] = handle.Live;
            if (waitForAll && Array.IndexOf(waitables, waitables[i]) != i)
            {
                throw new DuplicateWaitObjectException();
            }
        }
        return WaitSubsystem.Wait(waitables, waitForAll, millisecondsTimeout);
    }

    public static bool WaitAll(WaitHandle[] waitHandles, int millisecondsTimeout)
    {
        ArgumentNullException.ThrowIfNull(waitHandles);
        return WaitMultiple(waitHandles, true, millisecondsTimeout) != WaitTimeout;
    }

    public static bool WaitAll(WaitHandle[] waitHandles, TimeSpan timeout) => WaitAll(waitHandles, ToTimeout(timeout));

    public static bool WaitAll(WaitHandle[] waitHandles) => WaitAll(waitHandles, Timeout.Infinite);

    public static bool WaitAll(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) => WaitAll(waitHandles, millisecondsTimeout);

    public static bool WaitAll(WaitHandle[] waitHandles, TimeSpan timeout, bool exitContext) => WaitAll(waitHandles, timeout);

    public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout)
    {
        ArgumentNullException.ThrowIfNull(waitHandles);
        return WaitMultiple(waitHandles, false, millisecondsTimeout);
    }

    public static int WaitAny(WaitHandle[] waitHandles, TimeSpan timeout) => WaitAny(waitHandles, ToTimeout(timeout));

    public static int WaitAny(WaitHandle[] waitHandles) => WaitAny(waitHandles, Timeout.Infinite);

    public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) => WaitAny(waitHandles, millisecondsTimeout);

    public static int WaitAny(WaitHandle[] waitHandles, TimeSpan timeout, bool exitContext) => WaitAny(waitHandles, timeout);

    public static bool SignalAndWait(WaitHandle toSignal, WaitHandle toWaitOn) => SignalAndWait(toSignal, toWaitOn, Timeout.Infinite, false);

    public static bool SignalAndWait(WaitHandle toSignal, WaitHandle toWaitOn, TimeSpan timeout, bool exitContext) =>
        SignalAndWait(toSignal, toWaitOn, ToTimeout(timeout), exitContext);

    public static bool SignalAndWait(WaitHandle toSignal, WaitHandle toWaitOn, int millisecondsTimeout, bool exitContext)
    {
        ArgumentNullException.ThrowIfNull(toSignal);
        ArgumentNullException.ThrowIfNull(toWaitOn);
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        toSignal.SignalFromTimer();
        return toWaitOn.WaitOne(millisecondsTimeout);
    }

    /// Whatever "signal" means for this kind of handle.
    internal void SignalFromTimer()
    {
        Waitable waitable = Live;
        switch (waitable.Kind)
        {
            case Waitable.WaitableKind.Semaphore:
                WaitSubsystem.ReleaseSemaphore(waitable, 1);
                break;
            case Waitable.WaitableKind.Mutex:
                WaitSubsystem.ReleaseMutex(waitable);
                break;
            default:
                WaitSubsystem.SetEvent(waitable);
                break;
        }
    }

    public virtual void Close() => Dispose();

    protected virtual void Dispose(bool explicitDisposing)
    {
        _waitable = null;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }
}

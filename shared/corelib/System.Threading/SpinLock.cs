namespace System.Threading;

/// A lock that spins. With owner tracking it holds the owner's thread id, without it 1 for held.
public struct SpinLock
{
    private const int TrackingDisabled = int.MinValue;
    private const int Free = 0;
    private const int HeldAnonymously = 1;

    private volatile int _owner;

    public SpinLock(bool enableThreadOwnerTracking)
    {
        _owner = enableThreadOwnerTracking ? Free : TrackingDisabled;
    }

    public readonly bool IsThreadOwnerTrackingEnabled => (_owner & TrackingDisabled) == 0;

    public readonly bool IsHeld => (_owner & ~TrackingDisabled) != Free;

    public readonly bool IsHeldByCurrentThread
    {
        get
        {
            if (!IsThreadOwnerTrackingEnabled)
            {
                throw new InvalidOperationException("Thread tracking is disabled.");
            }
            return _owner == Environment.CurrentManagedThreadId;
        }
    }

    public void Enter(ref bool lockTaken) => TryEnterCore(Timeout.Infinite, ref lockTaken);

    public void TryEnter(ref bool lockTaken) => TryEnterCore(0, ref lockTaken);

    public void TryEnter(TimeSpan timeout, ref bool lockTaken)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        if (milliseconds < -1 || milliseconds > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The timeout must be a value between -1 and Int32.MaxValue, inclusive.");
        }
        TryEnterCore((int)milliseconds, ref lockTaken);
    }

    public void TryEnter(int millisecondsTimeout, ref bool lockTaken)
    {
        if (millisecondsTimeout < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsTimeout), millisecondsTimeout, "The timeout must be a value between -1 and Int32.MaxValue, inclusive.");
        }
        TryEnterCore(millisecondsTimeout, ref lockTaken);
    }

    private void TryEnterCore(int millisecondsTimeout, ref bool lockTaken)
    {
        if (lockTaken)
        {
            lockTaken = false;
            throw new ArgumentException("The tookLock argument must be set to false before calling this method.");
        }
        bool tracking = IsThreadOwnerTrackingEnabled;
        int free = tracking ? Free : TrackingDisabled;
        int held = tracking ? Environment.CurrentManagedThreadId : TrackingDisabled | HeldAnonymously;
        if (Interlocked.CompareExchange(ref _owner, held, free) == free)
        {
            lockTaken = true;
            return;
        }
        if (tracking && _owner == held)
        {
            throw new LockRecursionException("The calling thread already holds the lock.");
        }
        if (millisecondsTimeout == 0)
        {
            return;
        }
        long start = millisecondsTimeout == Timeout.Infinite ? 0 : Environment.TickCount64;
        SpinWait spinner = default;
        while (true)
        {
            spinner.SpinOnce();
            if (_owner == free && Interlocked.CompareExchange(ref _owner, held, free) == free)
            {
                lockTaken = true;
                return;
            }
            if (millisecondsTimeout != Timeout.Infinite && Environment.TickCount64 - start >= millisecondsTimeout)
            {
                return;
            }
        }
    }

    public void Exit() => Exit(true);

    public void Exit(bool useMemoryBarrier)
    {
        bool tracking = IsThreadOwnerTrackingEnabled;
        if (tracking && _owner != Environment.CurrentManagedThreadId)
        {
            throw new SynchronizationLockException("The calling thread does not hold the lock.");
        }
        int free = tracking ? Free : TrackingDisabled;
        if (useMemoryBarrier)
        {
            Interlocked.Exchange(ref _owner, free);
        }
        else
        {
            _owner = free;
        }
    }
}

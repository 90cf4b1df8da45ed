namespace System.Threading;

/// A manual-reset event over Monitor that spins a little first.
public class ManualResetEventSlim : IDisposable
{
    private const int DefaultSpinCount = 35;
    private const int MaxSpinCount = 2047;

    private volatile bool _isSet;
    private bool _disposed;
    private int _spinCount;
    private int _waiters;
    private object? _gate;
    private volatile ManualResetEvent? _event;

    public ManualResetEventSlim()
        : this(false)
    {
    }

    public ManualResetEventSlim(bool initialState)
    {
        _isSet = initialState;
        _spinCount = SpinWait.IsSingleProcessor ? 1 : DefaultSpinCount;
    }

    public ManualResetEventSlim(bool initialState, int spinCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spinCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(spinCount, MaxSpinCount);
        _isSet = initialState;
        _spinCount = SpinWait.IsSingleProcessor && spinCount != 0 ? 1 : spinCount;
    }

    public WaitHandle WaitHandle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_event is null)
            {
                ManualResetEvent created = new ManualResetEvent(_isSet);
                if (Interlocked.CompareExchange(ref _event, created, null) is not null)
                {
                    created.Dispose();
                }
                else if (_isSet)
                {
                    // Set between making and publishing the handle did not see it.
                    created.Set();
                }
            }
            return _event;
        }
    }

    public bool IsSet => _isSet;

    public int SpinCount => _spinCount;

    private object Gate => Volatile.Read(ref _gate) ?? Interlocked.CompareExchange(ref _gate, new object(), null) ?? _gate!;

    public void Set()
    {
        _isSet = true;
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _waiters) > 0)
        {
            object gate = Gate;
            lock (gate)
            {
                Monitor.PulseAll(gate);
            }
        }
        _event?.Set();
    }

    public void Reset()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _event?.Reset();
        _isSet = false;
    }

    public void Wait() => Wait(Timeout.Infinite, default);

    public void Wait(CancellationToken cancellationToken) => Wait(Timeout.Infinite, cancellationToken);

    public bool Wait(TimeSpan timeout) => Wait(timeout, default);

    public bool Wait(TimeSpan timeout, CancellationToken cancellationToken)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, -1, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, int.MaxValue, nameof(timeout));
        return Wait((int)milliseconds, cancellationToken);
    }

    public bool Wait(int millisecondsTimeout) => Wait(millisecondsTimeout, default);

    public bool Wait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        if (_isSet)
        {
            return true;
        }
        if (millisecondsTimeout == 0)
        {
            return false;
        }
        long start = millisecondsTimeout == Timeout.Infinite ? 0 : Environment.TickCount64;
        SpinWait spinner = default;
        for (int i = 0; i < _spinCount; i++)
        {
            spinner.SpinOnce(sleep1Threshold: -1);
            if (_isSet)
            {
                return true;
            }
        }
        using (cancellationToken.UnsafeRegister(static state => ((ManualResetEventSlim)state!).WakeForCancellation(), this))
        {
            object gate = Gate;
            lock (gate)
            {
                Interlocked.Increment(ref _waiters);
                try
                {
                    while (!_isSet)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        int left = Timeout.Infinite;
                        if (millisecondsTimeout != Timeout.Infinite)
                        {
                            long passed = Environment.TickCount64 - start;
                            if (passed >= millisecondsTimeout)
                            {
                                return false;
                            }
                            left = (int)(millisecondsTimeout - passed);
                        }
                        Monitor.Wait(gate, left);
                    }
                }
                finally
                {
                    Interlocked.Decrement(ref _waiters);
                }
            }
        }
        return true;
    }

    private void WakeForCancellation()
    {
        object gate = Gate;
        lock (gate)
        {
            Monitor.PulseAll(gate);
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }
        _disposed = true;
        if (disposing)
        {
            ManualResetEvent? handle = _event;
            if (handle is not null)
            {
                handle.Dispose();
                _event = null;
            }
        }
    }
}

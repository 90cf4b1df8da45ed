namespace System.Threading;

public class CountdownEvent : IDisposable
{
    private readonly ManualResetEventSlim _event;
    private int _initialCount;
    private volatile int _currentCount;
    private volatile bool _disposed;

    public CountdownEvent(int initialCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCount);
        _initialCount = initialCount;
        _currentCount = initialCount;
        _event = new ManualResetEventSlim(initialCount == 0);
    }

    public int CurrentCount => Math.Max(0, _currentCount);

    public int InitialCount => _initialCount;

    public bool IsSet => _currentCount <= 0;

    public WaitHandle WaitHandle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _event.WaitHandle;
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _event.Dispose();
            _disposed = true;
        }
    }

    public bool Signal() => Signal(1);

    public bool Signal(int signalCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(signalCount);
        ObjectDisposedException.ThrowIf(_disposed, this);
        while (true)
        {
            int count = _currentCount;
            if (count < signalCount)
            {
                throw new InvalidOperationException("Invalid attempt made to decrement the event's count below zero.");
            }
            if (Interlocked.CompareExchange(ref _currentCount, count - signalCount, count) == count)
            {
                if (count != signalCount)
                {
                    return false;
                }
                _event.Set();
                return true;
            }
        }
    }

    public void AddCount() => AddCount(1);

    public bool TryAddCount() => TryAddCount(1);

    public void AddCount(int signalCount)
    {
        if (!TryAddCount(signalCount))
        {
            throw new InvalidOperationException("The event is already signaled and cannot be incremented.");
        }
    }

    public bool TryAddCount(int signalCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(signalCount);
        ObjectDisposedException.ThrowIf(_disposed, this);
        while (true)
        {
            int count = _currentCount;
            if (count <= 0)
            {
                return false;
            }
            if (count > int.MaxValue - signalCount)
            {
                throw new InvalidOperationException("The increment operation would cause the CurrentCount to overflow.");
            }
            if (Interlocked.CompareExchange(ref _currentCount, count + signalCount, count) == count)
            {
                return true;
            }
        }
    }

    public void Reset() => Reset(_initialCount);

    public void Reset(int count)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _currentCount = count;
        _initialCount = count;
        if (count == 0)
        {
            _event.Set();
        }
        else
        {
            _event.Reset();
        }
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
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        return IsSet || _event.Wait(millisecondsTimeout, cancellationToken);
    }
}

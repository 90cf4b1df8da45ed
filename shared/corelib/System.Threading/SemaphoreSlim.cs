namespace System.Threading;

using System.Threading.Tasks;

/// A counting semaphore for blocking and asynchronous waiters. Asynchronous ones are served after blocking ones, in order.
public class SemaphoreSlim : IDisposable
{
    private const string TimeoutWrong = "The timeout must represent a value between -1 and Int32.MaxValue, inclusive.";

    private readonly int _maxCount;
    private readonly object _gate = new object();
    private volatile int _currentCount;
    private int _waitCount;
    private int _pulsed;
    private bool _disposed;
    private volatile ManualResetEvent? _waitHandle;
    private TaskNode? _asyncHead;
    private TaskNode? _asyncTail;

    private sealed class TaskNode : Task<bool>
    {
        internal TaskNode? Previous;
        internal TaskNode? Next;

        internal TaskNode()
            : base((object?)null, TaskCreationOptions.RunContinuationsAsynchronously)
        {
        }
    }

    public SemaphoreSlim(int initialCount)
        : this(initialCount, int.MaxValue)
    {
    }

    public SemaphoreSlim(int initialCount, int maxCount)
    {
        if (initialCount < 0 || initialCount > maxCount)
        {
            throw new ArgumentOutOfRangeException(nameof(initialCount), initialCount, "The initialCount argument must be non-negative and less than or equal to the maximumCount.");
        }
        if (maxCount <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(maxCount), maxCount, "The maximumCount argument must be a positive number. If a maximum is not required, use the constructor without a maxCount parameter.");
        }
        _maxCount = maxCount;
        _currentCount = initialCount;
    }

    public int CurrentCount => _currentCount;

    public WaitHandle AvailableWaitHandle
    {
        get
        {
            CheckDisposed();
            if (_waitHandle is null)
            {
                lock (_gate)
                {
                    _waitHandle ??= new ManualResetEvent(_currentCount != 0);
                }
            }
            return _waitHandle;
        }
    }

    private void CheckDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    private static int ToTimeout(TimeSpan timeout)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        if (milliseconds < -1 || milliseconds > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The value needs to translate in milliseconds to -1 (signifying an infinite timeout), or be non-negative.");
        }
        return (int)milliseconds;
    }

    private static void CheckTimeout(int millisecondsTimeout)
    {
        if (millisecondsTimeout < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsTimeout), millisecondsTimeout, TimeoutWrong);
        }
    }

    public void Wait() => WaitCore(Timeout.Infinite, default);

    public void Wait(CancellationToken cancellationToken) => WaitCore(Timeout.Infinite, cancellationToken);

    public bool Wait(TimeSpan timeout) => WaitCore(ToTimeout(timeout), default);

    public bool Wait(TimeSpan timeout, CancellationToken cancellationToken) => WaitCore(ToTimeout(timeout), cancellationToken);

    public bool Wait(int millisecondsTimeout) => Wait(millisecondsTimeout, default);

    public bool Wait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckTimeout(millisecondsTimeout);
        return WaitCore(millisecondsTimeout, cancellationToken);
    }

    private bool WaitCore(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckDisposed();
        cancellationToken.ThrowIfCancellationRequested();
        if (millisecondsTimeout == 0 && _currentCount == 0)
        {
            return false;
        }
        long start = millisecondsTimeout > 0 ? Environment.TickCount64 : 0;
        if (_currentCount == 0)
        {
            SpinWait spinner = default;
            while (_currentCount == 0 && spinner.Count < 20)
            {
                spinner.SpinOnce(sleep1Threshold: -1);
            }
        }
        Task<bool>? queuedBehind = null;
        CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static state =>
            {
                object gate = state!;
                lock (gate)
                {
                    Monitor.PulseAll(gate);
                }
            },
            _gate);
        try
        {
            lock (_gate)
            {
                _waitCount++;
                try
                {
                    // Asynchronous waiters that came before go first.
                    if (_asyncHead is not null)
                    {
                        queuedBehind = WaitAsyncCore(millisecondsTimeout, cancellationToken);
                    }
                    else
                    {
                        while (_currentCount == 0)
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
                            bool pulsed = Monitor.Wait(_gate, left);
                            if (_pulsed != 0)
                            {
                                _pulsed--;
                            }
                            if (!pulsed && _currentCount == 0)
                            {
                                return false;
                            }
                        }
                        _currentCount--;
                        if (_currentCount == 0)
                        {
                            _waitHandle?.Reset();
                        }
                        return true;
                    }
                }
                finally
                {
                    _waitCount--;
                }
            }
        }
        finally
        {
            registration.Dispose();
        }
        return queuedBehind.GetAwaiter().GetResult();
    }

    public Task WaitAsync() => WaitAsyncCore(Timeout.Infinite, default);

    public Task WaitAsync(CancellationToken cancellationToken) => WaitAsyncCore(Timeout.Infinite, cancellationToken);

    public Task<bool> WaitAsync(int millisecondsTimeout) => WaitAsync(millisecondsTimeout, default);

    public Task<bool> WaitAsync(TimeSpan timeout) => WaitAsyncCore(ToTimeout(timeout), default);

    public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => WaitAsyncCore(ToTimeout(timeout), cancellationToken);

    public Task<bool> WaitAsync(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckTimeout(millisecondsTimeout);
        return WaitAsyncCore(millisecondsTimeout, cancellationToken);
    }

    private Task<bool> WaitAsyncCore(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckDisposed();
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellationToken);
        }
        lock (_gate)
        {
            if (_currentCount > 0)
            {
                if (--_currentCount == 0)
                {
                    _waitHandle?.Reset();
                }
                return Task.FromResult(true);
            }
            if (millisecondsTimeout == 0)
            {
                return Task.FromResult(false);
            }
            TaskNode node = new TaskNode();
            node.Previous = _asyncTail;
            if (_asyncTail is null)
            {
                _asyncHead = node;
            }
            else
            {
                _asyncTail.Next = node;
            }
            _asyncTail = node;
            return millisecondsTimeout == Timeout.Infinite && !cancellationToken.CanBeCanceled
                ? node
                : WaitUntilCountOrTimeoutAsync(node, millisecondsTimeout, cancellationToken);
        }
    }

    private async Task<bool> WaitUntilCountOrTimeoutAsync(TaskNode node, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        await ((Task)node.WaitAsync(TimeSpan.FromMilliseconds(millisecondsTimeout), cancellationToken))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (cancellationToken.IsCancellationRequested || !node.IsCompleted)
        {
            lock (_gate)
            {
                if (Unlink(node))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return false;
                }
            }
        }
        // Served, perhaps at the last moment.
        return await node.ConfigureAwait(false);
    }

    private bool Unlink(TaskNode node)
    {
        bool linked = _asyncHead == node || node.Previous is not null;
        if (!linked)
        {
            return false;
        }
        if (node.Next is not null)
        {
            node.Next.Previous = node.Previous;
        }
        if (node.Previous is not null)
        {
            node.Previous.Next = node.Next;
        }
        if (_asyncHead == node)
        {
            _asyncHead = node.Next;
        }
        if (_asyncTail == node)
        {
            _asyncTail = node.Previous;
        }
        node.Next = null;
        node.Previous = null;
        return true;
    }

    public int Release() => Release(1);

    public int Release(int releaseCount)
    {
        CheckDisposed();
        if (releaseCount < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(releaseCount), releaseCount, "The releaseCount argument must be greater than zero.");
        }
        int previous;
        lock (_gate)
        {
            int count = _currentCount;
            previous = count;
            if (_maxCount - count < releaseCount)
            {
                throw new SemaphoreFullException();
            }
            count += releaseCount;
            // One pulse for each released count that a blocking waiter will take.
            int waiters = _waitCount;
            int toPulse = Math.Min(count, waiters) - _pulsed;
            for (int i = 0; i < Math.Min(toPulse, releaseCount); i++)
            {
                _pulsed++;
                Monitor.Pulse(_gate);
            }
            int forAsync = count - waiters;
            while (forAsync > 0 && _asyncHead is { } node)
            {
                count--;
                forAsync--;
                Unlink(node);
                node.TrySetResult(true);
            }
            _currentCount = count;
            if (_waitHandle is not null && previous == 0 && count > 0)
            {
                _waitHandle.Set();
            }
        }
        return previous;
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
            _waitHandle?.Dispose();
            _waitHandle = null;
            _asyncHead = null;
            _asyncTail = null;
        }
        _disposed = true;
    }
}

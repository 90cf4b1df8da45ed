// Timer, PeriodicTimer, Timeout. The queue that fires timers is in TimerQueue.cs.
namespace System.Threading;

using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

public delegate void TimerCallback(object? state);

public static class Timeout
{
    public const int Infinite = -1;

    internal const uint UnsignedInfinite = 0xFFFFFFFF;

    public static readonly TimeSpan InfiniteTimeSpan = new TimeSpan(0, 0, 0, 0, Infinite);
}

public interface ITimer : IDisposable, IAsyncDisposable
{
    bool Change(TimeSpan dueTime, TimeSpan period);
}

/// Keeps the queue's entry apart from the Timer, so that a Timer nobody holds is collected and its finalizer stops it.
internal sealed class TimerHolder(TimerQueueTimer timer)
{
    internal readonly TimerQueueTimer Timer = timer;

    ~TimerHolder()
    {
        Timer.Dispose();
    }
}

public sealed class Timer : MarshalByRefObject, ITimer
{
    internal const uint MaxTimeout = 0xFFFFFFFE;

    private readonly TimerHolder _holder;

    public Timer(TimerCallback callback, object? state, int dueTime, int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, -1);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, -1);
        _holder = Create(callback, state, (uint)dueTime, (uint)period);
    }

    public Timer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        uint due = ToMilliseconds(dueTime, nameof(dueTime));
        _holder = Create(callback, state, due, ToMilliseconds(period, nameof(period)));
    }

    public Timer(TimerCallback callback, object? state, uint dueTime, uint period)
    {
        _holder = Create(callback, state, dueTime, period);
    }

    public Timer(TimerCallback callback, object? state, long dueTime, long period)
    {
        CheckLong(dueTime, nameof(dueTime));
        CheckLong(period, nameof(period));
        _holder = Create(callback, state, (uint)dueTime, (uint)period);
    }

    /// A timer that is its own state and does not run yet.
    public Timer(TimerCallback callback)
    {
        _holder = Create(callback, this, Timeout.UnsignedInfinite, Timeout.UnsignedInfinite);
    }

    private static TimerHolder Create(TimerCallback callback, object? state, uint dueTime, uint period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new TimerHolder(new TimerQueueTimer(callback, state, dueTime, period, flowContext: true));
    }

    internal static uint ToMilliseconds(TimeSpan time, string name)
    {
        long milliseconds = (long)time.TotalMilliseconds;
        CheckLong(milliseconds, name);
        return (uint)milliseconds;
    }

    private static void CheckLong(long milliseconds, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, -1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, MaxTimeout, name);
    }

    public static long ActiveCount => TimerQueue.ActiveCount;

    public bool Change(int dueTime, int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, -1);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, -1);
        return _holder.Timer.Change((uint)dueTime, (uint)period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) =>
        _holder.Timer.Change(ToMilliseconds(dueTime, nameof(dueTime)), ToMilliseconds(period, nameof(period)));

    public bool Change(uint dueTime, uint period) => _holder.Timer.Change(dueTime, period);

    public bool Change(long dueTime, long period)
    {
        CheckLong(dueTime, nameof(dueTime));
        CheckLong(period, nameof(period));
        return _holder.Timer.Change((uint)dueTime, (uint)period);
    }

    public bool Dispose(WaitHandle notifyObject)
    {
        ArgumentNullException.ThrowIfNull(notifyObject);
        GC.SuppressFinalize(_holder);
        return _holder.Timer.Dispose(notifyObject);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(_holder);
        _holder.Timer.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(_holder);
        return _holder.Timer.DisposeAsync();
    }
}

public sealed class PeriodicTimer : IDisposable
{
    private readonly ITimer _timer;
    private readonly State _state;
    private TimeSpan _period;

    public PeriodicTimer(TimeSpan period)
        : this(period, TimeProvider.System)
    {
    }

    public PeriodicTimer(TimeSpan period, TimeProvider timeProvider)
    {
        if (!IsValidPeriod(period))
        {
            GC.SuppressFinalize(this);
            throw new ArgumentOutOfRangeException(nameof(period));
        }
        if (timeProvider is null)
        {
            GC.SuppressFinalize(this);
            throw new ArgumentNullException(nameof(timeProvider));
        }
        _period = period;
        _state = new State();
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _timer = timeProvider.CreateTimer(static state => ((State)state!).Signal(stopping: false), _state, period, period);
        }
    }

    ~PeriodicTimer()
    {
        Dispose();
    }

    private static bool IsValidPeriod(TimeSpan period)
    {
        long milliseconds = (long)period.TotalMilliseconds;
        return milliseconds is >= 1 and <= Timer.MaxTimeout || period == Timeout.InfiniteTimeSpan;
    }

    public TimeSpan Period
    {
        get => _period;
        set
        {
            if (!IsValidPeriod(value))
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }
            _period = value;
            if (!_timer.Change(value, value))
            {
                throw new ObjectDisposedException(GetType().FullName);
            }
        }
    }

    public ValueTask<bool> WaitForNextTickAsync(CancellationToken cancellationToken = default) =>
        _state.WaitForNextTickAsync(this, cancellationToken);

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _timer?.Dispose();
        _state?.Signal(stopping: true);
    }

    /// One tick is remembered while nobody waits.
    private sealed class State : IValueTaskSource<bool>
    {
        private PeriodicTimer? _owner;
        private ManualResetValueTaskSourceCore<bool> _core;
        private CancellationTokenRegistration _registration;
        private bool _stopped;
        private bool _signaled;
        private bool _waiting;

        internal ValueTask<bool> WaitForNextTickAsync(PeriodicTimer owner, CancellationToken cancellationToken)
        {
            lock (this)
            {
                if (_waiting)
                {
                    throw new InvalidOperationException("Operation is not valid due to the current state of the object.");
                }
                if (cancellationToken.IsCancellationRequested)
                {
                    return ValueTask.FromCanceled<bool>(cancellationToken);
                }
                if (_signaled)
                {
                    if (!_stopped)
                    {
                        _signaled = false;
                    }
                    return new ValueTask<bool>(!_stopped);
                }
                _owner = owner;
                _waiting = true;
                _registration = cancellationToken.UnsafeRegister(
                    static (state, token) => ((State)state!).Signal(stopping: false, token),
                    this);
                return new ValueTask<bool>(this, _core.Version);
            }
        }

        internal void Signal(bool stopping, CancellationToken cancellationToken = default)
        {
            bool complete = false;
            lock (this)
            {
                _stopped |= stopping;
                if (!_signaled)
                {
                    _signaled = true;
                    complete = _waiting;
                }
            }
            if (!complete)
            {
                return;
            }
            if (cancellationToken.IsCancellationRequested)
            {
                _core.SetException(new OperationCanceledException(cancellationToken));
            }
            else
            {
                _core.SetResult(true);
            }
        }

        bool IValueTaskSource<bool>.GetResult(short token)
        {
            _registration.Dispose();
            lock (this)
            {
                try
                {
                    _core.GetResult(token);
                }
                finally
                {
                    _core.Reset();
                    _registration = default;
                    _waiting = false;
                    _owner = null;
                    if (!_stopped)
                    {
                        _signaled = false;
                    }
                }
                return !_stopped;
            }
        }

        ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _core.GetStatus(token);

        void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);
    }
}

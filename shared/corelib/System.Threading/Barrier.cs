namespace System.Threading;

/// Threads that wait for each other at the end of each phase. All state is under one lock; each phase has a number.
public class Barrier : IDisposable
{
    private const int MaxParticipants = 0x7FFF;

    private readonly object _gate = new object();
    private readonly Action<Barrier>? _postPhaseAction;
    private int _participants;
    private int _arrived;
    private long _phase;
    private int _actionThreadId;
    private Exception? _exception;
    private bool _disposed;

    public Barrier(int participantCount)
        : this(participantCount, null)
    {
    }

    public Barrier(int participantCount, Action<Barrier>? postPhaseAction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(participantCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(participantCount, MaxParticipants);
        _participants = participantCount;
        _postPhaseAction = postPhaseAction;
    }

    public int ParticipantsRemaining
    {
        get
        {
            lock (_gate)
            {
                return _participants - _arrived;
            }
        }
    }

    public int ParticipantCount => Volatile.Read(ref _participants);

    public long CurrentPhaseNumber => Volatile.Read(ref _phase);

    public long AddParticipant() => AddParticipants(1);

    public long AddParticipants(int participantCount)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(participantCount);
        if (participantCount > MaxParticipants)
        {
            throw new ArgumentOutOfRangeException(nameof(participantCount), "Adding participantCount participants would result in the number of participants exceeding the maximum number allowed.");
        }
        RejectInAction();
        lock (_gate)
        {
            if (_participants + participantCount > MaxParticipants)
            {
                throw new ArgumentOutOfRangeException(nameof(participantCount), "Adding participantCount participants would result in the number of participants exceeding the maximum number allowed.");
            }
            // While the action runs the phase is over, but not yet counted.
            while (_actionThreadId != 0)
            {
                Monitor.Wait(_gate);
            }
            _participants += participantCount;
            return _phase;
        }
    }

    public void RemoveParticipant() => RemoveParticipants(1);

    public void RemoveParticipants(int participantCount)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(participantCount);
        RejectInAction();
        bool last;
        lock (_gate)
        {
            while (_actionThreadId != 0)
            {
                Monitor.Wait(_gate);
            }
            if (_participants < participantCount)
            {
                throw new ArgumentOutOfRangeException(nameof(participantCount), "The participantCount argument must be less than or equal the number of participants.");
            }
            if (_participants - _arrived < participantCount)
            {
                throw new InvalidOperationException("The participantCount argument is greater than the number of participants that haven't yet arrived at the barrier in this phase.");
            }
            _participants -= participantCount;
            last = _participants > 0 && _arrived == _participants;
            if (last)
            {
                _actionThreadId = Environment.CurrentManagedThreadId;
            }
        }
        if (last)
        {
            FinishPhase();
        }
    }

    private void RejectInAction()
    {
        if (_actionThreadId != 0 && _actionThreadId == Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException("This method may not be called from within the postPhaseAction.");
        }
    }

    public void SignalAndWait() => SignalAndWait(Timeout.Infinite, default);

    public void SignalAndWait(CancellationToken cancellationToken) => SignalAndWait(Timeout.Infinite, cancellationToken);

    public bool SignalAndWait(TimeSpan timeout) => SignalAndWait(timeout, default);

    public bool SignalAndWait(TimeSpan timeout, CancellationToken cancellationToken)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        if (milliseconds < -1 || milliseconds > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The specified timeout must represent a value between -1 and Int32.MaxValue, inclusive.");
        }
        return SignalAndWait((int)milliseconds, cancellationToken);
    }

    public bool SignalAndWait(int millisecondsTimeout) => SignalAndWait(millisecondsTimeout, default);

    public bool SignalAndWait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (millisecondsTimeout < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsTimeout), millisecondsTimeout, "The specified timeout must represent a value between -1 and Int32.MaxValue, inclusive.");
        }
        RejectInAction();
        bool last;
        long phase;
        lock (_gate)
        {
            if (_participants == 0)
            {
                throw new InvalidOperationException("The barrier has no registered participants.");
            }
            if (_arrived == _participants)
            {
                throw new InvalidOperationException("The number of threads using the barrier exceeded the total number of registered participants.");
            }
            phase = _phase;
            last = ++_arrived == _participants;
            if (last)
            {
                _actionThreadId = Environment.CurrentManagedThreadId;
            }
        }
        if (last)
        {
            Exception? own = FinishPhase();
            if (own is not null)
            {
                throw new BarrierPostPhaseException(own);
            }
            return true;
        }
        return WaitForPhase(phase, millisecondsTimeout, cancellationToken);
    }

    private bool WaitForPhase(long phase, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        long start = millisecondsTimeout == Timeout.Infinite ? 0 : Environment.TickCount64;
        using (cancellationToken.UnsafeRegister(static state => ((Barrier)state!).Wake(), this))
        {
            lock (_gate)
            {
                while (_phase == phase)
                {
                    int left = Timeout.Infinite;
                    bool givesUp = cancellationToken.IsCancellationRequested;
                    if (millisecondsTimeout != Timeout.Infinite)
                    {
                        left = (int)Math.Max(0, millisecondsTimeout - (Environment.TickCount64 - start));
                        givesUp |= left == 0;
                    }
                    // Once everybody has arrived it is too late to take part of it back.
                    if (givesUp && _actionThreadId == 0)
                    {
                        _arrived--;
                        cancellationToken.ThrowIfCancellationRequested();
                        return false;
                    }
                    Monitor.Wait(_gate, givesUp ? Timeout.Infinite : left);
                }
                if (_exception is not null)
                {
                    throw new BarrierPostPhaseException(_exception);
                }
                return true;
            }
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    /// Runs the post-phase action and lets everybody go.
    private Exception? FinishPhase()
    {
        Exception? exception = null;
        if (_postPhaseAction is not null)
        {
            try
            {
                _postPhaseAction(this);
            }
            catch (Exception thrown)
            {
                exception = thrown;
            }
        }
        lock (_gate)
        {
            _exception = exception;
            _arrived = 0;
            _phase++;
            _actionThreadId = 0;
            Monitor.PulseAll(_gate);
        }
        return exception;
    }

    public void Dispose()
    {
        RejectInAction();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _disposed = true;
    }
}

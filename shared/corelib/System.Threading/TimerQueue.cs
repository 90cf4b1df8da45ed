// All timers of the process: a binary heap by due time, and one thread that hands due timers to the thread pool.
namespace System.Threading;

using System.Threading.Tasks;

internal static class TimerQueue
{
    private static readonly object s_gate = new object();
    private static TimerQueueTimer?[] s_heap = new TimerQueueTimer?[16];
    private static int s_count;
    private static long s_sequence;
    private static bool s_started;

    internal static long ActiveCount
    {
        get
        {
            lock (s_gate)
            {
                return s_count;
            }
        }
    }

    /// (Re)schedules a timer; `dueTime` infinite takes it out of the queue.
    internal static void Schedule(TimerQueueTimer timer, uint dueTime)
    {
        lock (s_gate)
        {
            if (timer._heapIndex >= 0)
            {
                RemoveAt(timer._heapIndex);
            }
            if (dueTime == Timeout.UnsignedInfinite)
            {
                return;
            }
            Insert(timer, Environment.TickCount64 + dueTime);
            if (!s_started)
            {
                s_started = true;
                Thread thread = new Thread(static () => Run()) { IsBackground = true, Name = ".NET Timer" };
                thread.UnsafeStart();
            }
            else if (timer._heapIndex == 0)
            {
                Monitor.Pulse(s_gate);
            }
        }
    }

    private static void Run()
    {
        while (true)
        {
            TimerQueueTimer? fired;
            lock (s_gate)
            {
                fired = NextDue();
            }
            fired?.Fire();
        }
    }

    /// The next timer that is due, waiting for it; null after a wait, to look again.
    private static TimerQueueTimer? NextDue()
    {
        if (s_count == 0)
        {
            Wait(Timeout.Infinite);
            return null;
        }
        TimerQueueTimer first = s_heap[0]!;
        long now = Environment.TickCount64;
        long left = first._due - now;
        if (left > 0)
        {
            Wait((int)Math.Min(left, int.MaxValue));
            return null;
        }
        RemoveAt(0);
        uint period = first._period;
        if (period != Timeout.UnsignedInfinite)
        {
            // Keep to the grid, without firing once for each period that was missed.
            long late = -left;
            Insert(first, late < period ? now + period - late : now + 1);
        }
        return first;
    }

    private static void Wait(int milliseconds)
    {
        try
        {
            Monitor.Wait(s_gate, milliseconds);
        }
        catch (ThreadInterruptedException)
        {
            // Nothing can be meant by it; the loop looks again.
        }
    }

    private static bool Precedes(TimerQueueTimer a, TimerQueueTimer b) =>
        a._due != b._due ? a._due < b._due : a._sequence < b._sequence;

    private static void Insert(TimerQueueTimer timer, long due)
    {
        timer._due = due;
        timer._sequence = s_sequence++;
        if (s_count == s_heap.Length)
        {
            Array.Resize(ref s_heap, s_count * 2);
        }
        MoveUp(timer, s_count++);
    }

    private static void RemoveAt(int index)
    {
        s_heap[index]!._heapIndex = -1;
        TimerQueueTimer last = s_heap[--s_count]!;
        s_heap[s_count] = null;
        if (index < s_count)
        {
            MoveDown(last, index);
            if (last._heapIndex == index)
            {
                MoveUp(last, index);
            }
        }
    }

    private static void MoveUp(TimerQueueTimer timer, int index)
    {
        while (index > 0)
        {
            int parent = (index - 1) / 2;
            if (!Precedes(timer, s_heap[parent]!))
            {
                break;
            }
            Put(s_heap[parent]!, index);
            index = parent;
        }
        Put(timer, index);
    }

    private static void MoveDown(TimerQueueTimer timer, int index)
    {
        int child;
        while ((child = index * 2 + 1) < s_count)
        {
            if (child + 1 < s_count && Precedes(s_heap[child + 1]!, s_heap[child]!))
            {
                child++;
            }
            if (!Precedes(s_heap[child]!, timer))
            {
                break;
            }
            Put(s_heap[child]!, index);
            index = child;
        }
        Put(timer, index);
    }

    private static void Put(TimerQueueTimer timer, int index)
    {
        s_heap[index] = timer;
        timer._heapIndex = index;
    }
}

/// One scheduled timer. Fired by the timer thread; its callback runs on the pool, once for each firing.
internal sealed class TimerQueueTimer : ITimer, IThreadPoolWorkItem
{
    // Guarded by the queue's gate.
    internal int _heapIndex = -1;
    internal long _due;
    internal long _sequence;
    internal uint _period;

    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ExecutionContext? _executionContext;
    private readonly bool _onTimerThread;

    // Guarded by this object's own lock.
    private bool _canceled;
    private bool _everFired;
    private int _running;
    private object? _notifyWhenIdle;

    internal TimerQueueTimer(TimerCallback callback, object? state, uint dueTime, uint period, bool flowContext, bool onTimerThread = false)
    {
        _callback = callback;
        _state = state;
        _onTimerThread = onTimerThread;
        if (flowContext)
        {
            _executionContext = ExecutionContext.Capture();
        }
        _period = Timeout.UnsignedInfinite;
        if (dueTime != Timeout.UnsignedInfinite)
        {
            Change(dueTime, period);
        }
    }

    internal TimerQueueTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period, bool flowContext)
        : this(callback, state, Timer.ToMilliseconds(dueTime, nameof(dueTime)), Timer.ToMilliseconds(period, nameof(period)), flowContext)
    {
    }

    internal bool EverFired => _everFired;

    public bool Change(TimeSpan dueTime, TimeSpan period) =>
        Change(Timer.ToMilliseconds(dueTime, nameof(dueTime)), Timer.ToMilliseconds(period, nameof(period)));

    internal bool Change(uint dueTime, uint period)
    {
        lock (this)
        {
            if (_canceled)
            {
                return false;
            }
            // A period of 0 means once.
            _period = period == 0 ? Timeout.UnsignedInfinite : period;
            TimerQueue.Schedule(this, dueTime);
            return true;
        }
    }

    internal void Fire()
    {
        lock (this)
        {
            if (_canceled)
            {
                return;
            }
            _everFired = true;
            _running++;
        }
        if (_onTimerThread)
        {
            Execute();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItemInternal(this, preferLocal: false);
        }
    }

    public void Execute()
    {
        bool canceled;
        lock (this)
        {
            canceled = _canceled;
        }
        if (!canceled)
        {
            if (_executionContext is null)
            {
                _callback(_state);
            }
            else
            {
                ExecutionContext.RunInternal(
                    _executionContext,
                    static state =>
                    {
                        TimerQueueTimer timer = (TimerQueueTimer)state!;
                        timer._callback(timer._state);
                    },
                    this);
            }
        }
        object? notify = null;
        lock (this)
        {
            if (--_running == 0 && _canceled)
            {
                notify = _notifyWhenIdle;
                _notifyWhenIdle = null;
            }
        }
        if (notify is not null)
        {
            Notify(notify);
        }
    }

    private static void Notify(object waiter)
    {
        if (waiter is WaitHandle handle)
        {
            handle.SignalFromTimer();
        }
        else
        {
            ((TaskCompletionSource)waiter).TrySetResult();
        }
    }

    public void Dispose()
    {
        lock (this)
        {
            if (!_canceled)
            {
                _canceled = true;
                _period = Timeout.UnsignedInfinite;
                TimerQueue.Schedule(this, Timeout.UnsignedInfinite);
            }
        }
    }

    internal bool Dispose(WaitHandle toSignal)
    {
        lock (this)
        {
            if (_canceled)
            {
                return false;
            }
            Dispose();
            if (_running != 0)
            {
                _notifyWhenIdle = toSignal;
                return true;
            }
        }
        toSignal.SignalFromTimer();
        return true;
    }

    public ValueTask DisposeAsync()
    {
        lock (this)
        {
            Dispose();
            if (_running == 0)
            {
                return default;
            }
            if (_notifyWhenIdle is WaitHandle)
            {
                return new ValueTask(Task.FromException(new InvalidOperationException("The Timer was already closed using an incompatible Dispose method.")));
            }
            TaskCompletionSource source = (TaskCompletionSource)(_notifyWhenIdle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            return new ValueTask(source.Task);
        }
    }
}

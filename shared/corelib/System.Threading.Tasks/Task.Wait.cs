// Task: blocking waits.
namespace System.Threading.Tasks;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

public partial class Task
{
    public void Wait() => Wait(Timeout.Infinite, default);

    public bool Wait(TimeSpan timeout) => Wait(ToTimeout(timeout), default);

    public bool Wait(TimeSpan timeout, CancellationToken cancellationToken) => Wait(ToTimeout(timeout), cancellationToken);

    public void Wait(CancellationToken cancellationToken) => Wait(Timeout.Infinite, cancellationToken);

    public bool Wait(int millisecondsTimeout) => Wait(millisecondsTimeout, default);

    public bool Wait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckTimeout(millisecondsTimeout);
        if (IsCompletedSuccessfully)
        {
            return true;
        }
        if (!InternalWait(millisecondsTimeout, cancellationToken))
        {
            return false;
        }
        if (!IsCompletedSuccessfully)
        {
            // A cancelled token that the task itself reports is the token's exception, not the task's.
            if (IsCanceled)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
            ThrowIfExceptional(includeCancellation: true);
        }
        return true;
    }

    internal static int ToTimeout(TimeSpan timeout, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(timeout))] string? name = null)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        if (milliseconds < -1 || milliseconds > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(name);
        }
        return (int)milliseconds;
    }

    private static void CheckTimeout(int millisecondsTimeout)
    {
        if (millisecondsTimeout < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsTimeout));
        }
    }

    internal bool InternalWait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        if (IsCompleted)
        {
            return true;
        }
        // A task that has not begun can be run here instead of waiting for a worker.
        if (millisecondsTimeout == Timeout.Infinite && !cancellationToken.CanBeCanceled
            && (m_stateFlags & StateFlags.Started) != 0
            && m_taskScheduler is { } scheduler
            && scheduler.TryRunInline(this, taskWasPreviouslyQueued: true)
            && IsCompleted)
        {
            return true;
        }
        return SpinThenBlockingWait(millisecondsTimeout, cancellationToken);
    }

    private bool SpinThenBlockingWait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        if (SpinWait(millisecondsTimeout))
        {
            return true;
        }
        long start = millisecondsTimeout == Timeout.Infinite ? 0 : Environment.TickCount64;
        SetOnInvokeEvent completed = new SetOnInvokeEvent();
        try
        {
            AddCompletionAction(completed, addBeforeOthers: true);
            int left = millisecondsTimeout;
            if (left != Timeout.Infinite)
            {
                left = (int)Math.Max(0, millisecondsTimeout - (Environment.TickCount64 - start));
            }
            bool notified = ThreadPoolWorkers.NotifyBlocked();
            try
            {
                return completed.Wait(left, cancellationToken) || IsCompleted;
            }
            finally
            {
                if (notified)
                {
                    ThreadPoolWorkers.NotifyUnblocked();
                }
            }
        }
        finally
        {
            if (!IsCompleted)
            {
                RemoveContinuation(completed);
            }
        }
    }

    private bool SpinWait(int millisecondsTimeout)
    {
        if (IsCompleted)
        {
            return true;
        }
        if (millisecondsTimeout == 0)
        {
            return false;
        }
        SpinWait spinner = default;
        while (spinner.Count < 35 && !spinner.NextSpinWillYield)
        {
            spinner.SpinOnce(sleep1Threshold: -1);
            if (IsCompleted)
            {
                return true;
            }
        }
        return false;
    }

    private sealed class SetOnInvokeEvent : ManualResetEventSlim, ITaskCompletionAction
    {
        internal SetOnInvokeEvent()
            : base(false, 0)
        {
        }

        public void Invoke(Task completingTask) => Set();

        public bool InvokeMayRunArbitraryCode => false;
    }

    public static void WaitAll(params Task[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        WaitAllCore(tasks, Timeout.Infinite, default);
    }

    public static void WaitAll(params ReadOnlySpan<Task> tasks) => WaitAllCore(tasks, Timeout.Infinite, default);

    public static bool WaitAll(Task[] tasks, TimeSpan timeout)
    {
        int milliseconds = ToTimeout(timeout);
        ArgumentNullException.ThrowIfNull(tasks);
        return WaitAllCore(tasks, milliseconds, default);
    }

    public static bool WaitAll(Task[] tasks, int millisecondsTimeout)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WaitAllCore(tasks, millisecondsTimeout, default);
    }

    public static void WaitAll(Task[] tasks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        WaitAllCore(tasks, Timeout.Infinite, cancellationToken);
    }

    public static bool WaitAll(Task[] tasks, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WaitAllCore(tasks, millisecondsTimeout, cancellationToken);
    }

    public static void WaitAll(IEnumerable<Task> tasks, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        WaitAllCore(new List<Task>(tasks).ToArray(), Timeout.Infinite, cancellationToken);
    }

    private static bool WaitAllCore(ReadOnlySpan<Task> tasks, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckTimeout(millisecondsTimeout);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (Task? task in tasks)
        {
            if (task is null)
            {
                throw new ArgumentException("The tasks array included at least one null element.", nameof(tasks));
            }
        }
        long start = millisecondsTimeout > 0 ? Environment.TickCount64 : 0;
        bool canInline = millisecondsTimeout == Timeout.Infinite && !cancellationToken.CanBeCanceled;
        // Last to first: what was queued last lies on top of this worker's queue.
        if (canInline)
        {
            for (int i = tasks.Length - 1; i >= 0; i--)
            {
                if (!tasks[i].IsCompleted && (tasks[i].m_stateFlags & StateFlags.Started) != 0)
                {
                    tasks[i].m_taskScheduler?.TryRunInline(tasks[i], taskWasPreviouslyQueued: true);
                }
            }
        }
        foreach (Task task in tasks)
        {
            int left = millisecondsTimeout;
            if (millisecondsTimeout > 0)
            {
                left = (int)Math.Max(0, millisecondsTimeout - (Environment.TickCount64 - start));
            }
            if (!task.IsCompleted && !task.SpinThenBlockingWait(left, cancellationToken))
            {
                return false;
            }
        }
        List<Exception>? exceptions = null;
        bool cancellationSeen = false;
        foreach (Task task in tasks)
        {
            if (task.IsCompletedSuccessfully)
            {
                continue;
            }
            if (task.GetExceptions(includeCancellation: true) is { } exception)
            {
                cancellationSeen |= task.IsCanceled;
                task.UpdateExceptionObservedStatus();
                (exceptions ??= new List<Exception>()).AddRange(exception.InnerExceptionArray);
            }
        }
        if (exceptions is not null)
        {
            if (cancellationSeen)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
            throw new AggregateException(exceptions);
        }
        return true;
    }

    public static int WaitAny(params Task[] tasks) => WaitAnyCore(tasks, Timeout.Infinite, default);

    public static int WaitAny(Task[] tasks, TimeSpan timeout) => WaitAnyCore(tasks, ToTimeout(timeout), default);

    public static int WaitAny(Task[] tasks, CancellationToken cancellationToken) => WaitAnyCore(tasks, Timeout.Infinite, cancellationToken);

    public static int WaitAny(Task[] tasks, int millisecondsTimeout) => WaitAnyCore(tasks, millisecondsTimeout, default);

    public static int WaitAny(Task[] tasks, int millisecondsTimeout, CancellationToken cancellationToken) =>
        WaitAnyCore(tasks, millisecondsTimeout, cancellationToken);

    private static int WaitAnyCore(Task[] tasks, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        CheckTimeout(millisecondsTimeout);
        cancellationToken.ThrowIfCancellationRequested();
        int completed = -1;
        for (int i = 0; i < tasks.Length; i++)
        {
            Task task = tasks[i] ?? throw new ArgumentException("The tasks array included at least one null element.", nameof(tasks));
            if (completed == -1 && task.IsCompleted)
            {
                completed = i;
            }
        }
        if (completed != -1 || tasks.Length == 0)
        {
            return completed;
        }
        Task<Task> first = WhenAny((ReadOnlySpan<Task>)tasks);
        return first.InternalWait(millisecondsTimeout, cancellationToken) ? Array.IndexOf(tasks, first.Result) : -1;
    }
}

// Task: ready-made, queued and delayed tasks; WaitAsync.
namespace System.Threading.Tasks;

using System.Diagnostics;

public partial class Task
{
    public static Task<TResult> FromResult<TResult>(TResult result) => TaskCache.FromResult(result);

    public static Task FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Task task = new Task();
        task.TrySetException(exception);
        return task;
    }

    public static Task<TResult> FromException<TResult>(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Task<TResult> task = new Task<TResult>();
        task.TrySetException(exception);
        return task;
    }

    public static Task FromCanceled(CancellationToken cancellationToken)
    {
        if (!cancellationToken.IsCancellationRequested)
        {
            throw new ArgumentOutOfRangeException(nameof(cancellationToken));
        }
        return new Task(true, TaskCreationOptions.None, cancellationToken);
    }

    public static Task<TResult> FromCanceled<TResult>(CancellationToken cancellationToken)
    {
        if (!cancellationToken.IsCancellationRequested)
        {
            throw new ArgumentOutOfRangeException(nameof(cancellationToken));
        }
        return new Task<TResult>(true, default, TaskCreationOptions.None, cancellationToken);
    }

    /// A cancelled task that rethrows this very exception.
    internal static Task FromCanceled(OperationCanceledException exception)
    {
        Task task = new Task();
        task.TrySetCanceled(exception.CancellationToken, exception);
        return task;
    }

    internal static Task<TResult> FromCanceled<TResult>(OperationCanceledException exception)
    {
        Task<TResult> task = new Task<TResult>();
        task.TrySetCanceled(exception.CancellationToken, exception);
        return task;
    }

    public static Task Run(Action action) =>
        InternalStartNew(null, action, null, default, TaskScheduler.Default, TaskCreationOptions.DenyChildAttach);

    public static Task Run(Action action, CancellationToken cancellationToken) =>
        InternalStartNew(null, action, null, cancellationToken, TaskScheduler.Default, TaskCreationOptions.DenyChildAttach);

    public static Task<TResult> Run<TResult>(Func<TResult> function) =>
        Task<TResult>.StartNew(null, function, default, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    public static Task<TResult> Run<TResult>(Func<TResult> function, CancellationToken cancellationToken) =>
        Task<TResult>.StartNew(null, function, cancellationToken, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    public static Task Run(Func<Task?> function) => Run(function, default);

    public static Task Run(Func<Task?> function, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (cancellationToken.IsCancellationRequested)
        {
            return FromCanceled(cancellationToken);
        }
        Task<Task?> outer = Task<Task?>.StartNew(null, function, cancellationToken, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        return new UnwrapPromise<VoidTaskResult>(outer, lookForCancellation: true);
    }

    public static Task<TResult> Run<TResult>(Func<Task<TResult>?> function) => Run(function, default);

    public static Task<TResult> Run<TResult>(Func<Task<TResult>?> function, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (cancellationToken.IsCancellationRequested)
        {
            return FromCanceled<TResult>(cancellationToken);
        }
        Task<Task<TResult>?> outer =
            Task<Task<TResult>?>.StartNew(null, function, cancellationToken, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        return new UnwrapPromise<TResult>(outer, lookForCancellation: true);
    }

    public static Task Delay(TimeSpan delay) => Delay(delay, TimeProvider.System, default);

    public static Task Delay(TimeSpan delay, TimeProvider timeProvider) => Delay(delay, timeProvider, default);

    public static Task Delay(TimeSpan delay, CancellationToken cancellationToken) => Delay(delay, TimeProvider.System, cancellationToken);

    public static Task Delay(TimeSpan delay, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        long milliseconds = (long)delay.TotalMilliseconds;
        if (milliseconds < -1 || milliseconds > Timer.MaxTimeout)
        {
            throw new ArgumentOutOfRangeException(nameof(delay), "The value needs to translate in milliseconds to -1 (signifying an infinite timeout), 0, or a positive integer less than or equal to the maximum allowed timer duration.");
        }
        return DelayCore((uint)milliseconds, timeProvider, cancellationToken);
    }

    public static Task Delay(int millisecondsDelay) => Delay(millisecondsDelay, default);

    public static Task Delay(int millisecondsDelay, CancellationToken cancellationToken)
    {
        if (millisecondsDelay < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsDelay), "The value needs to be either -1 (signifying an infinite timeout), 0 or a positive integer.");
        }
        return DelayCore((uint)millisecondsDelay, TimeProvider.System, cancellationToken);
    }

    private static Task DelayCore(uint milliseconds, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return FromCanceled(cancellationToken);
        }
        return milliseconds == 0 ? CompletedTask : new DelayPromise(milliseconds, timeProvider, cancellationToken);
    }

    private sealed class DelayPromise : Task
    {
        private readonly ITimer? _timer;
        private readonly CancellationTokenRegistration _registration;

        internal DelayPromise(uint milliseconds, TimeProvider timeProvider, CancellationToken cancellationToken)
        {
            if (milliseconds != Timeout.UnsignedInfinite)
            {
                _timer = StartTimer(static state => ((DelayPromise)state!).Complete(), this, milliseconds, timeProvider);
                if (IsCompleted)
                {
                    _timer.Dispose();
                }
            }
            if (cancellationToken.CanBeCanceled)
            {
                _registration = cancellationToken.UnsafeRegister(
                    static (state, token) =>
                    {
                        DelayPromise promise = (DelayPromise)state!;
                        if (promise.TrySetCanceled(token))
                        {
                            promise.Cleanup();
                        }
                    },
                    this);
                if (IsCompleted)
                {
                    _registration.Dispose();
                }
            }
        }

        private void Complete()
        {
            if (TrySetResult())
            {
                Cleanup();
            }
        }

        private void Cleanup()
        {
            _registration.Dispose();
            _timer?.Dispose();
        }
    }

    private static ITimer StartTimer(TimerCallback callback, object state, uint milliseconds, TimeProvider timeProvider)
    {
        if (timeProvider == TimeProvider.System)
        {
            return new TimerQueueTimer(callback, state, milliseconds, Timeout.UnsignedInfinite, flowContext: false);
        }
        using (ExecutionContext.SuppressFlow())
        {
            return timeProvider.CreateTimer(callback, state, TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
        }
    }

    public Task WaitAsync(CancellationToken cancellationToken) => WaitAsync(Timeout.UnsignedInfinite, TimeProvider.System, cancellationToken);

    public Task WaitAsync(TimeSpan timeout) => WaitAsync(Timer.ToMilliseconds(timeout, nameof(timeout)), TimeProvider.System, default);

    public Task WaitAsync(TimeSpan timeout, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        return WaitAsync(Timer.ToMilliseconds(timeout, nameof(timeout)), timeProvider, default);
    }

    public Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        WaitAsync(Timer.ToMilliseconds(timeout, nameof(timeout)), TimeProvider.System, cancellationToken);

    public Task WaitAsync(TimeSpan timeout, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        return WaitAsync(Timer.ToMilliseconds(timeout, nameof(timeout)), timeProvider, cancellationToken);
    }

    private Task WaitAsync(uint milliseconds, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (IsCompleted || (!cancellationToken.CanBeCanceled && milliseconds == Timeout.UnsignedInfinite))
        {
            return this;
        }
        if (cancellationToken.IsCancellationRequested)
        {
            return FromCanceled(cancellationToken);
        }
        return milliseconds == 0
            ? FromException(new TimeoutException())
            : new CancellationPromise<VoidTaskResult>(this, milliseconds, timeProvider, cancellationToken);
    }

    /// Completes with `source`, unless the time is up or the token is cancelled before.
    private protected sealed class CancellationPromise<TResult> : Task<TResult>, ITaskCompletionAction
    {
        private readonly Task _source;
        private readonly CancellationTokenRegistration _registration;
        private readonly ITimer? _timer;

        internal CancellationPromise(Task source, uint milliseconds, TimeProvider timeProvider, CancellationToken token)
        {
            _source = source;
            source.AddCompletionAction(this);
            if (milliseconds != Timeout.UnsignedInfinite)
            {
                _timer = StartTimer(
                    static state =>
                    {
                        CancellationPromise<TResult> promise = (CancellationPromise<TResult>)state!;
                        if (promise.TrySetException(new TimeoutException()))
                        {
                            promise.Cleanup();
                        }
                    },
                    this,
                    milliseconds,
                    timeProvider);
            }
            _registration = token.UnsafeRegister(
                static (state, cancellationToken) =>
                {
                    CancellationPromise<TResult> promise = (CancellationPromise<TResult>)state!;
                    if (promise.TrySetCanceled(cancellationToken))
                    {
                        promise.Cleanup();
                    }
                },
                this);
            if (IsCompleted)
            {
                Cleanup();
            }
        }

        bool ITaskCompletionAction.InvokeMayRunArbitraryCode => true;

        void ITaskCompletionAction.Invoke(Task completingTask)
        {
            if (TrySetFromTask(completingTask))
            {
                Cleanup();
            }
        }

        private void Cleanup()
        {
            _registration.Dispose();
            _timer?.Dispose();
            _source.RemoveContinuation(this);
        }
    }
}

// Task<TResult>: a task with a value. The value is written before the state says RanToCompletion.
namespace System.Threading.Tasks;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public partial class Task<TResult> : Task
{
    internal static readonly Task<TResult> s_defaultResultTask =
        new Task<TResult>(false, default, (TaskCreationOptions)InternalTaskOptions.DoNotDispose, default);

    private static TaskFactory<TResult>? s_factory;

    internal TResult? m_result;

    /// A promise.
    internal Task()
    {
    }

    internal Task(InternalTaskOptions options)
        : base(options)
    {
    }

    internal Task(object? state, TaskCreationOptions options)
        : base(state, options, promiseStyle: true)
    {
    }

    /// Completed with a value.
    internal Task(TResult result)
        : base(false, TaskCreationOptions.None, default)
    {
        m_result = result;
    }

    internal Task(bool canceled, TResult? result, TaskCreationOptions creationOptions, CancellationToken cancellationToken)
        : base(canceled, creationOptions, cancellationToken)
    {
        if (!canceled)
        {
            m_result = result;
        }
    }

    internal Task(
        Delegate function,
        object? state,
        Task? parent,
        CancellationToken cancellationToken,
        TaskCreationOptions creationOptions,
        InternalTaskOptions internalOptions,
        TaskScheduler? scheduler)
        : base(function ?? throw new ArgumentNullException(nameof(function)), state, parent, cancellationToken, creationOptions, internalOptions, scheduler)
    {
    }

    public Task(Func<TResult> function)
        : this(function, null, null, default, TaskCreationOptions.None, InternalTaskOptions.None, null)
    {
    }

    public Task(Func<TResult> function, CancellationToken cancellationToken)
        : this(function, null, null, cancellationToken, TaskCreationOptions.None, InternalTaskOptions.None, null)
    {
    }

    public Task(Func<TResult> function, TaskCreationOptions creationOptions)
        : this(function, null, InternalCurrentIfAttached(creationOptions), default, creationOptions, InternalTaskOptions.None, null)
    {
    }

    public Task(Func<TResult> function, CancellationToken cancellationToken, TaskCreationOptions creationOptions)
        : this(function, null, InternalCurrentIfAttached(creationOptions), cancellationToken, creationOptions, InternalTaskOptions.None, null)
    {
    }

    public Task(Func<object?, TResult> function, object? state)
        : this(function, state, null, default, TaskCreationOptions.None, InternalTaskOptions.None, null)
    {
    }

    public Task(Func<object?, TResult> function, object? state, CancellationToken cancellationToken)
        : this(function, state, null, cancellationToken, TaskCreationOptions.None, InternalTaskOptions.None, null)
    {
    }

    public Task(Func<object?, TResult> function, object? state, TaskCreationOptions creationOptions)
        : this(function, state, InternalCurrentIfAttached(creationOptions), default, creationOptions, InternalTaskOptions.None, null)
    {
    }

    public Task(Func<object?, TResult> function, object? state, CancellationToken cancellationToken, TaskCreationOptions creationOptions)
        : this(function, state, InternalCurrentIfAttached(creationOptions), cancellationToken, creationOptions, InternalTaskOptions.None, null)
    {
    }

    internal static Task<TResult> StartNew(
        Task? parent, Func<TResult> function, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        StartNewCore(parent, function, null, cancellationToken, creationOptions, scheduler);

    internal static Task<TResult> StartNew(
        Task? parent, Func<object?, TResult> function, object? state, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        StartNewCore(parent, function, state, cancellationToken, creationOptions, scheduler);

    private static Task<TResult> StartNewCore(
        Task? parent, Delegate function, object? state, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(scheduler);
        Task<TResult> task = new Task<TResult>(function, state, parent, cancellationToken, creationOptions, InternalTaskOptions.QueuedByRuntime, scheduler);
        task.ScheduleAndStart(needsProtection: false);
        return task;
    }

    public static new TaskFactory<TResult> Factory =>
        Volatile.Read(ref s_factory) ?? Interlocked.CompareExchange(ref s_factory, new TaskFactory<TResult>(), null) ?? s_factory!;

    public TResult Result => IsCompletedSuccessfully ? m_result! : GetResultCore(waitForCompletion: true);

    internal TResult ResultOnSuccess => m_result!;

    private TResult GetResultCore(bool waitForCompletion)
    {
        if (!IsCompleted && waitForCompletion)
        {
            InternalWait(Timeout.Infinite, default);
        }
        if (!IsCompletedSuccessfully)
        {
            ThrowIfExceptional(includeCancellation: true);
        }
        return m_result!;
    }

    internal override void InnerInvoke()
    {
        m_result = m_action is Func<TResult> function ? function() : ((Func<object?, TResult>)m_action!)(m_stateObject);
    }

    internal bool TrySetResult(TResult? result)
    {
        if (!AtomicStateUpdate(StateFlags.CompletionReserved, StateFlags.CompletionReserved | StateFlags.CompletedMask))
        {
            return false;
        }
        m_result = result;
        Interlocked.Or(ref m_stateFlags, StateFlags.RanToCompletion);
        FinishPromise();
        return true;
    }

    /// The value is in m_result already.
    internal bool TrySetStoredResult()
    {
        if (!AtomicStateUpdate(StateFlags.CompletionReserved | StateFlags.RanToCompletion, StateFlags.CompletionReserved | StateFlags.CompletedMask))
        {
            return false;
        }
        FinishPromise();
        return true;
    }

    private protected override bool TrySetResultFrom(Task task) =>
        TrySetResult(task is Task<TResult> typed ? typed.m_result : default);

    public new TaskAwaiter<TResult> GetAwaiter() => new TaskAwaiter<TResult>(this);

    public new ConfiguredTaskAwaitable<TResult> ConfigureAwait(bool continueOnCapturedContext) =>
        new ConfiguredTaskAwaitable<TResult>(this, continueOnCapturedContext ? ConfigureAwaitOptions.ContinueOnCapturedContext : ConfigureAwaitOptions.None);

    public new ConfiguredTaskAwaitable<TResult> ConfigureAwait(ConfigureAwaitOptions options)
    {
        if ((options & ~(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.ForceYielding)) != 0)
        {
            if (options == (options & (ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing)))
            {
                throw new ArgumentOutOfRangeException(nameof(options), "Task<TResult>.ConfigureAwait does not support ConfigureAwaitOptions.SuppressThrowing. To suppress throwing, instead cast the Task<TResult> to its base class Task and await that with SuppressThrowing.");
            }
            throw new ArgumentOutOfRangeException(nameof(options));
        }
        return new ConfiguredTaskAwaitable<TResult>(this, options);
    }

    public new Task<TResult> WaitAsync(CancellationToken cancellationToken) =>
        WaitAsync(Timeout.UnsignedInfinite, TimeProvider.System, cancellationToken);

    public new Task<TResult> WaitAsync(TimeSpan timeout) =>
        WaitAsync(Timer.ToMilliseconds(timeout, nameof(timeout)), TimeProvider.System, default);

    public new Task<TResult> WaitAsync(TimeSpan timeout, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        return WaitAsync(Timer.ToMilliseconds(timeout, nameof(timeout)), timeProvider, default);
    }

    public new Task<TResult> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        WaitAsync(Timer.ToMilliseconds(timeout, nameof(timeout)), TimeProvider.System, cancellationToken);

    public new Task<TResult> WaitAsync(TimeSpan timeout, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        return WaitAsync(Timer.ToMilliseconds(timeout, nameof(timeout)), timeProvider, cancellationToken);
    }

    private Task<TResult> WaitAsync(uint milliseconds, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (IsCompleted || (!cancellationToken.CanBeCanceled && milliseconds == Timeout.UnsignedInfinite))
        {
            return this;
        }
        if (cancellationToken.IsCancellationRequested)
        {
            return FromCanceled<TResult>(cancellationToken);
        }
        return milliseconds == 0
            ? FromException<TResult>(new TimeoutException())
            : new CancellationPromise<TResult>(this, milliseconds, timeProvider, cancellationToken);
    }
}

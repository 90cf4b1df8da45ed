// The awaiters of Task and Task<TResult>.
// The four structs hold the task as their first field (the configured ones then the options): the async method builder reads them
// through one common layout, whatever the result type.
namespace System.Runtime.CompilerServices;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

public interface INotifyCompletion
{
    void OnCompleted(Action continuation);
}

public interface ICriticalNotifyCompletion : INotifyCompletion
{
    void UnsafeOnCompleted(Action continuation);
}

/// Marks TaskAwaiter and TaskAwaiter<TResult>.
internal interface ITaskAwaiter
{
}

/// Marks the awaiters of ConfiguredTaskAwaitable and ConfiguredTaskAwaitable<TResult>.
internal interface IConfiguredTaskAwaiter
{
}

public readonly struct TaskAwaiter : ICriticalNotifyCompletion, ITaskAwaiter
{
    internal readonly Task m_task;

    internal TaskAwaiter(Task task)
    {
        m_task = task;
    }

    public bool IsCompleted => m_task.IsCompleted;

    public void OnCompleted(Action continuation) =>
        OnCompletedInternal(m_task, continuation, continueOnCapturedContext: true, flowExecutionContext: true);

    public void UnsafeOnCompleted(Action continuation) =>
        OnCompletedInternal(m_task, continuation, continueOnCapturedContext: true, flowExecutionContext: false);

    [System.Diagnostics.StackTraceHidden]
    public void GetResult() => ValidateEnd(m_task);

    /// Waits if need be, and throws what the task ended with.
    [System.Diagnostics.StackTraceHidden]
    internal static void ValidateEnd(Task task, ConfigureAwaitOptions options = ConfigureAwaitOptions.None)
    {
        if (!task.IsCompletedSuccessfully)
        {
            HandleNonSuccess(task, options);
        }
    }

    [System.Diagnostics.StackTraceHidden]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HandleNonSuccess(Task task, ConfigureAwaitOptions options)
    {
        if (!task.IsCompleted)
        {
            task.InternalWait(Timeout.Infinite, default);
        }
        if (task.IsCompletedSuccessfully)
        {
            return;
        }
        if ((options & ConfigureAwaitOptions.SuppressThrowing) == 0)
        {
            ThrowForNonSuccess(task);
        }
        else if (task.IsFaulted)
        {
            // Somebody who does not want to know has seen it all the same.
            task.GetExceptionDispatchInfos();
        }
    }

    [DoesNotReturn]
    [System.Diagnostics.StackTraceHidden]
    private static void ThrowForNonSuccess(Task task)
    {
        if (task.IsCanceled)
        {
            task.GetCancellationExceptionDispatchInfo()?.Throw();
            throw new TaskCanceledException(task);
        }
        var infos = task.GetExceptionDispatchInfos();
        if (infos.Count > 0)
        {
            task.UpdateExceptionObservedStatus();
            infos[0].Throw();
        }
        throw task.Exception!;
    }

    internal static void OnCompletedInternal(Task task, Action continuation, bool continueOnCapturedContext, bool flowExecutionContext)
    {
        ArgumentNullException.ThrowIfNull(continuation);
        task.SetContinuationForAwait(continuation, continueOnCapturedContext, flowExecutionContext);
    }
}

public readonly struct TaskAwaiter<TResult> : ICriticalNotifyCompletion, ITaskAwaiter
{
    private readonly Task<TResult> m_task;

    internal TaskAwaiter(Task<TResult> task)
    {
        m_task = task;
    }

    public bool IsCompleted => m_task.IsCompleted;

    public void OnCompleted(Action continuation) =>
        TaskAwaiter.OnCompletedInternal(m_task, continuation, continueOnCapturedContext: true, flowExecutionContext: true);

    public void UnsafeOnCompleted(Action continuation) =>
        TaskAwaiter.OnCompletedInternal(m_task, continuation, continueOnCapturedContext: true, flowExecutionContext: false);

    [System.Diagnostics.StackTraceHidden]
    public TResult GetResult()
    {
        TaskAwaiter.ValidateEnd(m_task);
        return m_task.ResultOnSuccess;
    }
}

public readonly struct ConfiguredTaskAwaitable
{
    private readonly ConfiguredTaskAwaiter m_configuredTaskAwaiter;

    internal ConfiguredTaskAwaitable(Task task, ConfigureAwaitOptions options)
    {
        m_configuredTaskAwaiter = new ConfiguredTaskAwaiter(task, options);
    }

    public ConfiguredTaskAwaiter GetAwaiter() => m_configuredTaskAwaiter;

    public readonly struct ConfiguredTaskAwaiter : ICriticalNotifyCompletion, IConfiguredTaskAwaiter
    {
        internal readonly Task m_task;
        internal readonly ConfigureAwaitOptions m_options;

        internal ConfiguredTaskAwaiter(Task task, ConfigureAwaitOptions options)
        {
            m_task = task;
            m_options = options;
        }

        public bool IsCompleted => (m_options & ConfigureAwaitOptions.ForceYielding) == 0 && m_task.IsCompleted;

        public void OnCompleted(Action continuation) =>
            TaskAwaiter.OnCompletedInternal(
                m_task, continuation, (m_options & ConfigureAwaitOptions.ContinueOnCapturedContext) != 0, flowExecutionContext: true);

        public void UnsafeOnCompleted(Action continuation) =>
            TaskAwaiter.OnCompletedInternal(
                m_task, continuation, (m_options & ConfigureAwaitOptions.ContinueOnCapturedContext) != 0, flowExecutionContext: false);

        [System.Diagnostics.StackTraceHidden]
        public void GetResult() => TaskAwaiter.ValidateEnd(m_task, m_options);
    }
}

public readonly struct ConfiguredTaskAwaitable<TResult>
{
    private readonly ConfiguredTaskAwaiter m_configuredTaskAwaiter;

    internal ConfiguredTaskAwaitable(Task<TResult> task, ConfigureAwaitOptions options)
    {
        m_configuredTaskAwaiter = new ConfiguredTaskAwaiter(task, options);
    }

    public ConfiguredTaskAwaiter GetAwaiter() => m_configuredTaskAwaiter;

    public readonly struct ConfiguredTaskAwaiter : ICriticalNotifyCompletion, IConfiguredTaskAwaiter
    {
        internal readonly Task<TResult> m_task;
        internal readonly ConfigureAwaitOptions m_options;

        internal ConfiguredTaskAwaiter(Task<TResult> task, ConfigureAwaitOptions options)
        {
            m_task = task;
            m_options = options;
        }

        public bool IsCompleted => (m_options & ConfigureAwaitOptions.ForceYielding) == 0 && m_task.IsCompleted;

        public void OnCompleted(Action continuation) =>
            TaskAwaiter.OnCompletedInternal(
                m_task, continuation, (m_options & ConfigureAwaitOptions.ContinueOnCapturedContext) != 0, flowExecutionContext: true);

        public void UnsafeOnCompleted(Action continuation) =>
            TaskAwaiter.OnCompletedInternal(
                m_task, continuation, (m_options & ConfigureAwaitOptions.ContinueOnCapturedContext) != 0, flowExecutionContext: false);

        [System.Diagnostics.StackTraceHidden]
        public TResult GetResult()
        {
            TaskAwaiter.ValidateEnd(m_task);
            return m_task.ResultOnSuccess;
        }
    }
}

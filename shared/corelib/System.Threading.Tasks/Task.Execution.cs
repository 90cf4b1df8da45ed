// Task: starting, running, cancelling tasks that have a delegate.
namespace System.Threading.Tasks;

using System.Runtime.CompilerServices;

using System.Runtime.ExceptionServices;

public partial class Task
{
    public void Start() => Start(TaskScheduler.Current);

    public void Start(TaskScheduler scheduler)
    {
        int flags = m_stateFlags;
        if ((flags & StateFlags.CompletedMask) != 0)
        {
            throw new InvalidOperationException("Start may not be called on a task that has completed.");
        }
        ArgumentNullException.ThrowIfNull(scheduler);
        if ((flags & (int)InternalTaskOptions.PromiseTask) != 0)
        {
            throw new InvalidOperationException("Start may not be called on a promise-style task.");
        }
        if ((flags & (int)InternalTaskOptions.ContinuationTask) != 0)
        {
            throw new InvalidOperationException("Start may not be called on a continuation task.");
        }
        if (Interlocked.CompareExchange(ref m_taskScheduler, scheduler, null) is not null)
        {
            throw new InvalidOperationException("Start may not be called on a task that was already started.");
        }
        ScheduleAndStart(needsProtection: true);
    }

    public void RunSynchronously() => RunSynchronously(TaskScheduler.Current, waitForCompletion: true);

    public void RunSynchronously(TaskScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        RunSynchronously(scheduler, waitForCompletion: true);
    }

    internal void RunSynchronously(TaskScheduler scheduler, bool waitForCompletion)
    {
        int flags = m_stateFlags;
        if ((flags & (int)InternalTaskOptions.ContinuationTask) != 0)
        {
            throw new InvalidOperationException("RunSynchronously may not be called on a continuation task.");
        }
        if ((flags & (int)InternalTaskOptions.PromiseTask) != 0)
        {
            throw new InvalidOperationException("RunSynchronously may not be called on a task not bound to a delegate, such as the task returned from an asynchronous method.");
        }
        if ((flags & StateFlags.CompletedMask) != 0)
        {
            throw new InvalidOperationException("RunSynchronously may not be called on a task that has already completed.");
        }
        if (Interlocked.CompareExchange(ref m_taskScheduler, scheduler, null) is not null)
        {
            throw new InvalidOperationException("RunSynchronously may not be called on a task that was already started.");
        }
        if (!MarkStarted())
        {
            throw new InvalidOperationException("RunSynchronously may not be called on a task that has already completed.");
        }
        bool queued = false;
        try
        {
            if (!scheduler.TryRunInline(this, taskWasPreviouslyQueued: false))
            {
                scheduler.InternalQueueTask(this);
                queued = true;
            }
            if (waitForCompletion && !IsCompleted)
            {
                SpinThenBlockingWait(Timeout.Infinite, default);
            }
        }
        catch (Exception exception)
        {
            if (queued)
            {
                throw;
            }
            TaskSchedulerException wrapped = new TaskSchedulerException(exception);
            AddException(wrapped);
            Finish(userDelegateExecute: false);
            GetExceptions(includeCancellation: false);
            throw wrapped;
        }
    }

    /// Claims the right to run; false when the task was cancelled before.
    internal bool MarkStarted() => AtomicStateUpdate(StateFlags.Started, StateFlags.Canceled | StateFlags.Started);

    internal void ScheduleAndStart(bool needsProtection)
    {
        if (needsProtection)
        {
            if (!MarkStarted())
            {
                return;
            }
        }
        else
        {
            m_stateFlags |= StateFlags.Started;
        }
        try
        {
            m_taskScheduler!.InternalQueueTask(this);
        }
        catch (Exception exception)
        {
            TaskSchedulerException wrapped = new TaskSchedulerException(exception);
            AddException(wrapped);
            Finish(userDelegateExecute: false);
            // The caller sees the exception: it is observed. A continuation's goes unobserved, as nobody sees the throw.
            if ((OptionBits & (int)InternalTaskOptions.ContinuationTask) == 0)
            {
                m_contingentProperties!._exceptions!.MarkAsHandled(calledFromFinalizer: false);
            }
            throw wrapped;
        }
    }

    internal static Task InternalStartNew(
        Task? creatingTask,
        Delegate action,
        object? state,
        CancellationToken cancellationToken,
        TaskScheduler scheduler,
        TaskCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        Task task = new Task(action, state, creatingTask, cancellationToken, options, InternalTaskOptions.QueuedByRuntime, scheduler);
        task.ScheduleAndStart(needsProtection: false);
        return task;
    }

    /// Runs the task unless somebody else did.
    internal bool ExecuteEntry()
    {
        int previous = NewBits(StateFlags.DelegateInvoked);
        if ((previous & StateFlags.DelegateInvoked) != 0)
        {
            return false;
        }
        if (!IsCancellationRequested && !IsCanceled)
        {
            ExecuteWithThreadLocal(Thread.CurrentThread);
        }
        else
        {
            ExecuteEntryCancellation();
        }
        return true;
    }

    private void ExecuteEntryCancellation()
    {
        if (!IsCanceled)
        {
            int previous = NewBits(StateFlags.Canceled);
            if ((previous & StateFlags.Canceled) == 0)
            {
                CancellationCleanup();
            }
        }
    }

    /// What a pool worker calls for a queued task.
    internal virtual void ExecuteFromThreadPool(Thread threadPoolThread)
    {
        NewBits(StateFlags.DelegateInvoked);
        if (!IsCancellationRequested && !IsCanceled)
        {
            ExecuteWithThreadLocal(threadPoolThread);
        }
        else
        {
            ExecuteEntryCancellation();
        }
    }

    /// For the default scheduler, which never hands out a task twice.
    internal void ExecuteEntryUnsafe() => ExecuteFromThreadPool(Thread.CurrentThread);

    private void ExecuteWithThreadLocal(Thread thread)
    {
        Task? previous = AsyncThread.CurrentTask;
        ExecutionContext? context = m_contingentProperties?._capturedContext;
        try
        {
            AsyncThread.CurrentTask = this;
            ExecutionContext? previousContext = AsyncThread.ExecutionContext;
            SynchronizationContext? previousSynchronization = AsyncThread.SynchronizationContext;
            try
            {
                // Suppressed flow: the task runs under whatever context its thread has.
                if (context != ExecutionContext.DefaultFlowSuppressed)
                {
                    ExecutionContext.RestoreToThread(thread, context);
                }
                InnerInvokeAndHandle();
            }
            finally
            {
                ExecutionContext.RestoreBoth(thread, previousContext, previousSynchronization);
            }
            Finish(userDelegateExecute: true);
        }
        finally
        {
            AsyncThread.CurrentTask = previous;
        }
    }

    private void InnerInvokeAndHandle()
    {
        try
        {
            InnerInvoke();
        }
        catch (Exception exception)
        {
            HandleException(exception);
        }
    }

    internal virtual void InnerInvoke()
    {
        if (m_action is Action action)
        {
            action();
        }
        else
        {
            ((Action<object?>)m_action!)(m_stateObject);
        }
    }

    private void HandleException(Exception exception)
    {
        if (exception is OperationCanceledException canceled && IsCancellationRequested
            && m_contingentProperties!._cancellationToken == canceled.CancellationToken)
        {
            NewBits(StateFlags.CancellationAcknowledged);
            AddException(canceled, representsCancellation: true);
        }
        else
        {
            AddException(exception);
        }
    }

    private protected void AssignCancellationToken(CancellationToken token, Task? antecedent, TaskContinuation? continuation)
    {
        ContingentProperties properties = EnsureContingentProperties();
        properties._cancellationToken = token;
        try
        {
            if ((OptionBits & ((int)InternalTaskOptions.QueuedByRuntime | (int)InternalTaskOptions.PromiseTask | (int)InternalTaskOptions.LazyCancellation)) == 0)
            {
                if (token.IsCancellationRequested)
                {
                    InternalCancel();
                }
                else
                {
                    properties._cancellationRegistration = antecedent is null
                        ? token.UnsafeRegister(static state => ((Task)state!).InternalCancel(), this)
                        : token.UnsafeRegister(
                            static state =>
                            {
                                (Task task, Task antecedent, TaskContinuation continuation) waiting = ((Task, Task, TaskContinuation))state!;
                                waiting.antecedent.RemoveContinuation(waiting.continuation);
                                waiting.task.InternalCancel();
                            },
                            (this, antecedent, continuation!));
                    properties._hasRegistration = true;
                }
            }
        }
        catch
        {
            if (properties._parent is { } parent && (Options & TaskCreationOptions.AttachedToParent) != 0
                && (parent.CreationOptions & TaskCreationOptions.DenyChildAttach) == 0)
            {
                parent.DisregardChild();
            }
            throw;
        }
    }

    /// Cancels a task that has not begun to run.
    internal void InternalCancel()
    {
        TaskSchedulerException? failure = null;
        bool popped = false;
        if ((m_stateFlags & StateFlags.Started) != 0)
        {
            TaskScheduler? scheduler = m_taskScheduler;
            try
            {
                popped = scheduler is not null && scheduler.TryDequeue(this);
            }
            catch (Exception exception)
            {
                failure = new TaskSchedulerException(exception);
            }
        }
        RecordInternalCancellationRequest();
        bool mustClean = false;
        if (popped)
        {
            mustClean = AtomicStateUpdate(StateFlags.Canceled, StateFlags.Canceled | StateFlags.DelegateInvoked);
        }
        else if ((m_stateFlags & StateFlags.Started) == 0)
        {
            mustClean = AtomicStateUpdate(
                StateFlags.Canceled,
                StateFlags.Canceled | StateFlags.Started | StateFlags.RanToCompletion | StateFlags.Faulted | StateFlags.DelegateInvoked);
        }
        if (mustClean)
        {
            CancellationCleanup();
        }
        if (failure is not null)
        {
            throw failure;
        }
    }

    internal void RecordInternalCancellationRequest() => EnsureContingentProperties()._cancellationRequested = true;

    /// Remembers the token (and exception) that a cancelled promise reports.
    internal void RecordInternalCancellationRequest(CancellationToken token, object? cancellationException)
    {
        RecordInternalCancellationRequest();
        if (token != default)
        {
            m_contingentProperties!._cancellationToken = token;
        }
        if (cancellationException is not null)
        {
            AddException(cancellationException, representsCancellation: true);
        }
    }

    internal void CancellationCleanup()
    {
        NewBits(StateFlags.Canceled);
        if (Volatile.Read(ref m_contingentProperties) is { } properties)
        {
            properties.SetCompleted();
            properties.UnregisterCancellation();
        }
        FinishStageThree();
    }

    /// Throws on the given context, or on the pool: for exceptions that nobody awaits.
    internal static void ThrowAsync(Exception exception, SynchronizationContext? targetContext)
    {
        ExceptionDispatchInfo info = ExceptionDispatchInfo.Capture(exception);
        if (targetContext is not null)
        {
            try
            {
                targetContext.Post(static state => ((ExceptionDispatchInfo)state!).Throw(), info);
                return;
            }
            catch (Exception postException)
            {
                info = ExceptionDispatchInfo.Capture(new AggregateException(exception, postException));
            }
        }
        ThreadPool.QueueUserWorkItem(static state => ((ExceptionDispatchInfo)state!).Throw(), info);
    }
}

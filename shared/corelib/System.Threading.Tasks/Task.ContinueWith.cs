// Task: ContinueWith, and the tasks it makes.
namespace System.Threading.Tasks;

public partial class Task
{
    public Task ContinueWith(Action<Task> continuationAction) =>
        ContinueWithCore(continuationAction, null, TaskScheduler.Current, default, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task> continuationAction, CancellationToken cancellationToken) =>
        ContinueWithCore(continuationAction, null, TaskScheduler.Current, cancellationToken, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task> continuationAction, TaskScheduler scheduler) =>
        ContinueWithCore(continuationAction, null, scheduler, default, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task> continuationAction, TaskContinuationOptions continuationOptions) =>
        ContinueWithCore(continuationAction, null, TaskScheduler.Current, default, continuationOptions);

    public Task ContinueWith(
        Action<Task> continuationAction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        ContinueWithCore(continuationAction, null, scheduler, cancellationToken, continuationOptions);

    public Task ContinueWith(Action<Task, object?> continuationAction, object? state) =>
        ContinueWithCore(continuationAction, state, TaskScheduler.Current, default, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task, object?> continuationAction, object? state, CancellationToken cancellationToken) =>
        ContinueWithCore(continuationAction, state, TaskScheduler.Current, cancellationToken, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task, object?> continuationAction, object? state, TaskScheduler scheduler) =>
        ContinueWithCore(continuationAction, state, scheduler, default, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task, object?> continuationAction, object? state, TaskContinuationOptions continuationOptions) =>
        ContinueWithCore(continuationAction, state, TaskScheduler.Current, default, continuationOptions);

    public Task ContinueWith(
        Action<Task, object?> continuationAction, object? state, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        ContinueWithCore(continuationAction, state, scheduler, cancellationToken, continuationOptions);

    private Task ContinueWithCore(
        Delegate continuationAction, object? state, TaskScheduler scheduler, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions)
    {
        ArgumentNullException.ThrowIfNull(continuationAction);
        ArgumentNullException.ThrowIfNull(scheduler);
        CreationOptionsFromContinuationOptions(continuationOptions, out TaskCreationOptions creationOptions, out InternalTaskOptions internalOptions);
        ContinuationTaskFromTask continuation = new ContinuationTaskFromTask(this, continuationAction, state, creationOptions, internalOptions);
        AddContinueWith(continuation, scheduler, cancellationToken, continuationOptions);
        return continuation;
    }

    public Task<TResult> ContinueWith<TResult>(Func<Task, TResult> continuationFunction) =>
        ContinueWithCore<TResult>(continuationFunction, null, TaskScheduler.Current, default, TaskContinuationOptions.None);

    public Task<TResult> ContinueWith<TResult>(Func<Task, TResult> continuationFunction, CancellationToken cancellationToken) =>
        ContinueWithCore<TResult>(continuationFunction, null, TaskScheduler.Current, cancellationToken, TaskContinuationOptions.None);

    public Task<TResult> ContinueWith<TResult>(Func<Task, TResult> continuationFunction, TaskScheduler scheduler) =>
        ContinueWithCore<TResult>(continuationFunction, null, scheduler, default, TaskContinuationOptions.None);

    public Task<TResult> ContinueWith<TResult>(Func<Task, TResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        ContinueWithCore<TResult>(continuationFunction, null, TaskScheduler.Current, default, continuationOptions);

    public Task<TResult> ContinueWith<TResult>(
        Func<Task, TResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        ContinueWithCore<TResult>(continuationFunction, null, scheduler, cancellationToken, continuationOptions);

    public Task<TResult> ContinueWith<TResult>(Func<Task, object?, TResult> continuationFunction, object? state) =>
        ContinueWithCore<TResult>(continuationFunction, state, TaskScheduler.Current, default, TaskContinuationOptions.None);

    public Task<TResult> ContinueWith<TResult>(
        Func<Task, object?, TResult> continuationFunction, object? state, CancellationToken cancellationToken) =>
        ContinueWithCore<TResult>(continuationFunction, state, TaskScheduler.Current, cancellationToken, TaskContinuationOptions.None);

    public Task<TResult> ContinueWith<TResult>(Func<Task, object?, TResult> continuationFunction, object? state, TaskScheduler scheduler) =>
        ContinueWithCore<TResult>(continuationFunction, state, scheduler, default, TaskContinuationOptions.None);

    public Task<TResult> ContinueWith<TResult>(
        Func<Task, object?, TResult> continuationFunction, object? state, TaskContinuationOptions continuationOptions) =>
        ContinueWithCore<TResult>(continuationFunction, state, TaskScheduler.Current, default, continuationOptions);

    public Task<TResult> ContinueWith<TResult>(
        Func<Task, object?, TResult> continuationFunction, object? state, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        ContinueWithCore<TResult>(continuationFunction, state, scheduler, cancellationToken, continuationOptions);

    private Task<TResult> ContinueWithCore<TResult>(
        Delegate continuationFunction, object? state, TaskScheduler scheduler, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions)
    {
        ArgumentNullException.ThrowIfNull(continuationFunction);
        ArgumentNullException.ThrowIfNull(scheduler);
        CreationOptionsFromContinuationOptions(continuationOptions, out TaskCreationOptions creationOptions, out InternalTaskOptions internalOptions);
        ContinuationResultTaskFromTask<TResult> continuation = new ContinuationResultTaskFromTask<TResult>(this, continuationFunction, state, creationOptions, internalOptions);
        AddContinueWith(continuation, scheduler, cancellationToken, continuationOptions);
        return continuation;
    }

    internal static void CreationOptionsFromContinuationOptions(
        TaskContinuationOptions continuationOptions, out TaskCreationOptions creationOptions, out InternalTaskOptions internalOptions)
    {
        const TaskContinuationOptions NotOnAnything =
            TaskContinuationOptions.NotOnCanceled | TaskContinuationOptions.NotOnFaulted | TaskContinuationOptions.NotOnRanToCompletion;
        const TaskContinuationOptions Creation =
            TaskContinuationOptions.PreferFairness | TaskContinuationOptions.LongRunning | TaskContinuationOptions.DenyChildAttach
            | TaskContinuationOptions.HideScheduler | TaskContinuationOptions.AttachedToParent | TaskContinuationOptions.RunContinuationsAsynchronously;
        const TaskContinuationOptions Clash = TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.LongRunning;
        if ((continuationOptions & Clash) == Clash)
        {
            throw new ArgumentOutOfRangeException(nameof(continuationOptions), "The specified TaskContinuationOptions combined LongRunning and ExecuteSynchronously.  Synchronous continuations should not be long running.");
        }
        if ((continuationOptions & ~(Creation | NotOnAnything | TaskContinuationOptions.LazyCancellation | TaskContinuationOptions.ExecuteSynchronously)) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(continuationOptions));
        }
        if ((continuationOptions & NotOnAnything) == NotOnAnything)
        {
            throw new ArgumentOutOfRangeException(nameof(continuationOptions), "The specified TaskContinuationOptions excluded all continuation kinds.");
        }
        creationOptions = (TaskCreationOptions)(continuationOptions & Creation);
        internalOptions = (continuationOptions & TaskContinuationOptions.LazyCancellation) != 0
            ? InternalTaskOptions.ContinuationTask | InternalTaskOptions.LazyCancellation
            : InternalTaskOptions.ContinuationTask;
    }

    /// Hooks `continuationTask` up to run after this task.
    internal void AddContinueWith(
        Task continuationTask, TaskScheduler scheduler, CancellationToken cancellationToken, TaskContinuationOptions options)
    {
        ContinueWithTaskContinuation continuation = new ContinueWithTaskContinuation(continuationTask, options, scheduler);
        if (cancellationToken.CanBeCanceled)
        {
            if (IsCompleted || cancellationToken.IsCancellationRequested)
            {
                continuationTask.AssignCancellationToken(cancellationToken, null, null);
            }
            else
            {
                continuationTask.AssignCancellationToken(cancellationToken, this, continuation);
            }
        }
        if (!continuationTask.IsCompleted && !AddTaskContinuation(continuation, addBeforeOthers: false))
        {
            continuation.Run(this, canInlineContinuationTask: true);
        }
    }

    /// The antecedent ended in a way this continuation is not for.
    internal void CancelUnstartedContinuation()
    {
        NewBits(StateFlags.Canceled);
        CancellationCleanup();
    }
}

internal sealed class ContinuationTaskFromTask : Task
{
    private Task? _antecedent;

    internal ContinuationTaskFromTask(
        Task antecedent, Delegate action, object? state, TaskCreationOptions creationOptions, InternalTaskOptions internalOptions)
        : base(action, state, InternalCurrentIfAttached(creationOptions), default, creationOptions, internalOptions, null)
    {
        _antecedent = antecedent;
    }

    internal override void InnerInvoke()
    {
        Task antecedent = _antecedent!;
        _antecedent = null;
        if (m_action is Action<Task> action)
        {
            action(antecedent);
        }
        else
        {
            ((Action<Task, object?>)m_action!)(antecedent, m_stateObject);
        }
    }
}

internal sealed class ContinuationResultTaskFromTask<TResult> : Task<TResult>
{
    private Task? _antecedent;

    internal ContinuationResultTaskFromTask(
        Task antecedent, Delegate function, object? state, TaskCreationOptions creationOptions, InternalTaskOptions internalOptions)
        : base(function, state, InternalCurrentIfAttached(creationOptions), default, creationOptions, internalOptions, null)
    {
        _antecedent = antecedent;
    }

    internal override void InnerInvoke()
    {
        Task antecedent = _antecedent!;
        _antecedent = null;
        m_result = m_action is Func<Task, TResult> function
            ? function(antecedent)
            : ((Func<Task, object?, TResult>)m_action!)(antecedent, m_stateObject);
    }
}

internal sealed class ContinuationTaskFromResultTask<TAntecedentResult> : Task
{
    private Task<TAntecedentResult>? _antecedent;

    internal ContinuationTaskFromResultTask(
        Task<TAntecedentResult> antecedent, Delegate action, object? state, TaskCreationOptions creationOptions, InternalTaskOptions internalOptions)
        : base(action, state, InternalCurrentIfAttached(creationOptions), default, creationOptions, internalOptions, null)
    {
        _antecedent = antecedent;
    }

    internal override void InnerInvoke()
    {
        Task<TAntecedentResult> antecedent = _antecedent!;
        _antecedent = null;
        if (m_action is Action<Task<TAntecedentResult>> action)
        {
            action(antecedent);
        }
        else
        {
            ((Action<Task<TAntecedentResult>, object?>)m_action!)(antecedent, m_stateObject);
        }
    }
}

internal sealed class ContinuationResultTaskFromResultTask<TAntecedentResult, TResult> : Task<TResult>
{
    private Task<TAntecedentResult>? _antecedent;

    internal ContinuationResultTaskFromResultTask(
        Task<TAntecedentResult> antecedent, Delegate function, object? state, TaskCreationOptions creationOptions, InternalTaskOptions internalOptions)
        : base(function, state, InternalCurrentIfAttached(creationOptions), default, creationOptions, internalOptions, null)
    {
        _antecedent = antecedent;
    }

    internal override void InnerInvoke()
    {
        Task<TAntecedentResult> antecedent = _antecedent!;
        _antecedent = null;
        m_result = m_action is Func<Task<TAntecedentResult>, TResult> function
            ? function(antecedent)
            : ((Func<Task<TAntecedentResult>, object?, TResult>)m_action!)(antecedent, m_stateObject);
    }
}

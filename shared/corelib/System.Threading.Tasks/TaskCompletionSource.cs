namespace System.Threading.Tasks;

using System.Collections.Generic;

public class TaskCompletionSource
{
    private const string AlreadyCompleted = "An attempt was made to transition a task to a final state when it had already completed.";

    private readonly Task _task;

    public TaskCompletionSource()
    {
        _task = new Task();
    }

    public TaskCompletionSource(TaskCreationOptions creationOptions)
        : this(null, creationOptions)
    {
    }

    public TaskCompletionSource(object? state)
        : this(state, TaskCreationOptions.None)
    {
    }

    public TaskCompletionSource(object? state, TaskCreationOptions creationOptions)
    {
        _task = new Task(state, creationOptions, promiseStyle: true);
    }

    public Task Task => _task;

    public void SetException(Exception exception) => Check(TrySetException(exception));

    public void SetException(IEnumerable<Exception> exceptions) => Check(TrySetException(exceptions));

    public bool TrySetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        bool set = _task.TrySetException(exception);
        if (!set && !_task.IsCompleted)
        {
            SpinUntilCompleted(_task);
        }
        return set;
    }

    public bool TrySetException(IEnumerable<Exception> exceptions)
    {
        bool set = _task.TrySetException(CopyChecked(exceptions));
        if (!set && !_task.IsCompleted)
        {
            SpinUntilCompleted(_task);
        }
        return set;
    }

    public void SetResult() => Check(TrySetResult());

    public bool TrySetResult()
    {
        bool set = _task.TrySetResult();
        if (!set)
        {
            SpinUntilCompleted(_task);
        }
        return set;
    }

    public void SetCanceled() => SetCanceled(default);

    public void SetCanceled(CancellationToken cancellationToken) => Check(TrySetCanceled(cancellationToken));

    public bool TrySetCanceled() => TrySetCanceled(default);

    public bool TrySetCanceled(CancellationToken cancellationToken)
    {
        bool set = _task.TrySetCanceled(cancellationToken);
        if (!set && !_task.IsCompleted)
        {
            SpinUntilCompleted(_task);
        }
        return set;
    }

    public void SetFromTask(Task completedTask) => Check(TrySetFromTask(completedTask));

    public bool TrySetFromTask(Task completedTask)
    {
        ArgumentNullException.ThrowIfNull(completedTask);
        if (!completedTask.IsCompleted)
        {
            throw new ArgumentException("The provided task must have already completed.", nameof(completedTask));
        }
        bool set = _task.TrySetFromTask(completedTask);
        if (!set && !_task.IsCompleted)
        {
            SpinUntilCompleted(_task);
        }
        return set;
    }

    internal static void Check(bool set)
    {
        if (!set)
        {
            throw new InvalidOperationException(AlreadyCompleted);
        }
    }

    /// Somebody else reserved the completion: after a failed TrySet the task must be seen as completed.
    internal static void SpinUntilCompleted(Task task)
    {
        SpinWait spinner = default;
        while (!task.IsCompleted)
        {
            spinner.SpinOnce();
        }
    }

    internal static List<Exception> CopyChecked(IEnumerable<Exception> exceptions)
    {
        ArgumentNullException.ThrowIfNull(exceptions);
        List<Exception> copy = new List<Exception>();
        foreach (Exception? exception in exceptions)
        {
            copy.Add(exception ?? throw new ArgumentException("The exceptions collection included at least one null element.", nameof(exceptions)));
        }
        if (copy.Count == 0)
        {
            throw new ArgumentException("The exceptions collection was empty.", nameof(exceptions));
        }
        return copy;
    }
}

public class TaskCompletionSource<TResult>
{
    private readonly Task<TResult> _task;

    public TaskCompletionSource()
    {
        _task = new Task<TResult>();
    }

    public TaskCompletionSource(TaskCreationOptions creationOptions)
        : this(null, creationOptions)
    {
    }

    public TaskCompletionSource(object? state)
        : this(state, TaskCreationOptions.None)
    {
    }

    public TaskCompletionSource(object? state, TaskCreationOptions creationOptions)
    {
        _task = new Task<TResult>(state, creationOptions);
    }

    public Task<TResult> Task => _task;

    public void SetException(Exception exception) => TaskCompletionSource.Check(TrySetException(exception));

    public void SetException(IEnumerable<Exception> exceptions) => TaskCompletionSource.Check(TrySetException(exceptions));

    public bool TrySetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        bool set = _task.TrySetException(exception);
        if (!set && !_task.IsCompleted)
        {
            TaskCompletionSource.SpinUntilCompleted(_task);
        }
        return set;
    }

    public bool TrySetException(IEnumerable<Exception> exceptions)
    {
        bool set = _task.TrySetException(TaskCompletionSource.CopyChecked(exceptions));
        if (!set && !_task.IsCompleted)
        {
            TaskCompletionSource.SpinUntilCompleted(_task);
        }
        return set;
    }

    public void SetResult(TResult result) => TaskCompletionSource.Check(TrySetResult(result));

    public bool TrySetResult(TResult result)
    {
        bool set = _task.TrySetResult(result);
        if (!set)
        {
            TaskCompletionSource.SpinUntilCompleted(_task);
        }
        return set;
    }

    public void SetCanceled() => SetCanceled(default);

    public void SetCanceled(CancellationToken cancellationToken) => TaskCompletionSource.Check(TrySetCanceled(cancellationToken));

    public bool TrySetCanceled() => TrySetCanceled(default);

    public bool TrySetCanceled(CancellationToken cancellationToken)
    {
        bool set = _task.TrySetCanceled(cancellationToken);
        if (!set && !_task.IsCompleted)
        {
            TaskCompletionSource.SpinUntilCompleted(_task);
        }
        return set;
    }

    public void SetFromTask(Task<TResult> completedTask) => TaskCompletionSource.Check(TrySetFromTask(completedTask));

    public bool TrySetFromTask(Task<TResult> completedTask)
    {
        ArgumentNullException.ThrowIfNull(completedTask);
        if (!completedTask.IsCompleted)
        {
            throw new ArgumentException("The provided task must have already completed.", nameof(completedTask));
        }
        bool set = _task.TrySetFromTask(completedTask);
        if (!set && !_task.IsCompleted)
        {
            TaskCompletionSource.SpinUntilCompleted(_task);
        }
        return set;
    }
}

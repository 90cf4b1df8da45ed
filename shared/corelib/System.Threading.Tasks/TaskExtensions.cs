// Unwrap: the task that a task of a task stands for.
namespace System.Threading.Tasks;

public static class TaskExtensions
{
    public static Task Unwrap(this Task<Task> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return !task.IsCompletedSuccessfully
            ? new UnwrapPromise<VoidTaskResult>(task, lookForCancellation: false)
            : task.Result ?? Task.FromCanceled(new CancellationToken(true));
    }

    public static Task<TResult> Unwrap<TResult>(this Task<Task<TResult>> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return !task.IsCompletedSuccessfully
            ? new UnwrapPromise<TResult>(task, lookForCancellation: false)
            : task.Result ?? Task.FromCanceled<TResult>(new CancellationToken(true));
    }
}

internal sealed class UnwrapPromise<TResult> : Task<TResult>, ITaskCompletionAction
{
    private readonly bool _lookForCancellation;
    private bool _waitsForInner;

    /// `lookForCancellation`: Task.Run, where the outer task's OperationCanceledException cancels.
    internal UnwrapPromise(Task outerTask, bool lookForCancellation)
        : base((object?)null, outerTask.CreationOptions & TaskCreationOptions.AttachedToParent)
    {
        _lookForCancellation = lookForCancellation;
        outerTask.AddCompletionAction(this);
    }

    public bool InvokeMayRunArbitraryCode => true;

    public void Invoke(Task completingTask)
    {
        if (_waitsForInner)
        {
            TrySetFromTaskOrCancellation(completingTask);
            return;
        }
        if (!completingTask.IsCompletedSuccessfully)
        {
            TrySetFromTaskOrCancellation(completingTask);
            return;
        }
        Task? inner = completingTask is Task<Task<TResult>> typed ? typed.Result : ((Task<Task>)completingTask).Result;
        _waitsForInner = true;
        if (inner is null)
        {
            TrySetCanceled(default);
        }
        else if (inner.IsCompleted)
        {
            Invoke(inner);
        }
        else
        {
            inner.AddCompletionAction(this);
        }
    }

    private void TrySetFromTaskOrCancellation(Task task)
    {
        if (!_waitsForInner && _lookForCancellation && task.IsFaulted
            && task.GetExceptionDispatchInfos() is { Count: > 0 } infos
            && infos[0].SourceException is OperationCanceledException canceled)
        {
            TrySetCanceled(canceled.CancellationToken, infos[0]);
            return;
        }
        TrySetFromTask(task);
    }
}

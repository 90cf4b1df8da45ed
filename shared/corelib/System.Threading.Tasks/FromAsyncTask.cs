// The promise behind TaskFactory.FromAsync: completed by the End method.
namespace System.Threading.Tasks;

internal static class FromAsyncTask<TResult>
{
    private const string LongRunning = "It is invalid to specify TaskCreationOptions.LongRunning in calls to FromAsync.";
    private const string PreferFairness = "It is invalid to specify TaskCreationOptions.PreferFairness in calls to FromAsync.";

    internal static Task<TResult> Begin(
        Func<AsyncCallback, object?, IAsyncResult>? begin, Delegate endMethod, object? state, TaskCreationOptions options)
    {
        if (begin is null)
        {
            throw new ArgumentNullException("beginMethod");
        }
        ArgumentNullException.ThrowIfNull(endMethod);
        CheckOptions(options);
        Task<TResult> promise = new Task<TResult>(state, options & (TaskCreationOptions.AttachedToParent | TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            IAsyncResult result = begin(
                asyncResult =>
                {
                    if (!asyncResult.CompletedSynchronously)
                    {
                        Complete(promise, endMethod, asyncResult);
                    }
                },
                state);
            if (result.CompletedSynchronously)
            {
                Complete(promise, endMethod, result);
            }
        }
        catch
        {
            promise.TrySetResult(default);
            throw;
        }
        return promise;
    }

    internal static Task<TResult> From(IAsyncResult asyncResult, Delegate endMethod, TaskCreationOptions options, TaskScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(asyncResult);
        ArgumentNullException.ThrowIfNull(endMethod);
        ArgumentNullException.ThrowIfNull(scheduler);
        CheckOptions(options);
        Task<TResult> promise = new Task<TResult>((object?)null, options & (TaskCreationOptions.AttachedToParent | TaskCreationOptions.RunContinuationsAsynchronously));
        Task end = new Task(
            (Action<object?>)(_ => Complete(promise, endMethod, asyncResult)), null, null, default, TaskCreationOptions.None, InternalTaskOptions.None, scheduler);
        if (asyncResult.IsCompleted)
        {
            end.m_taskScheduler = null;
            end.RunSynchronously(scheduler, waitForCompletion: false);
        }
        else
        {
            ThreadPool.RegisterWaitForSingleObject(
                asyncResult.AsyncWaitHandle,
                (_, _) =>
                {
                    end.m_taskScheduler = null;
                    end.RunSynchronously(scheduler, waitForCompletion: false);
                },
                null,
                Timeout.Infinite,
                executeOnlyOnce: true);
        }
        return promise;
    }

    private static void CheckOptions(TaskCreationOptions options)
    {
        if ((options & TaskCreationOptions.LongRunning) != 0)
        {
            throw new ArgumentOutOfRangeException("creationOptions", LongRunning);
        }
        if ((options & TaskCreationOptions.PreferFairness) != 0)
        {
            throw new ArgumentOutOfRangeException("creationOptions", PreferFairness);
        }
        TaskFactory.CheckCreationOptions(options);
    }

    private static void Complete(Task<TResult> promise, Delegate endMethod, IAsyncResult asyncResult)
    {
        try
        {
            if (endMethod is Func<IAsyncResult, TResult> function)
            {
                promise.TrySetResult(function(asyncResult));
            }
            else
            {
                ((Action<IAsyncResult>)endMethod)(asyncResult);
                promise.TrySetResult(default);
            }
        }
        catch (OperationCanceledException canceled)
        {
            promise.TrySetCanceled(canceled.CancellationToken, canceled);
        }
        catch (Exception exception)
        {
            promise.TrySetException(exception);
        }
    }
}

namespace System.Threading.Tasks;

/// <summary>A task as the `IAsyncResult` of the Begin and End pattern.</summary>
public static class TaskToAsyncResult
{
    public static IAsyncResult Begin(Task task, AsyncCallback? callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new Result(task, state, callback);
    }

    public static void End(IAsyncResult asyncResult) => Unwrap(asyncResult).GetAwaiter().GetResult();

    public static TResult End<TResult>(IAsyncResult asyncResult) => Unwrap<TResult>(asyncResult).GetAwaiter().GetResult();

    public static Task Unwrap(IAsyncResult asyncResult)
    {
        ArgumentNullException.ThrowIfNull(asyncResult);
        return (asyncResult as Result)?.Task ?? throw new ArgumentException(null, nameof(asyncResult));
    }

    public static Task<TResult> Unwrap<TResult>(IAsyncResult asyncResult)
    {
        ArgumentNullException.ThrowIfNull(asyncResult);
        return (asyncResult as Result)?.Task as Task<TResult> ?? throw new ArgumentException(null, nameof(asyncResult));
    }

    private sealed class Result : IAsyncResult
    {
        public readonly Task Task;
        private readonly AsyncCallback? _callback;

        public Result(Task task, object? state, AsyncCallback? callback)
        {
            Task = task;
            AsyncState = state;
            _callback = callback;
            if (task.IsCompleted)
            {
                CompletedSynchronously = true;
                callback?.Invoke(this);
            }
            else if (callback is not null)
            {
                task.ConfigureAwait(false).GetAwaiter().OnCompleted(() => _callback!(this));
            }
        }

        public object? AsyncState { get; }
        public bool CompletedSynchronously { get; }
        public bool IsCompleted => Task.IsCompleted;
        public WaitHandle AsyncWaitHandle => ((IAsyncResult)Task).AsyncWaitHandle;
    }
}

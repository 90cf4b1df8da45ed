// TaskFactory<TResult>: tasks of one result type with the same token, options and scheduler.
namespace System.Threading.Tasks;

public partial class TaskFactory<TResult>
{
    private readonly CancellationToken _cancellationToken;
    private readonly TaskCreationOptions _creationOptions;
    private readonly TaskContinuationOptions _continuationOptions;
    private readonly TaskScheduler? _scheduler;

    public TaskFactory()
        : this(default, TaskCreationOptions.None, TaskContinuationOptions.None, null)
    {
    }

    public TaskFactory(CancellationToken cancellationToken)
        : this(cancellationToken, TaskCreationOptions.None, TaskContinuationOptions.None, null)
    {
    }

    public TaskFactory(TaskScheduler? scheduler)
        : this(default, TaskCreationOptions.None, TaskContinuationOptions.None, scheduler)
    {
    }

    public TaskFactory(TaskCreationOptions creationOptions, TaskContinuationOptions continuationOptions)
        : this(default, creationOptions, continuationOptions, null)
    {
    }

    public TaskFactory(
        CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskContinuationOptions continuationOptions, TaskScheduler? scheduler)
    {
        Task.CreationOptionsFromContinuationOptions(continuationOptions, out _, out _);
        TaskFactory.CheckCreationOptions(creationOptions);
        _cancellationToken = cancellationToken;
        _creationOptions = creationOptions;
        _continuationOptions = continuationOptions;
        _scheduler = scheduler;
    }

    public CancellationToken CancellationToken => _cancellationToken;

    public TaskScheduler? Scheduler => _scheduler;

    public TaskCreationOptions CreationOptions => _creationOptions;

    public TaskContinuationOptions ContinuationOptions => _continuationOptions;

    private TaskScheduler SchedulerToUse => _scheduler ?? TaskScheduler.Current;

    public Task<TResult> StartNew(Func<TResult> function) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(_creationOptions), function, _cancellationToken, _creationOptions, SchedulerToUse);

    public Task<TResult> StartNew(Func<TResult> function, CancellationToken cancellationToken) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(_creationOptions), function, cancellationToken, _creationOptions, SchedulerToUse);

    public Task<TResult> StartNew(Func<TResult> function, TaskCreationOptions creationOptions) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(creationOptions), function, _cancellationToken, creationOptions, SchedulerToUse);

    public Task<TResult> StartNew(
        Func<TResult> function, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(creationOptions), function, cancellationToken, creationOptions, scheduler);

    public Task<TResult> StartNew(Func<object?, TResult> function, object? state) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(_creationOptions), function, state, _cancellationToken, _creationOptions, SchedulerToUse);

    public Task<TResult> StartNew(Func<object?, TResult> function, object? state, CancellationToken cancellationToken) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(_creationOptions), function, state, cancellationToken, _creationOptions, SchedulerToUse);

    public Task<TResult> StartNew(Func<object?, TResult> function, object? state, TaskCreationOptions creationOptions) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(creationOptions), function, state, _cancellationToken, creationOptions, SchedulerToUse);

    public Task<TResult> StartNew(
        Func<object?, TResult> function, object? state, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        Task<TResult>.StartNew(Task.InternalCurrentIfAttached(creationOptions), function, state, cancellationToken, creationOptions, scheduler);

    public Task<TResult> ContinueWhenAll(Task[] tasks, Func<Task[], TResult> continuationFunction) =>
        MultiTaskContinuation.WhenAll<TResult>(tasks, continuationFunction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll(Task[] tasks, Func<Task[], TResult> continuationFunction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAll<TResult>(tasks, continuationFunction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll(Task[] tasks, Func<Task[], TResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAll<TResult>(tasks, continuationFunction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll(
        Task[] tasks, Func<Task[], TResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAll<TResult>(tasks, continuationFunction, cancellationToken, continuationOptions, scheduler);

    public Task<TResult> ContinueWhenAll<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>[], TResult> continuationFunction) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult, TResult>(tasks, continuationFunction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>[], TResult> continuationFunction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult, TResult>(tasks, continuationFunction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>[], TResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult, TResult>(tasks, continuationFunction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>[], TResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult, TResult>(tasks, continuationFunction, cancellationToken, continuationOptions, scheduler);

    public Task<TResult> ContinueWhenAny(Task[] tasks, Func<Task, TResult> continuationFunction) =>
        MultiTaskContinuation.WhenAny<TResult>(tasks, continuationFunction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny(Task[] tasks, Func<Task, TResult> continuationFunction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAny<TResult>(tasks, continuationFunction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny(Task[] tasks, Func<Task, TResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAny<TResult>(tasks, continuationFunction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny(
        Task[] tasks, Func<Task, TResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAny<TResult>(tasks, continuationFunction, cancellationToken, continuationOptions, scheduler);

    public Task<TResult> ContinueWhenAny<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>, TResult> continuationFunction) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult, TResult>(tasks, continuationFunction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>, TResult> continuationFunction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult, TResult>(tasks, continuationFunction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>, TResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult, TResult>(tasks, continuationFunction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>, TResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult, TResult>(tasks, continuationFunction, cancellationToken, continuationOptions, scheduler);

    public Task<TResult> FromAsync(IAsyncResult asyncResult, Func<IAsyncResult, TResult> endMethod) =>
        FromAsyncTask<TResult>.From(asyncResult, endMethod, _creationOptions, SchedulerToUse);

    public Task<TResult> FromAsync(IAsyncResult asyncResult, Func<IAsyncResult, TResult> endMethod, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.From(asyncResult, endMethod, creationOptions, SchedulerToUse);

    public Task<TResult> FromAsync(
        IAsyncResult asyncResult, Func<IAsyncResult, TResult> endMethod, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        FromAsyncTask<TResult>.From(asyncResult, endMethod, creationOptions, scheduler);

    public Task<TResult> FromAsync(Func<AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, object? state) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(callback, s), endMethod, state, _creationOptions);

    public Task<TResult> FromAsync(
        Func<AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(callback, s), endMethod, state, creationOptions);

    public Task<TResult> FromAsync<TArg1>(
        Func<TArg1, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, object? state) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, callback, s), endMethod, state, _creationOptions);

    public Task<TResult> FromAsync<TArg1>(
        Func<TArg1, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, callback, s), endMethod, state, creationOptions);

    public Task<TResult> FromAsync<TArg1, TArg2>(
        Func<TArg1, TArg2, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, TArg2 arg2, object? state) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, callback, s), endMethod, state, _creationOptions);

    public Task<TResult> FromAsync<TArg1, TArg2>(
        Func<TArg1, TArg2, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, TArg2 arg2, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, callback, s), endMethod, state, creationOptions);

    public Task<TResult> FromAsync<TArg1, TArg2, TArg3>(
        Func<TArg1, TArg2, TArg3, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, TArg2 arg2, TArg3 arg3, object? state) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, arg3, callback, s), endMethod, state, _creationOptions);

    public Task<TResult> FromAsync<TArg1, TArg2, TArg3>(
        Func<TArg1, TArg2, TArg3, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, TArg2 arg2, TArg3 arg3, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, arg3, callback, s), endMethod, state, creationOptions);
}

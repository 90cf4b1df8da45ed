// Task<TResult>: ContinueWith.
namespace System.Threading.Tasks;

public partial class Task<TResult>
{
    public Task ContinueWith(Action<Task<TResult>> continuationAction) =>
        ContinueWithCore(continuationAction, null, TaskScheduler.Current, default, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task<TResult>> continuationAction, CancellationToken cancellationToken) =>
        ContinueWithCore(continuationAction, null, TaskScheduler.Current, cancellationToken, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task<TResult>> continuationAction, TaskScheduler scheduler) =>
        ContinueWithCore(continuationAction, null, scheduler, default, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task<TResult>> continuationAction, TaskContinuationOptions continuationOptions) =>
        ContinueWithCore(continuationAction, null, TaskScheduler.Current, default, continuationOptions);

    public Task ContinueWith(
        Action<Task<TResult>> continuationAction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        ContinueWithCore(continuationAction, null, scheduler, cancellationToken, continuationOptions);

    public Task ContinueWith(Action<Task<TResult>, object?> continuationAction, object? state) =>
        ContinueWithCore(continuationAction, state, TaskScheduler.Current, default, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task<TResult>, object?> continuationAction, object? state, CancellationToken cancellationToken) =>
        ContinueWithCore(continuationAction, state, TaskScheduler.Current, cancellationToken, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task<TResult>, object?> continuationAction, object? state, TaskScheduler scheduler) =>
        ContinueWithCore(continuationAction, state, scheduler, default, TaskContinuationOptions.None);

    public Task ContinueWith(Action<Task<TResult>, object?> continuationAction, object? state, TaskContinuationOptions continuationOptions) =>
        ContinueWithCore(continuationAction, state, TaskScheduler.Current, default, continuationOptions);

    public Task ContinueWith(
        Action<Task<TResult>, object?> continuationAction, object? state, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        ContinueWithCore(continuationAction, state, scheduler, cancellationToken, continuationOptions);

    private Task ContinueWithCore(
        Delegate continuationAction, object? state, TaskScheduler scheduler, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions)
    {
        ArgumentNullException.ThrowIfNull(continuationAction);
        ArgumentNullException.ThrowIfNull(scheduler);
        CreationOptionsFromContinuationOptions(continuationOptions, out TaskCreationOptions creationOptions, out InternalTaskOptions internalOptions);
        ContinuationTaskFromResultTask<TResult> continuation = new ContinuationTaskFromResultTask<TResult>(this, continuationAction, state, creationOptions, internalOptions);
        AddContinueWith(continuation, scheduler, cancellationToken, continuationOptions);
        return continuation;
    }

    public Task<TNewResult> ContinueWith<TNewResult>(Func<Task<TResult>, TNewResult> continuationFunction) =>
        ContinueWithCore<TNewResult>(continuationFunction, null, TaskScheduler.Current, default, TaskContinuationOptions.None);

    public Task<TNewResult> ContinueWith<TNewResult>(Func<Task<TResult>, TNewResult> continuationFunction, CancellationToken cancellationToken) =>
        ContinueWithCore<TNewResult>(continuationFunction, null, TaskScheduler.Current, cancellationToken, TaskContinuationOptions.None);

    public Task<TNewResult> ContinueWith<TNewResult>(Func<Task<TResult>, TNewResult> continuationFunction, TaskScheduler scheduler) =>
        ContinueWithCore<TNewResult>(continuationFunction, null, scheduler, default, TaskContinuationOptions.None);

    public Task<TNewResult> ContinueWith<TNewResult>(
        Func<Task<TResult>, TNewResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        ContinueWithCore<TNewResult>(continuationFunction, null, TaskScheduler.Current, default, continuationOptions);

    public Task<TNewResult> ContinueWith<TNewResult>(
        Func<Task<TResult>, TNewResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        ContinueWithCore<TNewResult>(continuationFunction, null, scheduler, cancellationToken, continuationOptions);

    public Task<TNewResult> ContinueWith<TNewResult>(Func<Task<TResult>, object?, TNewResult> continuationFunction, object? state) =>
        ContinueWithCore<TNewResult>(continuationFunction, state, TaskScheduler.Current, default, TaskContinuationOptions.None);

    public Task<TNewResult> ContinueWith<TNewResult>(
        Func<Task<TResult>, object?, TNewResult> continuationFunction, object? state, CancellationToken cancellationToken) =>
        ContinueWithCore<TNewResult>(continuationFunction, state, TaskScheduler.Current, cancellationToken, TaskContinuationOptions.None);

    public Task<TNewResult> ContinueWith<TNewResult>(
        Func<Task<TResult>, object?, TNewResult> continuationFunction, object? state, TaskScheduler scheduler) =>
        ContinueWithCore<TNewResult>(continuationFunction, state, scheduler, default, TaskContinuationOptions.None);

    public Task<TNewResult> ContinueWith<TNewResult>(
        Func<Task<TResult>, object?, TNewResult> continuationFunction, object? state, TaskContinuationOptions continuationOptions) =>
        ContinueWithCore<TNewResult>(continuationFunction, state, TaskScheduler.Current, default, continuationOptions);

    public Task<TNewResult> ContinueWith<TNewResult>(
        Func<Task<TResult>, object?, TNewResult> continuationFunction, object? state, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        ContinueWithCore<TNewResult>(continuationFunction, state, scheduler, cancellationToken, continuationOptions);

    private Task<TNewResult> ContinueWithCore<TNewResult>(
        Delegate continuationFunction, object? state, TaskScheduler scheduler, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions)
    {
        ArgumentNullException.ThrowIfNull(continuationFunction);
        ArgumentNullException.ThrowIfNull(scheduler);
        CreationOptionsFromContinuationOptions(continuationOptions, out TaskCreationOptions creationOptions, out InternalTaskOptions internalOptions);
        ContinuationResultTaskFromResultTask<TResult, TNewResult> continuation = new ContinuationResultTaskFromResultTask<TResult, TNewResult>(this, continuationFunction, state, creationOptions, internalOptions);
        AddContinueWith(continuation, scheduler, cancellationToken, continuationOptions);
        return continuation;
    }
}

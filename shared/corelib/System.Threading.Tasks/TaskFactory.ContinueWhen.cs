// TaskFactory: continuations of several tasks.
namespace System.Threading.Tasks;

public partial class TaskFactory
{
    public Task ContinueWhenAll(Task[] tasks, Action<Task[]> continuationAction) =>
        MultiTaskContinuation.WhenAll(tasks, continuationAction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task ContinueWhenAll(Task[] tasks, Action<Task[]> continuationAction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAll(tasks, continuationAction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task ContinueWhenAll(Task[] tasks, Action<Task[]> continuationAction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAll(tasks, continuationAction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task ContinueWhenAll(
        Task[] tasks, Action<Task[]> continuationAction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAll(tasks, continuationAction, cancellationToken, continuationOptions, scheduler);

    public Task ContinueWhenAll<TAntecedentResult>(Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>[]> continuationAction) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult>(tasks, continuationAction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task ContinueWhenAll<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>[]> continuationAction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult>(tasks, continuationAction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task ContinueWhenAll<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>[]> continuationAction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult>(tasks, continuationAction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task ContinueWhenAll<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>[]> continuationAction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult>(tasks, continuationAction, cancellationToken, continuationOptions, scheduler);

    public Task ContinueWhenAny(Task[] tasks, Action<Task> continuationAction) =>
        MultiTaskContinuation.WhenAny(tasks, continuationAction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task ContinueWhenAny(Task[] tasks, Action<Task> continuationAction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAny(tasks, continuationAction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task ContinueWhenAny(Task[] tasks, Action<Task> continuationAction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAny(tasks, continuationAction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task ContinueWhenAny(
        Task[] tasks, Action<Task> continuationAction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAny(tasks, continuationAction, cancellationToken, continuationOptions, scheduler);

    public Task ContinueWhenAny<TAntecedentResult>(Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>> continuationAction) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult>(tasks, continuationAction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task ContinueWhenAny<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>> continuationAction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult>(tasks, continuationAction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task ContinueWhenAny<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>> continuationAction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult>(tasks, continuationAction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task ContinueWhenAny<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>> continuationAction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult>(tasks, continuationAction, cancellationToken, continuationOptions, scheduler);

    public Task<TResult> ContinueWhenAll<TResult>(Task[] tasks, Func<Task[], TResult> continuationFunction) =>
        MultiTaskContinuation.WhenAll<TResult>(tasks, continuationFunction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll<TResult>(Task[] tasks, Func<Task[], TResult> continuationFunction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAll<TResult>(tasks, continuationFunction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll<TResult>(
        Task[] tasks, Func<Task[], TResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAll<TResult>(tasks, continuationFunction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll<TResult>(
        Task[] tasks, Func<Task[], TResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAll<TResult>(tasks, continuationFunction, cancellationToken, continuationOptions, scheduler);

    public Task<TResult> ContinueWhenAll<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>[], TResult> continuationFunction) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult, TResult>(tasks, continuationFunction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>[], TResult> continuationFunction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult, TResult>(tasks, continuationFunction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>[], TResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult, TResult>(tasks, continuationFunction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAll<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>[], TResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAll<TAntecedentResult, TResult>(tasks, continuationFunction, cancellationToken, continuationOptions, scheduler);

    public Task<TResult> ContinueWhenAny<TResult>(Task[] tasks, Func<Task, TResult> continuationFunction) =>
        MultiTaskContinuation.WhenAny<TResult>(tasks, continuationFunction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny<TResult>(Task[] tasks, Func<Task, TResult> continuationFunction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAny<TResult>(tasks, continuationFunction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny<TResult>(
        Task[] tasks, Func<Task, TResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAny<TResult>(tasks, continuationFunction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny<TResult>(
        Task[] tasks, Func<Task, TResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAny<TResult>(tasks, continuationFunction, cancellationToken, continuationOptions, scheduler);

    public Task<TResult> ContinueWhenAny<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>, TResult> continuationFunction) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult, TResult>(tasks, continuationFunction, _cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>, TResult> continuationFunction, CancellationToken cancellationToken) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult, TResult>(tasks, continuationFunction, cancellationToken, _continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>, TResult> continuationFunction, TaskContinuationOptions continuationOptions) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult, TResult>(tasks, continuationFunction, _cancellationToken, continuationOptions, SchedulerToUse);

    public Task<TResult> ContinueWhenAny<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>, TResult> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler) =>
        MultiTaskContinuation.WhenAny<TAntecedentResult, TResult>(tasks, continuationFunction, cancellationToken, continuationOptions, scheduler);
}

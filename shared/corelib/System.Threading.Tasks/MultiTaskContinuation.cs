// What TaskFactory's ContinueWhenAll and ContinueWhenAny make: an ordinary continuation of WhenAll (which never faults here) or WhenAny.
namespace System.Threading.Tasks;

internal static class MultiTaskContinuation
{
    internal static Task WhenAll(
        Task[] tasks, Action<Task[]> continuation, CancellationToken cancellationToken, TaskContinuationOptions options, TaskScheduler scheduler)
    {
        Task[] copy = CheckTasks(tasks, continuation, options);
        return new AllCompleted(copy).ContinueWith(
            (_, state) => ((Action<Task[]>)state!)(copy),
            continuation,
            cancellationToken,
            options,
            scheduler);
    }

    internal static Task<TResult> WhenAll<TResult>(
        Task[] tasks, Func<Task[], TResult> continuation, CancellationToken cancellationToken, TaskContinuationOptions options, TaskScheduler scheduler)
    {
        Task[] copy = CheckTasks(tasks, continuation, options);
        return new AllCompleted(copy).ContinueWith(
            (_, state) => ((Func<Task[], TResult>)state!)(copy),
            continuation,
            cancellationToken,
            options,
            scheduler);
    }

    internal static Task WhenAll<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>[]> continuation, CancellationToken cancellationToken, TaskContinuationOptions options, TaskScheduler scheduler)
    {
        Task<TAntecedentResult>[] copy = CheckTasks(tasks, continuation, options);
        return new AllCompleted(copy).ContinueWith(
            (_, state) => ((Action<Task<TAntecedentResult>[]>)state!)(copy),
            continuation,
            cancellationToken,
            options,
            scheduler);
    }

    internal static Task<TResult> WhenAll<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>[], TResult> continuation, CancellationToken cancellationToken, TaskContinuationOptions options, TaskScheduler scheduler)
    {
        Task<TAntecedentResult>[] copy = CheckTasks(tasks, continuation, options);
        return new AllCompleted(copy).ContinueWith(
            (_, state) => ((Func<Task<TAntecedentResult>[], TResult>)state!)(copy),
            continuation,
            cancellationToken,
            options,
            scheduler);
    }

    internal static Task WhenAny(
        Task[] tasks, Action<Task> continuation, CancellationToken cancellationToken, TaskContinuationOptions options, TaskScheduler scheduler)
    {
        Task[] copy = CheckTasks(tasks, continuation, options);
        return Task.WhenAny(copy).ContinueWith(
            static (first, state) => ((Action<Task>)state!)(first.Result),
            continuation,
            cancellationToken,
            options,
            scheduler);
    }

    internal static Task<TResult> WhenAny<TResult>(
        Task[] tasks, Func<Task, TResult> continuation, CancellationToken cancellationToken, TaskContinuationOptions options, TaskScheduler scheduler)
    {
        Task[] copy = CheckTasks(tasks, continuation, options);
        return Task.WhenAny(copy).ContinueWith(
            static (first, state) => ((Func<Task, TResult>)state!)(first.Result),
            continuation,
            cancellationToken,
            options,
            scheduler);
    }

    internal static Task WhenAny<TAntecedentResult>(
        Task<TAntecedentResult>[] tasks, Action<Task<TAntecedentResult>> continuation, CancellationToken cancellationToken, TaskContinuationOptions options, TaskScheduler scheduler)
    {
        Task<TAntecedentResult>[] copy = CheckTasks(tasks, continuation, options);
        return Task.WhenAny(copy).ContinueWith(
            static (first, state) => ((Action<Task<TAntecedentResult>>)state!)(first.Result),
            continuation,
            cancellationToken,
            options,
            scheduler);
    }

    internal static Task<TResult> WhenAny<TAntecedentResult, TResult>(
        Task<TAntecedentResult>[] tasks, Func<Task<TAntecedentResult>, TResult> continuation, CancellationToken cancellationToken, TaskContinuationOptions options, TaskScheduler scheduler)
    {
        Task<TAntecedentResult>[] copy = CheckTasks(tasks, continuation, options);
        return Task.WhenAny(copy).ContinueWith(
            static (first, state) => ((Func<Task<TAntecedentResult>, TResult>)state!)(first.Result),
            continuation,
            cancellationToken,
            options,
            scheduler);
    }

    private static TTask[] CheckTasks<TTask>(TTask[] tasks, Delegate continuation, TaskContinuationOptions options)
        where TTask : Task
    {
        ArgumentNullException.ThrowIfNull(tasks);
        if (continuation is null)
        {
            throw new ArgumentNullException("continuationFunction");
        }
        const TaskContinuationOptions Filters =
            TaskContinuationOptions.NotOnRanToCompletion | TaskContinuationOptions.NotOnFaulted | TaskContinuationOptions.NotOnCanceled;
        if ((options & Filters) != 0)
        {
            throw new ArgumentOutOfRangeException("continuationOptions", "It is invalid to exclude specific continuation kinds for continuations off of multiple tasks.");
        }
        if (tasks.Length == 0)
        {
            throw new ArgumentException("The tasks argument contains no tasks.", nameof(tasks));
        }
        TTask[] copy = (TTask[])tasks.Clone();
        foreach (TTask? task in copy)
        {
            if (task is null)
            {
                throw new ArgumentException("The tasks argument included a null value.", nameof(tasks));
            }
        }
        return copy;
    }

    /// Completes successfully when all of the tasks completed, whatever their outcome.
    private sealed class AllCompleted : Task, ITaskCompletionAction
    {
        private int _remaining;

        internal AllCompleted(Task[] tasks)
        {
            _remaining = tasks.Length;
            foreach (Task task in tasks)
            {
                task.AddCompletionAction(this);
            }
        }

        public bool InvokeMayRunArbitraryCode => true;

        public void Invoke(Task completingTask)
        {
            if (Interlocked.Decrement(ref _remaining) == 0)
            {
                TrySetResult();
            }
        }
    }
}

// The tasks that the ordinary forms of runtime-async methods return (runtime async 1.6): completed, failed, or asleep.
namespace System.Runtime.CompilerServices;

using System.Threading;
using System.Threading.Tasks;

public static partial class AsyncHelpers
{
    internal static Task TaskCompleted() => Task.CompletedTask;

    internal static Task<T> TaskOfCompleted<T>(T result) => Task.FromResult(result);

    internal static ValueTask ValueTaskCompleted() => default;

    internal static ValueTask<T> ValueTaskOfCompleted<T>(T result) => new ValueTask<T>(result);

    internal static Task TaskFromException(Exception exception) => Failed<VoidTaskResult>(exception);

    internal static Task<T> TaskOfFromException<T>(Exception exception) => Failed<T>(exception);

    internal static ValueTask ValueTaskFromException(Exception exception) => new ValueTask(Failed<VoidTaskResult>(exception));

    internal static ValueTask<T> ValueTaskOfFromException<T>(Exception exception) => new ValueTask<T>(Failed<T>(exception));

    internal static Task TaskSuspended(Continuation continuation) => Asleep<VoidTaskResult>();

    internal static Task<T> TaskOfSuspended<T>(Continuation continuation) => Asleep<T>();

    internal static ValueTask ValueTaskSuspended(Continuation continuation) => new ValueTask(Asleep<VoidTaskResult>());

    internal static ValueTask<T> ValueTaskOfSuspended<T>(Continuation continuation) => new ValueTask<T>(Asleep<T>());

    private static Task<T> Failed<T>(Exception exception)
    {
        Task<T> task = new Task<T>();
        RuntimeAsyncTask<T>.Fail(task, exception);
        return task;
    }

    private static Task<T> Asleep<T>()
    {
        ExecutionContext? execution = AsyncThread.ExecutionContext;
        SynchronizationContext? synchronization = AsyncThread.SynchronizationContext;
        RuntimeAsyncTask<T> task = new RuntimeAsyncTask<T>();
        AsyncThread.ExecutionContext = AsyncThread.TakeLeafExecutionContext();
        AsyncThread.SynchronizationContext = AsyncThread.TakeLeafSynchronizationContext();
        task.HandleSuspended(AsyncThread.TakeSuspendedHead());
        ExecutionContext.RestoreBoth(Thread.CurrentThread, execution, synchronization);
        return task;
    }
}

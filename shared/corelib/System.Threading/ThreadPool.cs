// The public face of the thread pool. Queues and workers are in ThreadPoolWorkQueue.cs and ThreadPoolWorkers.cs.
namespace System.Threading;

using System.Threading.Tasks;

public delegate void WaitCallback(object? state);

public delegate void WaitOrTimerCallback(object? state, bool timedOut);

public interface IThreadPoolWorkItem
{
    void Execute();
}

public static class ThreadPool
{
    internal static readonly ThreadPoolWorkQueue s_workQueue = new ThreadPoolWorkQueue();

    public static int ThreadCount => ThreadPoolWorkers.Count;

    public static long CompletedWorkItemCount => ThreadPoolWorkers.CompletedItems;

    public static long PendingWorkItemCount => s_workQueue.Count;

    public static bool QueueUserWorkItem(WaitCallback callBack) => QueueUserWorkItem(callBack, null);

    public static bool QueueUserWorkItem(WaitCallback callBack, object? state)
    {
        ArgumentNullException.ThrowIfNull(callBack);
        s_workQueue.Enqueue(new CallbackWorkItem(callBack, state, ExecutionContext.Capture()), preferLocal: false);
        return true;
    }

    public static bool QueueUserWorkItem<TState>(Action<TState> callBack, TState state, bool preferLocal)
    {
        ArgumentNullException.ThrowIfNull(callBack);
        s_workQueue.Enqueue(new CallbackWorkItem<TState>(callBack, state, ExecutionContext.Capture()), preferLocal);
        return true;
    }

    public static bool UnsafeQueueUserWorkItem(WaitCallback callBack, object? state)
    {
        ArgumentNullException.ThrowIfNull(callBack);
        s_workQueue.Enqueue(new CallbackWorkItem(callBack, state, null), preferLocal: false);
        return true;
    }

    public static bool UnsafeQueueUserWorkItem<TState>(Action<TState> callBack, TState state, bool preferLocal)
    {
        ArgumentNullException.ThrowIfNull(callBack);
        s_workQueue.Enqueue(new CallbackWorkItem<TState>(callBack, state, null), preferLocal);
        return true;
    }

    public static bool UnsafeQueueUserWorkItem(IThreadPoolWorkItem callBack, bool preferLocal)
    {
        ArgumentNullException.ThrowIfNull(callBack);
        if (callBack is Task)
        {
            throw new ArgumentOutOfRangeException(nameof(callBack));
        }
        s_workQueue.Enqueue(callBack, preferLocal);
        return true;
    }

    /// Queues an IThreadPoolWorkItem or a Task as it is.
    internal static void UnsafeQueueUserWorkItemInternal(object item, bool preferLocal) => s_workQueue.Enqueue(item, preferLocal);

    /// Takes a task that has not started back out of this worker's own queue.
    internal static bool TryPopCustomWorkItem(object item) => s_workQueue.TryRemoveLocal(item);

    public static RegisteredWaitHandle RegisterWaitForSingleObject(
        WaitHandle waitObject, WaitOrTimerCallback callBack, object? state, int millisecondsTimeOutInterval, bool executeOnlyOnce)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeOutInterval, -1);
        return RegisterWait(waitObject, callBack, state, millisecondsTimeOutInterval, executeOnlyOnce, flowContext: true);
    }

    public static RegisteredWaitHandle RegisterWaitForSingleObject(
        WaitHandle waitObject, WaitOrTimerCallback callBack, object? state, uint millisecondsTimeOutInterval, bool executeOnlyOnce) =>
        RegisterWait(waitObject, callBack, state, (int)millisecondsTimeOutInterval, executeOnlyOnce, flowContext: true);

    public static RegisteredWaitHandle RegisterWaitForSingleObject(
        WaitHandle waitObject, WaitOrTimerCallback callBack, object? state, long millisecondsTimeOutInterval, bool executeOnlyOnce)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeOutInterval, -1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(millisecondsTimeOutInterval, int.MaxValue);
        return RegisterWait(waitObject, callBack, state, (int)millisecondsTimeOutInterval, executeOnlyOnce, flowContext: true);
    }

    public static RegisteredWaitHandle RegisterWaitForSingleObject(
        WaitHandle waitObject, WaitOrTimerCallback callBack, object? state, TimeSpan timeout, bool executeOnlyOnce)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, -1, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, int.MaxValue, nameof(timeout));
        return RegisterWait(waitObject, callBack, state, (int)milliseconds, executeOnlyOnce, flowContext: true);
    }

    public static RegisteredWaitHandle UnsafeRegisterWaitForSingleObject(
        WaitHandle waitObject, WaitOrTimerCallback callBack, object? state, int millisecondsTimeOutInterval, bool executeOnlyOnce)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeOutInterval, -1);
        return RegisterWait(waitObject, callBack, state, millisecondsTimeOutInterval, executeOnlyOnce, flowContext: false);
    }

    private static RegisteredWaitHandle RegisterWait(
        WaitHandle waitObject, WaitOrTimerCallback callBack, object? state, int milliseconds, bool executeOnlyOnce, bool flowContext)
    {
        ArgumentNullException.ThrowIfNull(waitObject);
        ArgumentNullException.ThrowIfNull(callBack);
        RegisteredWaitHandle registered = new RegisteredWaitHandle(
            waitObject, callBack, state, milliseconds, executeOnlyOnce, flowContext ? ExecutionContext.Capture() : null);
        registered.Start();
        return registered;
    }

    public static void GetMaxThreads(out int workerThreads, out int completionPortThreads)
    {
        workerThreads = ThreadPoolWorkers.MaxThreads;
        completionPortThreads = ThreadPoolWorkers.MaxCompletionThreads;
    }

    public static void GetMinThreads(out int workerThreads, out int completionPortThreads)
    {
        workerThreads = ThreadPoolWorkers.MinThreads;
        completionPortThreads = ThreadPoolWorkers.MinCompletionThreads;
    }

    public static void GetAvailableThreads(out int workerThreads, out int completionPortThreads)
    {
        workerThreads = Math.Max(0, ThreadPoolWorkers.MaxThreads - ThreadPoolWorkers.Busy);
        completionPortThreads = ThreadPoolWorkers.MaxCompletionThreads;
    }

    public static bool SetMinThreads(int workerThreads, int completionPortThreads) =>
        ThreadPoolWorkers.SetMinThreads(workerThreads, completionPortThreads);

    public static bool SetMaxThreads(int workerThreads, int completionPortThreads) =>
        ThreadPoolWorkers.SetMaxThreads(workerThreads, completionPortThreads);
}

internal sealed class CallbackWorkItem(WaitCallback callback, object? state, ExecutionContext? context) : IThreadPoolWorkItem
{
    public void Execute()
    {
        if (context is null)
        {
            callback(state);
            return;
        }
        ExecutionContext.RestoreToThread(Thread.CurrentThread, context);
        callback(state);
    }
}

internal sealed class CallbackWorkItem<TState>(Action<TState> callback, TState state, ExecutionContext? context) : IThreadPoolWorkItem
{
    public void Execute()
    {
        if (context is not null)
        {
            ExecutionContext.RestoreToThread(Thread.CurrentThread, context);
        }
        callback(state);
    }
}

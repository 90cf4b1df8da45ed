// The task of a sleeping chain of runtime-async frames, and the loop that wakes them from the innermost outwards (runtime async 4.5,
// 4.6). The chain is reached from here only while it sleeps; who wakes it takes it out first.
namespace System.Runtime.CompilerServices;

using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

internal sealed class RuntimeAsyncTask<T> : Task<T>, IThreadPoolWorkItem, IAwaitingFrames
{
    private static readonly SendOrPostCallback s_post = static state => ((RuntimeAsyncTask<T>)state!).Wake();
    private static readonly Action<object?> s_invoke = static state => ((RuntimeAsyncTask<T>)state!).Dispatch();
    private static readonly Action<object?> s_invokeInScheduler = static state => ((RuntimeAsyncTask<T>)state!).Wake();

    private Continuation? _head;
    private Action? _dispatch;

    bool ITaskCompletionAction.InvokeMayRunArbitraryCode => true;

    /// The awaited task is complete. Its scheduler is not the program's.
    void ITaskCompletionAction.Invoke(Task completingTask)
    {
        Task? current = AsyncThread.CurrentTask;
        if (current is not null && WakesOnPool())
        {
            return;
        }
        AsyncThread.CurrentTask = null;
        Dispatch();
        AsyncThread.CurrentTask = current;
    }

    /// Whether the chain leaves the completing task's scheduler, because its first frame that cares wants to be in none.
    private bool WakesOnPool()
    {
        if (TaskScheduler.CurrentCustom(Thread.CurrentThread) is null)
        {
            return false;
        }
        Continuation? continuation = _head;
        while (continuation is not null && (continuation.Flags & Continuation.ContinueMask) == 0)
        {
            continuation = continuation.Next;
        }
        if (continuation is null || (continuation.Flags & Continuation.ContinueMask) != Continuation.ContinueOnThreadPool)
        {
            return false;
        }
        ThreadPool.UnsafeQueueUserWorkItemInternal(this, preferLocal: true);
        return true;
    }

    void IThreadPoolWorkItem.Execute() => Dispatch();

    /// The pool runs tasks by this, not by what they implement.
    internal override void ExecuteFromThreadPool(Thread thread) => Dispatch();

    /// Frames have gone to sleep on this thread, which has the innermost one's contexts: has the chain woken when what that one awaits
    /// is done. Afterwards the chain may be running elsewhere.
    internal void HandleSuspended(Continuation head)
    {
        _head = head;
        try
        {
            Register(AsyncThread.TakeAwaited());
        }
        catch (Exception exception)
        {
            ThrowAsync(exception, null);
        }
    }

    private void Register(object awaited)
    {
        switch (AsyncThread.AwaitedKind)
        {
            case AwaitedKinds.CriticalNotifier:
                Unsafe.As<ICriticalNotifyCompletion>(awaited).UnsafeOnCompleted(_dispatch ?? MakeDispatcher());
                break;
            case AwaitedKinds.Notifier:
                Unsafe.As<INotifyCompletion>(awaited).OnCompleted(_dispatch ?? MakeDispatcher());
                break;
            case AwaitedKinds.Task:
                if (!Unsafe.As<Task>(awaited).TryAddCompletionAction(this))
                {
                    ThreadPool.UnsafeQueueUserWorkItemInternal(this, preferLocal: true);
                }
                break;
            case AwaitedKinds.Ready:
                _head!.Flags |= Continuation.WakesHere;
                Dispatch();
                break;
            default:
                Unsafe.As<SourceAwait>(awaited).Register(s_invoke, this, SourceFlags(_head));
                break;
        }
    }

    private Action MakeDispatcher() => _dispatch = RuntimeAsyncStress.ChangesThreads ? DispatchElsewhere : Dispatch;
    /// As Dispatch, on a thread that has nothing but the contexts in common with this one.
    private void DispatchElsewhere()
    {
        ExecutionContext? execution = AsyncThread.ExecutionContext;
        SynchronizationContext? synchronization = AsyncThread.SynchronizationContext;
        Task? current = AsyncThread.CurrentTask;
        Thread thread = new Thread(() =>
        {
            AsyncThread.ExecutionContext = execution;
            AsyncThread.SynchronizationContext = synchronization;
            AsyncThread.CurrentTask = current;
            Dispatch();
        });
        thread.UnsafeStart();
        thread.Join();
    }

    /// A source is told where the awaiting frame wants to go on, and sees to it itself: the chain then runs where it calls back.
    private static ValueTaskSourceOnCompletedFlags SourceFlags(Continuation? continuation)
    {
        for (; continuation is not null; continuation = continuation.Next)
        {
            if ((continuation.Flags & Continuation.ValueTaskAdaptedToTask) != 0)
            {
                break;
            }
            if ((continuation.Flags & Continuation.ContinueMask) != 0)
            {
                continuation.Flags &= ~Continuation.ContinueMask;
                return continuation.CapturesContext ? ValueTaskSourceOnCompletedFlags.UseSchedulingContext : ValueTaskSourceOnCompletedFlags.None;
            }
        }
        return ValueTaskSourceOnCompletedFlags.None;
    }

    /// The chain is where it wants to be.
    [StackTraceHidden]
    private void Wake()
    {
        Continuation? head = _head;
        if (head is not null)
        {
            head.Flags &= ~Continuation.ContinueMask;
        }
        Dispatch();
    }

    /// Sends the chain to where its first frame wants to go on; false when that is here.
    private bool WakesElsewhere(Continuation continuation)
    {
        switch (continuation.Flags & Continuation.ContinueMask)
        {
            case 0:
                return false;
            case Continuation.ContinueOnThreadPool:
                Thread thread = Thread.CurrentThread;
                if (SynchronizationContext.CurrentCustom(thread) is null && TaskScheduler.CurrentCustom(thread) is null)
                {
                    return false;
                }
                continuation.Flags &= ~Continuation.ContinueMask;
                _head = continuation;
                ThreadPool.UnsafeQueueUserWorkItemInternal(this, preferLocal: true);
                return true;
            case Continuation.ContinueOnCapturedSynchronizationContext:
                SynchronizationContext context = Unsafe.As<SynchronizationContext>(continuation.ContinuationContext!);
                if (AsyncThread.SynchronizationContext == context)
                {
                    return false;
                }
                _head = continuation;
                try
                {
                    context.Post(s_post, this);
                }
                catch (Exception exception)
                {
                    ThrowAsync(exception, null);
                }
                return true;
            default:
                TaskScheduler scheduler = Unsafe.As<TaskScheduler>(continuation.ContinuationContext!);
                if (TaskScheduler.InternalCurrent == scheduler)
                {
                    return false;
                }
                _head = continuation;
                try
                {
                    System.Threading.Tasks.Task.Factory.StartNew(s_invokeInScheduler, this, default, TaskCreationOptions.None, scheduler);
                }
                catch (Exception exception)
                {
                    ThrowAsync(exception, null);
                }
                return true;
        }
    }

    /// What was awaited is done: wakes the chain here or where it wants to be woken.
    /// A loop that awaits runs this once an await: what is seldom needed is in methods of its own.
    [StackTraceHidden]
    private void Dispatch()
    {
        // A second call finds nothing: the chain is awake, or asleep elsewhere.
        Continuation? current = Interlocked.Exchange(ref _head, null);
        if (current is null)
        {
            return;
        }
        // Where frames begin that have really slept, when those before were only made to suspend.
        Continuation? slept = null;
        bool hasSlept = true;
        if ((current.Flags & Continuation.ContinueMask) != 0)
        {
            if (RuntimeAsyncStress.ForcesSuspension && (current.Flags & Continuation.ContinueMask) == Continuation.WakesHere)
            {
                hasSlept = false;
                current.Flags &= ~Continuation.WakesHere;
            }
            else if (WakesElsewhere(current))
            {
                return;
            }
        }
        ExecutionContext? execution = AsyncThread.ExecutionContext;
        SynchronizationContext? synchronization = AsyncThread.SynchronizationContext;
        while (true)
        {
            Continuation? next = current.Next;
            try
            {
                Continuation? head = AsyncHelpers.Resume(current, next, ref Unsafe.As<T?, byte>(ref m_result));
                if (head is not null)
                {
                    if (AsyncThread.AwaitedKind == AwaitedKinds.CriticalNotifier)
                    {
                        // As HandleSuspended. The chain is no more this loop's, which the handler below sees.
                        current = null;
                        _head = head;
                        Unsafe.As<ICriticalNotifyCompletion>(AsyncThread.TakeAwaited()).UnsafeOnCompleted(_dispatch ?? MakeDispatcher());
                        break;
                    }
                    if (!RuntimeAsyncStress.ForcesSuspension || AsyncThread.AwaitedKind != AwaitedKinds.Ready)
                    {
                        HandleSuspended(head);
                        break;
                    }
                    slept = hasSlept ? next : slept;
                    hasSlept = false;
                    next = head;
                }
            }
            catch (Exception exception)
            {
                if (current is null)
                {
                    ThrowAsync(exception, null);
                    break;
                }
                next = AwaitingHandler(next, exception);
                if (next is null)
                {
                    Fail(this, exception);
                    break;
                }
            }
            if (next is null)
            {
                TrySetResult();
                break;
            }
            if (RuntimeAsyncStress.ForcesSuspension)
            {
                hasSlept |= next == slept;
                if (!hasSlept)
                {
                    current = next;
                    continue;
                }
            }
            if ((next.Flags & Continuation.ContinueMask) != 0 && WakesElsewhere(next))
            {
                break;
            }
            current = next;
        }
        if (AsyncThread.ExecutionContext != execution || AsyncThread.SynchronizationContext != synchronization)
        {
            RestoreContexts(execution, synchronization);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RestoreContexts(ExecutionContext? execution, SynchronizationContext? synchronization) =>
        ExecutionContext.RestoreBoth(Thread.CurrentThread, execution, synchronization);

    /// The frame that may catch the exception, which is in its continuation; frames before it that were awaiting are gone.
    private static Continuation? AwaitingHandler(Continuation? continuation, Exception exception)
    {
        while (continuation is not null && !continuation.HasException)
        {
            AsyncHelpers.AddToTrace(exception, continuation);
            continuation = continuation.Next;
        }
        continuation?.SetException(exception);
        return continuation;
    }

    internal static void Fail(Task<T> task, Exception exception)
    {
        if (exception is OperationCanceledException canceled)
        {
            task.TrySetCanceled(canceled.CancellationToken, canceled);
        }
        else
        {
            task.TrySetException(exception);
        }
    }
}

internal static class RuntimeAsyncStress
{
    internal static readonly bool ChangesThreads = AsyncHelpers.ChangesThreads();
    internal static readonly bool ForcesSuspension = AsyncHelpers.ForcesSuspension();
}

// Continuations that are objects: ContinueWith, and awaits that must get back to a context or carry an execution context.
namespace System.Threading.Tasks;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

internal abstract class TaskContinuation
{
    internal abstract void Run(Task completedTask, bool canInlineContinuationTask);
}

/// ContinueWith: starts or cancels the continuation task, as the options and the antecedent's outcome say.
internal sealed class ContinueWithTaskContinuation : TaskContinuation
{
    internal Task? _task;
    internal readonly TaskContinuationOptions Options;
    private readonly TaskScheduler _scheduler;

    internal ContinueWithTaskContinuation(Task task, TaskContinuationOptions options, TaskScheduler scheduler)
    {
        _task = task;
        Options = options;
        _scheduler = scheduler;
    }

    internal override void Run(Task completedTask, bool canInlineContinuationTask)
    {
        Task task = _task!;
        _task = null;
        TaskContinuationOptions options = Options;
        bool wanted =
            completedTask.IsCompletedSuccessfully ? (options & TaskContinuationOptions.NotOnRanToCompletion) == 0 :
            completedTask.IsCanceled ? (options & TaskContinuationOptions.NotOnCanceled) == 0 :
            (options & TaskContinuationOptions.NotOnFaulted) == 0;
        if (!wanted)
        {
            // A continuation task that never runs is cancelled, without an antecedent to hold on to.
            Task.ContingentProperties? properties = task.m_contingentProperties;
            if (properties is null || properties._cancellationToken == default)
            {
                task.CancelUnstartedContinuation();
            }
            else
            {
                task.InternalCancel();
            }
            return;
        }
        if (!task.IsCanceled)
        {
            task.m_taskScheduler = _scheduler;
        }
        if (!canInlineContinuationTask || (options & TaskContinuationOptions.ExecuteSynchronously) == 0)
        {
            try
            {
                task.ScheduleAndStart(needsProtection: true);
            }
            catch (TaskSchedulerException)
            {
                // The continuation task has been faulted with it.
            }
            return;
        }
        if (!task.MarkStarted())
        {
            return;
        }
        try
        {
            if (!_scheduler.TryRunInline(task, taskWasPreviouslyQueued: false))
            {
                _scheduler.InternalQueueTask(task);
            }
        }
        catch (Exception exception)
        {
            task.AddException(new TaskSchedulerException(exception));
            task.Finish(userDelegateExecute: false);
        }
    }
}

/// An await (by delegate) that needs no particular place to continue, but perhaps an execution context.
internal class AwaitTaskContinuation : TaskContinuation, IThreadPoolWorkItem
{
    private static readonly ContextCallback s_invokeAction = static state => ((Action)state!)();

    private readonly ExecutionContext? _context;
    private protected readonly Action _action;

    internal AwaitTaskContinuation(Action action, bool flowExecutionContext)
    {
        _action = action;
        if (flowExecutionContext)
        {
            _context = ExecutionContext.Capture();
        }
    }

    internal override void Run(Task completedTask, bool canInlineContinuationTask)
    {
        if (canInlineContinuationTask && IsValidLocationForInlining(Thread.CurrentThread))
        {
            RunCallback(s_invokeAction, _action);
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItemInternal(this, preferLocal: true);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (_context is null)
        {
            _action();
        }
        else
        {
            ExecutionContext.RunInternal(_context, s_invokeAction, _action);
        }
    }

    /// Whether code that asked for no context may run right here: not under somebody's context or scheduler.
    internal static bool IsValidLocationForInlining(Thread thread) =>
        SynchronizationContext.CurrentCustom(thread) is null && TaskScheduler.CurrentCustom(thread) is null;

    /// Calls back outside of any task; an exception goes to whoever handles those that nobody awaits.
    private protected void RunCallback(ContextCallback callback, object? state)
    {
        Thread thread = Thread.CurrentThread;
        Task? previous = AsyncThread.CurrentTask;
        try
        {
            AsyncThread.CurrentTask = null;
            ExecutionContext.RunInternal(_context, callback, state);
        }
        catch (Exception exception)
        {
            Task.ThrowAsync(exception, null);
        }
        finally
        {
            AsyncThread.CurrentTask = previous;
        }
    }

    internal static void RunOrScheduleAction(Action action, bool allowInlining)
    {
        Thread thread = Thread.CurrentThread;
        if (!allowInlining || !IsValidLocationForInlining(thread))
        {
            UnsafeScheduleAction(action);
            return;
        }
        Task? previous = AsyncThread.CurrentTask;
        try
        {
            AsyncThread.CurrentTask = null;
            action();
        }
        catch (Exception exception)
        {
            Task.ThrowAsync(exception, null);
        }
        finally
        {
            AsyncThread.CurrentTask = previous;
        }
    }

    internal static void RunOrScheduleAction(IAsyncStateMachineBox box, bool allowInlining)
    {
        Thread thread = Thread.CurrentThread;
        if (!allowInlining || !IsValidLocationForInlining(thread))
        {
            ThreadPool.UnsafeQueueUserWorkItemInternal(box, preferLocal: true);
            return;
        }
        Task? previous = AsyncThread.CurrentTask;
        try
        {
            AsyncThread.CurrentTask = null;
            box.MoveNext();
        }
        catch (Exception exception)
        {
            Task.ThrowAsync(exception, null);
        }
        finally
        {
            AsyncThread.CurrentTask = previous;
        }
    }

    internal static void UnsafeScheduleAction(Action action) =>
        ThreadPool.UnsafeQueueUserWorkItemInternal(new AwaitTaskContinuation(action, flowExecutionContext: false), preferLocal: true);

    private protected ExecutionContext? Context => _context;
}

/// An await that continues on the synchronization context it captured.
internal sealed class SynchronizationContextAwaitTaskContinuation : AwaitTaskContinuation
{
    private static readonly SendOrPostCallback s_postCallback = static state =>
    {
        SynchronizationContextAwaitTaskContinuation continuation = (SynchronizationContextAwaitTaskContinuation)state!;
        if (continuation.Context is null)
        {
            continuation._action();
        }
        else
        {
            ExecutionContext.RunInternal(continuation.Context, static action => ((Action)action!)(), continuation._action);
        }
    };

    private readonly SynchronizationContext _synchronizationContext;

    internal SynchronizationContextAwaitTaskContinuation(SynchronizationContext context, Action action, bool flowExecutionContext)
        : base(action, flowExecutionContext)
    {
        _synchronizationContext = context;
    }

    internal override void Run(Task completedTask, bool canInlineContinuationTask)
    {
        if (canInlineContinuationTask && _synchronizationContext == SynchronizationContext.Current)
        {
            RunCallback(static state => ((Action)state!)(), _action);
        }
        else
        {
            // Post runs user code: an exception in it has nowhere else to go.
            RunCallback(
                static state =>
                {
                    SynchronizationContextAwaitTaskContinuation continuation = (SynchronizationContextAwaitTaskContinuation)state!;
                    continuation._synchronizationContext.Post(s_postCallback, continuation);
                },
                this);
        }
    }
}

/// An await that continues on the task scheduler it captured.
internal sealed class TaskSchedulerAwaitTaskContinuation : AwaitTaskContinuation
{
    private static readonly Action<object?> s_invokeGuarded = static state =>
    {
        try
        {
            ((Action)state!)();
        }
        catch (Exception exception)
        {
            Task.ThrowAsync(exception, null);
        }
    };

    private readonly TaskScheduler _scheduler;

    internal TaskSchedulerAwaitTaskContinuation(TaskScheduler scheduler, Action action, bool flowExecutionContext)
        : base(action, flowExecutionContext)
    {
        _scheduler = scheduler;
    }

    internal override void Run(Task completedTask, bool canInlineContinuationTask)
    {
        if (_scheduler == TaskScheduler.Default)
        {
            base.Run(completedTask, canInlineContinuationTask);
            return;
        }
        bool inline = canInlineContinuationTask && (TaskScheduler.InternalCurrent == _scheduler || Thread.CurrentThread.IsThreadPoolThread);
        Task task = new Task(
            s_invokeGuarded,
            _action,
            null,
            default,
            TaskCreationOptions.None,
            InternalTaskOptions.QueuedByRuntime,
            _scheduler);
        if (Context is not null)
        {
            task.EnsureContingentProperties()._capturedContext = Context;
        }
        if (!inline)
        {
            try
            {
                task.ScheduleAndStart(needsProtection: false);
            }
            catch (TaskSchedulerException)
            {
                // The task is faulted with it, and nobody waits for the task.
            }
            return;
        }
        if (!task.MarkStarted())
        {
            return;
        }
        try
        {
            if (!_scheduler.TryRunInline(task, taskWasPreviouslyQueued: false))
            {
                _scheduler.InternalQueueTask(task);
            }
        }
        catch (Exception exception)
        {
            task.AddException(new TaskSchedulerException(exception));
            task.Finish(userDelegateExecute: false);
        }
    }
}

// Task: registering and running what comes after it. A continuation is one of: an IAsyncStateMachineBox or an Action (an await
// that needs no context), a TaskContinuation (ContinueWith, awaits that do), an ITaskCompletionAction, or a list of these.
namespace System.Threading.Tasks;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

public partial class Task
{
    /// For await through the awaiter pattern: a delegate.
    internal void SetContinuationForAwait(Action continuationAction, bool continueOnCapturedContext, bool flowExecutionContext)
    {
        TaskContinuation? continuation = null;
        if (continueOnCapturedContext)
        {
            Thread thread = Thread.CurrentThread;
            if (SynchronizationContext.CurrentCustom(thread) is { } context)
            {
                continuation = new SynchronizationContextAwaitTaskContinuation(context, continuationAction, flowExecutionContext);
            }
            else if (TaskScheduler.CurrentCustom(thread) is { } scheduler)
            {
                continuation = new TaskSchedulerAwaitTaskContinuation(scheduler, continuationAction, flowExecutionContext);
            }
        }
        if (continuation is null && flowExecutionContext)
        {
            continuation = new AwaitTaskContinuation(continuationAction, flowExecutionContext: true);
        }
        if (continuation is not null)
        {
            if (!AddTaskContinuation(continuation, addBeforeOthers: false))
            {
                continuation.Run(this, canInlineContinuationTask: false);
            }
        }
        else if (!AddTaskContinuation(continuationAction, addBeforeOthers: false))
        {
            AwaitTaskContinuation.UnsafeScheduleAction(continuationAction);
        }
    }

    /// For await in a compiler-made state machine: its box, without any delegate. The box restores its own execution context.
    internal void UnsafeSetContinuationForAwait(IAsyncStateMachineBox box, bool continueOnCapturedContext)
    {
        if (continueOnCapturedContext)
        {
            Thread thread = Thread.CurrentThread;
            TaskContinuation? continuation = null;
            if (SynchronizationContext.CurrentCustom(thread) is { } context)
            {
                continuation = new SynchronizationContextAwaitTaskContinuation(context, box.MoveNextAction, flowExecutionContext: false);
            }
            else if (TaskScheduler.CurrentCustom(thread) is { } scheduler)
            {
                continuation = new TaskSchedulerAwaitTaskContinuation(scheduler, box.MoveNextAction, flowExecutionContext: false);
            }
            if (continuation is not null)
            {
                if (!AddTaskContinuation(continuation, addBeforeOthers: false))
                {
                    continuation.Run(this, canInlineContinuationTask: false);
                }
                return;
            }
        }
        if (!AddTaskContinuation(box, addBeforeOthers: false))
        {
            ThreadPool.UnsafeQueueUserWorkItemInternal(box, preferLocal: true);
        }
    }

    internal void AddCompletionAction(ITaskCompletionAction action, bool addBeforeOthers = false)
    {
        if (!AddTaskContinuation(action, addBeforeOthers))
        {
            action.Invoke(this);
        }
    }

    internal bool TryAddCompletionAction(ITaskCompletionAction action, bool addBeforeOthers = false) =>
        AddTaskContinuation(action, addBeforeOthers);

    /// False when the task is complete: then the caller must run the continuation itself.
    private bool AddTaskContinuation(object continuation, bool addBeforeOthers)
    {
        if (IsCompleted)
        {
            return false;
        }
        return (m_continuationObject is null && Interlocked.CompareExchange(ref m_continuationObject, continuation, null) is null)
            || AddTaskContinuationComplex(continuation, addBeforeOthers);
    }

    private bool AddTaskContinuationComplex(object continuation, bool addBeforeOthers)
    {
        object? old = m_continuationObject;
        if (old is not null && old != s_completionSentinel && old is not List<object?>)
        {
            List<object?> list = new List<object?>();
            if (addBeforeOthers)
            {
                list.Add(continuation);
                list.Add(old);
            }
            else
            {
                list.Add(old);
                list.Add(continuation);
            }
            object? expected = old;
            old = Interlocked.CompareExchange(ref m_continuationObject, list, expected);
            if (old == expected)
            {
                return true;
            }
        }
        if (old is List<object?> existing)
        {
            lock (existing)
            {
                // Completion swaps the sentinel in before it takes this lock.
                if (m_continuationObject != s_completionSentinel)
                {
                    if (existing.Count == existing.Capacity)
                    {
                        existing.RemoveAll(static item => item is null);
                    }
                    if (addBeforeOthers)
                    {
                        existing.Insert(0, continuation);
                    }
                    else
                    {
                        existing.Add(continuation);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    internal void RemoveContinuation(object continuation)
    {
        object? current = m_continuationObject;
        if (current is null || current == s_completionSentinel)
        {
            return;
        }
        if (current is not List<object?> list)
        {
            // Replaced by an empty list rather than null (T2): a concurrent adder may have read it already.
            if (Interlocked.CompareExchange(ref m_continuationObject, new List<object?>(), continuation) != continuation)
            {
                list = (m_continuationObject as List<object?>)!;
                if (list is null)
                {
                    return;
                }
            }
            else
            {
                return;
            }
        }
        lock (list)
        {
            if (m_continuationObject == s_completionSentinel)
            {
                return;
            }
            int index = list.IndexOf(continuation);
            if (index >= 0)
            {
                list[index] = null;
            }
        }
    }

    internal void FinishContinuations()
    {
        object? continuation = Interlocked.Exchange(ref m_continuationObject, s_completionSentinel);
        if (continuation is not null)
        {
            RunContinuations(continuation);
        }
    }

    private void RunContinuations(object continuation)
    {
        bool canInline = (m_stateFlags & (int)TaskCreationOptions.RunContinuationsAsynchronously) == 0
            && RuntimeHelpers.TryEnsureSufficientExecutionStack();
        switch (continuation)
        {
            case IAsyncStateMachineBox box:
                AwaitTaskContinuation.RunOrScheduleAction(box, canInline);
                return;
            case Action action:
                AwaitTaskContinuation.RunOrScheduleAction(action, canInline);
                return;
            case TaskContinuation taskContinuation:
                taskContinuation.Run(this, canInline);
                return;
            case ITaskCompletionAction completionAction:
                RunOrQueueCompletionAction(completionAction, canInline);
                return;
        }
        List<object?> list = (List<object?>)continuation;
        lock (list)
        {
            // Wait for an adder that is inside; after this nobody changes the list.
        }
        int count = list.Count;
        if (canInline)
        {
            // What will run elsewhere is sent off first; then the rest runs here, in order. Of several awaits only the first runs
            // here: the others would have to wait for all that it does.
            bool awaitSeen = false;
            for (int i = 0; i < count; i++)
            {
                object? item = list[i];
                if (item is ContinueWithTaskContinuation waiting)
                {
                    if ((waiting.Options & TaskContinuationOptions.ExecuteSynchronously) == 0)
                    {
                        list[i] = null;
                        waiting.Run(this, canInlineContinuationTask: false);
                    }
                }
                else if (item is not null and (not ITaskCompletionAction or IAwaitingFrames))
                {
                    if (awaitSeen)
                    {
                        list[i] = null;
                        if (item is ITaskCompletionAction frames)
                        {
                            RunOrQueueCompletionAction(frames, canInline: false);
                        }
                        else
                        {
                            RunAwait(item, canInline: false);
                        }
                    }
                    awaitSeen = true;
                }
            }
        }
        for (int i = 0; i < count; i++)
        {
            if (list[i] is ITaskCompletionAction completionAction)
            {
                RunOrQueueCompletionAction(completionAction, canInline);
            }
            else if (list[i] is { } item)
            {
                RunAwait(item, canInline);
            }
        }
    }

    private void RunAwait(object continuation, bool canInline)
    {
        switch (continuation)
        {
            case IAsyncStateMachineBox box:
                AwaitTaskContinuation.RunOrScheduleAction(box, canInline);
                break;
            case Action action:
                AwaitTaskContinuation.RunOrScheduleAction(action, canInline);
                break;
            default:
                ((TaskContinuation)continuation).Run(this, canInline);
                break;
        }
    }

    private void RunOrQueueCompletionAction(ITaskCompletionAction action, bool canInline)
    {
        if (canInline || !action.InvokeMayRunArbitraryCode)
        {
            action.Invoke(this);
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItemInternal(new CompletionActionInvoker(action, this), preferLocal: true);
        }
    }

    private sealed class CompletionActionInvoker(ITaskCompletionAction action, Task completingTask) : IThreadPoolWorkItem
    {
        public void Execute() => action.Invoke(completingTask);
    }
}

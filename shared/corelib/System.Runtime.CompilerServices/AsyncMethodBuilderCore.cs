// What all async method builders share: starting a state machine, and handing its box to an awaiter.
namespace System.Runtime.CompilerServices;

using System.Threading;
using System.Threading.Tasks;

internal static class AsyncMethodBuilderCore
{
    /// Runs a state machine up to its first suspension; its changes of the thread's contexts do not reach the caller.
    [System.Diagnostics.DebuggerStepThrough]
    internal static void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (stateMachine is null)
        {
            throw new ArgumentNullException(nameof(stateMachine));
        }
        Thread thread = Thread.CurrentThread;
        ExecutionContext? context = AsyncThread.ExecutionContext;
        SynchronizationContext? synchronization = AsyncThread.SynchronizationContext;
        try
        {
            stateMachine.MoveNext();
        }
        finally
        {
            if (AsyncThread.SynchronizationContext != synchronization)
            {
                AsyncThread.SynchronizationContext = synchronization;
            }
            if (AsyncThread.ExecutionContext != context)
            {
                ExecutionContext.RestoreChangedToThread(thread, context, AsyncThread.ExecutionContext);
            }
        }
    }

    internal static void SetStateMachine(IAsyncStateMachine stateMachine, Task? task)
    {
        ArgumentNullException.ThrowIfNull(stateMachine);
        if (task is not null)
        {
            throw new InvalidOperationException("The builder was not properly initialized.");
        }
    }

    internal static void AwaitOnCompleted<TAwaiter>(ref TAwaiter awaiter, IAsyncStateMachineBox box)
        where TAwaiter : INotifyCompletion
    {
        try
        {
            awaiter.OnCompleted(box.MoveNextAction);
        }
        catch (Exception exception)
        {
            Task.ThrowAsync(exception, null);
        }
    }

    internal static void AwaitUnsafeOnCompleted<TAwaiter>(ref TAwaiter awaiter, IAsyncStateMachineBox box)
        where TAwaiter : ICriticalNotifyCompletion
    {
        try
        {
            switch (AwaiterDispatch<TAwaiter>.Kind)
            {
                case AwaiterKind.Other:
                    awaiter.UnsafeOnCompleted(box.MoveNextAction);
                    break;
                case AwaiterKind.Task:
                    // The task is the first field of every task awaiter.
                    Unsafe.As<TAwaiter, TaskAwaiter>(ref awaiter).m_task.UnsafeSetContinuationForAwait(box, continueOnCapturedContext: true);
                    break;
                case AwaiterKind.ConfiguredTask:
                    ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter configured =
                        ref Unsafe.As<TAwaiter, ConfiguredTaskAwaitable.ConfiguredTaskAwaiter>(ref awaiter);
                    configured.m_task.UnsafeSetContinuationForAwait(
                        box, (configured.m_options & ConfigureAwaitOptions.ContinueOnCapturedContext) != 0);
                    break;
                case AwaiterKind.Yield:
                    YieldAwaitable.YieldAwaiter.AwaitUnsafeOnCompleted(box);
                    break;
                default:
                    AwaiterDispatch<TAwaiter>.s_boxAware!.OnCompleted(ref awaiter, box);
                    break;
            }
        }
        catch (Exception exception)
        {
            Task.ThrowAsync(exception, null);
        }
    }
}

internal enum AwaiterKind
{
    Other,
    Task,
    ConfiguredTask,
    Yield,
    BoxAware,
}

/// How an awaiter type is continued, found out once per type instead of by boxing an awaiter at each await.
internal static class AwaiterDispatch<TAwaiter>
{
    internal static readonly AwaiterKind Kind = Classify();

    internal static readonly BoxAwareAwaiter<TAwaiter>? s_boxAware =
        Kind == AwaiterKind.BoxAware
            ? (BoxAwareAwaiter<TAwaiter>)Activator.CreateInstance(typeof(BoxAwareAwaiterOf<>).MakeGenericType(typeof(TAwaiter)))!
            : null;

    private static AwaiterKind Classify()
    {
        Type type = typeof(TAwaiter);
        if (!type.IsValueType)
        {
            return AwaiterKind.Other;
        }
        if (type.IsAssignableTo(typeof(ITaskAwaiter)))
        {
            return AwaiterKind.Task;
        }
        if (type.IsAssignableTo(typeof(IConfiguredTaskAwaiter)))
        {
            return AwaiterKind.ConfiguredTask;
        }
        if (type == typeof(YieldAwaitable.YieldAwaiter))
        {
            return AwaiterKind.Yield;
        }
        return type.IsAssignableTo(typeof(IStateMachineBoxAwareAwaiter)) ? AwaiterKind.BoxAware : AwaiterKind.Other;
    }
}

internal abstract class BoxAwareAwaiter<TAwaiter>
{
    internal abstract void OnCompleted(ref TAwaiter awaiter, IAsyncStateMachineBox box);
}

internal sealed class BoxAwareAwaiterOf<TAwaiter> : BoxAwareAwaiter<TAwaiter>
    where TAwaiter : IStateMachineBoxAwareAwaiter
{
    public BoxAwareAwaiterOf()
    {
    }

    internal override void OnCompleted(ref TAwaiter awaiter, IAsyncStateMachineBox box) => awaiter.AwaitUnsafeOnCompleted(box);
}

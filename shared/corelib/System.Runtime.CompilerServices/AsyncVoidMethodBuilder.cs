// The builder of async void methods: nobody awaits them, so exceptions go to the synchronization context or the thread pool.
namespace System.Runtime.CompilerServices;

using System.Threading;
using System.Threading.Tasks;

public struct AsyncVoidMethodBuilder
{
    private SynchronizationContext? _synchronizationContext;
    private Task<VoidTaskResult>? m_task;

    public static AsyncVoidMethodBuilder Create()
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        context?.OperationStarted();
        return new AsyncVoidMethodBuilder { _synchronizationContext = context };
    }

    [System.Diagnostics.DebuggerStepThrough]
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Start(ref stateMachine);

    public void SetStateMachine(IAsyncStateMachine stateMachine) => AsyncMethodBuilderCore.SetStateMachine(stateMachine, m_task);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitOnCompleted(
            ref awaiter, AsyncTaskMethodBuilder<VoidTaskResult>.GetStateMachineBox(ref stateMachine, ref m_task));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitUnsafeOnCompleted(
            ref awaiter, AsyncTaskMethodBuilder<VoidTaskResult>.GetStateMachineBox(ref stateMachine, ref m_task));

    public void SetResult()
    {
        SynchronizationContext? context = _synchronizationContext;
        CompleteTask();
        if (context is not null)
        {
            NotifyCompleted(context);
        }
    }

    public void SetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        SynchronizationContext? context = _synchronizationContext;
        if (context is not null)
        {
            try
            {
                Task.ThrowAsync(exception, context);
            }
            finally
            {
                NotifyCompleted(context);
            }
        }
        else
        {
            Task.ThrowAsync(exception, null);
        }
        CompleteTask();
    }

    /// The task is nobody's; completing it lets its box drop the state machine.
    private void CompleteTask()
    {
        if (m_task is null)
        {
            m_task = Task.s_cachedCompleted;
        }
        else
        {
            AsyncTaskMethodBuilder<VoidTaskResult>.SetExistingTaskResult(m_task, default);
        }
    }

    private static void NotifyCompleted(SynchronizationContext context)
    {
        try
        {
            context.OperationCompleted();
        }
        catch (Exception exception)
        {
            Task.ThrowAsync(exception, null);
        }
    }
}

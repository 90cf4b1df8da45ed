// The builders of async methods that return ValueTask and ValueTask<TResult>: as those for tasks, but a method that never suspends
// makes no object at all.
namespace System.Runtime.CompilerServices;

using System.Runtime.InteropServices;
using System.Threading.Tasks;

[StructLayout(LayoutKind.Auto)]
public struct AsyncValueTaskMethodBuilder
{
    /// null, s_cachedCompleted when completed without suspending, or the box.
    private Task<VoidTaskResult>? m_task;

    public static AsyncValueTaskMethodBuilder Create() => default;

    [System.Diagnostics.DebuggerStepThrough]
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Start(ref stateMachine);

    public void SetStateMachine(IAsyncStateMachine stateMachine) => AsyncMethodBuilderCore.SetStateMachine(stateMachine, null);

    public void SetResult()
    {
        if (m_task is null)
        {
            m_task = System.Threading.Tasks.Task.s_cachedCompleted;
        }
        else
        {
            AsyncTaskMethodBuilder<VoidTaskResult>.SetExistingTaskResult(m_task, default);
        }
    }

    public void SetException(Exception exception) => AsyncTaskMethodBuilder<VoidTaskResult>.SetException(exception, ref m_task);

    public ValueTask Task
    {
        get
        {
            if (m_task == System.Threading.Tasks.Task.s_cachedCompleted)
            {
                return default;
            }
            return new ValueTask(m_task ??= AsyncTaskMethodBuilder<VoidTaskResult>.CreatePromise());
        }
    }

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
}

[StructLayout(LayoutKind.Auto)]
public struct AsyncValueTaskMethodBuilder<TResult>
{
    /// Stands in m_task for "completed without suspending; the value is in _result".
    private static readonly Task<TResult> s_syncSuccess = new Task<TResult>(default(TResult)!);

    private Task<TResult>? m_task;
    private TResult _result;

    public static AsyncValueTaskMethodBuilder<TResult> Create() => default;

    [System.Diagnostics.DebuggerStepThrough]
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Start(ref stateMachine);

    public void SetStateMachine(IAsyncStateMachine stateMachine) => AsyncMethodBuilderCore.SetStateMachine(stateMachine, null);

    public void SetResult(TResult result)
    {
        if (m_task is null)
        {
            _result = result;
            m_task = s_syncSuccess;
        }
        else
        {
            AsyncTaskMethodBuilder<TResult>.SetExistingTaskResult(m_task, result);
        }
    }

    public void SetException(Exception exception) => AsyncTaskMethodBuilder<TResult>.SetException(exception, ref m_task);

    public ValueTask<TResult> Task
    {
        get
        {
            if (m_task == s_syncSuccess)
            {
                return new ValueTask<TResult>(_result);
            }
            return new ValueTask<TResult>(m_task ??= AsyncTaskMethodBuilder<TResult>.CreatePromise());
        }
    }

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitOnCompleted(ref awaiter, AsyncTaskMethodBuilder<TResult>.GetStateMachineBox(ref stateMachine, ref m_task));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitUnsafeOnCompleted(ref awaiter, AsyncTaskMethodBuilder<TResult>.GetStateMachineBox(ref stateMachine, ref m_task));
}

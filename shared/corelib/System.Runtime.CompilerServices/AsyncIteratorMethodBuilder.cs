// The builder of async iterators. The iterator object completes its own value task source; the box only carries the state machine
// from suspension to suspension.
namespace System.Runtime.CompilerServices;

using System.Runtime.InteropServices;
using System.Threading.Tasks;

[StructLayout(LayoutKind.Auto)]
public struct AsyncIteratorMethodBuilder
{
    private Task<VoidTaskResult>? m_task;

    public static AsyncIteratorMethodBuilder Create() => default;

    public void MoveNext<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Start(ref stateMachine);

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

    public void Complete()
    {
        if (m_task is null)
        {
            m_task = Task.s_cachedCompleted;
            return;
        }
        if (m_task == Task.s_cachedCompleted)
        {
            return;
        }
        AsyncTaskMethodBuilder<VoidTaskResult>.SetExistingTaskResult(m_task, default);
        ((IAsyncStateMachineBox)m_task).ClearStateUponCompletion();
    }
}

namespace System.Runtime.CompilerServices;

using System.Threading;

public interface IAsyncStateMachine
{
    void MoveNext();

    void SetStateMachine(IAsyncStateMachine stateMachine);
}

/// The heap object that holds a suspended state machine. It is queued and registered as a continuation itself, so that awaiting
/// the library's own awaitables needs no delegate.
internal interface IAsyncStateMachineBox : IThreadPoolWorkItem
{
    /// Runs the state machine on, under the execution context it was suspended with.
    void MoveNext();

    /// MoveNext as a delegate, made once.
    Action MoveNextAction { get; }

    void ClearStateUponCompletion();
}

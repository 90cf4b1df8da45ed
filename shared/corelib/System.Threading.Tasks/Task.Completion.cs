// Task: finishing. A task with a delegate finishes in stages: its own code is done (stage one); its attached children are done and
// the outcome is known (stage two); parent and continuations are told (stage three). Promises are finished by the TrySet methods.
namespace System.Threading.Tasks;

using System.Collections.Generic;
using System.Runtime.ExceptionServices;

public partial class Task
{
    internal void AddNewChild()
    {
        ContingentProperties properties = EnsureContingentProperties();
        // Only the thread that runs the task adds the first child, so this needs no interlocked operation.
        if (properties._completionCountdown == 1)
        {
            properties._completionCountdown++;
        }
        else
        {
            Interlocked.Increment(ref properties._completionCountdown);
        }
    }

    /// A child that was counted will never run.
    internal void DisregardChild() => Interlocked.Decrement(ref m_contingentProperties!._completionCountdown);

    internal void Finish(bool userDelegateExecute)
    {
        ContingentProperties? properties = m_contingentProperties;
        if (properties is null)
        {
            FinishStageTwo();
            return;
        }
        if (!userDelegateExecute
            || properties._completionCountdown == 1
            || Interlocked.Decrement(ref properties._completionCountdown) == 0)
        {
            FinishStageTwo();
        }
        else
        {
            NewBits(StateFlags.WaitingOnChildren);
        }
        // Children that completed and whose exceptions somebody saw need not be remembered.
        List<Task>? exceptional = properties._exceptionalChildren;
        if (exceptional is not null)
        {
            lock (exceptional)
            {
                exceptional.RemoveAll(static task => task.IsExceptionObservedByParent);
            }
        }
    }

    internal bool IsExceptionObservedByParent => (m_stateFlags & StateFlags.ExceptionObservedByParent) != 0;

    private void FinishStageTwo()
    {
        ContingentProperties? properties = Volatile.Read(ref m_contingentProperties);
        if (properties is not null)
        {
            AddExceptionsFromChildren(properties);
        }
        int completion;
        if (HasRecordedException)
        {
            completion = StateFlags.Faulted;
        }
        else if (IsCancellationRequested && IsCancellationAcknowledged)
        {
            completion = StateFlags.Canceled;
        }
        else
        {
            completion = StateFlags.RanToCompletion;
        }
        NewBits(completion);
        properties = Volatile.Read(ref m_contingentProperties);
        if (properties is not null)
        {
            properties.SetCompleted();
            properties.UnregisterCancellation();
        }
        FinishStageThree();
    }

    internal void FinishStageThree()
    {
        // The delegate and what it closes over are no longer needed.
        m_action = null;
        if (m_contingentProperties is { } properties)
        {
            properties._capturedContext = null;
            NotifyParentIfNecessary();
        }
        FinishContinuations();
    }

    internal void NotifyParentIfNecessary()
    {
        Task? parent = m_contingentProperties?._parent;
        if (parent is not null && (parent.CreationOptions & TaskCreationOptions.DenyChildAttach) == 0
            && (Options & TaskCreationOptions.AttachedToParent) != 0)
        {
            parent.ProcessChildCompletion(this);
        }
    }

    private void ProcessChildCompletion(Task child)
    {
        ContingentProperties properties = m_contingentProperties!;
        if (child.IsFaulted && !child.IsExceptionObservedByParent)
        {
            if (properties._exceptionalChildren is null)
            {
                Interlocked.CompareExchange(ref properties._exceptionalChildren, new List<Task>(), null);
            }
            List<Task>? exceptional = properties._exceptionalChildren;
            if (exceptional is not null)
            {
                lock (exceptional)
                {
                    exceptional.Add(child);
                }
            }
        }
        if (Interlocked.Decrement(ref properties._completionCountdown) == 0)
        {
            FinishStageTwo();
        }
    }

    private void AddExceptionsFromChildren(ContingentProperties properties)
    {
        List<Task>? exceptional = properties._exceptionalChildren;
        if (exceptional is null)
        {
            return;
        }
        lock (exceptional)
        {
            foreach (Task child in exceptional)
            {
                if (child.IsFaulted && !child.IsExceptionObservedByParent)
                {
                    AddException(child.m_contingentProperties!._exceptions!.CreateExceptionObject(calledFromFinalizer: false, null));
                }
            }
        }
        properties._exceptionalChildren = null;
    }

    internal bool TrySetResult()
    {
        if (!AtomicStateUpdate(StateFlags.CompletionReserved | StateFlags.RanToCompletion, StateFlags.CompletionReserved | StateFlags.CompletedMask))
        {
            return false;
        }
        FinishPromise();
        return true;
    }

    /// The promise has its final state: tell whoever waits.
    private protected void FinishPromise()
    {
        if (m_contingentProperties is { } properties)
        {
            NotifyParentIfNecessary();
            properties.SetCompleted();
        }
        FinishContinuations();
    }

    internal bool TrySetException(object exceptionObject)
    {
        EnsureContingentProperties();
        if (!AtomicStateUpdate(StateFlags.CompletionReserved, StateFlags.CompletionReserved | StateFlags.CompletedMask))
        {
            return false;
        }
        AddException(exceptionObject);
        Finish(userDelegateExecute: false);
        return true;
    }

    internal bool TrySetCanceled(CancellationToken tokenToRecord) => TrySetCanceled(tokenToRecord, null);

    /// `cancellationException` is an OperationCanceledException or its ExceptionDispatchInfo.
    internal bool TrySetCanceled(CancellationToken tokenToRecord, object? cancellationException)
    {
        if (!AtomicStateUpdate(StateFlags.CompletionReserved, StateFlags.CompletionReserved | StateFlags.CompletedMask))
        {
            return false;
        }
        RecordInternalCancellationRequest(tokenToRecord, cancellationException);
        CancellationCleanup();
        return true;
    }

    /// Gives this promise the outcome of a completed task.
    internal bool TrySetFromTask(Task task)
    {
        switch (task.Status)
        {
            case TaskStatus.Faulted:
                return TrySetException(task.GetExceptionDispatchInfos());
            case TaskStatus.Canceled:
                return TrySetCanceled(task.CancellationToken, task.GetCancellationExceptionDispatchInfo());
            default:
                return TrySetResultFrom(task);
        }
    }

    private protected virtual bool TrySetResultFrom(Task task) => TrySetResult();
}

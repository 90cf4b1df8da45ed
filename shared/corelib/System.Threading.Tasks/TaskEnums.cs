// The enumerations and small delegates of the task library.
namespace System.Threading.Tasks;

public enum TaskStatus
{
    Created,
    WaitingForActivation,
    WaitingToRun,
    Running,
    WaitingForChildrenToComplete,
    RanToCompletion,
    Canceled,
    Faulted,
}

[Flags]
public enum TaskCreationOptions
{
    None = 0x0,
    PreferFairness = 0x1,
    LongRunning = 0x2,
    AttachedToParent = 0x4,
    DenyChildAttach = 0x8,
    HideScheduler = 0x10,
    RunContinuationsAsynchronously = 0x40,
}

[Flags]
public enum TaskContinuationOptions
{
    None = 0x0,
    PreferFairness = 0x1,
    LongRunning = 0x2,
    AttachedToParent = 0x4,
    DenyChildAttach = 0x8,
    HideScheduler = 0x10,
    LazyCancellation = 0x20,
    RunContinuationsAsynchronously = 0x40,
    NotOnRanToCompletion = 0x10000,
    NotOnFaulted = 0x20000,
    NotOnCanceled = 0x40000,
    OnlyOnRanToCompletion = NotOnFaulted | NotOnCanceled,
    OnlyOnFaulted = NotOnRanToCompletion | NotOnCanceled,
    OnlyOnCanceled = NotOnRanToCompletion | NotOnFaulted,
    ExecuteSynchronously = 0x80000,
}

[Flags]
public enum ConfigureAwaitOptions
{
    None = 0x0,
    ContinueOnCapturedContext = 0x1,
    SuppressThrowing = 0x2,
    ForceYielding = 0x4,
}

/// Kinds of task that creation options do not tell; they share the options' half of the state word.
[Flags]
internal enum InternalTaskOptions
{
    None = 0,
    /// Has an antecedent (ContinueWith).
    ContinuationTask = 0x0200,
    /// Completed by somebody's call, not by running a delegate.
    PromiseTask = 0x0400,
    /// m_stateObject holds something internal: AsyncState answers null.
    HiddenState = 0x0800,
    LazyCancellation = 0x1000,
    /// Queued when created; never by Start.
    QueuedByRuntime = 0x2000,
    /// Shared task objects cannot be disposed.
    DoNotDispose = 0x4000,
}

/// The result type of a task without one, where a type argument is needed.
internal struct VoidTaskResult
{
}

/// Something that wants to be called when a task completes, without a delegate.
internal interface ITaskCompletionAction
{
    void Invoke(Task completingTask);

    /// Whether Invoke may run arbitrary code, so that it must not be called where code must not run inline.
    bool InvokeMayRunArbitraryCode { get; }
}

/// Runtime-async frames that await the task: for the order and the place of their run an await like any other.
internal interface IAwaitingFrames : ITaskCompletionAction
{
}

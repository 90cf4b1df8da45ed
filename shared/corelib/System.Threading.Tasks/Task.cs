// Task: state and construction. The other parts: Execution (starting and running), Completion (finishing, children),
// Continuations, ContinueWith, Wait, Factories, When, Exceptions.
//
// T1: m_stateFlags changes only by interlocked operations once another thread may see the task. Its low 16 bits are the options
//     and never change; of the completion bits exactly one is set, once, after CompletionReserved where a value goes with it.
// T2: m_continuationObject goes from null to a continuation, to a list, to s_completionSentinel, and never back.
namespace System.Threading.Tasks;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public partial class Task : IAsyncResult, IDisposable
{
    // What kind of delegate m_action is follows from the class; promises have none.
    internal Delegate? m_action;
    internal object? m_stateObject;
    internal TaskScheduler? m_taskScheduler;
    internal volatile int m_stateFlags;
    private volatile int m_taskId;
    /// null, a continuation, a List<object?> of them, or s_completionSentinel.
    private volatile object? m_continuationObject;
    /// What few tasks need: exceptions, cancellation, children, a wait handle.
    internal ContingentProperties? m_contingentProperties;

    private static int s_nextTaskId;
    private static readonly object s_completionSentinel = new object();

    internal static class StateFlags
    {
        internal const int OptionsMask = 0xFFFF;
        internal const int Started = 0x10000;
        internal const int DelegateInvoked = 0x20000;
        internal const int Disposed = 0x40000;
        internal const int ExceptionObservedByParent = 0x80000;
        internal const int CancellationAcknowledged = 0x100000;
        internal const int Faulted = 0x200000;
        internal const int Canceled = 0x400000;
        internal const int WaitingOnChildren = 0x800000;
        internal const int RanToCompletion = 0x1000000;
        internal const int WaitingForActivation = 0x2000000;
        internal const int CompletionReserved = 0x4000000;
        internal const int CompletedMask = RanToCompletion | Faulted | Canceled;
    }

    internal sealed class ContingentProperties
    {
        internal ExecutionContext? _capturedContext;
        internal volatile ManualResetEventSlim? _completionEvent;
        internal volatile TaskExceptionHolder? _exceptions;
        internal CancellationToken _cancellationToken;
        internal CancellationTokenRegistration _cancellationRegistration;
        internal bool _hasRegistration;
        internal volatile bool _cancellationRequested;
        /// This task itself and its attached children that have not completed.
        internal volatile int _completionCountdown = 1;
        internal volatile System.Collections.Generic.List<Task>? _exceptionalChildren;
        internal Task? _parent;

        internal void SetCompleted()
        {
            _completionEvent?.Set();
        }

        internal void UnregisterCancellation()
        {
            if (_hasRegistration)
            {
                _hasRegistration = false;
                _cancellationRegistration.Unregister();
            }
        }
    }

    /// A promise.
    internal Task()
    {
        m_stateFlags = StateFlags.WaitingForActivation | (int)InternalTaskOptions.PromiseTask;
    }

    /// A promise of a special kind.
    internal Task(InternalTaskOptions options)
    {
        m_stateFlags = StateFlags.WaitingForActivation | (int)options;
    }

    /// A promise with a state object, for TaskCompletionSource and the like.
    internal Task(object? state, TaskCreationOptions creationOptions, bool promiseStyle)
    {
        const TaskCreationOptions Allowed = TaskCreationOptions.AttachedToParent | TaskCreationOptions.RunContinuationsAsynchronously;
        if ((creationOptions & ~Allowed) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(creationOptions));
        }
        if ((creationOptions & TaskCreationOptions.AttachedToParent) != 0 && InternalCurrent is { } parent)
        {
            EnsureContingentProperties()._parent = parent;
        }
        Construct(null, state, default, creationOptions, InternalTaskOptions.PromiseTask, null);
    }

    /// A completed task.
    internal Task(bool canceled, TaskCreationOptions creationOptions, CancellationToken cancellationToken)
    {
        int options = (int)creationOptions;
        if (canceled)
        {
            m_stateFlags = StateFlags.Canceled | StateFlags.CancellationAcknowledged | options;
            m_contingentProperties = new ContingentProperties { _cancellationToken = cancellationToken };
        }
        else
        {
            m_stateFlags = StateFlags.RanToCompletion | options;
        }
    }

    internal Task(
        Delegate action,
        object? state,
        Task? parent,
        CancellationToken cancellationToken,
        TaskCreationOptions creationOptions,
        InternalTaskOptions internalOptions,
        TaskScheduler? scheduler)
    {
        if (action is null)
        {
            throw new ArgumentNullException(nameof(action));
        }
        if (parent is not null && (creationOptions & TaskCreationOptions.AttachedToParent) != 0)
        {
            EnsureContingentProperties()._parent = parent;
        }
        Construct(action, state, cancellationToken, creationOptions, internalOptions, scheduler);
        CaptureContext();
    }

    public Task(Action action)
        : this(action, null, null, default, TaskCreationOptions.None, InternalTaskOptions.None, null)
    {
    }

    public Task(Action action, CancellationToken cancellationToken)
        : this(action, null, null, cancellationToken, TaskCreationOptions.None, InternalTaskOptions.None, null)
    {
    }

    public Task(Action action, TaskCreationOptions creationOptions)
        : this(action, null, InternalCurrentIfAttached(creationOptions), default, creationOptions, InternalTaskOptions.None, null)
    {
    }

    public Task(Action action, CancellationToken cancellationToken, TaskCreationOptions creationOptions)
        : this(action, null, InternalCurrentIfAttached(creationOptions), cancellationToken, creationOptions, InternalTaskOptions.None, null)
    {
    }

    public Task(Action<object?> action, object? state)
        : this(action, state, null, default, TaskCreationOptions.None, InternalTaskOptions.None, null)
    {
    }

    public Task(Action<object?> action, object? state, CancellationToken cancellationToken)
        : this(action, state, null, cancellationToken, TaskCreationOptions.None, InternalTaskOptions.None, null)
    {
    }

    public Task(Action<object?> action, object? state, TaskCreationOptions creationOptions)
        : this(action, state, InternalCurrentIfAttached(creationOptions), default, creationOptions, InternalTaskOptions.None, null)
    {
    }

    public Task(Action<object?> action, object? state, CancellationToken cancellationToken, TaskCreationOptions creationOptions)
        : this(action, state, InternalCurrentIfAttached(creationOptions), cancellationToken, creationOptions, InternalTaskOptions.None, null)
    {
    }

    private void Construct(
        Delegate? action,
        object? state,
        CancellationToken cancellationToken,
        TaskCreationOptions creationOptions,
        InternalTaskOptions internalOptions,
        TaskScheduler? scheduler)
    {
        const TaskCreationOptions Known =
            TaskCreationOptions.AttachedToParent | TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach
            | TaskCreationOptions.HideScheduler | TaskCreationOptions.PreferFairness | TaskCreationOptions.RunContinuationsAsynchronously;
        if ((creationOptions & ~Known) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(creationOptions));
        }
        m_action = action;
        m_stateObject = state;
        m_taskScheduler = scheduler;
        int flags = (int)creationOptions | (int)internalOptions;
        if (action is null || (internalOptions & InternalTaskOptions.ContinuationTask) != 0)
        {
            flags |= StateFlags.WaitingForActivation;
        }
        m_stateFlags = flags;
        if (m_contingentProperties?._parent is { } parent && (creationOptions & TaskCreationOptions.AttachedToParent) != 0
            && (parent.CreationOptions & TaskCreationOptions.DenyChildAttach) == 0)
        {
            parent.AddNewChild();
        }
        if (cancellationToken.CanBeCanceled)
        {
            AssignCancellationToken(cancellationToken, null, null);
        }
    }

    internal static Task? InternalCurrentIfAttached(TaskCreationOptions options) =>
        (options & TaskCreationOptions.AttachedToParent) != 0 ? InternalCurrent : null;

    internal static Task? InternalCurrent => AsyncThread.CurrentTask;

    internal int OptionBits => m_stateFlags & StateFlags.OptionsMask;

    internal TaskCreationOptions Options => (TaskCreationOptions)(m_stateFlags & StateFlags.OptionsMask);

    /// One interlocked step: sets `newBits` unless one of `illegalBits` is set.
    internal bool AtomicStateUpdate(int newBits, int illegalBits)
    {
        int flags = m_stateFlags;
        while (true)
        {
            if ((flags & illegalBits) != 0)
            {
                return false;
            }
            int seen = Interlocked.CompareExchange(ref m_stateFlags, flags | newBits, flags);
            if (seen == flags)
            {
                return true;
            }
            flags = seen;
        }
    }

    private int NewBits(int bits) => Interlocked.Or(ref m_stateFlags, bits);

    internal ContingentProperties EnsureContingentProperties()
    {
        ContingentProperties? properties = Volatile.Read(ref m_contingentProperties);
        if (properties is null)
        {
            ContingentProperties created = new ContingentProperties();
            properties = Interlocked.CompareExchange(ref m_contingentProperties, created, null) ?? created;
        }
        return properties;
    }

    private void CaptureContext()
    {
        ExecutionContext? context = ExecutionContext.Capture();
        if (context != ExecutionContext.Default)
        {
            // A null context (suppressed flow) is remembered as such by its own marker.
            EnsureContingentProperties()._capturedContext = context ?? ExecutionContext.DefaultFlowSuppressed;
        }
    }

    public int Id
    {
        get
        {
            if (m_taskId == 0)
            {
                int id;
                do
                {
                    id = Interlocked.Increment(ref s_nextTaskId);
                }
                while (id == 0);
                Interlocked.CompareExchange(ref m_taskId, id, 0);
            }
            return m_taskId;
        }
    }

    public static int? CurrentId => InternalCurrent?.Id;

    public AggregateException? Exception => IsFaulted ? GetExceptions(includeCancellation: false) : null;

    public TaskStatus Status
    {
        get
        {
            int flags = m_stateFlags;
            if ((flags & StateFlags.Faulted) != 0)
            {
                return TaskStatus.Faulted;
            }
            if ((flags & StateFlags.Canceled) != 0)
            {
                return TaskStatus.Canceled;
            }
            if ((flags & StateFlags.RanToCompletion) != 0)
            {
                return TaskStatus.RanToCompletion;
            }
            if ((flags & StateFlags.WaitingOnChildren) != 0)
            {
                return TaskStatus.WaitingForChildrenToComplete;
            }
            if ((flags & StateFlags.DelegateInvoked) != 0)
            {
                return TaskStatus.Running;
            }
            if ((flags & StateFlags.Started) != 0)
            {
                return TaskStatus.WaitingToRun;
            }
            return (flags & StateFlags.WaitingForActivation) != 0 ? TaskStatus.WaitingForActivation : TaskStatus.Created;
        }
    }

    public bool IsCanceled => (m_stateFlags & (StateFlags.Canceled | StateFlags.Faulted)) == StateFlags.Canceled;

    public bool IsCompleted => (m_stateFlags & StateFlags.CompletedMask) != 0;

    public bool IsCompletedSuccessfully => (m_stateFlags & StateFlags.CompletedMask) == StateFlags.RanToCompletion;

    [MemberNotNullWhen(true, nameof(Exception))]
    public bool IsFaulted => (m_stateFlags & StateFlags.Faulted) != 0;

    /// Completed, or a delegate whose value is about to be published.
    internal bool IsDelegateInvoked => (m_stateFlags & StateFlags.DelegateInvoked) != 0;

    internal bool IsCancellationRequested =>
        Volatile.Read(ref m_contingentProperties) is { } properties
        && (properties._cancellationRequested || properties._cancellationToken.IsCancellationRequested);

    internal bool IsCancellationAcknowledged => (m_stateFlags & StateFlags.CancellationAcknowledged) != 0;

    internal CancellationToken CancellationToken =>
        Volatile.Read(ref m_contingentProperties) is { } properties ? properties._cancellationToken : default;

    internal TaskScheduler? ExecutingTaskScheduler => m_taskScheduler;

    public TaskCreationOptions CreationOptions => Options & (TaskCreationOptions)~(
        (int)InternalTaskOptions.ContinuationTask | (int)InternalTaskOptions.PromiseTask | (int)InternalTaskOptions.HiddenState
        | (int)InternalTaskOptions.LazyCancellation | (int)InternalTaskOptions.QueuedByRuntime | (int)InternalTaskOptions.DoNotDispose);

    WaitHandle IAsyncResult.AsyncWaitHandle
    {
        get
        {
            if ((m_stateFlags & StateFlags.Disposed) != 0)
            {
                throw new ObjectDisposedException(null, "The task has been disposed.");
            }
            return CompletedEvent.WaitHandle;
        }
    }

    public object? AsyncState => (OptionBits & (int)InternalTaskOptions.HiddenState) == 0 ? m_stateObject : null;

    bool IAsyncResult.CompletedSynchronously => false;

    public static TaskFactory Factory { get; } = new TaskFactory();

    internal static readonly Task<VoidTaskResult> s_cachedCompleted =
        new Task<VoidTaskResult>(false, default, (TaskCreationOptions)InternalTaskOptions.DoNotDispose, default);

    public static Task CompletedTask => s_cachedCompleted;

    private ManualResetEventSlim CompletedEvent
    {
        get
        {
            ContingentProperties properties = EnsureContingentProperties();
            if (properties._completionEvent is null)
            {
                bool wasCompleted = IsCompleted;
                ManualResetEventSlim created = new ManualResetEventSlim(wasCompleted);
                if (Interlocked.CompareExchange(ref properties._completionEvent, created, null) is not null)
                {
                    created.Dispose();
                }
                else if (!wasCompleted && IsCompleted)
                {
                    created.Set();
                }
            }
            return properties._completionEvent;
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            if ((OptionBits & (int)InternalTaskOptions.DoNotDispose) != 0)
            {
                return;
            }
            if (!IsCompleted)
            {
                throw new InvalidOperationException("A task may only be disposed if it is in a completion state (RanToCompletion, Faulted or Canceled).");
            }
            if (Volatile.Read(ref m_contingentProperties) is { _completionEvent: { } completed } properties)
            {
                properties._completionEvent = null;
                if (!completed.IsSet)
                {
                    completed.Set();
                }
                completed.Dispose();
            }
        }
        NewBits(StateFlags.Disposed);
    }

    public TaskAwaiter GetAwaiter() => new TaskAwaiter(this);

    public ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) =>
        new ConfiguredTaskAwaitable(this, continueOnCapturedContext ? ConfigureAwaitOptions.ContinueOnCapturedContext : ConfigureAwaitOptions.None);

    public ConfiguredTaskAwaitable ConfigureAwait(ConfigureAwaitOptions options)
    {
        const ConfigureAwaitOptions Known =
            ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding;
        if ((options & ~Known) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options));
        }
        return new ConfiguredTaskAwaitable(this, options);
    }

    public static YieldAwaitable Yield() => default;
}

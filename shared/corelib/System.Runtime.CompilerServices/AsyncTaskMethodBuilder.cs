// The builders of async methods that return Task and Task<TResult>. A method that never suspends makes no task of its own unless
// its result is not a cached one. The first suspension moves the state machine into a box that *is* the returned task; later ones
// reuse it: its cached MoveNext delegate lies in the task's m_action, the execution context to continue with in m_stateObject.
namespace System.Runtime.CompilerServices;

using System.Threading;
using System.Threading.Tasks;

public struct AsyncTaskMethodBuilder
{
    private Task<VoidTaskResult>? m_task;

    public static AsyncTaskMethodBuilder Create() => default;

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

    public Task Task => m_task ??= AsyncTaskMethodBuilder<VoidTaskResult>.CreatePromise();

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
}

public struct AsyncTaskMethodBuilder<TResult>
{
    private Task<TResult>? m_task;

    public static AsyncTaskMethodBuilder<TResult> Create() => default;

    [System.Diagnostics.DebuggerStepThrough]
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Start(ref stateMachine);

    public void SetStateMachine(IAsyncStateMachine stateMachine) => AsyncMethodBuilderCore.SetStateMachine(stateMachine, m_task);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitOnCompleted(ref awaiter, GetStateMachineBox(ref stateMachine, ref m_task));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitUnsafeOnCompleted(ref awaiter, GetStateMachineBox(ref stateMachine, ref m_task));

    internal static IAsyncStateMachineBox GetStateMachineBox<TStateMachine>(ref TStateMachine stateMachine, ref Task<TResult>? taskField)
        where TStateMachine : IAsyncStateMachine
    {
        ExecutionContext? context = ExecutionContext.Capture();
        Task<TResult>? existing = taskField;
        if (existing is AsyncStateMachineBox<TStateMachine> box)
        {
            if (box.m_stateObject != context)
            {
                box.m_stateObject = context;
            }
            return box;
        }
        if (existing is AsyncStateMachineBox<IAsyncStateMachine> early)
        {
            // Somebody asked for the task before the first suspension, when the state machine's type was not known.
            early.StateMachine ??= stateMachine;
            early.m_stateObject = context;
            return early;
        }
        AsyncStateMachineBox<TStateMachine> created = new AsyncStateMachineBox<TStateMachine>();
        // The builder is a field of the state machine: it must know the box before the state machine is copied into it.
        taskField = created;
        created.StateMachine = stateMachine;
        created.m_stateObject = context;
        return created;
    }

    internal static Task<TResult> CreatePromise() => new AsyncStateMachineBox<IAsyncStateMachine>();

    public Task<TResult> Task => m_task ??= CreatePromise();

    public void SetResult(TResult result)
    {
        if (m_task is null)
        {
            m_task = TaskCache.FromResult(result);
        }
        else
        {
            SetExistingTaskResult(m_task, result);
        }
    }

    internal static void SetExistingTaskResult(Task<TResult> task, TResult? result)
    {
        if (!task.TrySetResult(result))
        {
            throw new InvalidOperationException("An attempt was made to transition a task to a final state when it had already completed.");
        }
    }

    public void SetException(Exception exception) => SetException(exception, ref m_task);

    internal static void SetException(Exception exception, ref Task<TResult>? taskField)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Task<TResult> task = taskField ??= new Task<TResult>();
        bool set = exception is OperationCanceledException canceled
            ? task.TrySetCanceled(canceled.CancellationToken, canceled)
            : task.TrySetException(exception);
        if (!set)
        {
            throw new InvalidOperationException("An attempt was made to transition a task to a final state when it had already completed.");
        }
    }

    internal sealed class AsyncStateMachineBox<TStateMachine> : Task<TResult>, IAsyncStateMachineBox
        where TStateMachine : IAsyncStateMachine
    {
        internal TStateMachine? StateMachine;

        internal AsyncStateMachineBox()
            : base(InternalTaskOptions.PromiseTask | InternalTaskOptions.HiddenState)
        {
        }

        public Action MoveNextAction => Unsafe.As<Action>(m_action ??= new Action(MoveNext));

        public void MoveNext()
        {
            Thread thread = Thread.CurrentThread;
            ExecutionContext? previousContext = AsyncThread.ExecutionContext;
            SynchronizationContext? previousSynchronization = AsyncThread.SynchronizationContext;
            SetContext(thread, previousContext);
            try
            {
                StateMachine!.MoveNext();
            }
            finally
            {
                if (AsyncThread.SynchronizationContext != previousSynchronization)
                {
                    AsyncThread.SynchronizationContext = previousSynchronization;
                }
                if (AsyncThread.ExecutionContext != previousContext)
                {
                    ExecutionContext.RestoreChangedToThread(thread, previousContext, AsyncThread.ExecutionContext);
                }
            }
            if (IsCompleted)
            {
                ClearStateUponCompletion();
            }
        }

        /// On a pool thread nothing need be put back: the worker clears both contexts after each item.
        internal override void ExecuteFromThreadPool(Thread threadPoolThread)
        {
            SetContext(threadPoolThread, AsyncThread.ExecutionContext);
            StateMachine!.MoveNext();
            if (IsCompleted)
            {
                ClearStateUponCompletion();
            }
        }

        void IThreadPoolWorkItem.Execute() => ExecuteFromThreadPool(Thread.CurrentThread);

        private void SetContext(Thread thread, ExecutionContext? current)
        {
            // Null: the flow was suppressed, so the state machine runs under what is there.
            object? context = m_stateObject;
            if (context is not null)
            {
                if (context == ExecutionContext.Default)
                {
                    context = null;
                }
                if (context != current)
                {
                    ExecutionContext.RestoreChangedToThread(thread, Unsafe.As<ExecutionContext>(context), current);
                }
            }
        }

        public void ClearStateUponCompletion()
        {
            StateMachine = default;
            m_stateObject = null;
        }
    }
}

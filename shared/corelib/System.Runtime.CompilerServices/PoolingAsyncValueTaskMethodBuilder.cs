// Builders whose boxes are value task sources, taken from a pool and returned to it when the result has been read.
namespace System.Runtime.CompilerServices;

using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

[StructLayout(LayoutKind.Auto)]
public struct PoolingAsyncValueTaskMethodBuilder
{
    private PooledStateMachineBox<VoidTaskResult>? _box;

    public static PoolingAsyncValueTaskMethodBuilder Create() => default;

    [System.Diagnostics.DebuggerStepThrough]
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Start(ref stateMachine);

    public void SetStateMachine(IAsyncStateMachine stateMachine) => AsyncMethodBuilderCore.SetStateMachine(stateMachine, null);

    public void SetResult()
    {
        if (_box is null)
        {
            _box = PooledStateMachineBox<VoidTaskResult>.s_syncSuccess;
        }
        else
        {
            _box.SetResult(default);
        }
    }

    public void SetException(Exception exception) => PooledStateMachineBox<VoidTaskResult>.SetException(exception, ref _box);

    public ValueTask Task
    {
        get
        {
            if (_box == PooledStateMachineBox<VoidTaskResult>.s_syncSuccess)
            {
                return default;
            }
            PooledStateMachineBox<VoidTaskResult> box = _box ??= new PooledStateMachineBox<VoidTaskResult>();
            return new ValueTask(box, box.Version);
        }
    }

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitOnCompleted(ref awaiter, PooledStateMachineBox<VoidTaskResult>.Get(ref stateMachine, ref _box));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitUnsafeOnCompleted(ref awaiter, PooledStateMachineBox<VoidTaskResult>.Get(ref stateMachine, ref _box));
}

[StructLayout(LayoutKind.Auto)]
public struct PoolingAsyncValueTaskMethodBuilder<TResult>
{
    private PooledStateMachineBox<TResult>? _box;
    private TResult _result;

    public static PoolingAsyncValueTaskMethodBuilder<TResult> Create() => default;

    [System.Diagnostics.DebuggerStepThrough]
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => AsyncMethodBuilderCore.Start(ref stateMachine);

    public void SetStateMachine(IAsyncStateMachine stateMachine) => AsyncMethodBuilderCore.SetStateMachine(stateMachine, null);

    public void SetResult(TResult result)
    {
        if (_box is null)
        {
            _result = result;
            _box = PooledStateMachineBox<TResult>.s_syncSuccess;
        }
        else
        {
            _box.SetResult(result);
        }
    }

    public void SetException(Exception exception) => PooledStateMachineBox<TResult>.SetException(exception, ref _box);

    public ValueTask<TResult> Task
    {
        get
        {
            if (_box == PooledStateMachineBox<TResult>.s_syncSuccess)
            {
                return new ValueTask<TResult>(_result);
            }
            PooledStateMachineBox<TResult> box = _box ??= new PooledStateMachineBox<TResult>();
            return new ValueTask<TResult>(box, box.Version);
        }
    }

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitOnCompleted(ref awaiter, PooledStateMachineBox<TResult>.Get(ref stateMachine, ref _box));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AsyncMethodBuilderCore.AwaitUnsafeOnCompleted(ref awaiter, PooledStateMachineBox<TResult>.Get(ref stateMachine, ref _box));
}

/// The part of a pooled box that does not know the state machine's type. Used as it is only where the method failed before it
/// ever suspended, and as the marker for synchronous success.
internal class PooledStateMachineBox<TResult> : IValueTaskSource<TResult>, IValueTaskSource
{
    internal static readonly PooledStateMachineBox<TResult> s_syncSuccess = new PooledStateMachineBox<TResult>();

    private protected ManualResetValueTaskSourceCore<TResult> _core;

    internal short Version => _core.Version;

    internal void SetResult(TResult result) => _core.SetResult(result);

    internal static void SetException(Exception exception, ref PooledStateMachineBox<TResult>? field)
    {
        ArgumentNullException.ThrowIfNull(exception);
        (field ??= new PooledStateMachineBox<TResult>())._core.SetException(exception);
    }

    internal static IAsyncStateMachineBox Get<TStateMachine>(ref TStateMachine stateMachine, ref PooledStateMachineBox<TResult>? field)
        where TStateMachine : IAsyncStateMachine
    {
        ExecutionContext? context = ExecutionContext.Capture();
        if (field is PooledStateMachineBox<TResult, TStateMachine> box)
        {
            box.Context = context;
            return box;
        }
        PooledStateMachineBox<TResult, TStateMachine> rented = PooledStateMachineBox<TResult, TStateMachine>.Rent();
        field = rented;
        rented.StateMachine = stateMachine;
        rented.Context = context;
        return rented;
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    public virtual TResult GetResult(short token) => _core.GetResult(token);

    void IValueTaskSource.GetResult(short token) => GetResult(token);
}

internal sealed class PooledStateMachineBox<TResult, TStateMachine> : PooledStateMachineBox<TResult>, IAsyncStateMachineBox
    where TStateMachine : IAsyncStateMachine
{
    [ThreadStatic]
    private static PooledStateMachineBox<TResult, TStateMachine>? t_spare;

    private static PooledStateMachineBox<TResult, TStateMachine>? s_spare;

    internal TStateMachine? StateMachine;
    internal ExecutionContext? Context;
    private Action? _moveNextAction;

    internal static PooledStateMachineBox<TResult, TStateMachine> Rent()
    {
        PooledStateMachineBox<TResult, TStateMachine>? box = t_spare;
        if (box is not null)
        {
            t_spare = null;
            return box;
        }
        return (s_spare is null ? null : Interlocked.Exchange(ref s_spare, null)) ?? new PooledStateMachineBox<TResult, TStateMachine>();
    }

    private void Return()
    {
        ClearStateUponCompletion();
        _core.Reset();
        if (t_spare is null)
        {
            t_spare = this;
        }
        else
        {
            Volatile.Write(ref s_spare, this);
        }
    }

    public Action MoveNextAction => _moveNextAction ??= MoveNext;

    public void MoveNext()
    {
        if (Context is null)
        {
            StateMachine!.MoveNext();
        }
        else
        {
            ExecutionContext.RunInternal(
                Context,
                static state => ((PooledStateMachineBox<TResult, TStateMachine>)state!).StateMachine!.MoveNext(),
                this);
        }
    }

    void IThreadPoolWorkItem.Execute() => MoveNext();

    public void ClearStateUponCompletion()
    {
        StateMachine = default;
        Context = null;
    }

    public override TResult GetResult(short token)
    {
        // A stale token, or asking too early, throws here and leaves the box alone.
        bool completed = _core.GetStatus(token) != ValueTaskSourceStatus.Pending;
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            if (completed)
            {
                Return();
            }
        }
    }
}

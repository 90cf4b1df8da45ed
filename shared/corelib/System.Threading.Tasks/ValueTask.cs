// ValueTask and ValueTask<TResult>: a result, a Task, or an IValueTaskSource with its token.
namespace System.Threading.Tasks;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Tasks.Sources;

[AsyncMethodBuilder(typeof(AsyncValueTaskMethodBuilder))]
[StructLayout(LayoutKind.Auto)]
public readonly struct ValueTask : IEquatable<ValueTask>
{
    /// null: completed successfully. Otherwise a Task or an IValueTaskSource.
    internal readonly object? _obj;
    internal readonly short _token;
    internal readonly bool _continueOnCapturedContext;

    public ValueTask(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _obj = task;
        _token = 0;
        _continueOnCapturedContext = true;
    }

    public ValueTask(IValueTaskSource source, short token)
    {
        ArgumentNullException.ThrowIfNull(source);
        _obj = source;
        _token = token;
        _continueOnCapturedContext = true;
    }

    internal ValueTask(object? obj, short token, bool continueOnCapturedContext)
    {
        _obj = obj;
        _token = token;
        _continueOnCapturedContext = continueOnCapturedContext;
    }

    public static ValueTask CompletedTask => default;

    public static ValueTask<TResult> FromResult<TResult>(TResult result) => new ValueTask<TResult>(result);

    public static ValueTask FromCanceled(CancellationToken cancellationToken) => new ValueTask(Task.FromCanceled(cancellationToken));

    public static ValueTask<TResult> FromCanceled<TResult>(CancellationToken cancellationToken) =>
        new ValueTask<TResult>(Task.FromCanceled<TResult>(cancellationToken));

    public static ValueTask FromException(Exception exception) => new ValueTask(Task.FromException(exception));

    public static ValueTask<TResult> FromException<TResult>(Exception exception) => new ValueTask<TResult>(Task.FromException<TResult>(exception));

    public override int GetHashCode() => _obj?.GetHashCode() ?? 0;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ValueTask other && Equals(other);

    public bool Equals(ValueTask other) => _obj == other._obj && _token == other._token;

    public static bool operator ==(ValueTask left, ValueTask right) => left.Equals(right);

    public static bool operator !=(ValueTask left, ValueTask right) => !left.Equals(right);

    public Task AsTask() => _obj is null ? Task.CompletedTask : _obj as Task ?? TaskForSource(Unsafe.As<IValueTaskSource>(_obj));

    public ValueTask Preserve() => _obj is null ? this : new ValueTask(AsTask());

    private Task TaskForSource(IValueTaskSource source)
    {
        ValueTaskSourceStatus status = source.GetStatus(_token);
        if (status == ValueTaskSourceStatus.Pending)
        {
            return new ValueTaskSourceAsTask(source, _token);
        }
        try
        {
            source.GetResult(_token);
            return Task.CompletedTask;
        }
        catch (Exception exception)
        {
            if (status != ValueTaskSourceStatus.Canceled)
            {
                return Task.FromException(exception);
            }
            if (exception is OperationCanceledException canceled)
            {
                return Task.FromCanceled(canceled);
            }
            return Task.FromCanceled(new CancellationToken(true));
        }
    }

    public bool IsCompleted => _obj switch
    {
        null => true,
        Task task => task.IsCompleted,
        _ => Unsafe.As<IValueTaskSource>(_obj).GetStatus(_token) != ValueTaskSourceStatus.Pending,
    };

    public bool IsCompletedSuccessfully => _obj switch
    {
        null => true,
        Task task => task.IsCompletedSuccessfully,
        _ => Unsafe.As<IValueTaskSource>(_obj).GetStatus(_token) == ValueTaskSourceStatus.Succeeded,
    };

    public bool IsFaulted => _obj switch
    {
        null => false,
        Task task => task.IsFaulted,
        _ => Unsafe.As<IValueTaskSource>(_obj).GetStatus(_token) == ValueTaskSourceStatus.Faulted,
    };

    public bool IsCanceled => _obj switch
    {
        null => false,
        Task task => task.IsCanceled,
        _ => Unsafe.As<IValueTaskSource>(_obj).GetStatus(_token) == ValueTaskSourceStatus.Canceled,
    };

    [System.Diagnostics.StackTraceHidden]
    internal void ThrowIfCompletedUnsuccessfully()
    {
        object? obj = _obj;
        if (obj is null)
        {
            return;
        }
        if (obj is Task task)
        {
            TaskAwaiter.ValidateEnd(task);
        }
        else
        {
            Unsafe.As<IValueTaskSource>(obj).GetResult(_token);
        }
    }

    internal void OnCompleted(Action continuation, bool continueOnCapturedContext, bool flowExecutionContext)
    {
        object? obj = _obj;
        if (obj is Task task)
        {
            TaskAwaiter.OnCompletedInternal(task, continuation, continueOnCapturedContext, flowExecutionContext);
        }
        else if (obj is not null)
        {
            ValueTaskSourceOnCompletedFlags flags = ValueTaskAwaiting.SchedulingFlag(continueOnCapturedContext);
            if (flowExecutionContext)
            {
                flags |= ValueTaskSourceOnCompletedFlags.FlowExecutionContext;
            }
            Unsafe.As<IValueTaskSource>(obj).OnCompleted(ValueTaskAwaiting.s_invokeAction, continuation, _token, flags);
        }
        else
        {
            TaskAwaiter.OnCompletedInternal(Task.CompletedTask, continuation, continueOnCapturedContext, flowExecutionContext);
        }
    }

    internal void OnCompleted(IAsyncStateMachineBox box, bool continueOnCapturedContext)
    {
        object? obj = _obj;
        if (obj is Task task)
        {
            task.UnsafeSetContinuationForAwait(box, continueOnCapturedContext);
        }
        else if (obj is not null)
        {
            Unsafe.As<IValueTaskSource>(obj).OnCompleted(
                ValueTaskAwaiting.s_invokeBox, box, _token, ValueTaskAwaiting.SchedulingFlag(continueOnCapturedContext));
        }
        else
        {
            Task.CompletedTask.UnsafeSetContinuationForAwait(box, continueOnCapturedContext);
        }
    }

    public ValueTaskAwaiter GetAwaiter() => new ValueTaskAwaiter(in this);

    public ConfiguredValueTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) =>
        new ConfiguredValueTaskAwaitable(new ValueTask(_obj, _token, continueOnCapturedContext));

    private sealed class ValueTaskSourceAsTask : Task
    {
        private IValueTaskSource? _source;
        private readonly short _token;

        internal ValueTaskSourceAsTask(IValueTaskSource source, short token)
        {
            _source = source;
            _token = token;
            source.OnCompleted(static state => ((ValueTaskSourceAsTask)state!).Complete(), this, token, ValueTaskSourceOnCompletedFlags.None);
        }

        private void Complete()
        {
            IValueTaskSource? source = _source;
            if (source is null)
            {
                return;
            }
            _source = null;
            ValueTaskSourceStatus status = source.GetStatus(_token);
            try
            {
                source.GetResult(_token);
                TrySetResult();
            }
            catch (Exception exception)
            {
                if (status != ValueTaskSourceStatus.Canceled)
                {
                    TrySetException(exception);
                }
                else if (exception is OperationCanceledException canceled)
                {
                    TrySetCanceled(canceled.CancellationToken, canceled);
                }
                else
                {
                    TrySetCanceled(new CancellationToken(true));
                }
            }
        }
    }
}

[AsyncMethodBuilder(typeof(AsyncValueTaskMethodBuilder<>))]
[StructLayout(LayoutKind.Auto)]
public readonly struct ValueTask<TResult> : IEquatable<ValueTask<TResult>>
{
    /// null: `_result` is the value. Otherwise a Task<TResult> or an IValueTaskSource<TResult>.
    internal readonly object? _obj;
    internal readonly TResult? _result;
    internal readonly short _token;
    internal readonly bool _continueOnCapturedContext;

    public ValueTask(TResult result)
    {
        _result = result;
        _obj = null;
        _token = 0;
        _continueOnCapturedContext = true;
    }

    public ValueTask(Task<TResult> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _obj = task;
        _result = default;
        _token = 0;
        _continueOnCapturedContext = true;
    }

    public ValueTask(IValueTaskSource<TResult> source, short token)
    {
        ArgumentNullException.ThrowIfNull(source);
        _obj = source;
        _token = token;
        _result = default;
        _continueOnCapturedContext = true;
    }

    private ValueTask(object? obj, TResult? result, short token, bool continueOnCapturedContext)
    {
        _obj = obj;
        _result = result;
        _token = token;
        _continueOnCapturedContext = continueOnCapturedContext;
    }

    public override int GetHashCode() =>
        _obj is not null ? _obj.GetHashCode() : _result is not null ? _result.GetHashCode() : 0;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ValueTask<TResult> other && Equals(other);

    public bool Equals(ValueTask<TResult> other) =>
        _obj is not null || other._obj is not null
            ? _obj == other._obj && _token == other._token
            : System.Collections.Generic.EqualityComparer<TResult>.Default.Equals(_result, other._result);

    public static bool operator ==(ValueTask<TResult> left, ValueTask<TResult> right) => left.Equals(right);

    public static bool operator !=(ValueTask<TResult> left, ValueTask<TResult> right) => !left.Equals(right);

    public Task<TResult> AsTask()
    {
        object? obj = _obj;
        if (obj is null)
        {
            return TaskCache.FromResult(_result!);
        }
        return obj as Task<TResult> ?? TaskForSource(Unsafe.As<IValueTaskSource<TResult>>(obj));
    }

    public ValueTask<TResult> Preserve() => _obj is null ? this : new ValueTask<TResult>(AsTask());

    private Task<TResult> TaskForSource(IValueTaskSource<TResult> source)
    {
        ValueTaskSourceStatus status = source.GetStatus(_token);
        if (status == ValueTaskSourceStatus.Pending)
        {
            return new ValueTaskSourceAsTask(source, _token);
        }
        try
        {
            return Task.FromResult(source.GetResult(_token));
        }
        catch (Exception exception)
        {
            if (status != ValueTaskSourceStatus.Canceled)
            {
                return Task.FromException<TResult>(exception);
            }
            if (exception is OperationCanceledException canceled)
            {
                return Task.FromCanceled<TResult>(canceled);
            }
            return Task.FromCanceled<TResult>(new CancellationToken(true));
        }
    }

    public bool IsCompleted => _obj switch
    {
        null => true,
        Task task => task.IsCompleted,
        _ => Unsafe.As<IValueTaskSource<TResult>>(_obj).GetStatus(_token) != ValueTaskSourceStatus.Pending,
    };

    public bool IsCompletedSuccessfully => _obj switch
    {
        null => true,
        Task task => task.IsCompletedSuccessfully,
        _ => Unsafe.As<IValueTaskSource<TResult>>(_obj).GetStatus(_token) == ValueTaskSourceStatus.Succeeded,
    };

    public bool IsFaulted => _obj switch
    {
        null => false,
        Task task => task.IsFaulted,
        _ => Unsafe.As<IValueTaskSource<TResult>>(_obj).GetStatus(_token) == ValueTaskSourceStatus.Faulted,
    };

    public bool IsCanceled => _obj switch
    {
        null => false,
        Task task => task.IsCanceled,
        _ => Unsafe.As<IValueTaskSource<TResult>>(_obj).GetStatus(_token) == ValueTaskSourceStatus.Canceled,
    };

    public TResult Result
    {
        [System.Diagnostics.StackTraceHidden]
        get
        {
            object? obj = _obj;
            if (obj is null)
            {
                return _result!;
            }
            if (obj is Task<TResult> task)
            {
                TaskAwaiter.ValidateEnd(task);
                return task.ResultOnSuccess;
            }
            return Unsafe.As<IValueTaskSource<TResult>>(obj).GetResult(_token);
        }
    }

    internal void OnCompleted(Action continuation, bool continueOnCapturedContext, bool flowExecutionContext)
    {
        object? obj = _obj;
        if (obj is Task task)
        {
            TaskAwaiter.OnCompletedInternal(task, continuation, continueOnCapturedContext, flowExecutionContext);
        }
        else if (obj is not null)
        {
            ValueTaskSourceOnCompletedFlags flags = ValueTaskAwaiting.SchedulingFlag(continueOnCapturedContext);
            if (flowExecutionContext)
            {
                flags |= ValueTaskSourceOnCompletedFlags.FlowExecutionContext;
            }
            Unsafe.As<IValueTaskSource<TResult>>(obj).OnCompleted(ValueTaskAwaiting.s_invokeAction, continuation, _token, flags);
        }
        else
        {
            TaskAwaiter.OnCompletedInternal(Task.CompletedTask, continuation, continueOnCapturedContext, flowExecutionContext);
        }
    }

    internal void OnCompleted(IAsyncStateMachineBox box, bool continueOnCapturedContext)
    {
        object? obj = _obj;
        if (obj is Task task)
        {
            task.UnsafeSetContinuationForAwait(box, continueOnCapturedContext);
        }
        else if (obj is not null)
        {
            Unsafe.As<IValueTaskSource<TResult>>(obj).OnCompleted(
                ValueTaskAwaiting.s_invokeBox, box, _token, ValueTaskAwaiting.SchedulingFlag(continueOnCapturedContext));
        }
        else
        {
            Task.CompletedTask.UnsafeSetContinuationForAwait(box, continueOnCapturedContext);
        }
    }

    public ValueTaskAwaiter<TResult> GetAwaiter() => new ValueTaskAwaiter<TResult>(in this);

    public ConfiguredValueTaskAwaitable<TResult> ConfigureAwait(bool continueOnCapturedContext) =>
        new ConfiguredValueTaskAwaitable<TResult>(new ValueTask<TResult>(_obj, _result, _token, continueOnCapturedContext));

    public override string? ToString()
    {
        if (IsCompletedSuccessfully && (_obj is null || _obj is Task))
        {
            TResult result = Result;
            if (result is not null)
            {
                return result.ToString();
            }
        }
        return string.Empty;
    }

    private sealed class ValueTaskSourceAsTask : Task<TResult>
    {
        private IValueTaskSource<TResult>? _source;
        private readonly short _token;

        internal ValueTaskSourceAsTask(IValueTaskSource<TResult> source, short token)
        {
            _source = source;
            _token = token;
            source.OnCompleted(static state => ((ValueTaskSourceAsTask)state!).Complete(), this, token, ValueTaskSourceOnCompletedFlags.None);
        }

        private void Complete()
        {
            IValueTaskSource<TResult>? source = _source;
            if (source is null)
            {
                return;
            }
            _source = null;
            ValueTaskSourceStatus status = source.GetStatus(_token);
            try
            {
                TrySetResult(source.GetResult(_token));
            }
            catch (Exception exception)
            {
                if (status != ValueTaskSourceStatus.Canceled)
                {
                    TrySetException(exception);
                }
                else if (exception is OperationCanceledException canceled)
                {
                    TrySetCanceled(canceled.CancellationToken, canceled);
                }
                else
                {
                    TrySetCanceled(new CancellationToken(true));
                }
            }
        }
    }
}

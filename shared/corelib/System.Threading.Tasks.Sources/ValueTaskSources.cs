// What a ValueTask can stand on besides a Task, and the reusable core of an implementation.
namespace System.Threading.Tasks.Sources;

using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

[Flags]
public enum ValueTaskSourceOnCompletedFlags
{
    None = 0,
    UseSchedulingContext = 1,
    FlowExecutionContext = 2,
}

public enum ValueTaskSourceStatus
{
    Pending = 0,
    Succeeded = 1,
    Faulted = 2,
    Canceled = 3,
}

public interface IValueTaskSource
{
    ValueTaskSourceStatus GetStatus(short token);

    void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags);

    void GetResult(short token);
}

public interface IValueTaskSource<out TResult>
{
    ValueTaskSourceStatus GetStatus(short token);

    void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags);

    TResult GetResult(short token);
}

[StructLayout(LayoutKind.Auto)]
public struct ManualResetValueTaskSourceCore<TResult>
{
    /// null, the registered callback, or ManualResetValueTaskSource.s_completed when completion came first.
    private Action<object?>? _continuation;
    private object? _continuationState;
    private ExceptionDispatchInfo? _error;
    private TResult? _result;
    private short _version;
    private bool _completed;

    public bool RunContinuationsAsynchronously { readonly get; set; }

    public readonly short Version => _version;

    public void Reset()
    {
        _version++;
        _continuation = null;
        _continuationState = null;
        _result = default;
        _error = null;
        _completed = false;
    }

    public void SetResult(TResult result)
    {
        _result = result;
        SignalCompletion();
    }

    public void SetException(Exception error)
    {
        _error = ExceptionDispatchInfo.Capture(error);
        SignalCompletion();
    }

    public readonly ValueTaskSourceStatus GetStatus(short token)
    {
        CheckToken(token);
        if (Volatile.Read(in _continuation) is null || !_completed)
        {
            return ValueTaskSourceStatus.Pending;
        }
        if (_error is null)
        {
            return ValueTaskSourceStatus.Succeeded;
        }
        return _error.SourceException is OperationCanceledException ? ValueTaskSourceStatus.Canceled : ValueTaskSourceStatus.Faulted;
    }

    [StackTraceHidden]
    public readonly TResult GetResult(short token)
    {
        if (token != _version || !_completed || _error is not null)
        {
            ThrowForFailedGetResult();
        }
        return _result!;
    }

    [StackTraceHidden]
    private readonly void ThrowForFailedGetResult()
    {
        _error?.Throw();
        throw new InvalidOperationException("Operation is not valid due to the current state of the object.");
    }

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        ArgumentNullException.ThrowIfNull(continuation);
        CheckToken(token);
        ExecutionContext? executionContext = (flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != 0 ? ExecutionContext.Capture() : null;
        object? scheduler = null;
        if ((flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0)
        {
            Thread thread = Thread.CurrentThread;
            scheduler = SynchronizationContext.CurrentCustom(thread) ?? (object?)TaskScheduler.CurrentCustom(thread);
        }
        object? storedState = executionContext is null && scheduler is null
            ? state
            : new CapturedContinuation(state, executionContext, scheduler);
        Action<object?>? previous = _continuation;
        if (previous is null)
        {
            _continuationState = storedState;
            previous = Interlocked.CompareExchange(ref _continuation, continuation, null);
            if (previous is null)
            {
                return;
            }
        }
        if (!ReferenceEquals(previous, ManualResetValueTaskSource.s_completed))
        {
            throw new InvalidOperationException("Operation is not valid due to the current state of the object.");
        }
        // Completed already: the callback must not run inside OnCompleted.
        if (scheduler is null)
        {
            if (executionContext is null)
            {
                ThreadPool.UnsafeQueueUserWorkItem(continuation, state, preferLocal: true);
            }
            else
            {
                ThreadPool.QueueUserWorkItem(continuation, state, preferLocal: true);
            }
        }
        else
        {
            ManualResetValueTaskSource.Schedule(scheduler, continuation, state);
        }
    }

    private readonly void CheckToken(short token)
    {
        if (token != _version)
        {
            throw new InvalidOperationException("Operation is not valid due to the current state of the object.");
        }
    }

    private void SignalCompletion()
    {
        if (_completed)
        {
            throw new InvalidOperationException("Operation is not valid due to the current state of the object.");
        }
        _completed = true;
        Action<object?>? continuation =
            Volatile.Read(ref _continuation)
            ?? Interlocked.CompareExchange(ref _continuation, ManualResetValueTaskSource.s_completed, null);
        if (continuation is not null)
        {
            Invoke(continuation);
        }
    }

    private readonly void Invoke(Action<object?> continuation)
    {
        object? state = _continuationState;
        if (state is CapturedContinuation captured)
        {
            captured.Invoke(continuation, RunContinuationsAsynchronously);
        }
        else if (RunContinuationsAsynchronously)
        {
            ThreadPool.UnsafeQueueUserWorkItem(continuation, state, preferLocal: true);
        }
        else
        {
            continuation(state);
        }
    }
}

/// The state of a continuation that carries an execution context or must go to a scheduler.
internal sealed class CapturedContinuation(object? state, ExecutionContext? executionContext, object? scheduler)
{
    internal void Invoke(Action<object?> continuation, bool runAsynchronously)
    {
        if (executionContext is null)
        {
            InvokeCore(continuation, runAsynchronously);
            return;
        }
        ExecutionContext.RunInternal(
            executionContext,
            static call =>
            {
                var (captured, action, asynchronously) = ((CapturedContinuation, Action<object?>, bool))call!;
                captured.InvokeCore(action, asynchronously);
            },
            (this, continuation, runAsynchronously));
    }

    private void InvokeCore(Action<object?> continuation, bool runAsynchronously)
    {
        if (scheduler is not null)
        {
            ManualResetValueTaskSource.Schedule(scheduler, continuation, state);
        }
        else if (!runAsynchronously)
        {
            continuation(state);
        }
        else if (executionContext is null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(continuation, state, preferLocal: true);
        }
        else
        {
            ThreadPool.QueueUserWorkItem(continuation, state, preferLocal: true);
        }
    }
}

internal static class ManualResetValueTaskSource
{
    internal static readonly Action<object?> s_completed = static _ => throw new InvalidOperationException("Operation is not valid due to the current state of the object.");

    internal static void Schedule(object scheduler, Action<object?> continuation, object? state)
    {
        if (scheduler is SynchronizationContext context)
        {
            context.Post(
                static call =>
                {
                    var (action, actionState) = ((Action<object?>, object?))call!;
                    action(actionState);
                },
                (continuation, state));
        }
        else
        {
            Task.Factory.StartNew(continuation, state, default, TaskCreationOptions.DenyChildAttach, (TaskScheduler)scheduler);
        }
    }
}

// The awaiters of ValueTask and ValueTask<TResult>.
namespace System.Runtime.CompilerServices;

using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

/// An awaiter that can continue a state machine box without a delegate.
internal interface IStateMachineBoxAwareAwaiter
{
    void AwaitUnsafeOnCompleted(IAsyncStateMachineBox box);
}

internal static class ValueTaskAwaiting
{
    internal static readonly Action<object?> s_invokeAction = static state => ((Action)state!)();
    internal static readonly Action<object?> s_invokeBox = static state => ((IAsyncStateMachineBox)state!).MoveNext();

    internal static ValueTaskSourceOnCompletedFlags SchedulingFlag(bool continueOnCapturedContext) =>
        continueOnCapturedContext ? ValueTaskSourceOnCompletedFlags.UseSchedulingContext : ValueTaskSourceOnCompletedFlags.None;
}

public readonly struct ValueTaskAwaiter : ICriticalNotifyCompletion, IStateMachineBoxAwareAwaiter
{
    private readonly ValueTask _value;

    internal ValueTaskAwaiter(in ValueTask value)
    {
        _value = value;
    }

    public bool IsCompleted => _value.IsCompleted;

    [System.Diagnostics.StackTraceHidden]
    public void GetResult() => _value.ThrowIfCompletedUnsuccessfully();

    public void OnCompleted(Action continuation) =>
        _value.OnCompleted(continuation, continueOnCapturedContext: true, flowExecutionContext: true);

    public void UnsafeOnCompleted(Action continuation) =>
        _value.OnCompleted(continuation, continueOnCapturedContext: true, flowExecutionContext: false);

    void IStateMachineBoxAwareAwaiter.AwaitUnsafeOnCompleted(IAsyncStateMachineBox box) => _value.OnCompleted(box, continueOnCapturedContext: true);
}

public readonly struct ValueTaskAwaiter<TResult> : ICriticalNotifyCompletion, IStateMachineBoxAwareAwaiter
{
    private readonly ValueTask<TResult> _value;

    internal ValueTaskAwaiter(in ValueTask<TResult> value)
    {
        _value = value;
    }

    public bool IsCompleted => _value.IsCompleted;

    [System.Diagnostics.StackTraceHidden]
    public TResult GetResult() => _value.Result;

    public void OnCompleted(Action continuation) =>
        _value.OnCompleted(continuation, continueOnCapturedContext: true, flowExecutionContext: true);

    public void UnsafeOnCompleted(Action continuation) =>
        _value.OnCompleted(continuation, continueOnCapturedContext: true, flowExecutionContext: false);

    void IStateMachineBoxAwareAwaiter.AwaitUnsafeOnCompleted(IAsyncStateMachineBox box) => _value.OnCompleted(box, continueOnCapturedContext: true);
}

public readonly struct ConfiguredValueTaskAwaitable
{
    private readonly ValueTask _value;

    internal ConfiguredValueTaskAwaitable(in ValueTask value)
    {
        _value = value;
    }

    public ConfiguredValueTaskAwaiter GetAwaiter() => new ConfiguredValueTaskAwaiter(in _value);

    internal ValueTask Value => _value;

    public readonly struct ConfiguredValueTaskAwaiter : ICriticalNotifyCompletion, IStateMachineBoxAwareAwaiter
    {
        private readonly ValueTask _value;

        internal ConfiguredValueTaskAwaiter(in ValueTask value)
        {
            _value = value;
        }

        public bool IsCompleted => _value.IsCompleted;

        [System.Diagnostics.StackTraceHidden]
        public void GetResult() => _value.ThrowIfCompletedUnsuccessfully();

        public void OnCompleted(Action continuation) =>
            _value.OnCompleted(continuation, _value._continueOnCapturedContext, flowExecutionContext: true);

        public void UnsafeOnCompleted(Action continuation) =>
            _value.OnCompleted(continuation, _value._continueOnCapturedContext, flowExecutionContext: false);

        void IStateMachineBoxAwareAwaiter.AwaitUnsafeOnCompleted(IAsyncStateMachineBox box) =>
            _value.OnCompleted(box, _value._continueOnCapturedContext);
    }
}

public readonly struct ConfiguredValueTaskAwaitable<TResult>
{
    private readonly ValueTask<TResult> _value;

    internal ConfiguredValueTaskAwaitable(in ValueTask<TResult> value)
    {
        _value = value;
    }

    public ConfiguredValueTaskAwaiter GetAwaiter() => new ConfiguredValueTaskAwaiter(in _value);

    internal ValueTask<TResult> Value => _value;

    public readonly struct ConfiguredValueTaskAwaiter : ICriticalNotifyCompletion, IStateMachineBoxAwareAwaiter
    {
        private readonly ValueTask<TResult> _value;

        internal ConfiguredValueTaskAwaiter(in ValueTask<TResult> value)
        {
            _value = value;
        }

        public bool IsCompleted => _value.IsCompleted;

        [System.Diagnostics.StackTraceHidden]
        public TResult GetResult() => _value.Result;

        public void OnCompleted(Action continuation) =>
            _value.OnCompleted(continuation, _value._continueOnCapturedContext, flowExecutionContext: true);

        public void UnsafeOnCompleted(Action continuation) =>
            _value.OnCompleted(continuation, _value._continueOnCapturedContext, flowExecutionContext: false);

        void IStateMachineBoxAwareAwaiter.AwaitUnsafeOnCompleted(IAsyncStateMachineBox box) =>
            _value.OnCompleted(box, _value._continueOnCapturedContext);
    }
}

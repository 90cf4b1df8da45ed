namespace System.Threading;

using System.Diagnostics.CodeAnalysis;

public readonly struct CancellationToken : IEquatable<CancellationToken>
{
    private readonly CancellationTokenSource? _source;

    internal CancellationToken(CancellationTokenSource? source)
    {
        _source = source;
    }

    public CancellationToken(bool canceled)
        : this(canceled ? CancellationTokenSource.s_canceled : null)
    {
    }

    public static CancellationToken None => default;

    public bool IsCancellationRequested => _source is not null && _source.IsCancellationRequested;

    public bool CanBeCanceled => _source is not null;

    public WaitHandle WaitHandle => (_source ?? CancellationTokenSource.s_neverCanceled).WaitHandle;

    internal CancellationTokenSource? Source => _source;

    public CancellationTokenRegistration Register(Action callback) =>
        Register(callback, useSynchronizationContext: false);

    public CancellationTokenRegistration Register(Action callback, bool useSynchronizationContext)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Register(static (object? state) => ((Action)state!)(), callback, useSynchronizationContext, flowContext: true);
    }

    public CancellationTokenRegistration Register(Action<object?> callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Register(callback, state, useSynchronizationContext: false, flowContext: true);
    }

    public CancellationTokenRegistration Register(Action<object?, CancellationToken> callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Register(callback, state, useSynchronizationContext: false, flowContext: true);
    }

    public CancellationTokenRegistration Register(Action<object?> callback, object? state, bool useSynchronizationContext)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Register(callback, state, useSynchronizationContext, flowContext: true);
    }

    public CancellationTokenRegistration UnsafeRegister(Action<object?> callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Register(callback, state, useSynchronizationContext: false, flowContext: false);
    }

    public CancellationTokenRegistration UnsafeRegister(Action<object?, CancellationToken> callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Register(callback, state, useSynchronizationContext: false, flowContext: false);
    }

    private CancellationTokenRegistration Register(Delegate callback, object? state, bool useSynchronizationContext, bool flowContext)
    {
        if (_source is null)
        {
            return default;
        }
        ExecutionContext? executionContext = flowContext ? ExecutionContext.Capture() : null;
        SynchronizationContext? synchronizationContext = useSynchronizationContext ? SynchronizationContext.Current : null;
        return _source.Register(callback, state, synchronizationContext, executionContext);
    }

    public bool Equals(CancellationToken other) => _source == other._source;

    public override bool Equals([NotNullWhen(true)] object? other) => other is CancellationToken token && Equals(token);

    public override int GetHashCode() => (_source ?? CancellationTokenSource.s_neverCanceled).GetHashCode();

    public static bool operator ==(CancellationToken left, CancellationToken right) => left.Equals(right);

    public static bool operator !=(CancellationToken left, CancellationToken right) => !left.Equals(right);

    public void ThrowIfCancellationRequested()
    {
        if (IsCancellationRequested)
        {
            ThrowCanceled();
        }
    }

    [DoesNotReturn]
    private void ThrowCanceled() => throw new OperationCanceledException("The operation was canceled.", this);
}

public readonly struct CancellationTokenRegistration : IEquatable<CancellationTokenRegistration>, IDisposable, IAsyncDisposable
{
    private readonly CancellationTokenSource.CallbackNode? _node;
    private readonly long _id;

    internal CancellationTokenRegistration(long id, CancellationTokenSource.CallbackNode node)
    {
        _node = node;
        _id = id;
    }

    public CancellationToken Token => _node is null ? default : new CancellationToken(_node.Source);

    /// Removes the callback, or waits for it if another thread runs it right now.
    public void Dispose()
    {
        if (_node is not null && !CancellationTokenSource.Unregister(_id, _node))
        {
            CancellationTokenSource.WaitForCallback(_node.Registrations, _id);
        }
    }

    public Tasks.ValueTask DisposeAsync() =>
        _node is null || CancellationTokenSource.Unregister(_id, _node) ? default : CancellationTokenSource.WaitForCallbackAsync(_node.Registrations, _id);

    public bool Unregister() => _node is not null && CancellationTokenSource.Unregister(_id, _node);

    public bool Equals(CancellationTokenRegistration other) => _node == other._node && _id == other._id;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is CancellationTokenRegistration other && Equals(other);

    public override int GetHashCode() => _node is null ? _id.GetHashCode() : _node.GetHashCode() ^ _id.GetHashCode();

    public static bool operator ==(CancellationTokenRegistration left, CancellationTokenRegistration right) => left.Equals(right);

    public static bool operator !=(CancellationTokenRegistration left, CancellationTokenRegistration right) => !left.Equals(right);
}

// The ambient data that follows a logical flow of execution: the values of AsyncLocals. A context is immutable; setting an
// AsyncLocal puts a changed copy on the thread. A thread whose field is null has the default (empty) context.
namespace System.Threading;

using System.Runtime.Serialization;
using System.Runtime.ExceptionServices;
using System.Runtime.CompilerServices;

public delegate void ContextCallback(object? state);

internal delegate void ContextCallback<TState>(ref TState state);

public sealed class ExecutionContext : IDisposable, ISerializable
{
    internal static readonly ExecutionContext Default = new ExecutionContext(AsyncLocalMap.Empty, null, false);

    /// What a suspension stores when the flow was suppressed: like Default, but recognisable.
    internal static readonly ExecutionContext DefaultFlowSuppressed = new ExecutionContext(AsyncLocalMap.Empty, null, true);

    private readonly AsyncLocalMap _values;
    private readonly IAsyncLocal[]? _notified;
    internal readonly bool _isFlowSuppressed;

    private ExecutionContext(AsyncLocalMap values, IAsyncLocal[]? notified, bool isFlowSuppressed)
    {
        _values = values;
        _notified = notified;
        _isFlowSuppressed = isFlowSuppressed;
    }

    public void GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    public static ExecutionContext? Capture()
    {
        ExecutionContext? context = AsyncThread.ExecutionContext;
        if (context is null)
        {
            return Default;
        }
        return context._isFlowSuppressed ? null : context;
    }

    /// The context as a suspended frame keeps it: null stands for the default one.
    internal static ExecutionContext? CaptureForSuspension(Thread thread)
    {
        ExecutionContext? context = AsyncThread.ExecutionContext;
        return context is not null && context._isFlowSuppressed ? DefaultFlowSuppressed : context;
    }

    public ExecutionContext CreateCopy() => this;

    public void Dispose()
    {
    }

    public static bool IsFlowSuppressed() => AsyncThread.ExecutionContext is { _isFlowSuppressed: true };

    internal bool HasChangeNotifications => _notified is not null;

    public static AsyncFlowControl SuppressFlow()
    {
        Thread thread = Thread.CurrentThread;
        ExecutionContext context = AsyncThread.ExecutionContext ?? Default;
        AsyncFlowControl control = default;
        if (!context._isFlowSuppressed)
        {
            AsyncThread.ExecutionContext = context.WithFlow(suppressed: true);
            control.Initialize(thread);
        }
        return control;
    }

    public static void RestoreFlow()
    {
        Thread thread = Thread.CurrentThread;
        ExecutionContext? context = AsyncThread.ExecutionContext;
        if (context is null || !context._isFlowSuppressed)
        {
            throw new InvalidOperationException("Cannot restore context flow when it is not suppressed.");
        }
        AsyncThread.ExecutionContext = context.WithFlow(suppressed: false);
    }

    private ExecutionContext? WithFlow(bool suppressed)
    {
        if (!suppressed && _values == AsyncLocalMap.Empty && _notified is null)
        {
            return null;
        }
        if (suppressed && _values == AsyncLocalMap.Empty && _notified is null)
        {
            return DefaultFlowSuppressed;
        }
        return new ExecutionContext(_values, _notified, suppressed);
    }

    public static void Run(ExecutionContext executionContext, ContextCallback callback, object? state)
    {
        if (executionContext is null)
        {
            throw new InvalidOperationException("Cannot call Set on a null context");
        }
        RunInternal(executionContext, callback, state);
    }

    public static void Restore(ExecutionContext executionContext)
    {
        if (executionContext is null)
        {
            throw new InvalidOperationException("Cannot call Set on a null context");
        }
        RestoreToThread(Thread.CurrentThread, executionContext);
    }

    /// Calls `callback` under `context` (null: under the current one) and puts both contexts of the thread back afterwards.
    internal static void RunInternal(ExecutionContext? context, ContextCallback callback, object? state)
    {
        Thread thread = Thread.CurrentThread;
        ExecutionContext? previousContext = AsyncThread.ExecutionContext;
        SynchronizationContext? previousSynchronization = AsyncThread.SynchronizationContext;
        if (context is not null)
        {
            RestoreToThread(thread, context);
        }
        try
        {
            callback(state);
        }
        finally
        {
            RestoreBoth(thread, previousContext, previousSynchronization);
        }
    }

    /// Puts the contexts a thread had on entry back; `thread` must be the current one.
    internal static void RestoreBoth(Thread thread, ExecutionContext? context, SynchronizationContext? synchronization)
    {
        if (AsyncThread.SynchronizationContext != synchronization)
        {
            AsyncThread.SynchronizationContext = synchronization;
        }
        if (AsyncThread.ExecutionContext != context)
        {
            RestoreChangedToThread(thread, context, AsyncThread.ExecutionContext);
        }
    }

    /// Makes `context` current, with change notifications; the default context is stored as null.
    internal static void RestoreToThread(Thread thread, ExecutionContext? context)
    {
        if (context == Default)
        {
            context = null;
        }
        ExecutionContext? current = AsyncThread.ExecutionContext;
        if (current != context)
        {
            RestoreChangedToThread(thread, context, current);
        }
    }

    internal static void RestoreChangedToThread(Thread thread, ExecutionContext? context, ExecutionContext? current)
    {
        AsyncThread.ExecutionContext = context;
        if (context is { HasChangeNotifications: true } || current is { HasChangeNotifications: true })
        {
            Notify(current, context);
        }
    }

    /// A pool worker is between items: forget what the last one left behind.
    internal static void ResetThreadPoolThread(Thread thread)
    {
        AsyncThread.SynchronizationContext = null;
        ExecutionContext? current = AsyncThread.ExecutionContext;
        if (current is not null)
        {
            AsyncThread.ExecutionContext = null;
            if (current.HasChangeNotifications)
            {
                Notify(current, null);
            }
        }
    }

    private static void Notify(ExecutionContext? previous, ExecutionContext? next)
    {
        IAsyncLocal[]? before = previous?._notified;
        IAsyncLocal[]? after = next?._notified;
        try
        {
            if (before is not null)
            {
                foreach (IAsyncLocal local in before)
                {
                    object? oldValue = previous!._values.Get(local);
                    object? newValue = next?._values.Get(local);
                    if (oldValue != newValue)
                    {
                        local.OnValueChanged(oldValue, newValue, contextChanged: true);
                    }
                }
            }
            if (after is not null && after != before)
            {
                foreach (IAsyncLocal local in after)
                {
                    if (before is not null && Array.IndexOf(before, local) >= 0)
                    {
                        continue;
                    }
                    object? oldValue = previous?._values.Get(local);
                    object? newValue = next!._values.Get(local);
                    if (oldValue != newValue)
                    {
                        local.OnValueChanged(oldValue, newValue, contextChanged: true);
                    }
                }
            }
        }
        catch (Exception exception)
        {
            Environment.FailFast("An exception was not handled in an AsyncLocal<T> notification callback.", exception);
        }
    }

    internal static object? GetLocalValue(IAsyncLocal local) => AsyncThread.ExecutionContext?._values.Get(local);

    internal static void SetLocalValue(IAsyncLocal local, object? newValue, bool needsNotifications)
    {
        Thread thread = Thread.CurrentThread;
        ExecutionContext? current = AsyncThread.ExecutionContext;
        object? previousValue = null;
        bool hadValue = current is not null && current._values.TryGet(local, out previousValue);
        if (previousValue == newValue)
        {
            return;
        }
        // A null value is dropped from the map, unless someone listens to the local.
        AsyncLocalMap values = (current?._values ?? AsyncLocalMap.Empty).Set(local, newValue, keepNull: needsNotifications);
        IAsyncLocal[]? notified = current?._notified;
        if (needsNotifications && !hadValue)
        {
            if (notified is null)
            {
                notified = [local];
            }
            else if (Array.IndexOf(notified, local) < 0)
            {
                Array.Resize(ref notified, notified.Length + 1);
                notified[^1] = local;
            }
        }
        bool isFlowSuppressed = current is not null && current._isFlowSuppressed;
        AsyncThread.ExecutionContext = !isFlowSuppressed && values == AsyncLocalMap.Empty && notified is null
            ? null
            : new ExecutionContext(values, notified, isFlowSuppressed);
        if (needsNotifications)
        {
            local.OnValueChanged(previousValue, newValue, contextChanged: false);
        }
    }
}

public struct AsyncFlowControl : IEquatable<AsyncFlowControl>, IDisposable
{
    private Thread? _thread;

    internal void Initialize(Thread thread)
    {
        _thread = thread;
    }

    public void Undo()
    {
        if (_thread is null)
        {
            return;
        }
        if (Thread.CurrentThread != _thread)
        {
            throw new InvalidOperationException("AsyncFlowControl object must be used on the thread where it was created.");
        }
        if (!ExecutionContext.IsFlowSuppressed())
        {
            throw new InvalidOperationException("AsyncFlowControl objects can be used to restore flow only on a Context that had its flow suppressed.");
        }
        _thread = null;
        ExecutionContext.RestoreFlow();
    }

    public void Dispose() => Undo();

    public override readonly bool Equals([Diagnostics.CodeAnalysis.NotNullWhen(true)] object? obj) => obj is AsyncFlowControl other && Equals(other);

    public readonly bool Equals(AsyncFlowControl obj) => _thread == obj._thread;

    public override readonly int GetHashCode() => _thread?.GetHashCode() ?? 0;

    public static bool operator ==(AsyncFlowControl a, AsyncFlowControl b) => a.Equals(b);

    public static bool operator !=(AsyncFlowControl a, AsyncFlowControl b) => !a.Equals(b);
}

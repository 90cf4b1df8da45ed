// The writing end of cancellation. Callbacks are nodes of a doubly linked list under a lock, run last-registered-first; a node
// that ran or was removed is kept for the next registration.
namespace System.Threading;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;

public class CancellationTokenSource : IDisposable
{
    internal static readonly CancellationTokenSource s_canceled = new CancellationTokenSource { _state = CallbacksDone };
    internal static readonly CancellationTokenSource s_neverCanceled = new CancellationTokenSource();

    private const int NotCanceled = 0;
    private const int Notifying = 1;
    private const int CallbacksDone = 2;

    private volatile int _state;
    private bool _disposed;
    private Registrations? _registrations;
    private volatile ManualResetEvent? _waitHandle;
    private volatile ITimer? _timer;

    internal sealed class CallbackNode(Registrations registrations)
    {
        internal readonly Registrations Registrations = registrations;
        internal CallbackNode? Previous;
        internal CallbackNode? Next;
        /// 0 while the node is free: a stale registration then finds another id here.
        internal long Id;
        internal Delegate? Callback;
        internal object? CallbackState;
        internal ExecutionContext? ExecutionContext;
        internal SynchronizationContext? SynchronizationContext;

        internal CancellationTokenSource Source => Registrations.Source;

        internal void Clear()
        {
            Id = 0;
            Callback = null;
            CallbackState = null;
            ExecutionContext = null;
            SynchronizationContext = null;
        }

        internal void Execute()
        {
            if (ExecutionContext is null)
            {
                Invoke(Callback!, CallbackState, Source);
                return;
            }
            ExecutionContext.RunInternal(
                ExecutionContext,
                static state =>
                {
                    CallbackNode node = (CallbackNode)state!;
                    Invoke(node.Callback!, node.CallbackState, node.Source);
                },
                this);
        }

        private static void Invoke(Delegate callback, object? state, CancellationTokenSource source)
        {
            if (callback is Action<object?> plain)
            {
                plain(state);
            }
            else
            {
                ((Action<object?, CancellationToken>)callback)(state, new CancellationToken(source));
            }
        }
    }

    internal sealed class Registrations(CancellationTokenSource source)
    {
        internal readonly CancellationTokenSource Source = source;
        internal readonly object Gate = new object();
        internal CallbackNode? First;
        internal CallbackNode? Free;
        internal long NextId = 1;
        internal long ExecutingId;
        internal int ExecutingThreadId;
    }

    public CancellationTokenSource()
    {
    }

    public CancellationTokenSource(TimeSpan delay)
        : this(delay, TimeProvider.System)
    {
    }

    public CancellationTokenSource(TimeSpan delay, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        long milliseconds = (long)delay.TotalMilliseconds;
        if (milliseconds < -1 || milliseconds > Timer.MaxTimeout)
        {
            throw new ArgumentOutOfRangeException(nameof(delay));
        }
        StartTimer((uint)milliseconds, timeProvider);
    }

    public CancellationTokenSource(int millisecondsDelay)
    {
        if (millisecondsDelay < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsDelay));
        }
        StartTimer((uint)millisecondsDelay, TimeProvider.System);
    }

    private void StartTimer(uint milliseconds, TimeProvider timeProvider)
    {
        if (milliseconds == 0)
        {
            _state = CallbacksDone;
        }
        else
        {
            _timer = CreateTimer(milliseconds, timeProvider);
        }
    }

    private ITimer CreateTimer(uint milliseconds, TimeProvider timeProvider)
    {
        if (timeProvider == TimeProvider.System)
        {
            return new TimerQueueTimer(s_timerCallback, this, milliseconds, Timeout.UnsignedInfinite, flowContext: false);
        }
        using (ExecutionContext.SuppressFlow())
        {
            return timeProvider.CreateTimer(
                s_timerCallback,
                this,
                milliseconds == Timeout.UnsignedInfinite ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(milliseconds),
                Timeout.InfiniteTimeSpan);
        }
    }

    private static readonly TimerCallback s_timerCallback = static state => ((CancellationTokenSource)state!).NotifyCancellation(throwOnFirstException: false);

    public bool IsCancellationRequested => _state != NotCanceled;

    internal bool IsCancellationCompleted => _state == CallbacksDone;

    public CancellationToken Token
    {
        get
        {
            ThrowIfDisposed();
            return new CancellationToken(this);
        }
    }

    internal WaitHandle WaitHandle
    {
        get
        {
            ThrowIfDisposed();
            if (_waitHandle is null)
            {
                ManualResetEvent created = new ManualResetEvent(false);
                if (Interlocked.CompareExchange(ref _waitHandle, created, null) is not null)
                {
                    created.Dispose();
                }
                // Cancellation that happened in between did not see the event.
                if (IsCancellationRequested)
                {
                    _waitHandle!.Set();
                }
            }
            return _waitHandle;
        }
    }

    public void Cancel() => Cancel(false);

    public void Cancel(bool throwOnFirstException)
    {
        ThrowIfDisposed();
        NotifyCancellation(throwOnFirstException);
    }

    public Task CancelAsync()
    {
        ThrowIfDisposed();
        if (!TransitionToCanceled())
        {
            return Task.CompletedTask;
        }
        return Task.Factory.StartNew(
            static state => ((CancellationTokenSource)state!).ExecuteCallbacks(throwOnFirstException: false),
            this,
            CancellationToken.None,
            TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default);
    }

    public void CancelAfter(TimeSpan delay)
    {
        long milliseconds = (long)delay.TotalMilliseconds;
        if (milliseconds < -1 || milliseconds > Timer.MaxTimeout)
        {
            throw new ArgumentOutOfRangeException(nameof(delay));
        }
        CancelAfter((uint)milliseconds);
    }

    public void CancelAfter(int millisecondsDelay)
    {
        if (millisecondsDelay < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsDelay));
        }
        CancelAfter((uint)millisecondsDelay);
    }

    private void CancelAfter(uint milliseconds)
    {
        ThrowIfDisposed();
        if (IsCancellationRequested)
        {
            return;
        }
        ITimer? timer = _timer;
        if (timer is null)
        {
            TimerQueueTimer created = new TimerQueueTimer(s_timerCallback, this, Timeout.UnsignedInfinite, Timeout.UnsignedInfinite, flowContext: false);
            timer = Interlocked.CompareExchange(ref _timer, created, null);
            if (timer is null)
            {
                timer = created;
            }
            else
            {
                created.Dispose();
            }
        }
        if (timer is TimerQueueTimer queueTimer)
        {
            queueTimer.Change(milliseconds, Timeout.UnsignedInfinite);
        }
        else
        {
            timer.Change(
                milliseconds == Timeout.UnsignedInfinite ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(milliseconds),
                Timeout.InfiniteTimeSpan);
        }
    }

    public bool TryReset()
    {
        ThrowIfDisposed();
        if (_state != NotCanceled)
        {
            return false;
        }
        // A timer can be taken back only if it has not fired.
        bool reset = _timer is null || (_timer is TimerQueueTimer timer && timer.Change(Timeout.UnsignedInfinite, Timeout.UnsignedInfinite) && !timer.EverFired);
        if (reset && _registrations is { } registrations)
        {
            lock (registrations.Gate)
            {
                while (registrations.First is { } node)
                {
                    Recycle(registrations, node);
                }
            }
        }
        return reset;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
        {
            return;
        }
        _timer?.Dispose();
        _timer = null;
        _registrations = null;
        if (_waitHandle is not null)
        {
            ManualResetEvent? handle = Interlocked.Exchange(ref _waitHandle, null);
            if (handle is not null && _state != Notifying)
            {
                handle.Dispose();
            }
        }
        _disposed = true;
    }

    private void ThrowIfDisposed()
    {
        if (_disposed)
        {
            ThrowDisposed();
        }
    }

    [DoesNotReturn]
    private static void ThrowDisposed() => throw new ObjectDisposedException(null, "The CancellationTokenSource has been disposed.");

    internal CancellationTokenRegistration Register(
        Delegate callback,
        object? stateForCallback,
        SynchronizationContext? synchronizationContext,
        ExecutionContext? executionContext)
    {
        if (!IsCancellationRequested)
        {
            if (_disposed)
            {
                return default;
            }
            Registrations? registrations = _registrations;
            if (registrations is null)
            {
                registrations = new Registrations(this);
                registrations = Interlocked.CompareExchange(ref _registrations, registrations, null) ?? registrations;
            }
            CallbackNode node;
            long id;
            lock (registrations.Gate)
            {
                node = registrations.Free!;
                if (node is not null)
                {
                    registrations.Free = node.Next;
                }
                else
                {
                    node = new CallbackNode(registrations);
                }
                id = registrations.NextId++;
                node.Id = id;
                node.Callback = callback;
                node.CallbackState = stateForCallback;
                node.ExecutionContext = executionContext;
                node.SynchronizationContext = synchronizationContext;
                node.Previous = null;
                node.Next = registrations.First;
                if (node.Next is not null)
                {
                    node.Next.Previous = node;
                }
                registrations.First = node;
            }
            if (!IsCancellationRequested || !Unregister(id, node))
            {
                return new CancellationTokenRegistration(id, node);
            }
        }
        // Cancelled already: the callback runs here and now.
        if (synchronizationContext is not null)
        {
            synchronizationContext.Send(
                static state =>
                {
                    (Delegate callback, object? state, CancellationTokenSource source) call = ((Delegate, object?, CancellationTokenSource))state!;
                    InvokeNow(call.callback, call.state, call.source);
                },
                (callback, stateForCallback, this));
        }
        else
        {
            InvokeNow(callback, stateForCallback, this);
        }
        return default;
    }

    private static void InvokeNow(Delegate callback, object? state, CancellationTokenSource source)
    {
        if (callback is Action<object?> plain)
        {
            plain(state);
        }
        else
        {
            ((Action<object?, CancellationToken>)callback)(state, new CancellationToken(source));
        }
    }

    internal static bool Unregister(long id, CallbackNode node)
    {
        if (id == 0)
        {
            return false;
        }
        Registrations registrations = node.Registrations;
        lock (registrations.Gate)
        {
            if (node.Id != id)
            {
                return false;
            }
            Recycle(registrations, node);
            return true;
        }
    }

    /// Takes a node out of the list and keeps it for reuse; the gate is held.
    private static void Recycle(Registrations registrations, CallbackNode node)
    {
        if (node.Previous is not null)
        {
            node.Previous.Next = node.Next;
        }
        else
        {
            registrations.First = node.Next;
        }
        if (node.Next is not null)
        {
            node.Next.Previous = node.Previous;
        }
        node.Clear();
        node.Previous = null;
        node.Next = registrations.Free;
        registrations.Free = node;
    }

    private bool TransitionToCanceled()
    {
        if (IsCancellationRequested || Interlocked.CompareExchange(ref _state, Notifying, NotCanceled) != NotCanceled)
        {
            return false;
        }
        ITimer? timer = _timer;
        if (timer is not null)
        {
            _timer = null;
            timer.Dispose();
        }
        _waitHandle?.Set();
        return true;
    }

    private void NotifyCancellation(bool throwOnFirstException)
    {
        if (TransitionToCanceled())
        {
            ExecuteCallbacks(throwOnFirstException);
        }
    }

    private void ExecuteCallbacks(bool throwOnFirstException)
    {
        Registrations? registrations = Interlocked.Exchange(ref _registrations, null);
        if (registrations is null)
        {
            Interlocked.Exchange(ref _state, CallbacksDone);
            return;
        }
        registrations.ExecutingThreadId = Environment.CurrentManagedThreadId;
        List<Exception>? exceptions = null;
        try
        {
            while (true)
            {
                CallbackNode? node;
                lock (registrations.Gate)
                {
                    node = registrations.First;
                    if (node is null)
                    {
                        break;
                    }
                    registrations.First = node.Next;
                    if (node.Next is not null)
                    {
                        node.Next.Previous = null;
                    }
                    registrations.ExecutingId = node.Id;
                    // From here on it cannot be unregistered.
                    node.Id = 0;
                }
                try
                {
                    if (node.SynchronizationContext is not null)
                    {
                        node.SynchronizationContext.Send(
                            static state =>
                            {
                                CallbackNode sent = (CallbackNode)state!;
                                sent.Registrations.ExecutingThreadId = Environment.CurrentManagedThreadId;
                                sent.Execute();
                            },
                            node);
                        registrations.ExecutingThreadId = Environment.CurrentManagedThreadId;
                    }
                    else
                    {
                        node.Execute();
                    }
                }
                catch (Exception exception) when (!throwOnFirstException)
                {
                    (exceptions ??= new List<Exception>()).Add(exception);
                }
            }
        }
        finally
        {
            _state = CallbacksDone;
            Interlocked.Exchange(ref registrations.ExecutingId, 0);
        }
        if (exceptions is not null)
        {
            throw new AggregateException(exceptions);
        }
    }

    /// Blocks until the callback `id` no longer runs, unless this very thread runs it.
    internal static void WaitForCallback(Registrations registrations, long id)
    {
        if (registrations.ExecutingThreadId == Environment.CurrentManagedThreadId)
        {
            return;
        }
        SpinWait spinner = default;
        while (Volatile.Read(ref registrations.ExecutingId) == id)
        {
            spinner.SpinOnce();
        }
    }

    internal static ValueTask WaitForCallbackAsync(Registrations registrations, long id)
    {
        if (Volatile.Read(ref registrations.ExecutingId) != id
            || registrations.ExecutingThreadId == Environment.CurrentManagedThreadId)
        {
            return default;
        }
        return new ValueTask(Task.Factory.StartNew(
            static state =>
            {
                (Registrations registrations, long id) wait = ((Registrations, long))state!;
                SpinWait spinner = default;
                while (Volatile.Read(ref wait.registrations.ExecutingId) == wait.id)
                {
                    spinner.SpinOnce();
                }
            },
            (registrations, id),
            CancellationToken.None,
            TaskCreationOptions.None,
            TaskScheduler.Default));
    }

    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token1, CancellationToken token2) =>
        !token1.CanBeCanceled ? CreateLinkedTokenSource(token2) :
        token2.CanBeCanceled ? new LinkedTokenSource([token1, token2]) :
        new LinkedTokenSource([token1]);

    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token) =>
        token.CanBeCanceled ? new LinkedTokenSource([token]) : new CancellationTokenSource();

    public static CancellationTokenSource CreateLinkedTokenSource(params CancellationToken[] tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return CreateLinkedTokenSource((ReadOnlySpan<CancellationToken>)tokens);
    }

    public static CancellationTokenSource CreateLinkedTokenSource(params ReadOnlySpan<CancellationToken> tokens)
    {
        if (tokens.IsEmpty)
        {
            throw new ArgumentException("No tokens were supplied.");
        }
        return new LinkedTokenSource(tokens);
    }

    private sealed class LinkedTokenSource : CancellationTokenSource
    {
        private readonly CancellationTokenRegistration[] _links;

        internal LinkedTokenSource(ReadOnlySpan<CancellationToken> tokens)
        {
            _links = new CancellationTokenRegistration[tokens.Length];
            for (int i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].CanBeCanceled)
                {
                    _links[i] = tokens[i].UnsafeRegister(
                        static state => ((CancellationTokenSource)state!).NotifyCancellation(throwOnFirstException: false),
                        this);
                }
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing || _disposed)
            {
                return;
            }
            foreach (CancellationTokenRegistration link in _links)
            {
                link.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}

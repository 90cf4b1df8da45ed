namespace System.Threading;

using System.Runtime.CompilerServices;

public delegate void SendOrPostCallback(object? state);

public class SynchronizationContext
{
    private bool _requireWaitNotification;

    public static SynchronizationContext? Current => AsyncThread.SynchronizationContext;

    public static void SetSynchronizationContext(SynchronizationContext? syncContext) =>
        AsyncThread.SynchronizationContext = syncContext;

    /// The current context if it is one that changes where continuations run (the base class does not).
    internal static SynchronizationContext? CurrentCustom(Thread thread)
    {
        SynchronizationContext? context = AsyncThread.SynchronizationContext;
        return context is not null && context.GetType() != typeof(SynchronizationContext) ? context : null;
    }

    protected void SetWaitNotificationRequired() => _requireWaitNotification = true;

    public bool IsWaitNotificationRequired() => _requireWaitNotification;

    public virtual void Send(SendOrPostCallback d, object? state) => d(state);

    public virtual void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.QueueUserWorkItem(static pair => pair.d(pair.state), (d, state), preferLocal: false);

    public virtual void OperationStarted()
    {
    }

    public virtual void OperationCompleted()
    {
    }

    public virtual int Wait(nint[] waitHandles, bool waitAll, int millisecondsTimeout) => WaitHelper(waitHandles, waitAll, millisecondsTimeout);

    protected static int WaitHelper(nint[] waitHandles, bool waitAll, int millisecondsTimeout) =>
        throw new PlatformNotSupportedException();

    public virtual SynchronizationContext CreateCopy() => new SynchronizationContext();
}

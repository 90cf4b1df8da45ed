namespace System;

using System.Threading;

public interface IProgress<in T>
{
    void Report(T value);
}

/// Reports on the synchronization context it was made on, or on the thread pool.
public class Progress<T> : IProgress<T>
{
    private static readonly SynchronizationContext s_poolContext = new SynchronizationContext();

    private readonly SynchronizationContext _context;
    private readonly Action<T>? _handler;
    private readonly SendOrPostCallback _invokeHandlers;

    public Progress()
    {
        _context = SynchronizationContext.Current ?? s_poolContext;
        _invokeHandlers = InvokeHandlers;
    }

    public Progress(Action<T> handler)
        : this()
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
    }

    public event EventHandler<T>? ProgressChanged;

    protected virtual void OnReport(T value)
    {
        if (_handler is not null || ProgressChanged is not null)
        {
            _context.Post(_invokeHandlers, value);
        }
    }

    void IProgress<T>.Report(T value) => OnReport(value);

    private void InvokeHandlers(object? state)
    {
        T value = (T)state!;
        _handler?.Invoke(value);
        ProgressChanged?.Invoke(this, value);
    }
}

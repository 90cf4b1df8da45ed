// Channels: queues between producers and consumers that wait asynchronously. One implementation serves all kinds: a queue (bounded or
// not, in order of arrival or of priority), and lists of readers and writers that wait, all under one lock.
namespace System.Threading.Channels;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;

public enum BoundedChannelFullMode
{
    Wait,
    DropNewest,
    DropOldest,
    DropWrite,
}

public abstract class ChannelOptions
{
    public bool SingleWriter { get; set; }

    public bool SingleReader { get; set; }

    public bool AllowSynchronousContinuations { get; set; }
}

public sealed class BoundedChannelOptions : ChannelOptions
{
    private int _capacity;
    private BoundedChannelFullMode _mode = BoundedChannelFullMode.Wait;

    public BoundedChannelOptions(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _capacity = capacity;
    }

    public int Capacity
    {
        get => _capacity;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _capacity = value;
        }
    }

    public BoundedChannelFullMode FullMode
    {
        get => _mode;
        set
        {
            if ((uint)value > (uint)BoundedChannelFullMode.DropWrite)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }
            _mode = value;
        }
    }
}

public sealed class UnboundedChannelOptions : ChannelOptions
{
}

public sealed class UnboundedPrioritizedChannelOptions<T> : ChannelOptions
{
    public IComparer<T>? Comparer { get; set; }
}

public class ChannelClosedException : InvalidOperationException
{
    private const string DefaultMessage = "The channel has been closed.";

    public ChannelClosedException()
        : base(DefaultMessage)
    {
    }

    public ChannelClosedException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    public ChannelClosedException(Exception? innerException)
        : base(DefaultMessage, innerException)
    {
    }

    public ChannelClosedException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}

public abstract class Channel<TWrite, TRead>
{
    public ChannelReader<TRead> Reader { get; protected set; } = null!;

    public ChannelWriter<TWrite> Writer { get; protected set; } = null!;

    public static implicit operator ChannelReader<TRead>(Channel<TWrite, TRead> channel) => channel.Reader;

    public static implicit operator ChannelWriter<TWrite>(Channel<TWrite, TRead> channel) => channel.Writer;
}

public abstract class Channel<T> : Channel<T, T>
{
}

public abstract class ChannelReader<T>
{
    public virtual Task Completion => new TaskCompletionSource().Task;

    public virtual bool CanCount => false;

    public virtual bool CanPeek => false;

    public virtual int Count => throw new NotSupportedException();

    public abstract bool TryRead([MaybeNullWhen(false)] out T item);

    public virtual bool TryPeek([MaybeNullWhen(false)] out T item)
    {
        item = default;
        return false;
    }

    public abstract ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default);

    public virtual ValueTask<T> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(cancellationToken);
        }
        return TryRead(out T? item) ? new ValueTask<T>(item) : ReadSlowly(cancellationToken);
    }

    private async ValueTask<T> ReadSlowly(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!await WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                throw new ChannelClosedException();
            }
            if (TryRead(out T? item))
            {
                return item;
            }
        }
    }

    public virtual async IAsyncEnumerable<T> ReadAllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (TryRead(out T? item))
            {
                yield return item;
            }
        }
    }
}

public abstract class ChannelWriter<T>
{
    public virtual bool TryComplete(Exception? error = null) => false;

    public abstract bool TryWrite(T item);

    public abstract ValueTask<bool> WaitToWriteAsync(CancellationToken cancellationToken = default);

    public virtual ValueTask WriteAsync(T item, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }
        try
        {
            return TryWrite(item) ? default : WriteSlowly(item, cancellationToken);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException(exception);
        }
    }

    private async ValueTask WriteSlowly(T item, CancellationToken cancellationToken)
    {
        while (await WaitToWriteAsync(cancellationToken).ConfigureAwait(false))
        {
            if (TryWrite(item))
            {
                return;
            }
        }
        throw new ChannelClosedException();
    }

    public void Complete(Exception? error = null)
    {
        if (!TryComplete(error))
        {
            throw new ChannelClosedException();
        }
    }
}

public static class Channel
{
    public static Channel<T> CreateUnbounded<T>() => new QueueChannel<T>(new FifoStore<T>(), int.MaxValue, BoundedChannelFullMode.Wait, null, false);

    public static Channel<T> CreateUnbounded<T>(UnboundedChannelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new QueueChannel<T>(new FifoStore<T>(), int.MaxValue, BoundedChannelFullMode.Wait, null, options.AllowSynchronousContinuations);
    }

    public static Channel<T> CreateBounded<T>(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        return new QueueChannel<T>(new FifoStore<T>(), capacity, BoundedChannelFullMode.Wait, null, false);
    }

    public static Channel<T> CreateBounded<T>(BoundedChannelOptions options) => CreateBounded<T>(options, null);

    public static Channel<T> CreateBounded<T>(BoundedChannelOptions options, Action<T>? itemDropped)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new QueueChannel<T>(new FifoStore<T>(), options.Capacity, options.FullMode, itemDropped, options.AllowSynchronousContinuations);
    }

    public static Channel<T> CreateUnboundedPrioritized<T>() =>
        new QueueChannel<T>(new PriorityStore<T>(null), int.MaxValue, BoundedChannelFullMode.Wait, null, false);

    public static Channel<T> CreateUnboundedPrioritized<T>(UnboundedPrioritizedChannelOptions<T> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new QueueChannel<T>(
            new PriorityStore<T>(options.Comparer), int.MaxValue, BoundedChannelFullMode.Wait, null, options.AllowSynchronousContinuations);
    }
}

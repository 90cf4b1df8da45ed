// The implementation of channels. Waiting readers and writers are task promises in lists; they are completed outside the lock.
namespace System.Threading.Channels;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;

internal abstract class ItemStore<T>
{
    internal abstract int Count { get; }

    internal abstract void Add(T item);

    internal abstract T Take();

    internal abstract T Peek();

    /// Takes back what was added last.
    internal abstract T TakeNewest();
}

internal sealed class FifoStore<T> : ItemStore<T>
{
    private T[] _items = new T[4];
    private int _head;
    private int _count;

    internal override int Count => _count;

    internal override void Add(T item)
    {
        if (_count == _items.Length)
        {
            T[] bigger = new T[_count * 2];
            for (int i = 0; i < _count; i++)
            {
                bigger[i] = _items[(_head + i) % _items.Length];
            }
            _items = bigger;
            _head = 0;
        }
        _items[(_head + _count++) % _items.Length] = item;
    }

    internal override T Take()
    {
        T item = _items[_head];
        _items[_head] = default!;
        _head = (_head + 1) % _items.Length;
        _count--;
        return item;
    }

    internal override T Peek() => _items[_head];

    internal override T TakeNewest()
    {
        ref T slot = ref _items[(_head + --_count) % _items.Length];
        T item = slot;
        slot = default!;
        return item;
    }
}

internal sealed class PriorityStore<T>(IComparer<T>? comparer) : ItemStore<T>
{
    private readonly PriorityQueue<T, T> _items = new PriorityQueue<T, T>(comparer);

    internal override int Count => _items.Count;

    internal override void Add(T item) => _items.Enqueue(item, item);

    internal override T Take() => _items.Dequeue();

    internal override T Peek() => _items.Peek();

    internal override T TakeNewest() => throw new NotSupportedException();
}

internal sealed class QueueChannel<T> : Channel<T>
{
    /// Somebody who waits; `Item` is what a writer wants to write.
    private sealed class Waiter<TResult>(bool synchronousContinuations)
        : TaskCompletionSource<TResult>(synchronousContinuations ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously)
    {
        internal T? Item;
        internal CancellationTokenRegistration Registration;

        /// Waiting ends with an OperationCanceledException, not with the TaskCanceledException that a task alone would make.
        internal void Cancel(CancellationToken token) => Fail(new OperationCanceledException(token));

        internal void Fail(Exception error)
        {
            if (error is OperationCanceledException canceled)
            {
                Task.TrySetCanceled(canceled.CancellationToken, canceled);
            }
            else
            {
                TrySetException(error);
            }
        }
    }

    private readonly ItemStore<T> _items;
    private readonly int _capacity;
    private readonly BoundedChannelFullMode _mode;
    private readonly Action<T>? _itemDropped;
    private readonly bool _synchronousContinuations;
    private readonly TaskCompletionSource _completion;
    private readonly LinkedList<Waiter<T>> _readers = new LinkedList<Waiter<T>>();
    private readonly LinkedList<Waiter<bool>> _writers = new LinkedList<Waiter<bool>>();
    private List<Waiter<bool>>? _waitingToRead;
    private List<Waiter<bool>>? _waitingToWrite;
    private bool _closed;
    private Exception? _error;

    private object Gate => _items;

    internal QueueChannel(ItemStore<T> items, int capacity, BoundedChannelFullMode mode, Action<T>? itemDropped, bool synchronousContinuations)
    {
        _items = items;
        _capacity = capacity;
        _mode = mode;
        _itemDropped = itemDropped;
        _synchronousContinuations = synchronousContinuations;
        _completion = new TaskCompletionSource(
            synchronousContinuations ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
        Reader = new ReaderPart(this);
        Writer = new WriterPart(this);
    }

    private static void Wake(List<Waiter<bool>>? waiters, bool result, Exception? error = null)
    {
        if (waiters is null)
        {
            return;
        }
        foreach (Waiter<bool> waiter in waiters)
        {
            waiter.Registration.Unregister();
            if (error is null)
            {
                waiter.TrySetResult(result);
            }
            else
            {
                waiter.Fail(error);
            }
        }
    }

    /// The channel is closed and its last item gone.
    private void Complete()
    {
        if (_error is null)
        {
            _completion.TrySetResult();
        }
        else if (_error is OperationCanceledException canceled)
        {
            _completion.TrySetCanceled(canceled.CancellationToken);
        }
        else
        {
            _completion.TrySetException(_error);
        }
    }

    /// A writer that completed the channel with an OperationCanceledException cancelled what waits and what comes later.
    private Exception ClosedException() => _error switch
    {
        null => new ChannelClosedException(),
        OperationCanceledException canceled => canceled,
        Exception error => new ChannelClosedException(error),
    };

    private ValueTask<T> ReadOfClosed()
    {
        if (_error is OperationCanceledException { CancellationToken: CancellationToken token })
        {
            return ValueTask.FromCanceled<T>(token.IsCancellationRequested ? token : new CancellationToken(true));
        }
        return ValueTask.FromException<T>(ClosedException());
    }

    private bool TryRead([MaybeNullWhen(false)] out T item)
    {
        List<Waiter<bool>>? toWake = null;
        Waiter<bool>? writer = null;
        bool last;
        lock (Gate)
        {
            if (_items.Count == 0)
            {
                item = default;
                // A channel without room hands an item over directly.
                writer = TakeWriter();
                if (writer is null)
                {
                    return false;
                }
                item = writer.Item!;
                last = false;
            }
            else
            {
                item = _items.Take();
                writer = TakeWriter();
                if (writer is not null)
                {
                    _items.Add(writer.Item!);
                }
                else
                {
                    toWake = _waitingToWrite;
                    _waitingToWrite = null;
                }
                last = _closed && _items.Count == 0;
            }
        }
        writer?.TrySetResult(true);
        Wake(toWake, true);
        if (last)
        {
            Complete();
        }
        return true;
    }

    private Waiter<bool>? TakeWriter()
    {
        while (_writers.First is { } node)
        {
            _writers.Remove(node);
            if (!node.Value.Task.IsCompleted)
            {
                node.Value.Registration.Unregister();
                return node.Value;
            }
        }
        return null;
    }

    private ValueTask<T> ReadAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(cancellationToken);
        }
        lock (Gate)
        {
            if (_items.Count == 0 && _writers.Count == 0)
            {
                if (_closed)
                {
                    return ReadOfClosed();
                }
                Waiter<T> waiter = new Waiter<T>(_synchronousContinuations);
                LinkedListNode<Waiter<T>> node = _readers.AddLast(waiter);
                waiter.Registration = cancellationToken.UnsafeRegister((_, token) => Cancel(_readers, node, token), null);
                // A writer that waits for room may go on: somebody will take its item.
                List<Waiter<bool>>? toWake = _capacity == 0 ? _waitingToWrite : null;
                if (toWake is not null)
                {
                    _waitingToWrite = null;
                    Wake(toWake, true);
                }
                return new ValueTask<T>(waiter.Task);
            }
        }
        return TryRead(out T? item) ? new ValueTask<T>(item) : ReadAsync(cancellationToken);
    }

    private void Cancel<TResult>(LinkedList<Waiter<TResult>> list, LinkedListNode<Waiter<TResult>> node, CancellationToken token)
    {
        lock (Gate)
        {
            if (node.List is null)
            {
                return;
            }
            list.Remove(node);
        }
        node.Value.Cancel(token);
    }

    private ValueTask<bool> WaitToRead(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<bool>(cancellationToken);
        }
        lock (Gate)
        {
            if (_items.Count > 0 || _writers.Count > 0)
            {
                return new ValueTask<bool>(true);
            }
            if (_closed)
            {
                return _error is null ? default : ValueTask.FromException<bool>(_error);
            }
            return new ValueTask<bool>(Enlist(ref _waitingToRead, cancellationToken));
        }
    }

    private Task<bool> Enlist(ref List<Waiter<bool>>? list, CancellationToken cancellationToken)
    {
        Waiter<bool> waiter = new Waiter<bool>(_synchronousContinuations);
        (list ??= new List<Waiter<bool>>()).Add(waiter);
        if (cancellationToken.CanBeCanceled)
        {
            waiter.Registration = cancellationToken.UnsafeRegister(static (state, token) => ((Waiter<bool>)state!).Cancel(token), waiter);
        }
        return waiter.Task;
    }

    /// Gives the item to a reader, or stores it where there is room. `wait` tells that only waiting helps.
    private bool TryWrite(T item, out bool wait)
    {
        wait = false;
        List<Waiter<bool>>? toWake = null;
        T? dropped = default;
        bool hasDropped = false;
        lock (Gate)
        {
            if (_closed)
            {
                return false;
            }
            while (_readers.First is { } node)
            {
                _readers.Remove(node);
                node.Value.Registration.Unregister();
                if (node.Value.TrySetResult(item))
                {
                    return true;
                }
            }
            if (_items.Count < _capacity)
            {
                _items.Add(item);
            }
            else
            {
                switch (_mode)
                {
                    case BoundedChannelFullMode.Wait:
                        wait = true;
                        return false;
                    case BoundedChannelFullMode.DropWrite:
                        dropped = item;
                        break;
                    default:
                        dropped = _mode == BoundedChannelFullMode.DropNewest ? _items.TakeNewest() : _items.Take();
                        _items.Add(item);
                        break;
                }
                hasDropped = true;
            }
            toWake = _waitingToRead;
            _waitingToRead = null;
        }
        Wake(toWake, true);
        if (hasDropped)
        {
            _itemDropped?.Invoke(dropped!);
        }
        return true;
    }

    private ValueTask WriteAsync(T item, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }
        if (TryWrite(item, out bool wait))
        {
            return default;
        }
        if (!wait)
        {
            return ValueTask.FromException(ClosedException());
        }
        List<Waiter<bool>>? toWake;
        Waiter<bool> waiter;
        lock (Gate)
        {
            if (_closed || _items.Count < _capacity || _readers.Count > 0)
            {
                waiter = null!;
                toWake = null;
            }
            else
            {
                waiter = new Waiter<bool>(_synchronousContinuations) { Item = item };
                LinkedListNode<Waiter<bool>> node = _writers.AddLast(waiter);
                waiter.Registration = cancellationToken.UnsafeRegister((_, token) => Cancel(_writers, node, token), null);
                toWake = _waitingToRead;
                _waitingToRead = null;
            }
        }
        if (waiter is null)
        {
            return WriteAsync(item, cancellationToken);
        }
        Wake(toWake, true);
        return new ValueTask(waiter.Task);
    }

    private ValueTask<bool> WaitToWrite(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<bool>(cancellationToken);
        }
        lock (Gate)
        {
            if (_closed)
            {
                return _error is null ? default : ValueTask.FromException<bool>(_error);
            }
            if (_items.Count < _capacity || _mode != BoundedChannelFullMode.Wait || _readers.Count > 0)
            {
                return new ValueTask<bool>(true);
            }
            return new ValueTask<bool>(Enlist(ref _waitingToWrite, cancellationToken));
        }
    }

    private bool TryComplete(Exception? error)
    {
        List<Waiter<bool>>? toRead;
        List<Waiter<bool>>? toWrite;
        List<Waiter<T>> readers;
        List<Waiter<bool>> writers;
        bool empty;
        lock (Gate)
        {
            if (_closed)
            {
                return false;
            }
            _closed = true;
            _error = error;
            toRead = _waitingToRead;
            toWrite = _waitingToWrite;
            _waitingToRead = null;
            _waitingToWrite = null;
            readers = new List<Waiter<T>>(_readers);
            writers = new List<Waiter<bool>>(_writers);
            _readers.Clear();
            _writers.Clear();
            empty = _items.Count == 0;
        }
        if (empty)
        {
            Complete();
        }
        foreach (Waiter<T> reader in readers)
        {
            reader.Registration.Unregister();
            reader.Fail(ClosedException());
        }
        foreach (Waiter<bool> writer in writers)
        {
            writer.Registration.Unregister();
            writer.Fail(ClosedException());
        }
        Wake(toRead, false, error);
        Wake(toWrite, false, error);
        return true;
    }

    private sealed class ReaderPart(QueueChannel<T> channel) : ChannelReader<T>
    {
        public override Task Completion => channel._completion.Task;

        public override bool CanCount => true;

        public override bool CanPeek => true;

        public override int Count
        {
            get
            {
                lock (channel.Gate)
                {
                    return channel._items.Count;
                }
            }
        }

        public override bool TryRead([MaybeNullWhen(false)] out T item) => channel.TryRead(out item);

        public override bool TryPeek([MaybeNullWhen(false)] out T item)
        {
            lock (channel.Gate)
            {
                if (channel._items.Count > 0)
                {
                    item = channel._items.Peek();
                    return true;
                }
            }
            item = default;
            return false;
        }

        public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default) => channel.WaitToRead(cancellationToken);

        public override ValueTask<T> ReadAsync(CancellationToken cancellationToken = default) => channel.ReadAsync(cancellationToken);
    }

    private sealed class WriterPart(QueueChannel<T> channel) : ChannelWriter<T>
    {
        public override bool TryWrite(T item) => channel.TryWrite(item, out _);

        public override ValueTask WriteAsync(T item, CancellationToken cancellationToken = default) => channel.WriteAsync(item, cancellationToken);

        public override ValueTask<bool> WaitToWriteAsync(CancellationToken cancellationToken = default) => channel.WaitToWrite(cancellationToken);

        public override bool TryComplete(Exception? error = null) => channel.TryComplete(error);
    }
}

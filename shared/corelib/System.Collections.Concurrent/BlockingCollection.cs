// BlockingCollection<T>: bounded, blocking adds and takes over any producer/consumer collection. One monitor guards the counts;
// whoever waits for several collections at once is listed in each as an outsider and woken by every change.
namespace System.Collections.Concurrent;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

public partial class BlockingCollection<T> : IEnumerable<T>, ICollection, IReadOnlyCollection<T>, IDisposable
{
    private const string CompleteAndEmpty = "The collection argument is empty and has been marked as complete with regards to additions.";
    private const string Completed = "The collection has been marked as complete with regards to additions.";
    private const string RejectedItem = "The underlying collection didn't accept the item.";
    private const string ModifiedOutside = "The underlying collection was modified from outside of the BlockingCollection<T>.";

    private readonly object _gate = new object();
    private readonly IProducerConsumerCollection<T> _collection;
    /// Places left, or -1 when there is no bound.
    private readonly int _boundedCapacity;
    private readonly List<ManualResetEventSlim> _outsiders = new List<ManualResetEventSlim>();
    /// Items that may be taken; adds that have a place but whose item is not yet in the collection count in `_adding`.
    private int _count;
    private int _adding;
    private bool _addingCompleted;
    private bool _disposed;

    public BlockingCollection()
        : this(new ConcurrentQueue<T>())
    {
    }

    public BlockingCollection(int boundedCapacity)
        : this(new ConcurrentQueue<T>(), boundedCapacity)
    {
    }

    public BlockingCollection(IProducerConsumerCollection<T> collection, int boundedCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(boundedCapacity);
        ArgumentNullException.ThrowIfNull(collection);
        int count = collection.Count;
        if (count > boundedCapacity)
        {
            throw new ArgumentException("The collection argument contains more items than are allowed by the boundedCapacity.");
        }
        _collection = collection;
        _boundedCapacity = boundedCapacity;
        _count = count;
    }

    public BlockingCollection(IProducerConsumerCollection<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        _collection = collection;
        _boundedCapacity = -1;
        _count = collection.Count;
    }

    public int BoundedCapacity
    {
        get
        {
            CheckDisposed();
            return _boundedCapacity;
        }
    }

    public bool IsAddingCompleted
    {
        get
        {
            CheckDisposed();
            lock (_gate)
            {
                return _addingCompleted && _adding == 0;
            }
        }
    }

    public bool IsCompleted
    {
        get
        {
            CheckDisposed();
            lock (_gate)
            {
                return _addingCompleted && _adding == 0 && _count == 0;
            }
        }
    }

    public int Count
    {
        get
        {
            CheckDisposed();
            lock (_gate)
            {
                return _count;
            }
        }
    }

    bool ICollection.IsSynchronized
    {
        get
        {
            CheckDisposed();
            return false;
        }
    }

    object ICollection.SyncRoot => ConcurrentErrors.NoSyncRoot();

    private void CheckDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    public void Add(T item) => TryAddCore(item, Timeout.Infinite, CancellationToken.None);

    public void Add(T item, CancellationToken cancellationToken) => TryAddCore(item, Timeout.Infinite, cancellationToken);

    public bool TryAdd(T item) => TryAddCore(item, 0, CancellationToken.None);

    public bool TryAdd(T item, TimeSpan timeout) => TryAddCore(item, Milliseconds(timeout), CancellationToken.None);

    public bool TryAdd(T item, int millisecondsTimeout)
    {
        CheckTimeout(millisecondsTimeout);
        return TryAddCore(item, millisecondsTimeout, CancellationToken.None);
    }

    public bool TryAdd(T item, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckTimeout(millisecondsTimeout);
        return TryAddCore(item, millisecondsTimeout, cancellationToken);
    }

    public T Take()
    {
        if (!TryTake(out T? item, Timeout.Infinite, CancellationToken.None))
        {
            throw new InvalidOperationException(CompleteAndEmpty);
        }
        return item;
    }

    public T Take(CancellationToken cancellationToken)
    {
        if (!TryTake(out T? item, Timeout.Infinite, cancellationToken))
        {
            throw new InvalidOperationException(CompleteAndEmpty);
        }
        return item;
    }

    public bool TryTake([MaybeNullWhen(false)] out T item) => TryTakeCore(out item, 0, CancellationToken.None);

    public bool TryTake([MaybeNullWhen(false)] out T item, TimeSpan timeout) =>
        TryTakeCore(out item, Milliseconds(timeout), CancellationToken.None);

    public bool TryTake([MaybeNullWhen(false)] out T item, int millisecondsTimeout)
    {
        CheckTimeout(millisecondsTimeout);
        return TryTakeCore(out item, millisecondsTimeout, CancellationToken.None);
    }

    public bool TryTake([MaybeNullWhen(false)] out T item, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckTimeout(millisecondsTimeout);
        return TryTakeCore(out item, millisecondsTimeout, cancellationToken);
    }

    private static int Milliseconds(TimeSpan timeout)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        if ((milliseconds < 0 || milliseconds > int.MaxValue) && milliseconds != Timeout.Infinite)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, $"The specified timeout must represent a value between -1 and {int.MaxValue}, inclusive.");
        }
        return (int)milliseconds;
    }

    private static void CheckTimeout(int millisecondsTimeout)
    {
        if (millisecondsTimeout < 0 && millisecondsTimeout != Timeout.Infinite)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsTimeout), millisecondsTimeout, $"The specified timeout must represent a value between -1 and {int.MaxValue}, inclusive.");
        }
    }

    private bool HasRoom => _boundedCapacity < 0 || _count + _adding < _boundedCapacity;

    /// Wakes all that wait on the gate, and the outsiders. The gate is held.
    private void Changed()
    {
        Monitor.PulseAll(_gate);
        foreach (ManualResetEventSlim outsider in _outsiders)
        {
            outsider.Set();
        }
    }

    private CancellationTokenRegistration WakeOnCancel(CancellationToken token) => token.UnsafeRegister(
        static state =>
        {
            BlockingCollection<T> self = (BlockingCollection<T>)state!;
            lock (self._gate)
            {
                Monitor.PulseAll(self._gate);
            }
        },
        this);

    /// Waits on the held gate until the deadline. False when it has passed.
    private bool WaitForChange(int timeout, long deadline)
    {
        if (timeout == Timeout.Infinite)
        {
            Monitor.Wait(_gate);
            return true;
        }
        long left = deadline - Environment.TickCount64;
        if (left <= 0)
        {
            return false;
        }
        Monitor.Wait(_gate, (int)left);
        return true;
    }

    private static void ThrowIfCanceled(CancellationToken token)
    {
        if (token.IsCancellationRequested)
        {
            throw new OperationCanceledException("The operation was canceled.", token);
        }
    }

    private bool TryAddCore(T item, int timeout, CancellationToken token)
    {
        CheckDisposed();
        ThrowIfCanceled(token);
        lock (_gate)
        {
            if (_addingCompleted)
            {
                throw new InvalidOperationException(Completed);
            }
            if (!HasRoom)
            {
                if (timeout == 0)
                {
                    return false;
                }
                long deadline = Environment.TickCount64 + timeout;
                using CancellationTokenRegistration registration = WakeOnCancel(token);
                while (!HasRoom)
                {
                    bool inTime = WaitForChange(timeout, deadline);
                    ThrowIfCanceled(token);
                    if (_addingCompleted)
                    {
                        throw new InvalidOperationException("CompleteAdding may not be used concurrently with additions to the collection.");
                    }
                    if (!inTime && !HasRoom)
                    {
                        return false;
                    }
                }
            }
            _adding++;
        }
        return AddReserved(item);
    }

    /// Puts the item into the place that `_adding` holds. Outside the gate: the collection is the user's.
    private bool AddReserved(T item)
    {
        bool added = false;
        try
        {
            added = _collection.TryAdd(item);
        }
        finally
        {
            lock (_gate)
            {
                _adding--;
                if (added)
                {
                    _count++;
                }
                Changed();
            }
        }
        if (!added)
        {
            throw new InvalidOperationException(RejectedItem);
        }
        return true;
    }

    private bool TryTakeCore([MaybeNullWhen(false)] out T item, int timeout, CancellationToken token)
    {
        CheckDisposed();
        ThrowIfCanceled(token);
        lock (_gate)
        {
            if (_count == 0)
            {
                if (timeout == 0 || (_addingCompleted && _adding == 0))
                {
                    item = default;
                    return false;
                }
                long deadline = Environment.TickCount64 + timeout;
                using CancellationTokenRegistration registration = WakeOnCancel(token);
                while (_count == 0)
                {
                    if (_addingCompleted && _adding == 0)
                    {
                        item = default;
                        return false;
                    }
                    bool inTime = WaitForChange(timeout, deadline);
                    ThrowIfCanceled(token);
                    if (!inTime && _count == 0)
                    {
                        item = default;
                        return false;
                    }
                }
            }
            _count--;
        }
        return TakeReserved(out item);
    }

    /// Takes the item that the caller has counted off.
    private bool TakeReserved([MaybeNullWhen(false)] out T item)
    {
        bool taken = false;
        try
        {
            taken = _collection.TryTake(out item);
        }
        finally
        {
            lock (_gate)
            {
                if (!taken)
                {
                    _count++;
                }
                Changed();
            }
        }
        if (!taken)
        {
            throw new InvalidOperationException(ModifiedOutside);
        }
        return true;
    }

    public void CompleteAdding()
    {
        CheckDisposed();
        lock (_gate)
        {
            if (!_addingCompleted)
            {
                _addingCompleted = true;
                Changed();
            }
            // Adds that began before may finish.
            while (_adding > 0)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _disposed = true;

    public T[] ToArray()
    {
        CheckDisposed();
        return _collection.ToArray();
    }

    public void CopyTo(T[] array, int index) => ((ICollection)this).CopyTo(array, index);

    void ICollection.CopyTo(Array array, int index)
    {
        CheckDisposed();
        T[] items = _collection.ToArray();
        try
        {
            Array.Copy(items, 0, array, index, items.Length);
        }
        catch (ArgumentNullException)
        {
            throw new ArgumentNullException(nameof(array));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, "The index argument must be greater than or equal zero.");
        }
        catch (ArgumentException)
        {
            throw new ArgumentException(ConcurrentErrors.TooFewSlots, nameof(index));
        }
        catch (RankException)
        {
            throw new ArgumentException("The array argument is multidimensional.", nameof(array));
        }
        catch (InvalidCastException)
        {
            throw new ArgumentException("The array argument is of the incorrect type.", nameof(array));
        }
        catch (ArrayTypeMismatchException)
        {
            throw new ArgumentException("The array argument is of the incorrect type.", nameof(array));
        }
    }

    public IEnumerable<T> GetConsumingEnumerable() => GetConsumingEnumerable(CancellationToken.None);

    public IEnumerable<T> GetConsumingEnumerable(CancellationToken cancellationToken)
    {
        while (TryTake(out T? item, Timeout.Infinite, cancellationToken))
        {
            yield return item;
        }
    }

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        CheckDisposed();
        return _collection.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}

// BlockingCollection<T>: adding to and taking from the first of several collections that lets it.
namespace System.Collections.Concurrent;

using System.Diagnostics.CodeAnalysis;
using System.Threading;

public partial class BlockingCollection<T>
{
    private enum Attempt
    {
        Done,
        Wait,
        /// Nothing will ever come (take), or additions are over (add).
        Complete,
    }

    public static int AddToAny(BlockingCollection<T>[] collections, T item) =>
        AnyCore(collections, ref item, true, false, Timeout.Infinite, CancellationToken.None);

    public static int AddToAny(BlockingCollection<T>[] collections, T item, CancellationToken cancellationToken) =>
        AnyCore(collections, ref item, true, false, Timeout.Infinite, cancellationToken);

    public static int TryAddToAny(BlockingCollection<T>[] collections, T item) =>
        AnyCore(collections, ref item, true, true, 0, CancellationToken.None);

    public static int TryAddToAny(BlockingCollection<T>[] collections, T item, TimeSpan timeout) =>
        AnyCore(collections, ref item, true, true, Milliseconds(timeout), CancellationToken.None);

    public static int TryAddToAny(BlockingCollection<T>[] collections, T item, int millisecondsTimeout) =>
        TryAddToAny(collections, item, millisecondsTimeout, CancellationToken.None);

    public static int TryAddToAny(BlockingCollection<T>[] collections, T item, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckTimeout(millisecondsTimeout);
        return AnyCore(collections, ref item, true, true, millisecondsTimeout, cancellationToken);
    }

    public static int TakeFromAny(BlockingCollection<T>[] collections, out T? item) =>
        TakeFromAny(collections, out item, CancellationToken.None);

    public static int TakeFromAny(BlockingCollection<T>[] collections, out T? item, CancellationToken cancellationToken)
    {
        item = default;
        return AnyCore(collections, ref item!, false, false, Timeout.Infinite, cancellationToken);
    }

    public static int TryTakeFromAny(BlockingCollection<T>[] collections, out T? item) =>
        TryTakeFromAny(collections, out item, 0, CancellationToken.None);

    public static int TryTakeFromAny(BlockingCollection<T>[] collections, out T? item, TimeSpan timeout) =>
        TryTakeFromAny(collections, out item, Milliseconds(timeout), CancellationToken.None);

    public static int TryTakeFromAny(BlockingCollection<T>[] collections, out T? item, int millisecondsTimeout) =>
        TryTakeFromAny(collections, out item, millisecondsTimeout, CancellationToken.None);

    public static int TryTakeFromAny(BlockingCollection<T>[] collections, out T? item, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        CheckTimeout(millisecondsTimeout);
        item = default;
        return AnyCore(collections, ref item!, false, true, millisecondsTimeout, cancellationToken);
    }

    private static int AnyCore(BlockingCollection<T>[] collections, ref T item, bool adding, bool mayFail, int timeout, CancellationToken token)
    {
        CheckArray(collections, adding);
        ThrowIfCanceled(token);
        int done = Round(collections, ref item, adding, mayFail);
        if (done >= 0 || timeout == 0 || done == AllComplete)
        {
            return Math.Max(done, -1);
        }
        long deadline = Environment.TickCount64 + timeout;
        ManualResetEventSlim change = new ManualResetEventSlim();
        foreach (BlockingCollection<T> collection in collections)
        {
            lock (collection._gate)
            {
                collection._outsiders.Add(change);
            }
        }
        try
        {
            while (true)
            {
                // Before the attempt: a change after it sets the event again.
                change.Reset();
                done = Round(collections, ref item, adding, mayFail);
                if (done >= 0 || done == AllComplete)
                {
                    return Math.Max(done, -1);
                }
                int left = timeout == Timeout.Infinite ? Timeout.Infinite : (int)Math.Max(0, deadline - Environment.TickCount64);
                try
                {
                    if (!change.Wait(left, token))
                    {
                        return -1;
                    }
                }
                catch (OperationCanceledException)
                {
                    throw new OperationCanceledException("The operation was canceled.", token);
                }
            }
        }
        finally
        {
            foreach (BlockingCollection<T> collection in collections)
            {
                lock (collection._gate)
                {
                    collection._outsiders.Remove(change);
                }
            }
        }
    }

    private const int AllComplete = -2;

    /// One attempt at each collection: the index that let it, -1, or AllComplete.
    private static int Round(BlockingCollection<T>[] collections, ref T item, bool adding, bool mayFail)
    {
        int complete = 0;
        for (int i = 0; i < collections.Length; i++)
        {
            switch (adding ? collections[i].AttemptAdd(item) : collections[i].AttemptTake(ref item))
            {
                case Attempt.Done:
                    return i;
                case Attempt.Complete when adding:
                    throw new ArgumentException("At least one of the specified collections is marked as complete with regards to additions.", nameof(collections));
                case Attempt.Complete:
                    complete++;
                    break;
            }
        }
        if (complete < collections.Length)
        {
            return -1;
        }
        if (!mayFail)
        {
            throw new ArgumentException("All collections are marked as complete with regards to additions.", nameof(collections));
        }
        return AllComplete;
    }

    private Attempt AttemptAdd(T item)
    {
        lock (_gate)
        {
            if (_addingCompleted)
            {
                return Attempt.Complete;
            }
            if (!HasRoom)
            {
                return Attempt.Wait;
            }
            _adding++;
        }
        AddReserved(item);
        return Attempt.Done;
    }

    private Attempt AttemptTake(ref T item)
    {
        lock (_gate)
        {
            if (_count == 0)
            {
                return _addingCompleted && _adding == 0 ? Attempt.Complete : Attempt.Wait;
            }
            _count--;
        }
        if (TakeReserved(out T? taken))
        {
            item = taken;
        }
        return Attempt.Done;
    }

    private static void CheckArray(BlockingCollection<T>[] collections, bool adding)
    {
        ArgumentNullException.ThrowIfNull(collections);
        if (collections.Length < 1)
        {
            throw new ArgumentException("The collections argument is a zero-length array.", nameof(collections));
        }
        if (collections.Length > 63)
        {
            throw new ArgumentOutOfRangeException(nameof(collections), "The collections length is greater than the supported range for 32 bit machine.");
        }
        foreach (BlockingCollection<T> collection in collections)
        {
            if (collection is null)
            {
                throw new ArgumentException("The collections argument contains at least one null element.", nameof(collections));
            }
            if (collection._disposed)
            {
                throw new ObjectDisposedException(nameof(collections), "The collections argument contains at least one disposed element.");
            }
            if (adding && collection.IsAddingCompleted)
            {
                throw new ArgumentException("At least one of the specified collections is marked as complete with regards to additions.", nameof(collections));
            }
        }
    }
}

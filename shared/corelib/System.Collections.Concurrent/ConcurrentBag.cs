// ConcurrentBag<T>: a list a thread; its own thread takes from the end, other threads steal from the start.
namespace System.Collections.Concurrent;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

public class ConcurrentBag<T> : IProducerConsumerCollection<T>, IReadOnlyCollection<T>
{
    private readonly ThreadLocal<ThreadList> _own = new ThreadLocal<ThreadList>();
    /// All lists, the newest first. Lists are added under the lock of this bag and never removed.
    private volatile ThreadList? _lists;

    private object Gate => _own;

    /// A ring of one thread's items; its lock guards it.
    private sealed class ThreadList
    {
        private T[] _items = new T[32];
        private int _start;
        internal readonly ThreadList? Next;

        internal ThreadList(ThreadList? next)
        {
            Next = next;
        }

        internal int Count { get; private set; }

        internal void Add(T item)
        {
            lock (this)
            {
                if (Count == _items.Length)
                {
                    T[] larger = new T[Count * 2];
                    for (int i = 0; i < Count; i++)
                    {
                        larger[i] = _items[(_start + i) & (_items.Length - 1)];
                    }
                    _items = larger;
                    _start = 0;
                }
                _items[(_start + Count) & (_items.Length - 1)] = item;
                Count++;
            }
        }

        internal bool TryTakeLast([MaybeNullWhen(false)] out T item, bool remove)
        {
            lock (this)
            {
                if (Count == 0)
                {
                    item = default;
                    return false;
                }
                ref T slot = ref _items[(_start + Count - 1) & (_items.Length - 1)];
                item = slot;
                if (remove)
                {
                    slot = default!;
                    Count--;
                }
                return true;
            }
        }

        internal bool TryTakeFirst([MaybeNullWhen(false)] out T item, bool remove)
        {
            lock (this)
            {
                if (Count == 0)
                {
                    item = default;
                    return false;
                }
                ref T slot = ref _items[_start];
                item = slot;
                if (remove)
                {
                    slot = default!;
                    _start = (_start + 1) & (_items.Length - 1);
                    Count--;
                }
                return true;
            }
        }

        internal void Clear()
        {
            lock (this)
            {
                Array.Clear(_items);
                _start = 0;
                Count = 0;
            }
        }

        /// Newest first. The lock is held.
        internal void CopyTo(T[] array, int index)
        {
            for (int i = Count - 1; i >= 0; i--)
            {
                array[index++] = _items[(_start + i) & (_items.Length - 1)];
            }
        }
    }

    public ConcurrentBag()
    {
    }

    public ConcurrentBag(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ThreadList own = OwnList();
        foreach (T item in collection)
        {
            own.Add(item);
        }
    }

    private ThreadList OwnList()
    {
        ThreadList? own = _own.Value;
        if (own is null)
        {
            lock (Gate)
            {
                own = new ThreadList(_lists);
                _lists = own;
            }
            _own.Value = own;
        }
        return own;
    }

    public void Add(T item) => OwnList().Add(item);

    bool IProducerConsumerCollection<T>.TryAdd(T item)
    {
        Add(item);
        return true;
    }

    public bool TryTake([MaybeNullWhen(false)] out T result) => TryGet(out result, true);

    public bool TryPeek([MaybeNullWhen(false)] out T result) => TryGet(out result, false);

    private bool TryGet([MaybeNullWhen(false)] out T result, bool remove)
    {
        ThreadList? own = _own.Value;
        if (own is not null && own.TryTakeLast(out result, remove))
        {
            return true;
        }
        for (ThreadList? list = own?.Next; list is not null; list = list.Next)
        {
            if (list.TryTakeFirst(out result, remove))
            {
                return true;
            }
        }
        for (ThreadList? list = _lists; list is not null && list != own; list = list.Next)
        {
            if (list.TryTakeFirst(out result, remove))
            {
                return true;
            }
        }
        if (IsEmpty)
        {
            result = default;
            return false;
        }
        // An item was added behind the search.
        return TryGet(out result, remove);
    }

    public void Clear()
    {
        for (ThreadList? list = _lists; list is not null; list = list.Next)
        {
            list.Clear();
        }
    }

    public int Count
    {
        get
        {
            ThreadList? first = LockAll();
            int count = CountFrom(first);
            Unlock(first);
            return count;
        }
    }

    private static int CountFrom(ThreadList? first)
    {
        int count = 0;
        for (ThreadList? list = first; list is not null; list = list.Next)
        {
            count = checked(count + list.Count);
        }
        return count;
    }

    public bool IsEmpty => Count == 0;

    private ThreadList? LockAll()
    {
        Monitor.Enter(Gate);
        ThreadList? first = _lists;
        for (ThreadList? list = first; list is not null; list = list.Next)
        {
            Monitor.Enter(list);
        }
        return first;
    }

    private void Unlock(ThreadList? first)
    {
        for (ThreadList? list = first; list is not null; list = list.Next)
        {
            Monitor.Exit(list);
        }
        Monitor.Exit(Gate);
    }

    public T[] ToArray()
    {
        ThreadList? first = LockAll();
        try
        {
            int count = CountFrom(first);
            if (count == 0)
            {
                return Array.Empty<T>();
            }
            T[] items = new T[count];
            int index = 0;
            for (ThreadList? list = first; list is not null; list = list.Next)
            {
                list.CopyTo(items, index);
                index += list.Count;
            }
            return items;
        }
        finally
        {
            Unlock(first);
        }
    }

    public void CopyTo(T[] array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        T[] items = ToArray();
        if (index > array.Length - items.Length)
        {
            throw new ArgumentException(ConcurrentErrors.TooFewSlots, nameof(index));
        }
        Array.Copy(items, 0, array, index, items.Length);
    }

    void ICollection.CopyTo(Array array, int index)
    {
        if (array is T[] typed)
        {
            CopyTo(typed, index);
            return;
        }
        ArgumentNullException.ThrowIfNull(array);
        ToArray().CopyTo(array, index);
    }

    /// Over a snapshot.
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => ConcurrentErrors.NoSyncRoot();
}

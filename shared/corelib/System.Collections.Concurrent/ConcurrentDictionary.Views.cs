// ConcurrentDictionary<TKey, TValue>: whole-table operations, enumeration, the collection interfaces.
namespace System.Collections.Concurrent;

using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

public partial class ConcurrentDictionary<TKey, TValue>
{
    public void Clear()
    {
        int locked = 0;
        try
        {
            Tables tables = LockAll(ref locked);
            if (AllEmpty(tables))
            {
                return;
            }
            Tables cleared = new Tables(new Node?[HashSizes.AtLeast(DefaultCapacity)], tables.Locks, new int[tables.CountPerLock.Length]);
            _tables = cleared;
            _budget = Math.Max(1, cleared.Buckets.Length / cleared.Locks.Length);
        }
        finally
        {
            ReleaseLocks(_tables, 0, locked);
        }
    }

    private static bool AllEmpty(Tables tables)
    {
        foreach (int count in tables.CountPerLock)
        {
            if (count != 0)
            {
                return false;
            }
        }
        return true;
    }

    private int CountUnlocked()
    {
        int count = 0;
        foreach (int perLock in _tables.CountPerLock)
        {
            count = checked(count + perLock);
        }
        return count;
    }

    public int Count
    {
        get
        {
            int locked = 0;
            try
            {
                LockAll(ref locked);
                return CountUnlocked();
            }
            finally
            {
                ReleaseLocks(_tables, 0, locked);
            }
        }
    }

    public bool IsEmpty
    {
        get
        {
            if (!AllEmpty(_tables))
            {
                return false;
            }
            int locked = 0;
            try
            {
                return AllEmpty(LockAll(ref locked));
            }
            finally
            {
                ReleaseLocks(_tables, 0, locked);
            }
        }
    }

    private delegate TItem Projection<TItem>(Node node);

    /// What `select` makes of every entry at one moment.
    private TItem[] Snapshot<TItem>(Projection<TItem> select)
    {
        int locked = 0;
        try
        {
            Tables tables = LockAll(ref locked);
            int count = CountUnlocked();
            if (count == 0)
            {
                return Array.Empty<TItem>();
            }
            TItem[] items = new TItem[count];
            int next = 0;
            foreach (Node? first in tables.Buckets)
            {
                for (Node? node = first; node is not null; node = node.Next)
                {
                    items[next++] = select(node);
                }
            }
            return items;
        }
        finally
        {
            ReleaseLocks(_tables, 0, locked);
        }
    }

    public KeyValuePair<TKey, TValue>[] ToArray() =>
        Snapshot(static node => new KeyValuePair<TKey, TValue>(node.Key, node.Value));

    public ICollection<TKey> Keys => ReadOnly(Snapshot(static node => node.Key));

    public ICollection<TValue> Values => ReadOnly(Snapshot(static node => node.Value));

    private static ReadOnlyCollection<TItem> ReadOnly<TItem>(TItem[] items) =>
        items.Length == 0 ? ReadOnlyCollection<TItem>.Empty : new ReadOnlyCollection<TItem>(items);

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    /// Not a snapshot: later additions and removals may be seen.
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly ConcurrentDictionary<TKey, TValue> _dictionary;
        private Node?[]? _buckets;
        private Node? _node;
        private int _index = -1;

        internal Enumerator(ConcurrentDictionary<TKey, TValue> dictionary)
        {
            _dictionary = dictionary;
        }

        public KeyValuePair<TKey, TValue> Current { get; private set; }

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            _buckets ??= _dictionary._tables.Buckets;
            Node? node = _node?.Next;
            while (node is null)
            {
                if (_index + 1 >= _buckets.Length)
                {
                    _index = _buckets.Length;
                    _node = null;
                    return false;
                }
                node = Volatile.Read(ref _buckets[++_index]);
            }
            _node = node;
            Current = new KeyValuePair<TKey, TValue>(node.Key, node.Value);
            return true;
        }

        public void Reset()
        {
            _buckets = null;
            _node = null;
            Current = default;
            _index = -1;
        }

        public void Dispose()
        {
        }
    }

    void IDictionary<TKey, TValue>.Add(TKey key, TValue value)
    {
        if (!TryAdd(key, value))
        {
            throw new ArgumentException("The key already existed in the dictionary.");
        }
    }

    bool IDictionary<TKey, TValue>.Remove(TKey key) => TryRemove(key, out _);

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> keyValuePair) =>
        ((IDictionary<TKey, TValue>)this).Add(keyValuePair.Key, keyValuePair.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> keyValuePair) =>
        TryGetValue(keyValuePair.Key, out TValue? value) && EqualityComparer<TValue>.Default.Equals(value, keyValuePair.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> keyValuePair) => TryRemove(keyValuePair);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        KeyValuePair<TKey, TValue>[] items = ToArray();
        if (array.Length - items.Length < index)
        {
            throw new ArgumentException("The index is equal to or greater than the length of the array, or the number of elements in the dictionary is greater than the available space from index to the end of the destination array.");
        }
        items.CopyTo(array, index);
    }

    void IDictionary.Add(object key, object? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key is not TKey)
        {
            throw new ArgumentException("The key was of an incorrect type for this dictionary.");
        }
        ((IDictionary<TKey, TValue>)this).Add((TKey)key, CheckedValue(value));
    }

    private static TValue CheckedValue(object? value)
    {
        if (value is TValue || (value is null && default(TValue) is null))
        {
            return (TValue)value!;
        }
        throw new ArgumentException("The value was of an incorrect type for this dictionary.");
    }

    bool IDictionary.Contains(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key is TKey typed && ContainsKey(typed);
    }

    IDictionaryEnumerator IDictionary.GetEnumerator() => new DictionaryEnumerator(this);

    private sealed class DictionaryEnumerator : IDictionaryEnumerator
    {
        private readonly IEnumerator<KeyValuePair<TKey, TValue>> _enumerator;

        internal DictionaryEnumerator(ConcurrentDictionary<TKey, TValue> dictionary)
        {
            _enumerator = dictionary.GetEnumerator();
        }

        public DictionaryEntry Entry => new DictionaryEntry(_enumerator.Current.Key, _enumerator.Current.Value);

        public object Key => _enumerator.Current.Key;

        public object? Value => _enumerator.Current.Value;

        public object Current => Entry;

        public bool MoveNext() => _enumerator.MoveNext();

        public void Reset() => _enumerator.Reset();
    }

    bool IDictionary.IsFixedSize => false;

    bool IDictionary.IsReadOnly => false;

    ICollection IDictionary.Keys => (ICollection)Keys;

    ICollection IDictionary.Values => (ICollection)Values;

    void IDictionary.Remove(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key is TKey typed)
        {
            TryRemove(typed, out _);
        }
    }

    object? IDictionary.this[object key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return key is TKey typed && TryGetValue(typed, out TValue? value) ? value : null;
        }
        set
        {
            ArgumentNullException.ThrowIfNull(key);
            if (key is not TKey)
            {
                throw new ArgumentException("The key was of an incorrect type for this dictionary.");
            }
            this[(TKey)key] = CheckedValue(value);
        }
    }

    void ICollection.CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        KeyValuePair<TKey, TValue>[] items = ToArray();
        if (array.Length - items.Length < index)
        {
            throw new ArgumentException("The index is equal to or greater than the length of the array, or the number of elements in the dictionary is greater than the available space from index to the end of the destination array.");
        }
        if (array is KeyValuePair<TKey, TValue>[] pairs)
        {
            items.CopyTo(pairs, index);
        }
        else if (array is DictionaryEntry[] entries)
        {
            foreach (KeyValuePair<TKey, TValue> pair in items)
            {
                entries[index++] = new DictionaryEntry(pair.Key, pair.Value);
            }
        }
        else if (array is object[] objects)
        {
            foreach (KeyValuePair<TKey, TValue> pair in items)
            {
                objects[index++] = pair;
            }
        }
        else
        {
            throw new ArgumentException("The array is multidimensional, or the type parameter for the set cannot be cast automatically to the type of the destination array.", nameof(array));
        }
    }

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => ConcurrentErrors.NoSyncRoot();
}
